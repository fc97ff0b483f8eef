import {addresses, definite, goesOn, indefinite, looks} from './pointing-words.ts'

const token = /[a-z\u00c0-\u024f0-9]+(?:[’'-][a-z\u00c0-\u024f0-9]+)*|[^\s’'-]/gi
/** Tokens; nobody points at such length. */
const longest = 120

/** What a noun has before it, past its adjectives, and where. */
export interface Article {
  readonly at: number
  readonly kind: 'definite' | 'indefinite' | 'none'
}

/** The words and marks of a sentence. */
export class Tokens {
  /** In small letters. */
  readonly all: readonly string[]
  /** Where the sentence begins, after “please” or “To book a place,”. */
  readonly start: number
  readonly #written: readonly string[]

  private constructor(written: readonly string[]) {
    this.#written = written
    this.all = written.map((each) => each.toLowerCase())
    this.start = startOf(this.all)
  }

  static of(sentence: string): Tokens | undefined {
    const written = sentence.match(token)
    return written === null || written.length > longest ? undefined : new Tokens(written)
  }

  /** The token, or nothing where there is none. */
  at(index: number): string {
    return this.all[index] ?? ''
  }

  get first(): string {
    return this.all[this.start]!
  }

  /** Whether a token is written with a capital, as names are. */
  isCapital(index: number): boolean {
    return /^\p{Lu}/u.test(this.#written[index] ?? '')
  }

  /** Whether the sentence has no more than its mark from a token on. */
  isEnd(index: number): boolean {
    return index >= this.all.length || (index === this.all.length - 1 && /^[.!]$/.test(this.all[index]!))
  }

  /** Whether what is pointed to ends there, at a mark or with the sentence. */
  isPause(index: number): boolean {
    return index >= this.all.length || /^[.,;:!?)]$/.test(this.all[index]!)
  }

  /** Whether the reader is told to do it, and not that somebody does. */
  isCall(index: number): boolean {
    return index === 0 || index === this.start || /^(?:[,;:(–—]|please)$/.test(this.all[index - 1]!)
  }

  articleBefore(noun: number): Article {
    for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
      const word = this.all[at]!
      if (definite.has(word) || /[’']s$/.test(word)) return {at, kind: 'definite'}
      // “the two drawings below”
      if (indefinite.has(word)) return {at, kind: definite.has(this.at(at - 1)) ? 'definite' : 'indefinite'}
      if (!/^[a-z\u00c0-\u024f0-9’'-]+$/.test(word) || goesOn.has(word) || looks.has(word)) return {at, kind: 'none'}
    }
    return {at: Math.max(0, noun - 1), kind: 'none'}
  }

  /** Whether the reader is called to look at something. */
  get calls(): boolean {
    return looks.has(this.first) || (/^(?:leave|put|give|add)$/.test(this.first) && this.at(this.start + 1) === 'your')
  }

  /** Whether the reader is spoken to before a token: “We’ve put a map below.” */
  addresses(at: number): boolean {
    return this.all
      .slice(0, at)
      .some((word, index) => addresses.test(word) && !/^(?:was|were|had)$/.test(this.at(index + 1)))
  }

  /** Whether something is said to be given: “The figures are set out in the panel alongside.” */
  gives(at: number): boolean {
    return this.all
      .slice(0, at)
      .some(
        (word, index) =>
          /^(?:is|are|be)$/.test(word) && /^(?:set|broken|laid|found|put)$|ed$|en$|wn$/.test(this.at(index + 1))
      )
  }

  /** Whether somebody else says what stands at a token. */
  isQuoted(at: number): boolean {
    let depth = 0
    let straight = 0
    for (let index = 0; index < at; index++) {
      const mark = this.all[index]
      if (mark === '“') depth++
      else if (mark === '”') depth--
      else if (mark === '"') straight++
    }
    return depth > 0 || straight % 2 === 1
  }
}

/** “please”, “just”, “To find your serial number,”, “For dates,” */
function startOf(tokens: readonly string[]): number {
  let start = 0
  if (/^(?:to|for|if)$/.test(tokens[0]!)) {
    const comma = tokens.indexOf(',')
    if (comma > 0 && comma < tokens.length - 1) start = comma + 1
  }
  while (
    start < tokens.length - 1 &&
    /^(?:please|just|then|now|do|or|and|you|we|can|will|should|may)$/.test(tokens[start]!)
  )
    start++
  return start
}
