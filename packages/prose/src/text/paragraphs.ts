import {endsOpen, startsUpper} from './ends.ts'
import type {Line} from './lines.ts'
import {isDashedName, isSpoken} from './shape.ts'
import {isFull} from './wrap.ts'

/** Where the paragraphs of a run begin: indexes of lines. */
export function paragraphs(lines: readonly Line[], from: number, end: number, wrap: number): number[] {
  if (end - from === 1) return [from]
  let spoken = 0
  let widest = 0
  for (let at = from; at < end; at++) {
    if (isSpoken(lines[at]!.text)) spoken++
    widest = Math.max(widest, lines[at]!.width)
  }
  const talk = spoken > 1 && isSpoken(lines[from]!.text)
  const column = widest < 60 || widest > 100 ? usualWrap : widest
  const starts = [from]
  for (let at = from + 1; at < end; at++) {
    if ((talk && startsTurn(lines, at)) || isApart(lines[at - 1]!, lines[at]!, wrap, column)) starts.push(at)
  }
  return starts
}

/** Where mail and typescript are wrapped. */
const usualWrap = 72

function startsTurn(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]!
  return isSpoken(lines[at]!.text) && (before.endsSentence || before.endsLeadIn || !endsOpen(before.text))
}

/**
 * Whether two neighbouring lines of a chunk are of two paragraphs.
 *
 * @param column Where the lines of the chunk seem to be wrapped, if the text is not.
 */
function isApart(before: Line, line: Line, wrap: number, column: number): boolean {
  if (line.startsLower) return false
  const ended = before.endsSentence || before.endsLeadIn
  if (startsWithDash(line.text) && startsWithDash(before.text)) return true
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

function startsWithDash(text: string): boolean {
  return text.charCodeAt(0) === 0x2014 && /^—\s/.test(text)
}
