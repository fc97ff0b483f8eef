/**
 * How a line begins and ends. Every test is bounded: long lines are never looked through by a regular expression that
 * could wander.
 */

import {closing, ending, isMark, open, opening} from './marks.ts'
import {isSpace} from './space.ts'

/** The index of the last character that is no closing mark; -1 if there is none. */
function lastMark(text: string): number {
  let at = text.length - 1
  while (at >= 0 && at > text.length - 8 && isMark(text.charCodeAt(at), closing)) at--
  return at
}

/** Whether a line ends as a sentence does; a dash breaks it off (“Umeå’s legendary—”), and that is an end too. */
export function endsSentence(text: string): boolean {
  const at = lastMark(text)
  if (at < 0 || !isMark(text.charCodeAt(at), ending)) return false
  // The stop in “HOME (112 min.)” is of the abbreviation; in “They left. (All of them.)” it ends a sentence.
  if (at + 1 === text.length || text.charCodeAt(at + 1) !== 41) return true
  const bracket = text.lastIndexOf('(', at)
  return bracket <= 0 || endsSentence(text.slice(Math.max(0, bracket - 3), bracket).trimEnd())
}

/** Whether a line leads on to the next: “They agreed on:”. */
export function endsLeadIn(text: string): boolean {
  const at = lastMark(text)
  return at >= 0 && text.charCodeAt(at) === 58
}

/** Whether a line ends with a mark that a heading never has: comma, semicolon, colon, hyphen. */
export function endsOpen(text: string): boolean {
  return text.length > 0 && isMark(text.charCodeAt(text.length - 1), open)
}

/** The index of the first character after opening marks. */
function firstLetter(text: string, from: number): number {
  const limit = Math.min(from + 4, text.length)
  let at = from
  while (at < limit && isMark(text.charCodeAt(at), opening)) at++
  return at
}

/** Whether a line begins in lower case, as the middle of a sentence does; “iPhone” and “eBay” begin sentences too. */
export function startsLower(text: string, from = 0): boolean {
  const at = firstLetter(text, from)
  return at < text.length && isLower(text, at) && !(at + 1 < text.length && isUpper(text, at + 1))
}

/** Whether a line begins as a sentence, a name or a figure does. */
export function startsUpper(text: string): boolean {
  const at = firstLetter(text, 0)
  return at < text.length && (isUpper(text, at) || isDigit(text.charCodeAt(at)))
}

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 97 && code <= 122
  const letter = text.charAt(at)
  return letter !== letter.toUpperCase()
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** The length of the first word. */
export function firstWordLength(text: string): number {
  let at = 0
  while (at < text.length && !partsWords(text.charCodeAt(at))) at++
  return at
}

/** The words of a line, as white space parts them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** How many words there are between two offsets of a line. */
export function countWords(text: string, from = 0, end: number = text.length): number {
  let count = 0
  let inside = false
  for (let at = from; at < end; at++) {
    const parts = partsWords(text.charCodeAt(at))
    if (!parts && !inside) count++
    inside = !parts
  }
  return count
}

/** White space, but for the zero-width space. */
export function partsWords(code: number): boolean {
  return isSpace(code) && code !== 0x200b
}

/** Words that a heading may end with only if the rest of it was cut off. */
const needsMore = new Set(
  (
    'a an the of to and or nor but if than that which who whom whose they he she we i it is are was were be been am ' +
    'has have had will would shall should can could may might must do does did in on at by for from with into onto ' +
    'as their our my his your its not very more most'
  ).split(' ')
)

const longestNeedsMore = Math.max(...Array.from(needsMore, (word) => word.length))

/** Whether the line stops in the middle of a sentence: “But most fields lose more each year than they”. */
export function isCutOff(text: string): boolean {
  let at = text.length
  while (at > 0 && !partsWords(text.charCodeAt(at - 1))) if (text.length - --at > longestNeedsMore) return false
  return needsMore.has(text.slice(at))
}

/** How far to look for the end of a sentence inside a line. */
const reach = 400

/** Whether a sentence ends inside the line: a capital after a full stop that is no initial's and no “Mr.”'s. */
export function hasSentenceBreak(text: string): boolean {
  return (
    hasStopInside(text) &&
    /(?:\p{Ll}{3,}|\d)[.!?…]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text.slice(0, reach)) &&
    !/^\d+\.\s/.test(text)
  )
}

/** Whether an end mark, with at most one closing mark, stands before white space. */
function hasStopInside(text: string): boolean {
  const end = Math.min(text.length, reach)
  for (let at = 0; at < end; at++) {
    if (!isMark(text.charCodeAt(at), ending)) continue
    const next = at + 1 < end && isMark(text.charCodeAt(at + 1), closing) ? at + 2 : at + 1
    if (next < end && partsWords(text.charCodeAt(next))) return true
  }
  return false
}
