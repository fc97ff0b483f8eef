import {isBeyond} from './beyond.ts'
import type {Decision} from './decisions.ts'
import {elisions} from './elisions.ts'
import {closeCost, openCost} from './flank.ts'
import {closesWith} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import {primeCost} from './prime.ts'
import {isEscaped, isTear} from './signs.ts'
import {nextWord} from './words.ts'

/**
 * Reads a block of which each mark opens or closes by its neighbours and by what is open, as the marks of most blocks do:
 * no other way to read any of them is cheaper, wherever it stands, and none that quotes nothing is as cheap.
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
      if (!closesWith(open.glyph, mark.glyph) || !closes(mark)) return
      if (mark.glyph.level === 'single' && isBeyond(open, mark)) return
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
      // Letters on both sides make an umlaut of it.
      return (mark.before !== 'letter' || mark.after !== 'letter') && !isEscaped(mark)
    case "'":
      return !isEscaped(mark) && !isTear(mark)
    case '“':
    case '”':
    case '‘':
    case '’':
      return true
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

const year = /^\d\d(?:s|er|ers)?$/

function opens(mark: QuoteMark): boolean {
  const {glyph, before, after} = mark
  if (!glyph.opens) return false
  const price = openCost(mark)
  // '-v' in a command, and ('.'): there is no apostrophe, nor a sign that is named.
  if (price > 0)
    return (
      glyph.closes &&
      closeCost(mark) >= price &&
      (before === 'open' ? after !== 'shut' : price === 1 && after === 'dash')
    )
  if (glyph.level === 'double' || (after !== 'letter' && after !== 'digit')) return true
  const word = nextWord(mark)
  return after === 'digit' ? !year.test(word) : !clipped.has(word.toLowerCase())
}

function closes(mark: QuoteMark): boolean {
  const {glyph, before, block, start} = mark
  if (!glyph.closes) return false
  const price = closeCost(mark)
  // <b title="so">: what stands behind it speaks against any mark.
  if (price > 0 && (price > 0.5 || !glyph.opens || openCost(mark) < price)) return false
  if (glyph.level === 'double') return before !== 'digit' || primeCost(mark) !== 0
  if (price > 0) return before !== 'letter' && before !== 'digit'
  // rock ’n’ roll
  return !/n/i.test(block.text.charAt(start - 1)) || !/['’‘]/.test(block.text.charAt(start - 2))
}
