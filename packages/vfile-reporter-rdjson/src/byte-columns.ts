import type {Point, Source} from '@copydesk/report'

/**
 * Turns columns in UTF-16 units into columns in bytes of UTF-8. It goes on from the place it was asked for last, so that
 * many messages on one long line take no longer than the line.
 */
export class ByteColumns {
  readonly #source: Source
  #line = 0
  #offset = 0
  #bytes = 0

  constructor(source: Source) {
    this.#source = source
  }

  /** The column, from 1; undefined if the source has no such place. */
  column(point: Point): number | undefined {
    const offset = this.#source.offset(point)
    if (offset === undefined) return
    if (point.line !== this.#line || offset < this.#offset) {
      this.#line = point.line
      this.#offset = this.#source.starts[point.line - 1]!
      this.#bytes = 0
    }
    this.#bytes += Buffer.byteLength(this.#source.text.slice(this.#offset, offset))
    this.#offset = offset
    return this.#bytes + 1
  }
}
