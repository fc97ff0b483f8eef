import {cost} from './costs.ts'
import {glyphs} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import type {MarkReadings, Reading} from './readings.ts'
import {type Open, push, type State} from './state.ts'

/** What it adds at least to read a mark by what it may be, but with other quotations left open: one is given up. */
const another = cost.unclosedAttributed

/**
 * Reads a block as nearly all blocks can be read: no mark is a fault, and all that opens in the block closes in it. Each
 * mark is read in the way that is cheapest where it stands. Any other way is dearer if what it adds at the mark where it
 * parts from this one is more than this one pays, from there on, beyond the cheapest readings.
 *
 * @param from A state with nothing open.
 * @returns The state after the block; undefined if the block is not as plain as that.
 */
export function readPlainly(
  marks: readonly QuoteMark[],
  readings: readonly MarkReadings[],
  from: State
): State | undefined {
  let {open, last} = from
  let slack: number = another
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!
    const known = readings[at]!.readings
    let best = known[0]!
    let price = Number.POSITIVE_INFINITY
    let rival = Number.POSITIVE_INFINITY
    let cheapest = Number.POSITIVE_INFINITY
    for (const reading of known) {
      const own = reading.turned ? reading.cost + cost.turned : reading.cost
      const here = own + misfit(reading, mark, open)
      if (own < cheapest) cheapest = own
      if (here < price) {
        if (price < rival) rival = price
        price = here
        best = reading
      } else if (here < rival) rival = here
    }
    if (best.turned || best.fault || price > best.cost) return
    slack -= price - cheapest
    if (slack <= 0) return
    slack = Math.min(slack, rival - price, mark.touchesBefore || mark.touchesAfter ? cost.doubled : another)
    if (slack <= 0) return
    if (best.as === 'open') {
      // A third level is not free.
      if (open !== undefined && open.depth > 1) return
      open = push(open, mark, mark.text)
    } else if (best.as === 'close') {
      last = {decision: {is: 'pair', opener: open!.mark, closer: mark}, before: last}
      open = open!.around
    }
  }
  return open === undefined ? {cost: from.cost, open, last, reopening: 0} : undefined
}

/** What a reading adds at least because of the quotation it stands in: 0 if it fits. */
function misfit({as}: Reading, mark: QuoteMark, open: Open | undefined): number {
  if (as === 'skip') return 0
  if (as === 'open') return open !== undefined && open.mark.glyph.level === mark.glyph.level ? cost.rare : 0
  if (open === undefined) return cost.unopenedAttributed
  if (glyphs[open.shape]!.closedBy.includes(mark.text)) return 0
  return mark.text.length === 2 ? cost.possessive : cost.mixedStyle
}
