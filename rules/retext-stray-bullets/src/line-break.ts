import type {ProseDocument} from '@copydesk/prose'
import type {Line} from './lines.ts'

/** What starts a new line under that of an item: a line break and its indent; undefined where the line starts with more than an indent. */
export function lineBreakUnder(document: ProseDocument, {block, sign}: Line): string | undefined {
  const {place} = sign!
  const marker = 'part' in place ? document.markerRangeOf(block) : document.toSource(block, place.start, place.end)
  if (document.format === 'html' || marker === undefined) return
  const lineStart = document.source.lastIndexOf('\n', marker.start - 1) + 1
  const indent = document.source.slice(lineStart, marker.start)
  return /^[ \t]*$/u.test(indent) ? `\n${indent}` : undefined
}
