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

/** A line as the eye sees it: an item, or a line without a marker. */
export interface Line {
  readonly block: Block
  /** Where its words start and end in the block's text, the marker left out. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** How many characters its words take in the source, their markup included. */
  readonly width: number
  readonly sign: Sign | undefined
  /** A dash or asterisk that would be a marker in the company of markers. */
  readonly maybe: Sign | undefined
  readonly ordered: boolean
  readonly depth: number
  /** The column of its marker, where columns have a meaning. */
  readonly indent: number
  /** Whether an empty line parts it from the line before. */
  readonly gap: boolean
  /** Whether it continues the block of the line before, and how. */
  readonly continues: 'no' | 'indented' | 'flush'
  /** False for headings, tables, pictures: they end a list. */
  readonly flow: boolean
}

/** All lines of a document, in reading order. */
export function readLines(document: ProseDocument): Line[] {
  const lines: Line[] = []
  for (const block of document.blocks) {
    if (block.type === 'item' && block.marker !== undefined) readItem(document, block, lines)
    else if (isFlow(block)) readFlow(document, block, 0, lines)
    else if (block.list === undefined || block.type === 'item' || isHeading(block)) lines.push(landmark(block))
  }
  return lines
}

/** A block quotation may be a list that someone typed. */
function isFlow(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'quote'
}

function isHeading(block: Block): boolean {
  return block.type === 'heading' || block.type === 'title'
}

function landmark(block: Block): Line {
  const sign = isHeading(block) ? headingSign(block) : undefined
  return {
    block,
    start: sign ? sign.end : 0,
    end: block.text.length,
    text: block.text.slice(sign?.end ?? 0).trim(),
    width: 0,
    sign: sign?.sign,
    maybe: undefined,
    ordered: sign !== undefined,
    depth: 0,
    indent: 0,
    gap: block.blankBefore,
    continues: 'no',
    flow: false
  }
}

/** The number that a heading starts with: “3) It has a smell”. */
function headingSign(block: Block): {sign: Sign; end: number} | undefined {
  const text = leadingSign(block.text)
  if (text === undefined || !/\d/.test(text)) return
  const spaced = block.text[text.length] === ' '
  return {sign: {text, place: {block, start: 0, end: text.length}, spaced, real: false}, end: text.length}
}

function readItem(document: ProseDocument, block: Block, lines: Line[]): void {
  const marker = document.markerRangeOf(block)
  const depth = depthOf(block)
  const end = lineEnd(block.text, 0)
  const words = document.toSource(block, 0, Math.min(1, block.text.length))
  lines.push({
    block,
    start: 0,
    end,
    text: block.text.slice(0, end).trim(),
    width: widthOf(document, block, 0, end),
    sign: block.marker && {
      text: block.marker.text.trim(),
      place: {block, part: 'marker'},
      spaced: block.text === '' || marker === undefined || words.start > marker.end,
      real: block.list?.typed !== true
    },
    maybe: undefined,
    ordered: block.list?.ordered ?? false,
    depth,
    indent: marker ? indentOf(document, marker.start) : 0,
    gap: block.blankBefore,
    continues: 'no',
    flow: true
  })
  if (end < block.text.length) readFlow(document, block, end + 1, lines)
}

function readFlow(document: ProseDocument, block: Block, from: number, lines: Line[]): void {
  const {text} = block
  const depth = depthOf(block)
  for (let at = from; at <= text.length; ) {
    const end = lineEnd(text, at)
    const line = text.slice(at, end)
    const sign = signOf(block, line, at)
    const sure = sign !== undefined && isBullet(sign.text)
    const continues = at === 0 ? 'no' : breakBefore(document, block, at)
    const start = sure ? at + sign.text.length + spaces(line, sign.text.length) : at
    lines.push({
      block,
      start,
      end,
      text: text.slice(start, end).trim(),
      width: widthOf(document, block, at, end),
      sign: sure ? sign : undefined,
      maybe: sure ? undefined : sign,
      ordered: false,
      depth: block.type === 'item' && continues === 'indented' ? depth + 1 : depth,
      indent: sign ? indentOf(document, document.toSource(block, at, at + 1).start) : 0,
      gap: at === 0 && block.blankBefore,
      continues,
      flow: true
    })
    at = end + 1
  }
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
function breakBefore(document: ProseDocument, block: Block, at: number): Line['continues'] {
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
