import type {Words} from './words.ts'

/** The sentences of a block's text, in order. White space between them belongs to none. */
export interface Sentences {
  readonly length: number
  /** Where sentence `index` starts in the text. */
  start(index: number): number
  /** Where it ends, its end mark and closing quotation marks included. */
  end(index: number): number
  text(index: number): string
  /** The index of the sentence that holds `offset`, or of the last one that starts before it. */
  at(offset: number): number
}

export function findSentences(text: string, _words: Words): Sentences {
  const places: number[] = []
  for (const match of text.matchAll(/\S(?:[^.!?…]|[.!?…](?=\S))*[.!?…]*["”’»)\]]*/gu))
    places.push(match.index, match.index + match[0].trimEnd().length)
  return {
    length: places.length / 2,
    start: (index) => places[index * 2]!,
    end: (index) => places[index * 2 + 1]!,
    text: (index) => text.slice(places[index * 2]!, places[index * 2 + 1]!),
    at(offset) {
      let at = 0
      while (at + 1 < places.length / 2 && places[(at + 1) * 2]! <= offset) at++
      return at
    }
  }
}
