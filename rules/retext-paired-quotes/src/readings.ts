import {type ApostropheReading, apostropheReading, plain} from './apostrophe.ts'
import {cost} from './costs.ts'
import {plainElisions, turnedElisions} from './elisions.ts'
import {closeCost, openCost} from './flank.ts'
import type {QuoteMark} from './marks.ts'
import {primeCost} from './prime.ts'
import {isGap, sideDigits, sides} from './sides.ts'
import {isEscaped, isSign, mayBeSign} from './signs.ts'
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
  if (mark.glyph.level === 'double' && isAlone(mark)) return byNeighbours(mark)
  const apostrophe = apostropheReading(mark, dialect)
  if (apostrophe === plain) return joined
  return all(mark, apostrophe)
}

/** Whether nothing but its shape and its two neighbours tells how a double mark may be read. */
function isAlone(mark: QuoteMark): boolean {
  const {before, after, touchesBefore, touchesAfter} = mark
  // A digit makes inches of it, and letters on both sides an umlaut.
  if (touchesBefore || touchesAfter || before === 'digit' || (before === 'letter' && after === 'letter')) return false
  return !isEscaped(mark)
}

/** The readings of such marks, by shape and neighbours. */
const common = new Map<number, MarkReadings>()

function byNeighbours(mark: QuoteMark): MarkReadings {
  const key = (mark.glyph.digit * sides + sideDigits[mark.before]) * sides + sideDigits[mark.after]
  let known = common.get(key)
  if (known === undefined) {
    known = all(mark, undefined)
    common.set(key, known)
  }
  return known
}

function all(mark: QuoteMark, apostrophe: ApostropheReading | undefined): MarkReadings {
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
  if (mayBeSign(mark)) readings.push({as: 'skip', cost: cost.alone})
  if (isSign(mark)) readings.push({as: 'skip', cost: 0})
  // A broken encoding makes commas and parts of letters of the low marks: Trumpâ„¢s.
  if (mark.before === 'letter' && '„‚‟‛'.includes(mark.text)) readings.push({as: 'skip', cost: 0})
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

/** » opens in German and « in French: neither is wrong, but the French way is tried first. */
function reversed(mark: QuoteMark, rare: string): number {
  return rare.includes(mark.text) ? 0.5 : 0
}

/** A mark before a year or a clipped word hardly opens: in ‘90s an apostrophe was turned the wrong way. */
function elided(mark: QuoteMark): number {
  if (mark.glyph.level !== 'single' || mark.touchesAfter) return 0
  const word = wordAfter(mark.block.text, mark.end).toLowerCase()
  const year = /^\d\ds?$/.test(word)
  // ’til, ’specially: no quotation starts with a piece of a word.
  if (turnedElisions.has(word) && mark.text !== '‘') return cost.pieceOfWord
  if (!year && !plainElisions.has(word)) return 0
  const {text} = mark.block
  const follows = text.charAt(mark.end + word.length)
  // In ‘90s’ the mark opens; in fish ’n’ chips it hardly does.
  if (follows === "'" || follows === '’') return word === 'n' ? cost.rare : 0
  if (mark.text !== '‘') return cost.elided
  // Speech may start with a number: he said, ‘90 of us left.’
  return year && /(?:^|[.,:;?!\u2013\u2014]\s?)$/.test(text.slice(Math.max(0, mark.start - 2), mark.start))
    ? 1.5
    : cost.fault + 0.5
}
