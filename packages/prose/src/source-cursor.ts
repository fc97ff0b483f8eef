import type {Block} from './block.ts'
import type {Point, ProseDocument} from './document.ts'
import type {Segments} from './segments.ts'

interface Position {
  readonly start: Point
  readonly end: Point
}

/**
 * Leads from a block's text to lines and columns of the source, in the order of the text: the segments and lines are
 * walked once, not searched for each token.
 */
export class SourceCursor {
  readonly #document: ProseDocument
  #segments: Segments = new Int32Array(0)
  #base = 0
  /** Where the segment at hand is in the table. */
  #at = 0
  #line = 1
  #lineStart = 0
  #nextLine: number
  #last: Point = {line: 1, column: 1, offset: 0}

  constructor(document: ProseDocument) {
    this.#document = document
    this.#nextLine = nextLineStart(document.source, 0)
  }

  /** Goes to the start of a block’s text. */
  enter(block: Block): void {
    this.#segments = block.segments
    this.#base = this.#document.rangeOf(block).start
    this.#at = 0
  }

  /** Where the piece of the source that holds the text’s character at `offset` ends in the text. */
  pieceEnd(offset: number): number {
    this.#seek(offset)
    return this.#segments[this.#at + 1] ?? offset
  }

  /** The place in the source of [start, end) in the text; offsets may not go back. */
  position(start: number, end: number): Position {
    this.#seek(start)
    const from = this.#point(this.#source(start, 0))
    this.#seek(end - 1)
    return {start: from, end: this.#point(this.#source(end - 1, 1))}
  }

  #seek(offset: number): void {
    const segments = this.#segments
    while (this.#at + 4 < segments.length && segments[this.#at + 1]! <= offset) this.#at += 4
  }

  /** Where the character at `offset` starts in the source, or (`side` 1) ends. */
  #source(offset: number, side: 0 | 1): number {
    const segments = this.#segments
    const at = this.#at
    if (at >= segments.length) return this.#base
    const start = segments[at + 2]!
    const end = segments[at + 3]!
    const verbatim = end - start === segments[at + 1]! - segments[at]!
    return this.#base + (verbatim ? start + offset + side - segments[at]! : side === 0 ? start : end)
  }

  #point(offset: number): Point {
    if (this.#last.offset === offset) return this.#last
    if (offset < this.#lineStart) {
      const {line, column} = this.#document.point(offset)
      this.#line = line
      this.#lineStart = offset - column + 1
      this.#nextLine = nextLineStart(this.#document.source, offset)
    }
    while (offset >= this.#nextLine) {
      this.#line++
      this.#lineStart = this.#nextLine
      this.#nextLine = nextLineStart(this.#document.source, this.#nextLine)
    }
    this.#last = {line: this.#line, column: offset - this.#lineStart + 1, offset}
    return this.#last
  }
}

/** Where the line after the one at `at` starts; `Infinity` if it is the last one. */
function nextLineStart(source: string, at: number): number {
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10) return at + 1
    if (code === 13) return source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
  }
  return Number.POSITIVE_INFINITY
}
