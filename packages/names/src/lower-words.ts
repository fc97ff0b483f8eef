/** Kept between tallies: to make one takes longer than to clear it. */
const marks = new Uint8Array(2048)

/** Counts the uses of some words. Only the tally that was made last can count. */
export class Tally {
  readonly #uses = new Map<string, number>()
  /** The marks of those words: most others have none of these, and need not be cut out of their text to be passed over. */
  readonly #marks = marks.fill(0)

  add(word: string): void {
    this.#uses.set(word, 0)
    this.#marks[markOf(word, 0, word.length)] = 1
  }

  count(word: string): void {
    this.countAt(word, 0, word.length)
  }

  /** Counts the word in a stretch of a text. */
  countAt(text: string, start: number, end: number): void {
    if (this.#marks[markOf(text, start, end)] === 0) return
    const word = text.slice(start, end)
    const uses = this.#uses.get(word)
    if (uses !== undefined) this.#uses.set(word, uses + 1)
  }

  /** The words that are used, with the number of uses. */
  *uses(): Generator<[word: string, uses: number]> {
    for (const entry of this.#uses) if (entry[1] > 0) yield entry
  }
}

/** A small number, from the length of a word and its first, middle and last letters. */
function markOf(text: string, start: number, end: number): number {
  const middle = text.charCodeAt((start + end) >> 1)
  return ((text.charCodeAt(start) * 31 + middle) * 31 + text.charCodeAt(end - 1) * 8 + end - start) & 2047
}

/** The words of a block that have no capital. */
export class LowerWords {
  readonly #text: string
  /** Of each word of small letters its start and its end. */
  readonly #small: readonly number[]
  readonly #others: readonly string[]

  constructor(text: string, small: readonly number[], others: readonly string[]) {
    this.#text = text
    this.#small = small
    this.#others = others
  }

  *[Symbol.iterator](): Generator<string> {
    const small = this.#small
    for (let at = 0; at < small.length; at += 2) yield this.#text.slice(small[at], small[at + 1])
    yield* this.#others
  }

  countIn(tally: Tally): void {
    const small = this.#small
    for (let at = 0; at < small.length; at += 2) tally.countAt(this.#text, small[at]!, small[at + 1]!)
    for (const word of this.#others) tally.count(word)
  }
}
