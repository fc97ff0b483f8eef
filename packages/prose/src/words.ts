/** The words of a block's text, as flat numbers: an object a word would cost more than finding it. */
export interface Words {
  readonly length: number
  /** Where word `index` starts in the text. */
  start(index: number): number
  end(index: number): number
  /** The word as written. */
  text(index: number): string
  /** The index of the first word that ends after `offset`; `length` if none does. */
  after(offset: number): number
}

export function findWords(text: string): Words {
  const places: number[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.\-‑&][\p{L}\p{N}\p{M}]+)*/gu))
    places.push(match.index, match.index + match[0].length)
  return {
    length: places.length / 2,
    start: (index) => places[index * 2]!,
    end: (index) => places[index * 2 + 1]!,
    text: (index) => text.slice(places[index * 2]!, places[index * 2 + 1]!),
    after(offset) {
      let low = 0
      let high = places.length / 2
      while (low < high) {
        const middle = (low + high) >> 1
        if (places[middle * 2 + 1]! <= offset) low = middle + 1
        else high = middle
      }
      return low
    }
  }
}
