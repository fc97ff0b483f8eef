import type {BlockType} from '../types.ts'
import {onlyUrl} from './addresses.ts'
import {endsLeadIn, endsSentence, startsLower, startsUpper} from './ends.ts'
import {findItems} from './items.ts'
import type {LayoutOf} from './layout.ts'
import type {Line} from './lines.ts'
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

/** Lines that make one block, or the cells of one row. */
export interface Group {
  /** Indexes of lines, half open. */
  readonly from: number
  readonly to: number
  /** What the lines themselves say; the rest is decided by what stands around them. */
  type: BlockType | undefined
  readonly marker?: ItemMarker
  readonly cells?: readonly Cell[]
  readonly value?: string | undefined
  /** A line without a marker right under an item. */
  readonly underItem?: boolean
  /** Its first line is the `-- ` over a signature of mail. */
  readonly delimited?: boolean
}

/** Puts the lines of a text together. */
export function groupLines(
  lines: readonly Line[],
  {layout, wrap}: LayoutOf,
  isDirective: (line: Line) => boolean
): Group[] {
  const groups: Group[] = []
  const markers = findItems(lines, layout, wrap)
  const rows = findRows(lines)
  const isPlain = (at: number) =>
    markers[at] === undefined && rows[at] === undefined && ownType(lines, at, isDirective) === undefined
  const margin = marginOf(lines)
  const flush = wrap > 0 && !areHung(lines, markers)
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    const marker = markers[at]
    const from = at++
    const type = ownType(lines, from, isDirective)
    const signed = signatureAt(lines, from)
    if (signed !== undefined) {
      groups.push({from, to: signed, type: 'signature', delimited: true})
      at = signed
    } else if (isLoneGlyph(lines, markers, from)) {
      groups.push({from, to: at, type: 'thematicBreak'})
    } else if (type !== undefined) {
      groups.push({from, to: at, type, value: type === 'embed' ? onlyUrl(line.text) : undefined})
    } else if (rows[from] !== undefined) {
      groups.push({from, to: at, type: 'cell', cells: rows[from]!})
    } else if (marker) {
      while (at < lines.length && isPlain(at) && continues(lines, from, at, marker, flush ? wrap : 0)) at++
      groups.push({from, to: at, type: 'item', marker})
    } else {
      const before = groups.at(-1)
      const underItem =
        before?.type === 'item' &&
        touches(lines, from - 1, from) &&
        (layout !== 'lines' || (markers[at] !== undefined && touches(lines, from, at))) &&
        !isHeadOfOther(lines[from]!, before.marker, markers[at])
      if (layout !== 'lines') while (at < lines.length && lines[at]!.chunk === line.chunk && isPlain(at)) at++
      if (layout === 'lines' && isSetOff(lines, from, margin)) groups.push({from, to: at, type: 'verse'})
      else if (underItem)
        for (const [start, end] of paragraphs(lines, from, at, wrap))
          groups.push({from: start, to: end, type: undefined, underItem})
      else for (const group of groupRun(lines, from, at, wrap)) groups.push(group)
    }
  }
  return groups.map((group, index) => (isLostItem(groups, lines, index) ? {...group, underItem: true} : group))
}

/** The least indentation of long lines, or else of all: where every paragraph is set in, none is set off. */
function marginOf(lines: readonly Line[]): number {
  let long = Number.POSITIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  for (const {indent, text} of lines) {
    least = Math.min(least, indent)
    if (text.length > 80) long = Math.min(long, indent)
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
  if (lines[at]!.text === '--') return true
  if (lines[at]!.text.length !== 1 || !lonely.includes(lines[at]!.text)) return false
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
  if (isBreak(line.text) || (isUnderline(line.text) && line.chunk === lines[at - 1]?.chunk)) return 'thematicBreak'
  if (onlyUrl(line.text) !== undefined) return 'embed'
  return
}

/** Whether the further lines of items are set in under their text, as a rule: then a line at the margin is none of them. */
function areHung(lines: readonly Line[], markers: readonly (ItemMarker | undefined)[]): boolean {
  let hung = 0
  let flush = 0
  for (let at = 1; at < lines.length; at++) {
    const above = lines[at - 1]!
    const line = lines[at]!
    if (!markers[at - 1] || markers[at] || above.chunk !== line.chunk) continue
    if (line.indent >= above.indent + 2) hung++
    else if (startsLower(line.text)) flush++
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
  return (
    startsLower(line.text) && !startsLower(first.text.slice(marker.from, marker.from + 8)) && !endsSentence(before.text)
  )
}

/** Groups a run of lines without markers, in a text with blank lines. */
function groupRun(lines: readonly Line[], start: number, end: number, wrap: number): Group[] {
  const groups: Group[] = []
  let from = start
  // Quoted mail is the words of someone else: its letterheads and verses are left as they are.
  if (lines[start]!.depth > 0)
    return paragraphs(lines, start, end, wrap).map(([one, other]) => ({from: one, to: other, type: undefined}))
  // The lines that open a text or a letter, one by one.
  while (from < end) {
    const {text} = lines[from]!
    const last = from + 1 === end
    let type: BlockType | undefined
    if (isCaption(text)) {
      groups.push({from, to: end, type: 'caption'})
      return groups
    }
    if (
      isClosing(text) &&
      lines.slice(from + 1, Math.min(end, from + 6)).every((line) => line.width <= 60) &&
      end - from <= 6
    ) {
      groups.push({from, to: end, type: 'signature'})
      return groups
    }
    // A line that reaches the wrap column goes on in the next one.
    const broken =
      last || (!startsLower(lines[from + 1]!.text) && (wrap === 0 || !isFull(lines[from]!, lines[from + 1]!, wrap)))
    if (isGreeting(text) && broken) type = 'greeting'
    else if (!last && broken && isByline(text)) type = 'byline'
    else if (!last && broken && isDateline(text) && !isStat(lines[from + 1]!.text)) type = 'dateline'
    else if (!last && broken && (stands(lines, from, end, wrap) || leadsIn(lines, from))) {
      groups.push({from, to: ++from, type: undefined})
      continue
    }
    if (type === undefined) break
    groups.push({from, to: ++from, type})
  }
  if (from === end) return groups
  if (end - from > 1 && isVerse(lines, from, end, wrap)) return [...groups, {from, to: end, type: 'verse'}]
  for (const [one, other] of paragraphs(lines, from, end, wrap)) groups.push({from: one, to: other, type: undefined})
  return groups
}

/** Whether the first line of a run is a heading right above its text. */
function stands(lines: readonly Line[], from: number, end: number, wrap: number): boolean {
  const {text, width} = lines[from]!
  const next = lines[from + 1]!
  if (!isHeadingShaped(text) || startsLower(next.text)) return false
  if (isAllCaps(text)) return !isAllCaps(next.text)
  if (isByline(next.text) || isDateline(next.text)) return true
  if (wrap > 0) return width < wrap * 0.7 && next.width > wrap * 0.8 && from + 2 < end
  return text.length <= 60 && next.width > 80
}

/** Whether the first line of a run is a paragraph that leads on to verse or to a list that lost its markers. */
function leadsIn(lines: readonly Line[], from: number): boolean {
  return endsLeadIn(lines[from]!.text) && lines[from]!.width <= 60 && startsUpper(lines[from + 1]!.text)
}
