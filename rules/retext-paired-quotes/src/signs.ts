import {closesWith} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import {isGap} from './sides.ts'

/** Whether a mark quotes nothing for certain: it is code, or a sign that is quoted itself. */
export function isSign(mark: QuoteMark): boolean {
  return isEscaped(mark) || isQuotedSign(mark) || isFence(mark) || isEmpty(mark) || isTear(mark)
}

/** Whether a mark may quote nothing, unless it has a partner. */
export function mayBeSign(mark: QuoteMark): boolean {
  return standsAlone(mark) || isNamed(mark) || isListed(mark) || isUmlaut(mark)
}

/** A ditto mark. */
function standsAlone({before, after, touchesBefore, touchesAfter}: QuoteMark): boolean {
  return isGap(before) && isGap(after) && !touchesBefore && !touchesAfter
}

/** A mark that is talked about: U+0022 ("). */
function isNamed({before, after, touchesBefore, touchesAfter}: QuoteMark): boolean {
  return before === 'open' && after === 'shut' && !touchesBefore && !touchesAfter
}

/** A sign in a list of signs, $, `, ", and \\, or at the end of a sentence about it: This is not: ”. */
function isListed({text, before, after, touchesBefore, touchesAfter}: QuoteMark): boolean {
  if (!isGap(before) || touchesBefore || touchesAfter || (after !== 'stop' && after !== 'shut')) return false
  return /["'“‘”’`]/.test(text)
}

/** A sign of code: \" in a string, /^a$/;" or ;" in a file of tags, "‐ at the end of a line that a manual page breaks. */
export function isEscaped({block, start, end, text}: QuoteMark): boolean {
  if (text !== '"' && text !== "'") return false
  const last = block.text.charAt(start - 1)
  if (last === '\\' || (last === ';' && '/$}> '.includes(block.text.charAt(start - 2) || ' '))) return true
  return block.text.charAt(end) === '\u2010'
}

/** One of three marks that touch, of which the middle one is talked about: '"', "'", ``"``. */
function isQuotedSign({all, index, touchesBefore, touchesAfter}: QuoteMark): boolean {
  if (!touchesBefore && !touchesAfter) return false
  let first = index
  while (index - first < 3 && all[first]!.touchesBefore) first--
  const [open, sign, close] = [all[first]!, all[first + 1], all[first + 2]]
  if (sign === undefined || close === undefined || close.touchesAfter || !sign.touchesAfter || !open.touchesAfter)
    return false
  const quotes = closesWith(open.glyph, close.glyph) && sign.text !== open.text
  return quotes && open.before !== 'letter' && close.after !== 'letter'
}

/** The umlaut of J"orn, as typists without one and TeX have it; a mark whose space is missing has a partner. */
function isUmlaut({all, text, before, after}: QuoteMark): boolean {
  if (text !== '"' || before !== 'letter' || after !== 'letter') return false
  return (
    all.length <= few &&
    all.every((mark) => mark.text !== text || (mark.before === 'letter' && mark.after === 'letter'))
  )
}

/** How many marks a block has that is looked at as a whole. */
const few = 20

/** Three marks in a row, as programs have them round a text of many lines. */
function isFence({all, index, text, touchesBefore, touchesAfter}: QuoteMark): boolean {
  if (text !== '"' || !(touchesBefore || touchesAfter)) return false
  let first = index
  let last = index
  while (index - first < 3 && all[first]!.touchesBefore && all[first - 1]!.text === text) first--
  while (last - index < 3 && all[last]!.touchesAfter && all[last + 1]!.text === text) last++
  return last - first === 2
}

/** An empty string of code that is not marked as code: push(""), name = ''. A mark doubled by a slip has a word beside it. */
function isEmpty({text, before, after, touchesBefore, touchesAfter}: QuoteMark): boolean {
  if (text !== "''" && (text !== '"' || touchesBefore === touchesAfter)) return false
  return (
    (isGap(before) || before === 'open' || before === 'other') && (isGap(after) || after === 'shut' || after === 'stop')
  )
}

/** The tear of a face: :'( and :'). */
export function isTear({block, start, end, text}: QuoteMark): boolean {
  return text === "'" && block.text.charAt(start - 1) === ':' && '()'.includes(block.text.charAt(end) || ' ')
}
