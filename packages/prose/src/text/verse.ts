import type {Line} from './lines.ts'
import {isLabelled, isStat} from './shape.ts'
import {isFull} from './wrap.ts'

/** Short lines that begin as lines of their own and do not end sentences: a stanza, an address, figures. */
export function isVerse(lines: readonly Line[], from: number, end: number, wrap: number): boolean {
  let ended = 0
  let lower = 0
  let full = 0
  let widest = 0
  let narrowest = Number.POSITIVE_INFINITY
  let labels = 0
  for (let at = from; at < end; at++) {
    const line = lines[at]!
    widest = Math.max(widest, line.width)
    narrowest = Math.min(narrowest, line.indent)
    if (labels === at - from && (isStat(line.text) || isLabelled(line.text))) labels++
    if (at + 1 < end && line.endsSentence) ended++
    if (at > from && line.startsLower) lower++
    if (at + 1 < end && wrap > 0 && isFull(line, lines[at + 1]!, wrap)) full++
  }
  const gaps = end - from - 1
  if (widest > 80) return false
  if (labels === end - from) return true
  if (ended * 3 > gaps) return false
  if (full * 2 >= gaps && wrap > 0 && gaps > 0 && full > 0) return false
  // Indented well in, lines are set off on purpose, whatever they begin with.
  if (narrowest >= 4 && widest - narrowest < 60)
    return gaps < 2 || lower * 2 <= gaps || !areMostlyFull(lines, from, end - 1, widest)
  return widest <= (wrap > 0 ? wrap * 0.85 : 64) && lower === 0 && (gaps > 1 || wrap > 0 || widest <= 56)
}

/** Whether more than half of the lines from `start` up to `end` have no room for the first word of the next. */
function areMostlyFull(lines: readonly Line[], start: number, end: number, width: number): boolean {
  let full = 0
  for (let at = start; at < end; at++) if (isFull(lines[at]!, lines[at + 1]!, width)) full++
  return full * 2 > end - start
}

/** Whether a line is one of several short ones that are set in under each other, far from the margin. */
export function isSetOff(lines: readonly Line[], at: number, margin: number): boolean {
  const {chunk} = lines[at]!
  return (
    isSetIn(lines[at], chunk, margin) &&
    ((at > 0 && isSetIn(lines[at - 1], chunk, margin)) || isSetIn(lines[at + 1], chunk, margin))
  )
}

function isSetIn(line: Line | undefined, chunk: number, margin: number): boolean {
  return line?.chunk === chunk && line.depth === 0 && line.indent >= margin + 4 && line.text.length < 60
}
