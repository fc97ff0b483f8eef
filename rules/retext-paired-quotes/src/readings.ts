import {type ApostropheReading, apostropheReading, plain} from './apostrophe.ts'
import {cost} from './costs.ts'
import {elisions, plainElisions, turnedElisions} from './elisions.ts'
import {closeCost, openCost} from './flank.ts'
import {mostSurroundings, type QuoteMark} from './marks.ts'
import type {Choice} from './plain.ts'
import {primeCost} from './prime.ts'
import {isGap} from './sides.ts'
import {isEscaped, isSign, isTear, mayBeSign} from './signs.ts'
import {nextWord} from './words.ts'

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
  /** Which is the cheapest where, once someone asked; see `plain.ts`. */
  readonly choices: (Choice | undefined)[]
}

const joined: MarkReadings = {
  readings: [{as: 'skip', cost: plain.cost, fault: plain.fault}],
  apostrophe: plain,
  choices: []
}

/** All readings of a mark. One that is forced (the apostrophe of `don’t`) comes alone. */
export function readingsOf(mark: QuoteMark, dialect: boolean): MarkReadings {
  if (mark.joins) return joined
  if (mark.glyph.level === 'double') return isAlone(mark) ? bySituation(mark, undefined, 0) : all(mark, undefined, 0)
  const next = nextWord(mark)
  const apostrophe = apostropheReading(mark, next, dialect)
  if (apostrophe === plain) return joined
  const clipped = elided(mark, next)
  return isAlone(mark) ? bySituation(mark, apostrophe, clipped) : all(mark, apostrophe, clipped)
}

/** Whether nothing but its shape, its two neighbours and its words as an apostrophe tell how a mark may be read. */
function isAlone(mark: QuoteMark): boolean {
  const {before, after, touchesBefore, touchesAfter} = mark
  // Letters on both sides make an umlaut of it, and a colon a tear.
  if (touchesBefore || touchesAfter || (before === 'letter' && after === 'letter')) return false
  return !isEscaped(mark) && !isTear(mark)
}

/** The readings of such marks. */
const common = new Map<number, MarkReadings>()

function bySituation(mark: QuoteMark, apostrophe: ApostropheReading | undefined, clipped: number): MarkReadings {
  const prime = mark.before === 'digit' ? primeCost(mark) : undefined
  // All costs are tenths, those of a measure halves.
  const situation = mark.glyph.digit * mostSurroundings + mark.surroundings
  const measure = prime === undefined ? 0 : 1 + prime * 2
  const key = ((situation * most + (apostrophe?.digit ?? 0)) * most + clipped * 10) * measures + measure
  let known = common.get(key)
  if (known === undefined) {
    known = all(mark, apostrophe, clipped)
    common.set(key, known)
  }
  return known
}

/** More than there are readings of an apostrophe, and than a clipped word costs tenths. */
const most = 64
/** As many as a measure may cost, or be none. */
const measures = 4

function all(mark: QuoteMark, apostrophe: ApostropheReading | undefined, clipped: number): MarkReadings {
  const readings = collect(mark, apostrophe, clipped)
  // There is always a way to read on.
  return {readings: readings.length > 0 ? readings : [{as: 'skip', cost: cost.letter}], apostrophe, choices: []}
}

function collect(mark: QuoteMark, apostrophe: ApostropheReading | undefined, clipped: number): Reading[] {
  const readings: Reading[] = []
  if (apostrophe) readings.push({as: 'skip', cost: apostrophe.cost, fault: apostrophe.fault})
  if (apostrophe?.forced) return readings
  const prime = mark.before === 'digit' ? primeCost(mark) : undefined
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
  if (glyph.opens) readings.push({as: 'open', cost: opening * weight + clipped})
  if (glyph.closes && !isClipped(mark, apostrophe)) readings.push({as: 'close', cost: closing * weight})
  if (directed && glyph.turned !== mark.text) {
    const [turned, straight] = glyph.opens ? [closing, opening] : [opening, closing]
    // „ and “ are a German pair; the automaton knows.
    if (turned < straight || mark.text === '“')
      readings.push({as: glyph.opens ? 'close' : 'open', cost: turned, turned: true})
  }
  return readings
}

/** ’em, ’90s: what stands for letters at the start of a word closes nothing. */
function isClipped({before, after, touchesBefore}: QuoteMark, apostrophe: ApostropheReading | undefined): boolean {
  if (apostrophe?.cost !== 0 || apostrophe.fault || (after !== 'letter' && after !== 'digit')) return false
  return isGap(before) || touchesBefore
}

/** » opens in German and « in French: neither is wrong, but the French way is tried first. */
function reversed(mark: QuoteMark, rare: string): number {
  return rare.includes(mark.text) ? 0.5 : 0
}

/** A mark before a year or a clipped word hardly opens: in ‘90s an apostrophe was turned the wrong way. */
function elided(mark: QuoteMark, next: string): number {
  if (next === '' || !mark.glyph.opens) return 0
  const word = next.toLowerCase()
  const year = mark.after === 'digit' && /^\d\ds?$/.test(word)
  // ’til, ’specially: no quotation starts with a piece of a word.
  if (!year && !elisions.has(word)) return 0
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
