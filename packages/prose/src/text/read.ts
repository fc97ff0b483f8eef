import {type Draft, DraftText} from '../draft.ts'
import type {Reader} from '../reader.ts'
import type {ListPlace, Range} from '../types.ts'
import {type Group, groupLines} from './groups.ts'
import {nameGroups} from './kinds.ts'
import {findLayout} from './layout.ts'
import {type Line, readLines} from './lines.ts'
import {ListPlaces} from './list-places.ts'
import {findSkips} from './skips.ts'
import {Writer} from './writer.ts'

/** Reads plain text: decides on a layout, puts lines together, and names what they make. */
export const readText: Reader = (text, options) => {
  const skips = findSkips(text, options.skip ?? [])
  const lines = readLines(text, skips)
  const layout = findLayout(lines)
  const covers = new Map(skips.map((skip) => [skip.start, skip.end]))
  const isDirective = (line: Line) => covers.size > 0 && covers.get(line.start) === line.end
  const groups = groupLines(text, lines, layout, isDirective)
  nameGroups(groups, lines, layout.layout)
  return {drafts: draftGroups(text, groups, lines, skips), layout: layout.layout}
}

function draftGroups(text: string, groups: readonly Group[], lines: readonly Line[], skips: readonly Range[]): Draft[] {
  const drafts: Draft[] = []
  const places = new ListPlaces(lines)
  const writer = new Writer(text, skips)
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!
    const first = lines[group.from]!
    const list = places.next(groups, at)
    if (group.cells) {
      const before = at > 0 ? groups[at - 1] : undefined
      if (!before?.cells || lines[before.from]!.chunk !== first.chunk) drafts.push(landmark('table', first, first.open))
      for (const cell of group.cells)
        drafts.push(cellOf(text, first, first.start + cell.start, first.start + cell.end, writer))
    } else if (group.type === 'thematicBreak' || group.type === 'embed' || group.type === 'directive') {
      drafts.push(landmark(group.type, first, first.end, group.value))
    } else drafts.push(proseOf(text, group, lines, list, writer))
  }
  return drafts
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
