import type {Block} from '@copydesk/prose'
import type {Read} from './decisions.ts'
import type {Glyph} from './glyphs.ts'
import {type Side, sides} from './sides.ts'

/** The marks of a block and, once it was, what was decided about them. */
export class MarkedText {
  readonly block: Block
  /** In order. */
  readonly marks: readonly QuoteMark[]
  /** Whether they are more than apostrophes inside words. */
  quotes = false
  read: Read | undefined

  constructor(block: Block, marks: readonly QuoteMark[]) {
    this.block = block
    this.marks = marks
  }
}

/** A quotation mark, an apostrophe or a prime: which of them, only the automaton can tell. There are many: each is kept small. */
export class QuoteMark {
  readonly #of: MarkedText
  /** Its place among all marks of the block. */
  readonly index: number
  readonly start: number
  readonly glyph: Glyph
  /** What is known of its neighbours and of the words after it: a bit a fact. */
  #facts: number

  constructor(of: MarkedText, index: number, start: number, glyph: Glyph, facts: number) {
    this.#of = of
    this.index = index
    this.start = start
    this.glyph = glyph
    this.#facts = facts
  }

  get block(): Block {
    return this.#of.block
  }

  /** All marks of the block. */
  get all(): readonly QuoteMark[] {
    return this.#of.marks
  }

  get end(): number {
    return this.start + this.glyph.shape.length
  }

  /** The shape as written. */
  get text(): string {
    return this.glyph.shape
  }

  /** What stands before and after it, other marks passed over. */
  get before(): Side {
    return sides[(this.#facts >> beforeBits) & oneSide]!
  }

  get after(): Side {
    return sides[(this.#facts >> afterBits) & oneSide]!
  }

  /** A number for what stands on both sides. */
  get surroundings(): number {
    return this.#facts >> beforeBits
  }

  /** Whether another mark touches it. */
  get touchesBefore(): boolean {
    return (this.#facts & facts.touchesBefore) !== 0
  }

  get touchesAfter(): boolean {
    return (this.#facts & facts.touchesAfter) !== 0
  }

  /** The apostrophe of don’t, as nearly all are: told by its neighbours alone. */
  get joins(): boolean {
    return (this.#facts & facts.joins) !== 0
  }

  /** What the words after it say, found once someone asks. */
  tells(question: Question, find: (mark: QuoteMark) => boolean): boolean {
    const yes = facts[question]
    const asked = yes << 1
    if ((this.#facts & asked) === 0) this.#facts |= find(this) ? yes | asked : asked
    return (this.#facts & yes) !== 0
  }
}

/** What is asked of the words after a mark; see `sense.ts`. */
type Question = 'attributed' | 'over' | 'followed' | 'phrase'

/** A bit each; two of a question, of which the second one tells whether it was asked. */
export const facts = {
  touchesBefore: 1,
  touchesAfter: 2,
  joins: 4,
  attributed: 8,
  over: 32,
  followed: 128,
  phrase: 512
} as const

const beforeBits = 11
const afterBits = 15
const oneSide = 15

/** More than the numbers of what stands on both sides. */
export const mostSurroundings = 256

/** The facts that two sides are, by their places among all sides. */
export function sideFacts(before: number, after: number): number {
  return (before << beforeBits) | (after << afterBits)
}
