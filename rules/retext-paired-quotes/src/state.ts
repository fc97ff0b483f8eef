import {cost} from './costs.ts'
import type {Decision} from './decisions.ts'
import type {Glyph} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import {isAttributed} from './sense.ts'

/** An open quotation, linked to the one around it. */
export interface Open {
  readonly mark: QuoteMark
  /** The one that it has, or would have if it did not point the wrong way. */
  readonly glyph: Glyph
  readonly around: Open | undefined
  readonly depth: number
  /** Tells the shapes that are open: a digit each, and how often the quotation was carried on. */
  readonly key: number
  /** The mark that opened it in the latest of its paragraphs. */
  readonly latest: QuoteMark
  /** It went on into a paragraph that did not re-open it; then a later mark is a new quotation. */
  readonly carried: boolean
  /** It is of a letter, whose date, address and signature are lines that end without a stop. */
  readonly letter: boolean
}

/** A decision, linked to the one before. */
interface Step {
  readonly decision: Decision
  readonly before: Step | undefined
}

/** A way to read the text so far. Of two ways that leave the same quotations open, the cheaper one is kept. */
export interface State {
  readonly cost: number
  readonly open: Open | undefined
  readonly last: Step | undefined
  /** How many marks at the start of the block re-open what is open. */
  readonly reopening: number
}

/** Beyond this many ways to read a text the dearest are given up. */
const width = 16
/** A way this much dearer than the cheapest one no longer wins. */
const hopeless = 12

/** The ways in which a text may go on with the next mark: of those that leave the same quotations open, the cheapest. */
export class Front {
  readonly #states: State[] = []
  #limit = Number.POSITIVE_INFINITY

  /**
   * Whether a way that costs so much, or more, could be one of them: most could not, and are never made.
   *
   * @param key Of what it leaves open; undefined if that is not known yet.
   */
  wants(cost: number, key: number | undefined, reopening: number): boolean {
    if (cost > this.#limit) return false
    if (key === undefined) return true
    for (const state of this.#states)
      if (keyOfOpen(state) === key && state.reopening === reopening) return cost < state.cost
    return true
  }

  push(state: State): void {
    const {cost} = state
    if (cost > this.#limit) return
    if (cost + hopeless < this.#limit) this.#limit = cost + hopeless
    put(this.#states, state)
  }

  /** The cheapest ones. */
  best(): State[] {
    return cheapestOf(this.#states, this.#limit)
  }
}

/** Puts a state among others, or in the place of one that leaves the same quotations open and is dearer. */
function put(states: State[], state: State): void {
  let at = 0
  while (at < states.length && !areAlike(states[at]!, state)) at++
  if (at === states.length || state.cost < states[at]!.cost) states[at] = state
}

/** In the next paragraph a way has to be nearer to the cheapest one: no paragraph mends more than one slip of the last. */
export const hopelessLater = 8

/** The same state with so many marks at the start of the block that re-open what is open. */
export function reopening({cost, open, last}: State, count: number): State {
  return {cost, open, last, reopening: count}
}

/** The state after a decision, with the same quotations open. */
export function step(state: State, added: number, decision?: Decision): State {
  return stepTo(state.open, state, added, decision)
}

/** The state after a decision, with the quotation `open` as the innermost one. */
export function stepTo(open: Open | undefined, state: State, added: number, decision?: Decision): State {
  const last = decision === undefined ? state.last : {decision, before: state.last}
  return {cost: state.cost + added, open, last, reopening: state.reopening}
}

/**
 * Keeps the cheapest of all states that leave the same quotations open.
 *
 * @param margin How much dearer than the cheapest one a way may be.
 */
export function prune(states: readonly State[], margin = hopeless): State[] {
  const best: State[] = []
  let cheapest = Number.POSITIVE_INFINITY
  for (const state of states) {
    if (state.cost > cheapest + margin) continue
    if (state.cost < cheapest) cheapest = state.cost
    put(best, state)
  }
  return cheapestOf(best, cheapest + margin)
}

function cheapestOf(states: State[], limit: number): State[] {
  // Most are cheap enough from the start.
  const kept = states.every(({cost}) => cost <= limit) ? states : states.filter(({cost}) => cost <= limit)
  return kept.length > width ? kept.sort((left, right) => left.cost - right.cost).slice(0, width) : kept
}

/** Whether two ways leave the same quotations open, by their shapes. */
function areAlike(left: State, right: State): boolean {
  return left.reopening === right.reopening && keyOfOpen(left) === keyOfOpen(right)
}

function keyOfOpen({open}: State): number {
  return open === undefined ? 0 : open.key
}

/** The outermost quotation. */
export function bottom(open: Open): Open {
  while (open.around !== undefined) open = open.around
  return open
}

/** A quotation that opens inside `open`. */
export function push(open: Open | undefined, mark: QuoteMark, glyph: Glyph): Open {
  return {
    mark,
    glyph,
    around: open,
    depth: (open?.depth ?? 0) + 1,
    key: keyOf(open, glyph),
    latest: mark,
    carried: false,
    letter: false
  }
}

/** Gives up the innermost open quotation: it never closes. */
export function drop(state: State, limit: QuoteMark | undefined): State {
  const open = state.open!
  const added = isAttributed(open.latest) ? cost.unclosedAttributed : cost.unclosed
  return stepTo(open.around, state, added, {is: 'unclosed', mark: open.mark, latest: open.latest, limit})
}

/** Gives up all open quotations. */
export function dropAll(state: State, limit: QuoteMark | undefined): State {
  let from = state
  while (from.open !== undefined) from = drop(from, limit)
  return from
}

/** The key of a quotation with the given shape inside `around`. */
export function keyOf(around: Open | undefined, glyph: Glyph): number {
  return (around?.key ?? 0) * digit + glyph.digit
}

/** More than there are shapes. */
const digit = 32

/** What a key has more for each paragraph into which a quotation was carried: it is beyond the keys of all that may be open. */
export const carriedKey = digit ** 4
