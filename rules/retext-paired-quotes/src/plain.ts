import {glyphs} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import type {MarkReadings, Reading} from './readings.ts'
import {push, type State, step, stepTo} from './state.ts'

/**
 * Reads a block as nearly all blocks can be read: each mark has one reading without any fault, and all that opens in it
 * closes in it. No other way to read it is as cheap.
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
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!
    const reading = onlyFree(readings[at]!.readings)
    if (reading === undefined) return
    if (reading.as === 'skip') continue
    const {open} = state
    if (reading.as === 'open') {
      // A third level is not free.
      if (open !== undefined && (open.depth > 1 || open.mark.glyph.level === mark.glyph.level)) return
      state = stepTo(push(open, mark, mark.text), state, 0)
    } else {
      if (open === undefined || !glyphs[open.shape]!.closedBy.includes(mark.text)) return
      state = stepTo(open.around, step(state, 0, {is: 'pair', opener: open.mark, closer: mark}), 0)
    }
  }
  return state.open === undefined ? state : undefined
}

/** The one reading that costs nothing; undefined if there are two or none. */
function onlyFree(readings: readonly Reading[]): Reading | undefined {
  let free: Reading | undefined
  for (const reading of readings) {
    if (reading.cost > 0) continue
    if (free !== undefined || reading.turned || reading.fault) return
    free = reading
  }
  return free
}
