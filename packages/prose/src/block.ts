import {Notes} from './notes.ts'
import {type Segments, sourceEnd, sourceStart, textOffset} from './segments.ts'
import {findSentences, type Sentences} from './sentences.ts'
import type {BlockType, ListPlace, Mark, Marker, Range} from './types.ts'
import {findWords, type Words} from './words.ts'

/** What a block is made of. */
export interface BlockFields {
  readonly type: BlockType
  readonly text: string
  readonly segments: Segments
  readonly length: number
  readonly marks: readonly Mark[]
  readonly marker: Marker | undefined
  readonly level: number | undefined
  readonly list: ListPlace | undefined
  readonly quoteDepth: number
  readonly blankBefore: boolean
  readonly value: string | undefined
}

/**
 * A stretch of a document: a paragraph, a heading, a list item, or a landmark without prose.
 *
 * Immutable, and without a place: its offsets count from its own start, so that an edit elsewhere leaves it as it is.
 * Rules may note what they found in it.
 */
export class Block extends Notes implements BlockFields {
  readonly type: BlockType
  /**
   * The prose as plain text: markup gone, entities and escapes decoded, `\n` for a line break of the source,
   * U+FFFC for inline code, addresses, images, formulas and expressions. Empty for landmarks (but for an image's
   * alternative text).
   */
  readonly text: string
  readonly segments: Segments
  /** How many UTF-16 code units of the source it covers, its markers included. */
  readonly length: number
  /** In the order of their ends. */
  readonly marks: readonly Mark[]
  readonly marker: Marker | undefined
  /** 1 to 6, for headings of a level. */
  readonly level: number | undefined
  readonly list: ListPlace | undefined
  /** How many block quotations it is in. */
  readonly quoteDepth: number
  /** Whether an empty line (or a tag, in HTML) parts it from the block before. */
  readonly blankBefore: boolean
  /** Of a landmark: the text of a comment, the address of an image or embed, the language of a code block. */
  readonly value: string | undefined
  #words: Words | undefined
  #sentences: Sentences | undefined
  #place = 0

  /** A paragraph of its own, as in a text without any markup. */
  static paragraph(
    fields: Pick<BlockFields, 'text' | 'segments' | 'length'> & {readonly marks?: readonly Mark[]}
  ): Block {
    return new Block({
      type: 'paragraph',
      text: fields.text,
      segments: fields.segments,
      length: fields.length,
      marks: fields.marks ?? [],
      marker: undefined,
      level: undefined,
      list: undefined,
      quoteDepth: 0,
      blankBefore: true,
      value: undefined
    })
  }

  constructor(fields: BlockFields) {
    super()
    this.type = fields.type
    this.text = fields.text
    this.segments = fields.segments
    this.length = fields.length
    this.marks = fields.marks
    this.marker = fields.marker
    this.level = fields.level
    this.list = fields.list
    this.quoteDepth = fields.quoteDepth
    this.blankBefore = fields.blankBefore
    this.value = fields.value
  }

  /** Its index in the latest document that it is of; an older one may have it elsewhere. */
  get place(): number {
    return this.#place
  }

  set place(index: number) {
    this.#place = index
  }

  /** The words of the text, computed when first asked for. */
  get words(): Words {
    this.#words ??= findWords(this.text)
    return this.#words
  }

  /** The sentences of the text, computed when first asked for. */
  get sentences(): Sentences {
    this.#sentences ??= findSentences(this.text, this.words)
    return this.#sentences
  }

  /**
   * The source, counted from the block's start, of the text's [start, end): tight around the characters. An empty
   * range stands right after the character before it, and at the start of the text right before the first one.
   */
  toSource(start: number, end: number): Range {
    if (start !== end) return {start: sourceStart(this.segments, start), end: sourceEnd(this.segments, end)}
    const at = sourceEnd(this.segments, start)
    return {start: at, end: at}
  }

  /** The text offset that stands for a source offset counted from the block's start. */
  toText(offset: number): number {
    return textOffset(this.segments, offset)
  }

  /** Whether both have the same fields, and so would give the same findings. */
  equals(other: Block): boolean {
    if (this === other) return true
    return (
      this.type === other.type &&
      this.text === other.text &&
      this.length === other.length &&
      this.level === other.level &&
      this.quoteDepth === other.quoteDepth &&
      this.blankBefore === other.blankBefore &&
      this.value === other.value &&
      equalNumbers(this.segments, other.segments) &&
      equalFields(this.marker, other.marker) &&
      equalFields(this.list, other.list) &&
      this.marks.length === other.marks.length &&
      this.marks.every((mark, index) => equalFields(mark, other.marks[index]))
    )
  }
}

function equalNumbers(left: Segments, right: Segments): boolean {
  if (left.length !== right.length) return false
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false
  return true
}

/** Compares two flat records. */
function equalFields<T extends object>(left: T | undefined, right: T | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  const keys = Object.keys(left) as (keyof T)[]
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key])
}
