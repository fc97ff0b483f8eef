import type {Range} from '../types.ts'
import {endsLeadIn, endsSentence, firstWordLength, isDigit, startsLower} from './ends.ts'
import {type ItemMarker, readMarker} from './marker.ts'
import {isSpace} from './space.ts'

/** What a line of a plain text is, wherever it stands. */
export interface LineShape {
  /** The text of the line, after the `>` of quoted mail. */
  readonly text: string
  /** Columns of white space before the text (a tab counts four). */
  readonly indent: number
  /** Columns from the margin to the end of the text. */
  readonly width: number
  /** How many `>` stand before the text. */
  readonly depth: number
  /** Lines of one depth with no blank line between them are one chunk. */
  readonly chunk: number
  /** What it begins with, if it could be an item. */
  readonly marker: ItemMarker | undefined
  /** The length of the first word. */
  readonly firstWord: number
  /** How the text begins and ends, as the tests of these names say. */
  readonly startsLower: boolean
  readonly endsSentence: boolean
  readonly endsLeadIn: boolean
}

/** A line of a plain text that holds more than white space, without the white space around it. */
export interface Line extends LineShape {
  /** Where the first character stands that is not white space: a quotation mark of mail (`>`), or the text. */
  readonly open: number
  /** Where {@link text} stands. */
  readonly start: number
  readonly end: number
  /** The offset of the line ending; the length of the text for the last line. */
  readonly newline: number
}

/**
 * Cuts a text into lines, without the blank ones. A stretch to skip is never cut: where it runs over several lines they are one.
 *
 * @param skips Sorted, and apart from each other.
 */
export function readLines(text: string, skips: readonly Range[]): Line[] {
  const lines: Line[] = []
  let chunk = 0
  let depth = 0
  let skip = 0
  let from = 0
  while (from <= text.length) {
    let newline = text.indexOf('\n', from)
    while (newline !== -1 && skip < skips.length && skips[skip]!.start < newline) {
      if (skips[skip]!.end > newline) newline = text.indexOf('\n', skips[skip]!.end)
      skip++
    }
    if (newline === -1) newline = text.length
    const line = readLine(text, from, newline, chunk, depth)
    if (line === undefined) chunk++
    else {
      chunk = line.chunk
      depth = line.depth
      lines.push(line)
    }
    from = newline + 1
  }
  return lines
}

/** Reads the line in [from, newline), with the chunk and depth of the line before; nothing if it is blank. */
function readLine(text: string, from: number, newline: number, chunk: number, depthBefore: number): Line | undefined {
  let start = skipSpace(text, from, newline)
  if (start === newline) return
  let end = newline
  while (isSpace(text.charCodeAt(end - 1))) end--
  const open = start
  let margin = from
  let depth = 0
  // `>5` is a number; `>` before a word, a space or another `>` quotes mail.
  while (text.charCodeAt(start) === 62 && start < end && !isDigit(text.charCodeAt(start + 1))) {
    depth++
    margin = start + 1
    start = skipSpace(text, margin, end)
  }
  if (start === end) return
  let indent = 0
  for (let at = margin; at < start; at++) indent += text.charCodeAt(at) === 9 ? 4 : 1
  const content = text.slice(start, end)
  return {
    open,
    start,
    end,
    text: content,
    indent,
    width: indent + end - start,
    depth,
    chunk: depth === depthBefore ? chunk : chunk + 1,
    marker: readMarker(content),
    firstWord: firstWordLength(content),
    startsLower: startsLower(content),
    endsSentence: endsSentence(content),
    endsLeadIn: endsLeadIn(content),
    newline
  }
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}
