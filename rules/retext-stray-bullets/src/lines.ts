import type {Block, ProseDocument} from '@copydesk/prose'
import type {Place} from '@copydesk/rule'
import {isBullet, leadingSign} from './marks.ts'

/** What stands before a line to make it an item. */
export interface Sign {
  readonly text: string
  readonly place: Place
  /** Whether white space parts it from the words. */
  readonly spaced: boolean
  /** Whether the format takes it for a marker; otherwise it is typed text, and the format sees a line like any other. */
  readonly real: boolean
}

/** What a line is made of. */
interface Parts {
  readonly document: ProseDocument
  readonly block: Block
  /** Its place among the lines of the document. */
  readonly index: number
  /** Where it starts in the block's text, with its marker if that is part of the text. */
  readonly from: number
  /** Where its words start and end in the block's text, the marker left out. */
  readonly start: number
  readonly end: number
  readonly sign: Sign | undefined
  /** A dash or asterisk that would be a marker in the company of markers. */
  readonly maybe: Sign | undefined
  readonly ordered: boolean
  /** False for headings, tables, pictures: they end a list. */
  readonly flow: boolean
}

/**
 * A line as the eye sees it: an item, or a line without a marker. Of most lines no one asks for more than the marker, so
 * what takes looking for is looked for when asked.
 */
export class Line implements Parts {
  readonly document: ProseDocument
  readonly block: Block
  readonly index: number
  readonly from: number
  readonly start: number
  readonly end: number
  readonly sign: Sign | undefined
  readonly maybe: Sign | undefined
  readonly ordered: boolean
  readonly flow: boolean
  #text: string | undefined
  #continues: 'no' | 'indented' | 'flush' | undefined

  constructor(parts: Parts) {
    this.document = parts.document
    this.block = parts.block
    this.index = parts.index
    this.from = parts.from
    this.start = parts.start
    this.end = parts.end
    this.sign = parts.sign
    this.maybe = parts.maybe
    this.ordered = parts.ordered
    this.flow = parts.flow
  }

  /** Its words. */
  get text(): string {
    this.#text ??= this.block.text.slice(this.start, this.end).trim()
    return this.#text
  }

  /** How many characters its words take in the source, their markup included. */
  get width(): number {
    return this.flow ? widthOf(this.document, this.block, this.from, this.end) : 0
  }

  /** Whether it continues the block of the line before, and how. */
  get continues(): 'no' | 'indented' | 'flush' {
    this.#continues ??= this.from === 0 ? 'no' : breakBefore(this.document, this.block, this.from)
    return this.#continues
  }

  get depth(): number {
    if (!this.flow) return 0
    const depth = depthOf(this.block)
    return this.block.type === 'item' && this.continues === 'indented' ? depth + 1 : depth
  }

  /** The column of its marker, where columns have a meaning. */
  get indent(): number {
    const place = (this.sign ?? this.maybe)?.place
    if (!this.flow || place === undefined) return 0
    const at =
      'part' in place
        ? this.document.markerRangeOf(this.block)?.start
        : this.document.toSource(this.block, place.start, place.start + 1).start
    return at === undefined ? 0 : indentOf(this.document, at)
  }

  /** Whether an empty line parts it from the line before. */
  get gap(): boolean {
    return this.from === 0 && this.block.blankBefore
  }

  /**
   * The line with the marker that it may have.
   *
   * @param start Where its words start.
   */
  marked(sign: Sign, start: number, ordered = this.ordered): Line {
    return new Line({...this, start: Math.min(start, this.end), sign, maybe: undefined, ordered})
  }
}

/** All lines of a document, in reading order. */
export function readLines(document: ProseDocument): Line[] {
  const lines: Line[] = []
  for (const block of document.blocks) {
    if (block.type === 'item' && block.marker !== undefined) readItem(document, block, lines)
    else if (isNumberedInBold(block)) lines.push(landmark(document, block, lines.length))
    else if (isFlow(block)) readFlow(document, block, 0, lines)
    else if (block.list === undefined || block.type === 'item' || isHeading(block))
      lines.push(landmark(document, block, lines.length))
  }
  return lines
}

/** “**4. The Drowned Bell, Cork.** You may ring it once.”: a heading that is run in. */
function isNumberedInBold(block: Block): boolean {
  const mark = block.marks[0]
  return mark?.type === 'strong' && mark.start === 0 && isFlow(block) && runInHeading.test(block.text.slice(0, 6))
}

const runInHeading = /^\d{1,2}\. \S/u

/** A block quotation may be a list that someone typed. */
function isFlow(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'quote'
}

function isHeading(block: Block): boolean {
  return block.type === 'heading' || block.type === 'title'
}

function landmark(document: ProseDocument, block: Block, index: number): Line {
  // “6. Finance” over sums, a line each, looks like verse.
  const isNumbered = isHeading(block) || block.type === 'verse' || isFlow(block)
  const sign = isNumbered ? headingSign(block) : undefined
  return new Line({
    document,
    block,
    index,
    from: 0,
    start: sign ? sign.end : 0,
    end: block.text.length,
    sign: sign?.sign,
    maybe: undefined,
    ordered: sign !== undefined,
    flow: false
  })
}

/** The number that a heading starts with: “3) It has a smell”. */
function headingSign(block: Block): {sign: Sign; end: number} | undefined {
  const first = block.text.charCodeAt(0)
  const text = first >= 0x30 && first <= 0x39 ? leadingSign(block.text) : undefined
  if (text === undefined) return
  const spaced = block.text[text.length] === ' '
  return {sign: {text, place: {block, start: 0, end: text.length}, spaced, real: false}, end: text.length}
}

function readItem(document: ProseDocument, block: Block, lines: Line[]): void {
  const end = lineEnd(block.text, 0)
  lines.push(
    new Line({
      document,
      block,
      index: lines.length,
      from: 0,
      start: 0,
      end,
      sign: block.marker && {
        text: block.marker.text.trim(),
        place: {block, part: 'marker'},
        spaced: block.text === '' || isParted(block),
        real: block.list?.typed !== true
      },
      maybe: undefined,
      ordered: block.list?.ordered ?? false,
      flow: true
    })
  )
  if (end < block.text.length) readFlow(document, block, end + 1, lines)
}

/** Whether anything stands between the marker of an item and its words. */
function isParted(block: Block): boolean {
  return block.marker === undefined || block.toSource(0, Math.min(1, block.text.length)).start > block.marker.end
}

function readFlow(document: ProseDocument, block: Block, from: number, lines: Line[]): void {
  const {text} = block
  for (let at = from; at <= text.length; ) {
    const end = lineEnd(text, at)
    const sign = mayBeSign(text.charCodeAt(at)) ? signOf(block, text.slice(at, end), at) : undefined
    const sure = sign !== undefined && isBullet(sign.text)
    lines.push(
      new Line({
        document,
        block,
        index: lines.length,
        from: at,
        start: sure ? at + sign.text.length + spaces(text.slice(at, end), sign.text.length) : at,
        end,
        sign: sure ? sign : undefined,
        maybe: sure ? undefined : sign,
        ordered: false,
        flow: true
      })
    )
    at = end + 1
  }
}

/** Whether a line that starts with the code unit may start with a sign: most start with a letter, and not with an o. */
function mayBeSign(unit: number): boolean {
  return unit < 65 || unit > 122 || unit === 111
}

/** Lists inside lists inside lists: below this depth they count as one. */
const deepest = 12

function depthOf(block: Block): number {
  const depth = block.list?.depth ?? (block.type === 'item' ? 1 : 0)
  // A paragraph of an item stands where the lists in the item do.
  return Math.min(block.type === 'item' ? depth : depth + 1, deepest)
}

function signOf(block: Block, line: string, at: number): Sign | undefined {
  const text = leadingSign(line)
  if (text === undefined) return
  const spaced = line.length === text.length || spaces(line, text.length) > 0
  return {text, place: {block, start: at, end: at + text.length}, spaced, real: false}
}

/** Whether the line looks like one of its own: it starts where the marker or the text of its block does. */
function breakBefore(document: ProseDocument, block: Block, at: number): 'flush' | 'indented' {
  if (at >= block.text.length) return 'indented'
  const lineBreak = document.toSource(block, at - 1, at)
  const asked = document.source.slice(lineBreak.start - 2, lineBreak.end)
  // `<br>`, two spaces or a backslash ask for the break: in an item its words go on, in a paragraph a new line starts.
  if (/<|\\|[ ]{2}/.test(asked)) return block.type === 'item' && !block.list?.typed ? 'indented' : 'flush'
  const {start} = document.toSource(block, at, at + 1)
  return columnOf(document, markupBefore(document.source, lineBreak.end, start)) <=
    columnOf(document, firstOf(document, block))
    ? 'flush'
    : 'indented'
}

/** Where the line starts in the source: bold or a link stands before its first letter. */
function markupBefore(source: string, lineStart: number, text: number): number {
  let at = lineStart
  while (at < text && /[\s>]/u.test(source[at]!)) at++
  return at
}

/** Where the block's marker starts, or its text. */
function firstOf(document: ProseDocument, block: Block): number {
  return document.markerRangeOf(block)?.start ?? document.toSource(block, 0, 1).start
}

/** Only Markdown tells lists apart by their indent. */
function indentOf(document: ProseDocument, offset: number): number {
  return document.format === 'markdown' || document.format === 'mdx' ? columnOf(document, offset) : 0
}

function columnOf(document: ProseDocument, offset: number): number {
  return document.point(offset).column
}

/** A link takes more of a line than its text. */
function widthOf(document: ProseDocument, block: Block, start: number, end: number): number {
  const from = document.toSource(block, start, Math.min(start + 1, block.text.length)).start
  const to = end < block.text.length ? document.toSource(block, end, end + 1).start : document.rangeOf(block).end
  return Math.max(0, to - from)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function spaces(line: string, from: number): number {
  let at = from
  while (/\s/.test(line[at] ?? '')) at++
  return at - from
}
