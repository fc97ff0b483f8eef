import type {ProseDocument} from '@copydesk/prose'
import type {Decision} from './decisions.ts'
import {noteMarks} from './find-marks.ts'
import {following, jointAt, type Marked} from './flows.ts'
import type {MarkedText, QuoteMark} from './marks.ts'
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
  let lastMarks: readonly QuoteMark[] = none
  for (const {index, text, apart} of blocks) {
    const {marks} = text
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
      } else
        states = pass(states, {document, last: at, index: next, joint, lastMarks, marks: next === index ? marks : none})
      at = next
      lastMarks = none
    }
    at = index
    lastMarks = marks
    if (isClosed(states)) {
      decide(states[0]!, decisions)
      states = readAnew(text, dialect, decisions)
    } else states = readFully(states, marks, dialect)
  }
  decide(cheapestEnd(states), decisions)
  return decisions
}

/** Reads a block before which nothing is open; what it took some time to decide is noted. */
function readAnew(text: MarkedText, dialect: boolean, decisions: Decision[]): readonly State[] {
  // Apostrophes inside words, as in don’t, are all that most blocks have.
  if (!text.quotes) return begin
  const {marks, read: before} = text
  if (before?.dialect === dialect) {
    append(decisions, before.decisions)
    return begin
  }
  const trivial = readTrivially(marks)
  if (trivial !== undefined) {
    append(decisions, trivial)
    return begin
  }
  let own = readPlainly(marks, dialect)
  if (own === undefined) {
    const states = readFully(begin, marks, dialect)
    if (!isClosed(states)) return states
    own = []
    decide(states[0]!, own)
  }
  noteMarks(text, {dialect, decisions: own})
  append(decisions, own)
  return begin
}

const none: readonly QuoteMark[] = []

function append(decisions: Decision[], more: readonly Decision[]): void {
  for (const decision of more) decisions.push(decision)
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
