import type {DraftText} from '../draft.ts'
import type {Range} from '../types.ts'
import * as codes from './codes.ts'

/**
 * The inline content of one block: its lines without the container prefixes (`> `, the indentation of a list item) and
 * without white space at their ends, with the way back to the source.
 */
export class Content {
  readonly text: string
  /** Pairs of an offset in `text` and the source offset that stands there, for each verbatim piece. */
  readonly #pieces: readonly number[]
  /** The piece that held the last offset asked for: readers ask in order. */
  #at = 0

  constructor(text: string, pieces: readonly number[]) {
    this.text = text
    this.#pieces = pieces
  }

  /**
   * @param gaps Container marks (`>`) inside the range, in order.
   */
  static of(source: string, start: number, end: number, gaps: readonly Range[] = []): Content {
    const to = skipSpaceBack(source, start, end)
    let from = skipSpace(source, start, to)
    for (const gap of gaps) if (gap.start === from) from = Math.min(to, skipSpace(source, gap.end, to))
    let line = source.indexOf('\n', from)
    if (line === -1 || line >= to) return new Content(source.slice(from, to), [0, from])
    const pieces: number[] = []
    let text = ''
    let at = from
    let gap = 0
    for (; line !== -1 && line < to; line = source.indexOf('\n', line + 1)) {
      const lineEnd = skipSpaceBack(source, at, line)
      if (lineEnd > at) {
        addPiece(pieces, text.length, at)
        text += source.slice(at, lineEnd)
      }
      addPiece(pieces, text.length, line)
      text += '\n'
      at = skipSpace(source, line + 1, to)
      while (gap < gaps.length && gaps[gap]!.start < at) gap++
      while (gap < gaps.length && gaps[gap]!.start === at) at = skipSpace(source, gaps[gap++]!.end, to)
    }
    if (to > at) {
      addPiece(pieces, text.length, at)
      text += source.slice(at, to)
    }
    return new Content(text, pieces)
  }

  /** The part [start, end) of the content. */
  slice(start: number, end: number): Content {
    const pieces: number[] = []
    for (let at = this.#find(start); at < this.#pieces.length && this.#pieces[at]! < end; at += 2) {
      const from = Math.max(start, this.#pieces[at]!)
      pieces.push(from - start, this.#pieces[at + 1]! + from - this.#pieces[at]!)
    }
    return new Content(this.text.slice(start, end), pieces)
  }

  /** The source offset of the character at `offset`. */
  source(offset: number): number {
    const at = this.#find(offset)
    return this.#pieces[at + 1]! + offset - this.#pieces[at]!
  }

  /** The source offset at which the character before `offset` ends. */
  sourceEnd(offset: number): number {
    return offset === 0 ? this.source(0) : this.source(offset - 1) + 1
  }

  /** Appends the characters [start, end) to a draft. */
  copy(draft: DraftText, start: number, end: number): void {
    const pieces = this.#pieces
    for (let from = start; from < end; ) {
      const at = this.#find(from)
      const to = at + 2 < pieces.length ? Math.min(end, pieces[at + 2]!) : end
      const source = pieces[at + 1]! + from - pieces[at]!
      draft.copy(source, source + to - from)
      from = to
    }
  }

  /** The index of the piece that holds `offset`. */
  #find(offset: number): number {
    const pieces = this.#pieces
    let low = this.#at
    let high = pieces.length - 2
    if (pieces[low]! > offset) low = 0
    else if (low === high || pieces[low + 2]! > offset) return low
    else if (low + 2 === high || pieces[low + 4]! > offset) high = low + 2
    while (low < high) {
      const middle = ((low + high + 2) >> 2) << 1
      if (pieces[middle]! <= offset) low = middle
      else high = middle - 2
    }
    this.#at = low
    return low
  }
}

/** Pieces that touch in the source are one. */
function addPiece(pieces: number[], text: number, source: number): void {
  const last = pieces.length - 2
  if (last >= 0 && source - pieces[last + 1]! === text - pieces[last]!) return
  pieces.push(text, source)
}

export function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

function skipSpaceBack(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** Space, tab or line ending. */
export function isSpace(code: number): boolean {
  return code === codes.space || code === codes.tab || code === codes.lineFeed
}
