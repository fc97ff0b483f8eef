import type {BlockType, ListPlace, Mark, MarkType} from './types.ts'

/**
 * A block as a reader hands it over: offsets count from the start of the text that the reader was given
 * (no byte order mark, `\n` as the only line ending).
 */
export interface Draft {
  readonly type: BlockType
  /** The whole of the block with its markers, without the line ending after it. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** See {@link Segments}; absolute here. */
  readonly segments: readonly number[]
  readonly marker?: {readonly start: number; readonly end: number} | undefined
  readonly marks?: readonly Mark[] | undefined
  readonly level?: number | undefined
  readonly list?: ListPlace | undefined
  readonly quoteDepth?: number | undefined
  readonly value?: string | undefined
}

/** Collects the text of one block, piece by piece, with the place of each piece in the source. */
export class DraftText {
  text = ''
  readonly segments: number[] = []
  readonly marks: Mark[] = []
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  get length(): number {
    return this.text.length
  }

  /** Appends the source's own characters [start, end). */
  copy(start: number, end: number): void {
    if (end > start) this.#push(this.#source.slice(start, end), start, end)
  }

  /** Appends `text`, which stands for the source's [start, end): a decoded entity, a placeholder, folded white space. */
  put(text: string, start: number, end: number): void {
    if (text !== '') this.#push(text, start, end)
  }

  /** Notes that the text from `start` on (an offset in the text) is of this type; an empty mark is allowed. */
  mark(type: MarkType, start: number, end: number = this.text.length, value?: string): void {
    this.marks.push(value === undefined ? {type, start, end} : {type, start, end, value})
  }

  /** Takes `count` characters off the end, as white space at the end of a block. */
  trimEnd(): void {
    const length = this.text.trimEnd().length
    while (this.segments.length > 0) {
      const at = this.segments.length - 4
      const textStart = this.segments[at]!
      const textEnd = this.segments[at + 1]!
      if (textEnd <= length) break
      if (textStart >= length) {
        this.segments.length = at
        continue
      }
      const cut = textEnd - length
      // Only a verbatim piece can be cut; a replaced piece stays whole.
      if (this.segments[at + 3]! - this.segments[at + 2]! === textEnd - textStart) this.segments[at + 3]! -= cut
      this.segments[at + 1] = length
      break
    }
    this.text = this.text.slice(0, length)
    this.#cutMarks(length)
  }

  /** Ends the marks where the text ends, and drops those of which nothing is left. */
  #cutMarks(length: number): void {
    let kept = 0
    for (const mark of this.marks) {
      const end = Math.min(mark.end, length)
      if (mark.start < mark.end && mark.start >= end) continue
      this.marks[kept++] = mark.end === end ? mark : {...mark, start: Math.min(mark.start, end), end}
    }
    this.marks.length = kept
  }

  #push(text: string, start: number, end: number): void {
    const textStart = this.text.length
    this.text += text
    const {segments} = this
    const last = segments.length - 4
    // Verbatim pieces that touch are one segment.
    if (
      last >= 0 &&
      end - start === text.length &&
      segments[last + 3] === start &&
      segments[last + 3]! - segments[last + 2]! === segments[last + 1]! - segments[last]! &&
      segments[last + 1] === textStart
    ) {
      segments[last + 1] = textStart + text.length
      segments[last + 3] = end
      return
    }
    segments.push(textStart, textStart + text.length, start, end)
  }
}
