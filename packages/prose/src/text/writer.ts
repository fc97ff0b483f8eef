import type {DraftText} from '../draft.ts'
import {placeholder, type Range} from '../types.ts'
import {findAddresses} from './addresses.ts'

/** Writes the text of blocks, in reading order: addresses and what is to be skipped become placeholders. */
export class Writer {
  readonly #text: string
  readonly #skips: readonly Range[]
  #skip = 0

  constructor(text: string, skips: readonly Range[]) {
    this.#text = text
    this.#skips = skips
  }

  /** Appends [start, end) to the text of a block. */
  write(draft: DraftText, start: number, end: number): void {
    let from = start
    for (; this.#skip < this.#skips.length; this.#skip++) {
      const skip = this.#skips[this.#skip]!
      if (skip.start >= end) break
      // It may have begun in the marker, or have been passed with a landmark.
      if (skip.end <= from) continue
      const to = Math.min(skip.end, end)
      if (skip.start > from) this.#prose(draft, from, skip.start)
      from = Math.max(from, skip.start)
      put(draft, 'expression', from, to, this.#text.slice(from, to))
      from = to
      if (skip.end > end) break
    }
    this.#prose(draft, from, end)
  }

  #prose(draft: DraftText, start: number, end: number): void {
    let from = start
    for (const address of findAddresses(this.#text, start, end)) {
      draft.copy(from, address.start)
      put(draft, 'url', address.start, address.end, address.value)
      from = address.end
    }
    draft.copy(from, end)
  }
}

function put(draft: DraftText, type: 'url' | 'expression', start: number, end: number, value: string): void {
  const at = draft.length
  draft.put(placeholder, start, end)
  draft.mark(type, at, at + 1, value)
}
