import type {ProseDocument} from '@copydesk/prose'
import type {Decision} from './decisions.ts'
import {following, jointAt, type Marked} from './flows.ts'
import {notedMarks, type QuoteMark} from './marks.ts'
import {pass} from './pass.ts'
import {readPlainly} from './plain.ts'
import {readMark} from './read-mark.ts'
import {readingsOf} from './readings.ts'
import {dropAll, Front, prune, reopening, type State, step} from './state.ts'
import {readTrivially} from './trivial.ts'

/** Reads all marks of a document: the decisions of the cheapest way. */
export function readMarks(document: ProseDocument, blocks: readonly Marked[], dialect: boolean): Decision[] {
  const decisions: Decision[] = []
  let states = begin
  let at = 0
  for (const {index, marks, apart} of blocks) {
    if (apart) {
      decide(cheapestEnd(readFully(begin, marks, dialect)), decisions)
      continue
    }
    // A block without marks matters only while something is open.
    while (at < index && !isClosed(states)) {
      const next = following(document, at)
      const joint = next < 0 ? 'break' : jointAt(document, next)
      if (joint === 'break') {
        decide(cheapestEnd(states), decisions)
        states = begin
      } else states = pass(states, {document, last: at, index: next, joint})
      at = next
    }
    at = index
    if (isClosed(states)) {
      decide(states[0]!, decisions)
      states = readAnew(marks, dialect, decisions)
    } else states = readFully(states, marks, dialect)
  }
  decide(cheapestEnd(states), decisions)
  return decisions
}

/** Reads a block before which nothing is open, and notes what was decided. */
function readAnew(marks: readonly QuoteMark[], dialect: boolean, decisions: Decision[]): readonly State[] {
  // Apostrophes inside words, as in don’t, are all that most blocks have.
  if (marks.every(joins)) return begin
  const noted = notedMarks(marks[0]!.block)
  const before = noted?.read
  if (before?.dialect === dialect && before.decisions !== undefined) {
    for (const decision of before.decisions) decisions.push(decision)
    return begin
  }
  const plain = readTrivially(marks) ?? readPlainly(marks, dialect)
  const states = plain ? begin : readFully(begin, marks, dialect)
  if (before?.dialect === dialect) return states
  let own = plain
  if (own === undefined && isClosed(states)) {
    own = []
    decide(states[0]!, own)
  }
  if (noted !== undefined) noted.read = {dialect, decisions: own}
  if (own === undefined) return states
  for (const decision of own) decisions.push(decision)
  return begin
}

function joins(mark: QuoteMark): boolean {
  return mark.joins
}

/** Nothing is open, and all before is decided. */
const begin: readonly State[] = [{cost: 0, open: undefined, last: undefined, reopening: 0}]

/** Whether there is one way to read the text so far, which leaves nothing open. */
function isClosed(states: readonly State[]): boolean {
  return states.length === 1 && states[0]!.open === undefined
}

/** Reads the marks of a block in every way. */
function readFully(states: readonly State[], marks: readonly QuoteMark[], dialect: boolean): readonly State[] {
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]!
    const known = readingsOf(mark, dialect)
    if (known.apostrophe?.forced && mark.block.text.charAt(mark.start + 1) !== 's') {
      const fault = known.apostrophe.fault
      if (fault) states = states.map((state) => step(state, known.readings[0]!.cost, {is: 'apostrophe', mark}))
      continue
    }
    const next = new Front()
    for (const state of states) {
      if (at < state.reopening) next.push(at + 1 === state.reopening ? reopening(state, 0) : state)
      else readMark(state, mark, marks[at - 1], known, next)
    }
    states = next.best()
  }
  return states
}

/** The cheapest way once all that is open was given up. */
function cheapestEnd(states: readonly State[]): State {
  if (isClosed(states)) return states[0]!
  const ends = prune(states.map((state) => dropAll(state, undefined)))
  return ends.reduce((best, end) => (end.cost < best.cost ? end : best))
}

/** Adds what was decided on the way to a state. */
function decide({last}: State, decisions: Decision[]): void {
  const first = decisions.length
  for (let at = last; at !== undefined; at = at.before) decisions.push(at.decision)
  for (let low = first, high = decisions.length - 1; low < high; low++, high--) {
    const decision = decisions[low]!
    decisions[low] = decisions[high]!
    decisions[high] = decision
  }
}
