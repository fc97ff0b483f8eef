import {classAt, joiner, mark, space, startsWord, symbol} from './characters.ts'

type EndMarkType =
  | 'stop'
  /** A question mark or an exclamation mark is among them. */
  | 'question'
  | 'ellipsis'
  /** 。！？, after which Chinese and Japanese write no space. */
  | 'wide'
  /** None: the full stop is part of the abbreviation before it. */
  | 'abbreviation'

/** A run of end marks with what closes after it. */
export interface EndMark {
  readonly type: EndMarkType
  /** Of the run. */
  readonly start: number
  /** After the closing quotation marks, brackets, note marks and emoji. */
  readonly end: number
  /** Whether quotation marks or brackets close after the run. */
  readonly closed: boolean
  readonly quoted: boolean
}

const fullStop = 0x2e
const ellipsis = 0x2026

export function isEndMark(code: number): boolean {
  if (code < 0x80) return code === fullStop || code === 0x21 || code === 0x3f
  return code === ellipsis || code === 0x203d || (code >= 0x2047 && code <= 0x2049) || code === 0x203c || isWide(code)
}

function isWide(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff0e || code === 0xff61
}

const endMarks = /[.!?…‽‼⁇-⁉。！？．｡]/g

/** Where the first end mark from `from` on is; the length of the text if there is none. */
export function nextEndMark(text: string, from: number): number {
  endMarks.lastIndex = from
  return endMarks.test(text) ? endMarks.lastIndex - 1 : text.length
}

/** Reads the end marks at `start`, if any, and what closes after them; looks no further than `limit`. */
export function readEndMark(text: string, start: number, limit: number): EndMark {
  let end = endOfRun(text, start, limit)
  const type = typeOf(text, start, end)
  let closed = false
  let quoted = false
  for (let at = end; at < limit; at++) {
    const closing = closingAt(text, at)
    if (closing === 0) break
    end = at + 1
    if (closing > 1) closed = true
    if (closing > 2) quoted = true
  }
  // “Bonjour ! »”; also a mark that slipped: “end. ”.
  let after = end
  while (after < limit && after < end + 2 && classAt(text, after) === space) after++
  if (after > end && after < limit && '”»」'.includes(text.charAt(after)) && isFollowedBySpace(text, after)) {
    end = after + 1
    closed = true
    quoted = true
  }
  return {type, start, end, closed, quoted}
}

function endOfRun(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit) {
    if (isEndMark(text.charCodeAt(at))) at++
    // “. . .” is an ellipsis; in “base. ...” one comes after a full stop.
    else if (
      at > start &&
      at + 1 < limit &&
      classAt(text, at) === space &&
      text.charCodeAt(at - 1) === fullStop &&
      text.charCodeAt(at + 1) === fullStop &&
      text.charCodeAt(at + 2) !== fullStop
    )
      at += 2
    else break
  }
  return at
}

function typeOf(text: string, start: number, end: number): EndMarkType {
  let stops = 0
  let ellipses = 0
  let asks = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isWide(code)) return 'wide'
    if (code === fullStop) stops++
    else if (code === ellipsis) ellipses++
    else if (isEndMark(code)) asks = true
  }
  if (asks) return 'question'
  if (stops + ellipses === 0) return 'abbreviation'
  // “He left. …” and “He left....” have a full stop before the ellipsis.
  if (ellipses > 0) return stops > 0 ? 'stop' : 'ellipsis'
  return stops === 1 || stops > 3 ? 'stop' : 'ellipsis'
}

/** 3 for a closing quotation mark, 2 for a bracket, 1 for what hangs on: a note mark, an emoji; 0 for anything else. */
function closingAt(text: string, at: number): number {
  if (text.charCodeAt(at) === 0x20) return 0
  const character = text.charAt(at)
  if ('”’»›」』'.includes(character)) return 3
  if (')]}）］】〉》〕'.includes(character)) return 2
  // A straight mark closes unless a word starts behind it; “ closes only in German and the like.
  if (character === '"' || character === "'") return at + 1 < text.length && startsWord(classAt(text, at + 1)) ? 0 : 3
  if (character === '“') return isFollowedBySpace(text, at) ? 3 : 0
  if ('*†‡'.includes(character)) return 1
  const kind = classAt(text, at)
  if (kind === mark || kind === joiner) return 1
  return kind === symbol && character > '\x7f' && character !== '\uFFFC' ? 1 : 0
}

function isFollowedBySpace(text: string, at: number): boolean {
  return at + 1 >= text.length || classAt(text, at + 1) === space
}

/** Whether the run of end marks is the first thing in brackets or quotation marks: “(?)”, “the "." key”. */
export function isOpened(text: string, start: number): boolean {
  if (start === 0 || startsWord(classAt(text, start - 1))) return false
  const before = text.charAt(start - 1)
  if ('([{“‘«「'.includes(before)) return true
  return (before === '"' || before === "'") && (start === 1 || classAt(text, start - 2) === space)
}
