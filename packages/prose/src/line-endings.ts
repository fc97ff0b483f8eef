import {firstNotLess} from './sorted.ts'

/**
 * A source with `\n` as its only line ending, and the way back.
 *
 * Parsers lose tables and HTML blocks on `\r\n`, so none of them sees it.
 */
export interface NormalizedText {
  readonly text: string
  /** The offset in the original source of an offset in `text`. */
  original(offset: number): number
  /** The offsets in `text` of each `\n` that is `\r\n` in the source. */
  readonly folded: readonly number[]
}

export function normalizeLineEndings(source: string): NormalizedText {
  if (!source.includes('\r')) return {text: source, original: (offset) => offset, folded: []}
  const folded: number[] = []
  let text = ''
  let from = 0
  for (let at = source.indexOf('\r'); at !== -1; at = source.indexOf('\r', from)) {
    text += source.slice(from, at)
    from = at + 1
    if (source.charCodeAt(from) === 10) {
      folded.push(text.length)
      from++
    }
    text += '\n'
  }
  text += source.slice(from)
  return {text, original: (offset) => offset + firstNotLess(folded, offset), folded}
}
