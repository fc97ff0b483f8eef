import {cost} from './costs.ts'
import {glyphs} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import type {MarkReadings, Reading} from './readings.ts'
import {push, type State, step, stepTo} from './state.ts'

/** What it adds at least to read a block in another way with the same readings of its marks. */
const another = 1

/**
 * Reads a block as nearly all blocks can be read: the cheapest reading of each mark is no fault, all that opens in the
 * block closes in it, and any other way is dearer.
 *
 * @param from A state with nothing open.
 * @returns The state after the block; undefined if the block is not as plain as that.
 */
export function readPlainly(
  marks: readonly QuoteMark[],
  readings: readonly MarkReadings[],
  from: State
): State | undefined {
  let state = from
  let gap = another
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!
    const [reading, rival] = cheapest(readings[at]!.readings)
    if (reading.turned || reading.fault) return
    gap = Math.min(gap, rival - reading.cost)
    const {open} = state
    if (reading.as === 'skip') {
      if (reading.cost > 0) state = step(state, reading.cost)
    } else if (reading.as === 'open') {
      // A third level is not free.
      if (open !== undefined && (open.depth > 1 || open.mark.glyph.level === mark.glyph.level)) return
      state = stepTo(push(open, mark, mark.text), state, reading.cost)
    } else {
      if (open === undefined || !glyphs[open.shape]!.closedBy.includes(mark.text)) return
      state = stepTo(open.around, state, reading.cost, {is: 'pair', opener: open.mark, closer: mark})
    }
    // Another reading of one mark may save what the others cost.
    if (state.cost - from.cost >= gap) return
  }
  return state.open === undefined ? state : undefined
}

/** The cheapest reading of a mark, and what the next one costs. */
function cheapest(readings: readonly Reading[]): readonly [Reading, number] {
  let best = readings[0]!
  let rival = Number.POSITIVE_INFINITY
  for (let at = 1; at < readings.length; at++) {
    const reading = readings[at]!
    if (costOf(reading) < costOf(best)) {
      rival = costOf(best)
      best = reading
    } else rival = Math.min(rival, costOf(reading))
  }
  return [best, rival]
}

function costOf(reading: Reading): number {
  return reading.turned ? reading.cost + cost.turned : reading.cost
}
