import type {Decision} from './decisions.ts'
import type {FlowBlock} from './flows.ts'
import {pass} from './pass.ts'
import {readPlainly} from './plain.ts'
import {readMark} from './read-mark.ts'
import {readingsOf} from './readings.ts'
import {dropAll, prune, type State, step} from './state.ts'

/** Reads a flow of blocks: the decisions of the cheapest way, in the order of the text. */
export function readFlow(flow: readonly FlowBlock[], dialect: boolean): Decision[] {
  let states: State[] = [{cost: 0, open: undefined, last: undefined, reopening: 0}]
  for (let index = 0; index < flow.length; index++) {
    const {block, marks} = flow[index]!
    if (index > 0) states = pass(states, flow, index)
    const readings = marks.map((mark) => readingsOf(mark, dialect))
    const plain = states.length === 1 && states[0]!.open === undefined && readPlainly(marks, readings, states[0]!)
    if (plain) {
      states = [plain]
      continue
    }
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at]!
      const known = readings[at]!
      if (known.apostrophe?.forced && block.text.charAt(mark.start + 1) !== 's') {
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
  }
  const ends = prune(states.map((state) => dropAll(state, undefined)))
  return trace(ends.reduce((best, end) => (end.cost < best.cost ? end : best)))
}

function trace(state: State): Decision[] {
  const decisions: Decision[] = []
  for (let at = state.last; at !== undefined; at = at.before) decisions.push(at.decision)
  return decisions.reverse()
}
