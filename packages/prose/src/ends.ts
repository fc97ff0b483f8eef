/**
 * Some words by their length and their first letter: the second letters and the last ones that they have, a bit for each. Most other words
 * have none of these, and need not be cut out of their text.
 */
export class Ends {
  readonly #second = new Uint32Array(16 * 32)
  readonly #last = new Uint32Array(16 * 32)

  /** @param words Of 15 letters at most. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const row = rowOf(word.length, word.charCodeAt(0))
      this.#second[row]! |= bitOf(word.charCodeAt(Math.min(1, word.length - 1)))
      this.#last[row]! |= bitOf(word.charCodeAt(word.length - 1))
    }
  }

  /** Whether the word in a stretch of a text may be one of them, in whatever case. */
  has(text: string, start: number, end: number): boolean {
    const row = rowOf(end - start, text.charCodeAt(start))
    return (
      (this.#last[row]! & bitOf(text.charCodeAt(end - 1))) !== 0 &&
      (this.#second[row]! & bitOf(text.charCodeAt(Math.min(start + 1, end - 1)))) !== 0
    )
  }
}

function rowOf(length: number, first: number): number {
  return (length << 5) | (first & 0x1f)
}

function bitOf(letter: number): number {
  return 1 << (letter & 0x1f)
}
