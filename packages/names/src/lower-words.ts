/** FNV-1a, a letter at a time; at the end cut to thirty bits, with which maps are quickest. */
export const hashSeed = 0x811c9dc5

export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

export function hashEnd(hash: number): number {
  return hash >>> 2
}

function hashOf(word: string): number {
  let hash = hashSeed
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at))
  return hashEnd(hash)
}

/** Counts the uses of some words. */
export class Tally {
  /** By the hash of the word; those with the same hash hang together. */
  readonly #hashed = new Map<number, Counter>()

  add(word: string): void {
    const hash = hashOf(word)
    if (this.#find(word, 0, word.length, hash) === undefined)
      this.#hashed.set(hash, {word, uses: 0, next: this.#hashed.get(hash)})
  }

  count(word: string): void {
    this.countAt(word, 0, word.length, hashOf(word))
  }

  /** Counts the stretch of a text, of which the hash is known, without cutting it out. */
  countAt(text: string, start: number, end: number, hash: number): void {
    const counter = this.#find(text, start, end, hash)
    if (counter !== undefined) counter.uses++
  }

  #find(text: string, start: number, end: number, hash: number): Counter | undefined {
    let counter = this.#hashed.get(hash)
    while (counter !== undefined && !(counter.word.length === end - start && text.startsWith(counter.word, start)))
      counter = counter.next
    return counter
  }

  /** The words that are used, with the number of uses. */
  *uses(): Generator<[word: string, uses: number]> {
    for (const first of this.#hashed.values())
      for (let counter: Counter | undefined = first; counter !== undefined; counter = counter.next)
        if (counter.uses > 0) yield [counter.word, counter.uses]
  }
}

interface Counter {
  readonly word: string
  uses: number
  readonly next: Counter | undefined
}

/** The words of a block that have no capital. */
export class LowerWords {
  readonly #text: string
  /** Of each word of small letters its start, its end and its hash. */
  readonly #small: readonly number[]
  readonly #others: readonly string[]

  constructor(text: string, small: readonly number[], others: readonly string[]) {
    this.#text = text
    this.#small = small
    this.#others = others
  }

  *[Symbol.iterator](): Generator<string> {
    const small = this.#small
    for (let at = 0; at < small.length; at += 3) yield this.#text.slice(small[at], small[at + 1])
    yield* this.#others
  }

  countIn(tally: Tally): void {
    const small = this.#small
    for (let at = 0; at < small.length; at += 3) tally.countAt(this.#text, small[at]!, small[at + 1]!, small[at + 2]!)
    for (const word of this.#others) tally.count(word)
  }
}
