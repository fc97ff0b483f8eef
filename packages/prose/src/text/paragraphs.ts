import {endsLeadIn, endsOpen, endsSentence, startsLower, startsUpper} from './ends.ts'
import type {Line} from './lines.ts'
import {isDashedName, isSpoken} from './shape.ts'
import {isFull} from './wrap.ts'

/** The paragraphs of a run: pairs of indexes. */
export function paragraphs(lines: readonly Line[], from: number, end: number, wrap: number): [number, number][] {
  const found: [number, number][] = []
  let spoken = 0
  let widest = 0
  for (let at = from; at < end; at++) {
    if (isSpoken(lines[at]!.text)) spoken++
    widest = Math.max(widest, lines[at]!.width)
  }
  const talk = spoken > 1 && isSpoken(lines[from]!.text)
  const column = widest < 60 || widest > 100 ? usualWrap : widest
  let start = from
  for (let at = from + 1; at < end; at++) {
    if ((talk && startsTurn(lines, at)) || isApart(lines[at - 1]!, lines[at]!, wrap, column)) {
      found.push([start, at])
      start = at
    }
  }
  found.push([start, end])
  return found
}

/** Where mail and typescript are wrapped. */
const usualWrap = 72

function startsTurn(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]!.text
  return isSpoken(lines[at]!.text) && (endsSentence(before) || endsLeadIn(before) || !endsOpen(before))
}

/**
 * Whether two neighbouring lines of a chunk are of two paragraphs.
 *
 * @param column Where the lines of the chunk seem to be wrapped, if the text is not.
 */
function isApart(before: Line, line: Line, wrap: number, column: number): boolean {
  if (startsLower(line.text)) return false
  const ended = endsSentence(before.text) || endsLeadIn(before.text)
  if (/^—\s/.test(line.text) && /^—\s/.test(before.text)) return true
  // A first line set in begins a paragraph.
  if (ended && line.indent >= before.indent + 2) return true
  // Lines that were never wrapped are paragraphs by themselves.
  if (before.width > (wrap > 0 ? wrap + 20 : 100) || (wrap === 0 && line.width > 140)) return true
  // “— Una MacCrimmon” under her words, and a note under its asterisk.
  if (ended && isDashedName(line.text)) return true
  if (!startsUpper(line.text) && line.marker === undefined) return false
  if (ended) return !isFull(before, line, (wrap || column) * 0.6)
  return wrap === 0 && before.width < 45 && !endsOpen(before.text)
}
