import type {BlockType, Layout} from '../types.ts'
import {onlyUrl} from './addresses.ts'
import {startsLower, startsUpper} from './ends.ts'
import type {LayoutOf} from './layout.ts'
import type {Line, LineShape} from './lines.ts'
import {isHeadOfOther, isLostItem} from './lost-items.ts'
import type {ItemMarker} from './marker.ts'
import {paragraphs} from './paragraphs.ts'
import {
  isAllCaps,
  isBreak,
  isByline,
  isCaption,
  isClosing,
  isDateline,
  isGreeting,
  isHeadingShaped,
  isStat,
  isUnderline
} from './shape.ts'
import {type Cell, findRows} from './tables.ts'
import {isSetOff, isVerse} from './verse.ts'
import {isFull} from './wrap.ts'

interface GroupDetails {
  readonly marker?: ItemMarker | undefined
  readonly cells?: readonly Cell[] | undefined
  readonly value?: string | undefined
  /** A line without a marker right under an item. */
  readonly underItem?: boolean
  /** Its first line is the `-- ` over a signature of mail. */
  readonly delimited?: boolean
}

/** Lines that make one block, or the cells of one row. */
export class Group implements GroupDetails {
  /** Indexes of lines, half open. */
  readonly from: number
  readonly to: number
  /** What the lines themselves say; the rest is decided by what stands around them. */
  type: BlockType | undefined
  readonly marker: ItemMarker | undefined
  readonly cells: readonly Cell[] | undefined
  readonly value: string | undefined
  underItem: boolean
  readonly delimited: boolean

  constructor(from: number, to: number, type: BlockType | undefined, details: GroupDetails = {}) {
    this.from = from
    this.to = to
    this.type = type
    this.marker = details.marker
    this.cells = details.cells
    this.value = details.value
    this.underItem = details.underItem ?? false
    this.delimited = details.delimited ?? false
  }
}

/** What all lines of a text together tell, beside its layout. */
export interface Usage extends LayoutOf {
  /** The indentation of prose. */
  readonly margin: number
  /** Whether further lines of items may stand at the margin. */
  readonly flush: boolean
}

/** @param markers Of the lines that are items. */
export function usageOf(
  lines: readonly LineShape[],
  markers: readonly (ItemMarker | undefined)[],
  {layout, wrap}: LayoutOf
): Usage {
  return {layout, wrap, margin: marginOf(lines), flush: wrap > 0 && !areHung(lines, markers)}
}

/** Puts the lines of a text together. */
export function groupLines(
  text: string,
  lines: readonly Line[],
  markers: readonly (ItemMarker | undefined)[],
  {layout, wrap, margin, flush}: Usage,
  isDirective: (line: Line) => boolean
): Group[] {
  const groups: Group[] = []
  const rows = findRows(text, lines)
  const types: (BlockType | undefined)[] = []
  for (let at = 0; at < lines.length; at++) types.push(ownType(lines, at, isDirective))
  const isPlain = (at: number) => markers[at] === undefined && rows[at] === undefined && types[at] === undefined
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    const marker = markers[at]
    const from = at++
    const type = types[from]
    const signed = signatureAt(lines, from)
    if (signed !== undefined) {
      groups.push(new Group(from, signed, 'signature', {delimited: true}))
      at = signed
    } else if (isLoneGlyph(lines, markers, from)) {
      groups.push(new Group(from, at, 'thematicBreak'))
    } else if (type !== undefined) {
      groups.push(new Group(from, at, type, {value: type === 'embed' ? onlyUrl(line.text) : undefined}))
    } else if (rows[from] !== undefined) {
      groups.push(new Group(from, at, 'cell', {cells: rows[from]}))
    } else if (marker) {
      while (at < lines.length && isPlain(at) && continues(lines, from, at, marker, flush ? wrap : 0)) at++
      groups.push(new Group(from, at, 'item', {marker}))
    } else {
      const underItem = isUnderItem(groups, lines, markers, from, layout)
      if (layout !== 'lines') while (at < lines.length && lines[at]!.chunk === line.chunk && isPlain(at)) at++
      if (layout === 'lines' && isSetOff(lines, from, margin)) groups.push(new Group(from, at, 'verse'))
      else if (underItem) pushParagraphs(groups, lines, from, at, wrap, true)
      else pushRun(groups, lines, from, at, wrap)
    }
  }
  for (let index = 1; index < groups.length; index++) {
    if (isLostItem(groups, lines, index)) groups[index]!.underItem = true
  }
  return groups
}

/** Whether a line without a marker stands right under an item and is of it. */
function isUnderItem(
  groups: readonly Group[],
  lines: readonly Line[],
  markers: readonly (ItemMarker | undefined)[],
  at: number,
  layout: Layout
): boolean {
  const before = groups.length > 0 ? groups[groups.length - 1]! : undefined
  if (before?.type !== 'item' || lines[at - 1]!.chunk !== lines[at]!.chunk) return false
  const below = at + 1 < lines.length ? markers[at + 1] : undefined
  if (layout === 'lines' && (below === undefined || lines[at + 1]!.chunk !== lines[at]!.chunk)) return false
  return !isHeadOfOther(lines[at]!, before.marker, below)
}

/** The least indentation of long lines, or else of all: where every paragraph is set in, none is set off. */
function marginOf(lines: readonly LineShape[]): number {
  let long = Number.POSITIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    least = Math.min(least, line.indent)
    if (line.text.length > 80) long = Math.min(long, line.indent)
  }
  return long < Number.POSITIVE_INFINITY ? long : least
}

/** A signature of mail is short; a longer text under two hyphens is a text. */
const signatureLines = 12

/** Where the signature ends that begins with this line's `-- `. */
function signatureAt(lines: readonly Line[], from: number): number | undefined {
  if (lines[from]!.text !== '--') return
  let end = from
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]!
    if (at - from > signatureLines || line.width > 80) return
    if (line.depth !== lines[from]!.depth) break
    end = at
  }
  return end > from ? end + 1 : undefined
}

const lonely = '*•·~–—-'

/** A glyph alone parts sections; between items it is an item that was left empty. */
function isLoneGlyph(lines: readonly Line[], markers: readonly (ItemMarker | undefined)[], at: number): boolean {
  const {text} = lines[at]!
  if (text.length > 2) return false
  if (text === '--') return true
  if (text.length !== 1 || !lonely.includes(text)) return false
  // A bullet over a line is the marker of that line.
  if (lines[at]!.marker?.family === 'bullet' && touches(lines, at, at + 1)) return false
  return markers[at - 1] === undefined && markers[at + 1] === undefined
}

function touches(lines: readonly Line[], above: number, below: number): boolean {
  return lines[above]?.chunk === lines[below]?.chunk
}

/** What a line is whatever stands around it. */
function ownType(lines: readonly Line[], at: number, isDirective: (line: Line) => boolean): BlockType | undefined {
  const line = lines[at]!
  if (isDirective(line)) return 'directive'
  if (isBreak(line.text) || (at > 0 && isUnderline(line.text) && line.chunk === lines[at - 1]!.chunk))
    return 'thematicBreak'
  if (onlyUrl(line.text) !== undefined) return 'embed'
  return
}

/** Whether the further lines of items are set in under their text, as a rule: then a line at the margin is none of them. */
function areHung(lines: readonly LineShape[], markers: readonly (ItemMarker | undefined)[]): boolean {
  let hung = 0
  let flush = 0
  for (let at = 1; at < lines.length; at++) {
    const above = lines[at - 1]!
    const line = lines[at]!
    if (markers[at - 1] === undefined || markers[at] !== undefined || above.chunk !== line.chunk) continue
    if (line.indent >= above.indent + 2) hung++
    else if (line.startsLower) flush++
  }
  return hung > flush
}

/**
 * Whether a line without a marker goes on with the item above it.
 *
 * @param wrap Where lines were wrapped, if further lines of items may stand at the margin; otherwise 0.
 */
function continues(lines: readonly Line[], item: number, at: number, marker: ItemMarker, wrap: number): boolean {
  const first = lines[item]!
  const before = lines[at - 1]!
  const line = lines[at]!
  if (line.chunk !== first.chunk) return false
  if (line.indent >= first.indent + 2) return true
  if (wrap > 0 && isFull(before, line, wrap)) return true
  // Where the items themselves begin in lower case, such a line is an item that lost its marker.
  return line.startsLower && !startsLower(first.text, marker.from) && !before.endsSentence
}

/** Adds the paragraphs of a run. */
function pushParagraphs(
  groups: Group[],
  lines: readonly Line[],
  from: number,
  end: number,
  wrap: number,
  underItem: boolean
): void {
  const starts = paragraphs(lines, from, end, wrap)
  for (let at = 0; at < starts.length; at++) {
    const to = at + 1 < starts.length ? starts[at + 1]! : end
    groups.push(new Group(starts[at]!, to, undefined, {underItem}))
  }
}

/** Adds the groups of a run of lines without markers, in a text with blank lines. */
function pushRun(groups: Group[], lines: readonly Line[], start: number, end: number, wrap: number): void {
  // Quoted mail is the words of someone else: its letterheads and verses are left as they are.
  const from = lines[start]!.depth > 0 ? start : pushOpening(groups, lines, start, end, wrap)
  if (from < end) pushParagraphs(groups, lines, from, end, wrap, false)
}

/** Adds the lines that open a text or a letter, one by one; gives the index of the first line after them. */
function pushOpening(groups: Group[], lines: readonly Line[], start: number, end: number, wrap: number): number {
  let from = start
  while (from < end) {
    const {text} = lines[from]!
    if (isCaption(text)) {
      groups.push(new Group(from, end, 'caption'))
      return end
    }
    if (end - from <= 6 && isClosing(text) && areNarrow(lines, from + 1, end)) {
      groups.push(new Group(from, end, 'signature'))
      return end
    }
    // A line that reaches the wrap column goes on in the next one.
    const last = from + 1 === end
    const broken =
      last || (!lines[from + 1]!.startsLower && (wrap === 0 || !isFull(lines[from]!, lines[from + 1]!, wrap)))
    if (!broken) break
    const type = isGreeting(text) ? 'greeting' : last ? undefined : openingType(lines, from)
    if (type === undefined && (last || !(stands(lines, from, end, wrap) || leadsIn(lines, from)))) break
    groups.push(new Group(from, ++from, type))
  }
  if (end - from < 2 || !isVerse(lines, from, end, wrap)) return from
  groups.push(new Group(from, end, 'verse'))
  return end
}

function openingType(lines: readonly Line[], at: number): BlockType | undefined {
  const {text} = lines[at]!
  if (isByline(text)) return 'byline'
  return isDateline(text) && !isStat(lines[at + 1]!.text) ? 'dateline' : undefined
}

function areNarrow(lines: readonly Line[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (lines[at]!.width > 60) return false
  return true
}

/** Whether the first line of a run is a heading right above its text. */
function stands(lines: readonly Line[], from: number, end: number, wrap: number): boolean {
  const {text, width} = lines[from]!
  const next = lines[from + 1]!
  if (next.startsLower || !isHeadingShaped(text)) return false
  if (isAllCaps(text)) return !isAllCaps(next.text)
  if (isByline(next.text) || isDateline(next.text)) return true
  if (wrap > 0) return width < wrap * 0.7 && next.width > wrap * 0.8 && from + 2 < end
  return text.length <= 60 && next.width > 80
}

/** Whether the first line of a run is a paragraph that leads on to verse or to a list that lost its markers. */
function leadsIn(lines: readonly Line[], from: number): boolean {
  return lines[from]!.endsLeadIn && lines[from]!.width <= 60 && startsUpper(lines[from + 1]!.text)
}
