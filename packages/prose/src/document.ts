import type {Block} from './block.ts'
import {lineStarts} from './line-starts.ts'
import {Notes} from './notes.ts'
import {lastNotAfter} from './sorted.ts'
import type {Format, Layout, Notice, Range} from './types.ts'

/** A place in a source, as `vfile` counts: lines and columns from 1, offsets from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface DocumentFields {
  readonly source: string
  readonly format: Format
  readonly layout?: Layout | undefined
  readonly landmarksKnown: boolean
  readonly blocks: readonly Block[]
  /** The source offset of each block. */
  readonly starts: readonly number[]
  readonly notices: readonly Notice[]
  /** The offsets at which lines start, where they are known. */
  readonly lineStarts?: readonly number[] | undefined
}

/** A source as blocks of plain text. The DOM owns the short name. */
export class ProseDocument extends Notes {
  /** The decoded text without its byte order mark, line endings as they are. */
  readonly source: string
  readonly format: Format
  /** Of plain text only. */
  readonly layout: Layout | undefined
  /** False if only a tree was given: then images, code and embeds may be missing, and rules must not conclude from that. */
  readonly landmarksKnown: boolean
  /** In reading order. */
  readonly blocks: readonly Block[]
  readonly notices: readonly Notice[]
  /** The source offset of each block. */
  readonly starts: readonly number[]
  #indexes: Map<Block, number> | undefined
  #lines: readonly number[] | undefined

  constructor(fields: DocumentFields) {
    super()
    this.source = fields.source
    this.format = fields.format
    this.layout = fields.layout
    this.landmarksKnown = fields.landmarksKnown
    this.blocks = fields.blocks
    this.notices = fields.notices
    this.starts = fields.starts
    this.#lines = fields.lineStarts
    for (let index = 0; index < fields.blocks.length; index++) fields.blocks[index]!.place = index
  }

  /** The offsets at which the lines of the source start. */
  get lineStarts(): readonly number[] {
    this.#lines ??= lineStarts(this.source)
    return this.#lines
  }

  /** The place of the block in `blocks`; -1 if it is of another document. */
  indexOf(block: Block): number {
    const {place} = block
    if (this.blocks[place] === block) return place
    this.#indexes ??= new Map(this.blocks.map((each, index) => [each, index]))
    return this.#indexes.get(block) ?? -1
  }

  /** The source that the block covers, its markers included. */
  rangeOf(block: Block): Range {
    const start = this.#startOf(block)
    return {start, end: start + block.length}
  }

  /** The source of the block's marker. */
  markerRangeOf(block: Block): Range | undefined {
    if (block.marker === undefined) return
    const start = this.#startOf(block)
    return {start: start + block.marker.start, end: start + block.marker.end}
  }

  /** The source of [start, end) in the block's text. */
  toSource(block: Block, start: number, end: number): Range {
    const from = this.#startOf(block)
    const range = block.toSource(start, end)
    return {start: from + range.start, end: from + range.end}
  }

  /** The block that covers a source offset, with the offset in its text. */
  at(offset: number): {block: Block; offset: number} | undefined {
    const index = lastNotAfter(this.starts, offset)
    const block = this.blocks[index]
    if (block === undefined) return
    const relative = offset - this.starts[index]!
    return relative > block.length ? undefined : {block, offset: block.toText(relative)}
  }

  /** Line, column and offset of a source offset. */
  point(offset: number): Point {
    const starts = this.lineStarts
    const line = lastNotAfter(starts, offset)
    return {line: line + 1, column: offset - starts[line]! + 1, offset}
  }

  #startOf(block: Block): number {
    const index = this.indexOf(block)
    if (index < 0) throw new Error('The block is not of this document')
    return this.starts[index]!
  }
}
