import {firstNotLess} from './sorted.ts'
import type {Range} from './types.ts'

/** The offsets, in UTF-16 code units, at which the lines of a text start; a line ends with `\n`, `\r\n` or `\r`. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    if (code === 10 || code === 13) starts.push(at + 1)
  }
  return starts
}

/**
 * The line starts after a change.
 *
 * @param starts Of the text before it.
 * @param text The text after it.
 * @param before How long it was.
 * @param span Of the text before; nothing outside of it has changed.
 */
export function changedLineStarts(
  starts: readonly number[],
  text: string,
  before: number,
  {start, end}: Range
): number[] {
  const shift = text.length - before
  const head = Math.max(1, firstNotLess(starts, start))
  const tail = Math.max(1, firstNotLess(starts, end + 1))
  const changed = starts.slice(0, head)
  for (let at = Math.max(start, 1); at <= end + shift; at++) {
    const code = text.charCodeAt(at - 1)
    if (code === 10 || (code === 13 && text.charCodeAt(at) !== 10)) changed.push(at)
  }
  for (let at = tail; at < starts.length; at++) changed.push(starts[at]! + shift)
  return changed
}
