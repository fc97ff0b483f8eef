import {isBeyond} from './beyond.ts'
import {cost} from './costs.ts'
import type {Decision} from './decisions.ts'
import {closesWith} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import {type MarkReadings, type Reading, readingsOf} from './readings.ts'

/** What it adds at least to read a mark by what it may be, but with other quotations left open: one is given up. */
const another = cost.unclosedAttributed

/**
 * Reads a block as nearly all blocks can be read: no mark is a fault, and all that opens in the block closes in it. Each
 * mark is read in the way that is cheapest where it stands. Any other way is dearer if what it adds at the mark where it
 * parts from this one is more than this one pays, from there on, beyond the cheapest readings.
 *
 * @param marks Of a block before which nothing is open.
 * @returns What was decided; undefined if the block is not as plain as that.
 */
export function readPlainly(marks: readonly QuoteMark[], dialect: boolean): Decision[] | undefined {
  const decisions: Decision[] = []
  // No third level is plain.
  let outer: QuoteMark | undefined
  let inner: QuoteMark | undefined
  let slack: number = another
  for (const mark of marks) {
    if (mark.joins) continue
    const open = inner ?? outer
    const {best, spare, lead} = choose(readingsOf(mark, dialect), mark, open)
    if (best === undefined) return
    slack -= spare
    if (slack <= 0) return
    slack = Math.min(slack, lead, mark.touchesBefore || mark.touchesAfter ? cost.doubled : another)
    if (slack <= 0) return
    if (best.as === 'open') {
      if (inner !== undefined) return
      if (outer === undefined) outer = mark
      else inner = mark
    } else if (best.as === 'close') {
      if (mark.glyph.level === 'single' && isBeyond(open!, mark)) return
      decisions.push({is: 'pair', opener: open!, closer: mark})
      if (inner === undefined) outer = undefined
      else inner = undefined
    }
  }
  return outer === undefined ? decisions.slice() : undefined
}

/** The reading of a mark that is cheapest where it stands. */
export interface Choice {
  /** Undefined if it is none of a plain block. */
  readonly best: Reading | undefined
  /** How much dearer it is than the cheapest reading would be elsewhere. */
  readonly spare: number
  /** How much dearer the next one is. */
  readonly lead: number
}

/** The choices are as few as the readings that marks share: each is made but once for each place among open quotations. */
function choose(known: MarkReadings, mark: QuoteMark, open: QuoteMark | undefined): Choice {
  const place = placeOf(mark, open)
  let choice = known.choices[place]
  if (choice === undefined) {
    choice = compare(known.readings, mark, place)
    known.choices[place] = choice
  }
  return choice
}

function compare(readings: readonly Reading[], mark: QuoteMark, place: Place): Choice {
  let best = readings[0]!
  let price = Number.POSITIVE_INFINITY
  let rival = Number.POSITIVE_INFINITY
  let cheapest = Number.POSITIVE_INFINITY
  for (const reading of readings) {
    const own = reading.turned ? reading.cost + cost.turned : reading.cost
    const here = own + misfit(reading, mark, place)
    if (own < cheapest) cheapest = own
    if (here < price) {
      if (price < rival) rival = price
      price = here
      best = reading
    } else if (here < rival) rival = here
  }
  const isPlain = !best.turned && !best.fault && price <= best.cost
  return {best: isPlain ? best : undefined, spare: price - cheapest, lead: rival - price}
}

/** Where a mark stands: outside quotations, or in one of its own level or of the other, which it can close or not. */
type Place = 0 | 1 | 2 | 3 | 4

function placeOf(mark: QuoteMark, open: QuoteMark | undefined): Place {
  if (open === undefined) return 0
  const closes = closesWith(open.glyph, mark.glyph)
  if (open.glyph.level === mark.glyph.level) return closes ? 1 : 2
  return closes ? 3 : 4
}

/** What a reading adds at least because of where it stands: 0 if it fits. */
function misfit({as}: Reading, mark: QuoteMark, place: Place): number {
  if (as === 'skip') return 0
  if (as === 'open') return place === 1 || place === 2 ? cost.rare : 0
  if (place === 0) return cost.unopenedAttributed
  if (place === 1 || place === 3) return 0
  return mark.text.length === 2 ? cost.possessive : cost.mixedStyle
}
