import {type ApostropheReading, apostropheReading, plain} from './apostrophe.ts'
import {cost} from './costs.ts'
import {plainElisions} from './elisions.ts'
import {closeCost, openCost} from './flank.ts'
import type {QuoteMark} from './marks.ts'
import {primeCost} from './prime.ts'
import {wordAfter} from './words.ts'

/** One way to read a mark, before its place in the quotation is known. */
export interface Reading {
  readonly as: 'open' | 'close' | 'skip'
  readonly cost: number
  /** It points the other way. */
  readonly turned?: boolean
  /** Skipped as an apostrophe of the wrong shape. */
  readonly fault?: boolean
}

/** What a mark may be. */
export interface MarkReadings {
  readonly readings: readonly Reading[]
  readonly apostrophe: ApostropheReading | undefined
}

const joined: MarkReadings = {readings: [{as: 'skip', cost: plain.cost, fault: plain.fault}], apostrophe: plain}

/** All readings of a mark. One that is forced (the apostrophe of `don’t`) comes alone. */
export function readingsOf(mark: QuoteMark, dialect: boolean): MarkReadings {
  if (mark.joins) return joined
  const apostrophe = apostropheReading(mark, dialect)
  if (apostrophe === plain) return joined
  const readings = collect(mark, apostrophe)
  // There is always a way to read on.
  return {readings: readings.length > 0 ? readings : [{as: 'skip', cost: cost.letter}], apostrophe}
}

function collect(mark: QuoteMark, apostrophe: ApostropheReading | undefined): Reading[] {
  const readings: Reading[] = []
  if (apostrophe) readings.push({as: 'skip', cost: apostrophe.cost, fault: apostrophe.fault})
  if (apostrophe?.forced) return readings
  const prime = primeCost(mark)
  if (prime !== undefined) readings.push({as: 'skip', cost: prime})
  if (mark.before === 'digit' && mark.after === 'digit') return readings
  const {glyph} = mark
  if (glyph.style === 'tick' || mark.text === '′') readings.push({as: 'skip', cost: cost.letter})
  const standsAlone = isGap(mark.before) && isGap(mark.after) && !mark.touchesBefore && !mark.touchesAfter
  if (standsAlone || isNamed(mark) || isListed(mark)) readings.push({as: 'skip', cost: cost.alone})
  if (isEscaped(mark) || isQuotedSign(mark)) readings.push({as: 'skip', cost: 0})
  if (isUmlaut(mark)) readings.push({as: 'skip', cost: cost.alone})
  if (isFence(mark)) readings.push({as: 'skip', cost: 0})
  if (isEmpty(mark)) readings.push({as: 'skip', cost: 0})
  // A broken encoding makes commas and parts of letters of the low marks: Trumpâ„¢s.
  if (/[„‚‟‛]/.test(mark.text) && mark.before === 'letter') readings.push({as: 'skip', cost: 0})
  const opening = openCost(mark)
  const closing = closeCost(mark)
  const directed = glyph.opens !== glyph.closes
  // The shape of a directed mark says more than its neighbours do.
  const weight = directed ? 0.5 : 1
  if (glyph.style === 'angle' || glyph.style === 'corner') {
    // “Register now »” has an arrow; French ties its spaces.
    const arrow = mark.text === '»' || mark.text === '›' ? mark.before : mark.after
    if (glyph.style === 'angle' && isGap(arrow)) readings.push({as: 'skip', cost: cost.alone})
    if (glyph.opens) readings.push({as: 'open', cost: reversed(mark, '»›')})
    if (glyph.closes) readings.push({as: 'close', cost: reversed(mark, '«‹')})
    return readings
  }
  if (glyph.opens) readings.push({as: 'open', cost: opening * weight + elided(mark)})
  if (glyph.closes) readings.push({as: 'close', cost: closing * weight})
  if (directed && glyph.turned !== mark.text) {
    const [turned, straight] = glyph.opens ? [closing, opening] : [opening, closing]
    // „ and “ are a German pair; the automaton knows.
    if (turned < straight || mark.text === '“')
      readings.push({as: glyph.opens ? 'close' : 'open', cost: turned, turned: true})
  }
  return readings
}

/** A mark that is talked about: U+0022 ("). */
function isNamed({before, after, touchesBefore, touchesAfter}: QuoteMark): boolean {
  return before === 'open' && after === 'shut' && !touchesBefore && !touchesAfter
}

/** A sign in a list of signs: $, `, ", and \\ (or “, ‘ and "). */
function isListed({text, before, after, touchesBefore, touchesAfter}: QuoteMark): boolean {
  if (!isGap(before) || touchesBefore || touchesAfter || !/["'“‘]/.test(text)) return false
  return after === 'stop' || after === 'shut'
}

/** A sign of code: \" in a string, /^a$/;" in a file of tags, "‐ at the end of a line that a manual page breaks. */
function isEscaped({block, start, end, text}: QuoteMark): boolean {
  if (text !== '"' && text !== "'") return false
  return /\\$|[/$}>];$/.test(block.text.slice(Math.max(0, start - 2), start)) || block.text.charAt(end) === '\u2010'
}

/** One of three marks that touch, of which the middle one is talked about: '"', "'", ``"``. */
function isQuotedSign({all, index, touchesBefore, touchesAfter}: QuoteMark): boolean {
  if (!touchesBefore && !touchesAfter) return false
  let first = index
  while (index - first < 3 && all[first]!.touchesBefore) first--
  const [open, sign, close] = [all[first]!, all[first + 1], all[first + 2]]
  if (sign === undefined || close === undefined || close.touchesAfter || !sign.touchesAfter || !open.touchesAfter)
    return false
  const quotes = open.glyph.closedBy.includes(close.text) && sign.glyph.style !== 'curly' && sign.text !== open.text
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

function isGap(side: QuoteMark['before']): boolean {
  return side === 'space' || side === 'edge'
}

/** An empty string of code that is not marked as code: push(""), name = ''. A mark doubled by a slip has a word beside it. */
function isEmpty({text, before, after, touchesBefore, touchesAfter}: QuoteMark): boolean {
  if (text !== "''" && (text !== '"' || touchesBefore === touchesAfter)) return false
  return (
    (isGap(before) || before === 'open' || before === 'other') && (isGap(after) || after === 'shut' || after === 'stop')
  )
}

/** » opens in German and « in French: neither is wrong, but the French way is tried first. */
function reversed(mark: QuoteMark, rare: string): number {
  return rare.includes(mark.text) ? 0.5 : 0
}

/** A mark before a year or a clipped word hardly opens: in ‘90s an apostrophe was turned the wrong way. */
function elided(mark: QuoteMark): number {
  if (mark.glyph.level !== 'single' || mark.touchesAfter) return 0
  const word = wordAfter(mark.block.text, mark.end).toLowerCase()
  const year = /^\d\ds?$/.test(word)
  if (!year && !plainElisions.has(word)) return 0
  const {text} = mark.block
  const follows = text.charAt(mark.end + word.length)
  // In ‘90s’ the mark opens; in fish ’n’ chips it hardly does.
  if (follows === "'" || follows === '’') return word === 'n' ? cost.rare : 0
  if (mark.text !== '‘') return 0.5
  // Speech may start with a number: he said, ‘90 of us left.’
  return year && /(?:^|[.,:;?!\u2013\u2014]\s?)$/.test(text.slice(Math.max(0, mark.start - 2), mark.start))
    ? 1.5
    : cost.fault + 0.5
}
