import {changedLineStarts, lineStarts} from '@copydesk/prose'
import type {Position, Range} from 'vscode-languageserver'

/** What the `character` of a position counts: UTF-16 code units, or bytes of UTF-8. */
export type Encoding = 'utf-16' | 'utf-8'

/** The lines of a text: between its offsets, in UTF-16 code units, and the positions of the protocol. */
export class Lines {
  readonly #text: string
  readonly #encoding: Encoding
  readonly #starts: readonly number[]

  constructor(text: string, encoding: Encoding, starts: readonly number[] = lineStarts(text)) {
    this.#text = text
    this.#encoding = encoding
    this.#starts = starts
  }

  /** The lines of the text after a change of [start, end). */
  after(text: string, start: number, end: number): Lines {
    const starts = changedLineStarts(this.#starts, text, this.#text.length, {start, end})
    return new Lines(text, this.#encoding, starts)
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    const start = this.#starts[low]!
    const character = this.#encoding === 'utf-16' ? at - start : utf8Length(this.#text, start, at)
    return {line: low, character}
  }

  /** Positions outside of a line or of the text mean its nearest end. */
  offsetAt({line, character}: Position): number {
    if (line < 0) return 0
    if (line >= this.#starts.length) return this.#text.length
    const start = this.#starts[line]!
    const end = this.#endOf(line)
    if (this.#encoding === 'utf-16') return Math.max(start, Math.min(start + character, end))
    let at = start
    for (let bytes = 0; at < end; ) {
      const code = this.#text.codePointAt(at)!
      bytes += utf8Bytes(code)
      if (bytes > character) break
      at += code > 0xffff ? 2 : 1
    }
    return at
  }

  rangeOf(start: number, end: number): Range {
    return {start: this.positionAt(start), end: this.positionAt(end)}
  }

  /** Where the words of a line end, before its line break. */
  #endOf(line: number): number {
    const next = this.#starts[line + 1]
    if (next === undefined) return this.#text.length
    return this.#text.startsWith('\r\n', next - 2) ? next - 2 : next - 1
  }
}

function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at)!
    bytes += utf8Bytes(code)
    at += code > 0xffff ? 2 : 1
  }
  return bytes
}

function utf8Bytes(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
