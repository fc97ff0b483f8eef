import type {Decision} from './decisions.ts'
import {elisions} from './elisions.ts'
import {closeCost, openCost} from './flank.ts'
import type {QuoteMark} from './marks.ts'
import {isEscaped, isTear} from './signs.ts'
import {nextWord} from './words.ts'

/**
 * Reads a block of which each mark opens or closes by its neighbours and by nothing else, as the marks of most blocks do:
 * every other way to read any of them is dearer, whatever stands around it.
 *
 * @param marks Of a block before which nothing is open.
 * @returns What was decided; undefined if there is a mark that may be anything else.
 */
export function readTrivially(marks: readonly QuoteMark[]): Decision[] | undefined {
  const decisions: Decision[] = []
  let outer: QuoteMark | undefined
  let inner: QuoteMark | undefined
  for (const mark of marks) {
    if (mark.joins) continue
    if (!directs(mark)) return
    const open = inner ?? outer
    if (open?.glyph.level === mark.glyph.level) {
      if (!open.glyph.closedBy.includes(mark.text) || !closes(mark)) return
      decisions.push({is: 'pair', opener: open, closer: mark})
      if (inner === undefined) outer = undefined
      else inner = undefined
    } else {
      if (inner !== undefined || !opens(mark)) return
      if (outer === undefined) outer = mark
      else inner = mark
    }
  }
  return outer === undefined ? decisions : undefined
}

/** Whether a mark can be nothing but a quotation mark or an apostrophe. */
function directs(mark: QuoteMark): boolean {
  if (mark.touchesBefore || mark.touchesAfter) return false
  switch (mark.text) {
    case '"':
      // Letters on both sides make an umlaut of it, and a digit inches.
      return mark.before !== 'digit' && (mark.before !== 'letter' || mark.after !== 'letter') && !isEscaped(mark)
    case "'":
      return !isEscaped(mark) && !isTear(mark)
    case '“':
    case '”':
    case '‘':
    case '’':
      return mark.before !== 'digit'
    default:
      return false
  }
}

/** Words and pieces of words that may stand behind an apostrophe. */
const clipped = new Set([
  ...elisions,
  ...'s t d re twenties thirties forties fifties sixties seventies eighties nineties twenty thirty forty fifty sixty'.split(
    ' '
  ),
  ...'seventy eighty ninety'.split(' ')
])

function opens(mark: QuoteMark): boolean {
  if (!mark.glyph.opens || openCost(mark) > 0) return false
  return mark.glyph.level === 'double' || (mark.after !== 'digit' && !clipped.has(nextWord(mark).toLowerCase()))
}

function closes(mark: QuoteMark): boolean {
  if (!mark.glyph.closes || closeCost(mark) > 0) return false
  // rock ’n’ roll
  return mark.glyph.level === 'double' || !/n/i.test(mark.block.text.charAt(mark.start - 1))
}
