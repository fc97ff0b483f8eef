import type {ProseDocument} from '../document.ts'
import type {Layout} from '../types.ts'
import type {Group, Usage} from './groups.ts'
import {isShortOpen} from './kinds.ts'
import type {Line, LineShape} from './lines.ts'
import type {ItemMarker} from './marker.ts'

/**
 * Where a text may be cut: before a paragraph that stands below another one. What is below it is the same whatever is
 * above, and the other way round, as long as the two stay paragraphs.
 */
export interface Cut {
  /** The index of the paragraph's first line. */
  readonly line: number
  /** The index of its block. */
  readonly block: number
  /** The index of its group. */
  readonly group: number
}

/** What is remembered of the reading of a plain text, for the reading after an edit. */
export interface TextOutline {
  readonly lines: readonly LineShape[]
  /** More than the number of any chunk. */
  readonly chunks: number
  /** Of the lines that are items. */
  readonly markers: readonly (ItemMarker | undefined)[]
  readonly usage: Usage
  readonly cuts: readonly Cut[]
}

/**
 * Where a text may be cut.
 *
 * @param blockOf The index of the first block of a group.
 */
export function findCuts(
  groups: readonly Group[],
  lines: readonly Line[],
  layout: Layout,
  blockOf: readonly number[]
): Cut[] {
  const cuts: Cut[] = []
  for (let at = 1; at < groups.length; at++) {
    if (isCut(groups, lines, layout, at)) cuts.push({line: groups[at]!.from, block: blockOf[at]!, group: at})
  }
  return cuts
}

function isCut(groups: readonly Group[], lines: readonly Line[], layout: Layout, at: number): boolean {
  const group = groups[at]!
  const before = groups[at - 1]!
  if (!isPlain(group, lines) || !isPlain(before, lines)) return false
  const line = lines[group.from]!
  const above = lines[group.from - 1]!
  if (above.endsLeadIn || isShortOpen(group, lines)) return false
  if (above.chunk !== line.chunk) return true
  // Where each line is a paragraph, two in a row that go on with nothing part lists, and those that are no rows part tables.
  return layout === 'lines' && !line.startsLower && !lines[before.from]!.startsLower && !/[\t|]| {2}/.test(line.text)
}

/** A paragraph that is of no list and of no mail that is quoted. */
function isPlain({type, underItem, from}: Group, lines: readonly Line[]): boolean {
  const {depth, indent, marker} = lines[from]!
  return type === 'paragraph' && !underItem && depth === 0 && indent < 2 && marker === undefined
}

/** The key under which a document has its outline. */
const outlines = {}

export function textOutlineFor(document: ProseDocument): TextOutline | undefined {
  return document.noted(outlines) as TextOutline | undefined
}

export function rememberTextOutline(document: ProseDocument, outline: TextOutline): void {
  document.note(outlines, outline)
}
