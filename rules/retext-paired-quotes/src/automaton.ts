import type {ProseDocument} from '@copydesk/prose'
import type {Decision} from './decisions.ts'
import {following, jointAt, type Marked} from './flows.ts'
import type {QuoteMark} from './marks.ts'
import {pass} from './pass.ts'
import {readPlainly} from './plain.ts'
import {readMark} from './read-mark.ts'
import {type MarkReadings, readingsOf} from './readings.ts'
import {dropAll, prune, type State, type Step, step} from './state.ts'

/** Reads all marks of a document: the decisions of the cheapest way. */
export function readMarks(document: ProseDocument, blocks: readonly Marked[], dialect: boolean): Decision[] {
  const decisions: Decision[] = []
  let states: readonly State[] = begin(undefined)
  let at = 0
  for (const {index, marks, apart} of blocks) {
    if (apart) {
      trace(cheapestEnd(readBlock(begin(undefined), marks, dialect)).last, decisions)
      continue
    }
    // A block without marks matters only while something is open.
    while (at < index && !isClosed(states)) {
      const next = following(document, at)
      const joint = next < 0 ? 'break' : jointAt(document, next)
      states =
        joint === 'break' ? begin(cheapestEnd(states).last) : pass(states, {document, last: at, index: next, joint})
      at = next
    }
    at = index
    states = isClosed(states) ? readAnew(marks, dialect, states[0]!.last) : readBlock(states, marks, dialect)
  }
  trace(cheapestEnd(states).last, decisions)
  return decisions
}

/** What was decided in a block before which nothing was open; undefined if something was open after it. */
interface Read {
  readonly dialect: boolean
  readonly decisions: readonly Decision[] | undefined
}

/** Reads a block before which nothing is open, and notes in it what was decided: an editor keeps the blocks that it has. */
function readAnew(marks: readonly QuoteMark[], dialect: boolean, last: Step | undefined): readonly State[] {
  // Apostrophes inside words, as in don’t, are all that most blocks have.
  if (marks.every(({joins}) => joins)) return begin(last)
  const {block} = marks[0]!
  const before = block.noted(readAnew) as Read | undefined
  if (before?.dialect === dialect && before.decisions !== undefined) return begin(before.decisions.reduce(follow, last))
  const states = readBlock(begin(last), marks, dialect)
  if (before?.dialect === dialect) return states
  let decisions: Decision[] | undefined
  if (isClosed(states)) {
    decisions = []
    for (let at = states[0]!.last; at !== last; at = at!.before) decisions.push(at!.decision)
    decisions.reverse()
  }
  block.note(readAnew, {dialect, decisions} satisfies Read)
  return states
}

function follow(before: Step | undefined, decision: Decision): Step {
  return {decision, before}
}

function readBlock(states: readonly State[], marks: readonly QuoteMark[], dialect: boolean): readonly State[] {
  const readings = marks.map((mark) => readingsOf(mark, dialect))
  const plain = isClosed(states) ? readPlainly(marks, readings, states[0]!) : undefined
  return plain ? [plain] : readFully(states, marks, readings)
}

function begin(last: Step | undefined): State[] {
  return [{cost: 0, open: undefined, last, reopening: 0}]
}

/** Whether there is one way to read the text so far, which leaves nothing open. */
function isClosed(states: readonly State[]): boolean {
  return states.length === 1 && states[0]!.open === undefined
}

/** Reads the marks of a block in every way. */
function readFully(
  states: readonly State[],
  marks: readonly QuoteMark[],
  readings: readonly MarkReadings[]
): readonly State[] {
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!
    const known = readings[at]!
    if (known.apostrophe?.forced && mark.block.text.charAt(mark.start + 1) !== 's') {
      const fault = known.apostrophe.fault
      if (fault) states = states.map((state) => step(state, known.readings[0]!.cost, {is: 'apostrophe', mark}))
      continue
    }
    const next: State[] = []
    for (const state of states) {
      if (at < state.reopening) next.push(at + 1 === state.reopening ? {...state, reopening: 0} : state)
      else readMark(state, mark, marks[at - 1], known, next)
    }
    states = prune(next)
  }
  return states
}

/** The cheapest way once all that is open was given up. */
function cheapestEnd(states: readonly State[]): State {
  if (isClosed(states)) return states[0]!
  const ends = prune(states.map((state) => dropAll(state, undefined)))
  return ends.reduce((best, end) => (end.cost < best.cost ? end : best))
}

function trace(last: Step | undefined, decisions: Decision[]): void {
  const first = decisions.length
  for (let at = last; at !== undefined; at = at.before) decisions.push(at.decision)
  for (let low = first, high = decisions.length - 1; low < high; low++, high--) {
    const decision = decisions[low]!
    decisions[low] = decisions[high]!
    decisions[high] = decision
  }
}
