import {type Draft, DraftText} from '../draft.ts'
import type {Reader} from '../reader.ts'
import type {ListPlace, Range} from '../types.ts'
import {type Group, groupLines, type Usage, usageOf} from './groups.ts'
import {findItems} from './items.ts'
import {type Ends, nameGroups} from './kinds.ts'
import {findLayout} from './layout.ts'
import {type Line, readLines} from './lines.ts'
import {ListPlaces} from './list-places.ts'
import type {ItemMarker} from './marker.ts'
import {type Cut, findCuts, type TextOutline} from './outline.ts'
import {findSkips} from './skips.ts'
import {Writer} from './writer.ts'

/** Reads plain text: decides on a layout, puts lines together, and names what they make. */
export const readText: Reader = (text, options) => {
  const skips = findSkips(text, options.skip ?? [])
  const lines = readLines(text, skips)
  const layout = findLayout(lines)
  const markers = findItems(lines, layout.layout, layout.wrap)
  const usage = usageOf(lines, markers, layout)
  const {drafts, cuts} = readUsing(text, lines, markers, usage, {first: true, last: true}, skips)
  const isLocal = options.skip === undefined || options.skip.length === 0
  return {
    drafts,
    layout: layout.layout,
    textOutline:
      isLocal && !lines.some(isDelimiter) ? {lines, chunks: chunksOf(lines), markers, usage, cuts} : undefined
  }
}

/** Reads a part of a plain text that begins and ends at cuts. Undefined if what it is depends on more of the text. */
export function readTextPart(text: string, usage: Usage, ends: Ends): TextPart | undefined {
  const lines = readLines(text, [])
  if (lines.some(isDelimiter)) return
  const markers = findItems(lines, usage.layout, usage.wrap)
  return {lines, chunks: chunksOf(lines), markers, ...readUsing(text, lines, markers, usage, ends, [])}
}

export interface TextPart extends Omit<TextOutline, 'usage'> {
  readonly drafts: readonly Draft[]
}

function chunksOf(lines: readonly Line[]): number {
  return (lines.at(-1)?.chunk ?? 0) + 1
}

/** The `-- ` over a signature of mail: how far that goes is seen further below. */
function isDelimiter({text}: Line): boolean {
  return text === '--'
}

function readUsing(
  text: string,
  lines: readonly Line[],
  markers: readonly (ItemMarker | undefined)[],
  usage: Usage,
  ends: Ends,
  skips: readonly Range[]
): {readonly drafts: Draft[]; readonly cuts: readonly Cut[]} {
  const covers = new Map(skips.map((skip) => [skip.start, skip.end]))
  const isDirective = (line: Line) => covers.size > 0 && covers.get(line.start) === line.end
  const groups = groupLines(text, lines, markers, usage, isDirective)
  nameGroups(groups, lines, usage.layout, ends)
  const {drafts, blockOf} = draftGroups(text, groups, lines, skips)
  return {drafts, cuts: findCuts(groups, lines, usage.layout, blockOf)}
}

/** The drafts of groups, and the index of the first one of each. */
function draftGroups(
  text: string,
  groups: readonly Group[],
  lines: readonly Line[],
  skips: readonly Range[]
): {readonly drafts: Draft[]; readonly blockOf: number[]} {
  const drafts: Draft[] = []
  const blockOf: number[] = []
  const places = new ListPlaces(lines)
  const writer = new Writer(text, skips)
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!
    const first = lines[group.from]!
    const list = places.next(groups, at)
    blockOf.push(drafts.length)
    if (group.cells) {
      const before = at > 0 ? groups[at - 1] : undefined
      if (!before?.cells || lines[before.from]!.chunk !== first.chunk) drafts.push(landmark('table', first, first.open))
      for (const cell of group.cells)
        drafts.push(cellOf(text, first, first.start + cell.start, first.start + cell.end, writer))
    } else if (group.type === 'thematicBreak' || group.type === 'embed' || group.type === 'directive') {
      drafts.push(landmark(group.type, first, first.end, group.value))
    } else drafts.push(proseOf(text, group, lines, list, writer))
  }
  return {drafts, blockOf}
}

function landmark(
  type: 'table' | 'thematicBreak' | 'embed' | 'directive',
  line: Line,
  end: number,
  value?: string
): Draft {
  return {type, start: line.open, end, text: '', segments: [], quoteDepth: line.depth, value}
}

function cellOf(text: string, line: Line, start: number, end: number, writer: Writer): Draft {
  const content = new DraftText(text)
  writer.write(content, start, end)
  const {segments, marks} = content
  return {type: 'cell', start, end, text: content.text, segments, marks, quoteDepth: line.depth}
}

function proseOf(
  text: string,
  group: Group,
  lines: readonly Line[],
  list: ListPlace | undefined,
  writer: Writer
): Draft {
  const first = lines[group.from]!
  const content = new DraftText(text)
  let marker: Draft['marker']
  let from = group.from
  let start = first.start
  if (group.delimited) {
    marker = {start, end: first.end}
    start = lines[++from]!.start
  } else if (group.marker) {
    marker = {start, end: start + group.marker.end}
    start += group.marker.from
  }
  // A marker may have a line of its own, above its item's text.
  if (start === lines[from]!.end && from + 1 < group.to) start = lines[++from]!.start
  for (let at = from, end = at; at < group.to; at = end) {
    end = endOfPiece(lines, at, group.to)
    if (at > from) content.copy(lines[at - 1]!.newline, lines[at - 1]!.newline + 1)
    writer.write(content, at > from ? lines[at]!.start : start, lines[end - 1]!.end)
  }
  const {segments, marks} = content
  const type = group.type ?? 'paragraph'
  return {
    type: type === 'paragraph' && first.depth > 0 ? 'quote' : type,
    start: first.open,
    end: lines[group.to - 1]!.end,
    text: content.text,
    segments,
    marks,
    marker,
    list,
    quoteDepth: first.depth
  }
}

/** The index after the lines that stand in the source as they do in the text: nothing but a line ending parts them. */
function endOfPiece(lines: readonly Line[], from: number, to: number): number {
  let end = from + 1
  while (end < to && lines[end]!.start === lines[end - 1]!.end + 1) end++
  return end
}
