import type {Block} from '@copydesk/prose'
import {cost} from './costs.ts'
import type {Decision} from './decisions.ts'
import type {FlowBlock} from './flows.ts'
import {glyphs} from './glyphs.ts'
import {marksOf, type QuoteMark} from './marks.ts'
import type {MarkReadings, Reading} from './readings.ts'
import {endsSentence, followsWord, isAttributed, isFollowed, isPartial} from './sense.ts'

/** An open quotation, linked to the one around it. */
interface Open {
  readonly mark: QuoteMark
  /** The shape that it has, or would have if it did not point the wrong way. */
  readonly shape: string
  readonly around: Open | undefined
  readonly depth: number
  readonly key: string
  /** The marks with which later paragraphs re-opened it. */
  readonly reopened: readonly QuoteMark[]
  /** It went on into a paragraph that did not re-open it; then a later mark is a new quotation. */
  readonly carried: boolean
}

interface Step {
  readonly decision: Decision
  readonly before: Step | undefined
}

/** A way to read the text so far. Of two ways that leave the same quotations open, the cheaper one is kept. */
interface State {
  readonly cost: number
  readonly open: Open | undefined
  readonly last: Step | undefined
  /** How many marks at the start of the block re-open what is open. */
  readonly reopening: number
}

/** Beyond this many ways to read a text the dearest are given up. */
const width = 16
/** A way this much dearer than the cheapest one no longer wins. */
const hopeless = 16
const deepest = 4

/** Reads a flow of blocks: the decisions of the cheapest way, in the order of the text. */
export function readFlow(flow: readonly FlowBlock[], readings: (mark: QuoteMark) => MarkReadings): Decision[] {
  let states: State[] = [{cost: 0, open: undefined, last: undefined, reopening: 0}]
  for (let index = 0; index < flow.length; index++) {
    const {block} = flow[index]!
    const marks = marksOf(block)
    if (index > 0) states = pass(states, flow, index)
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at]!
      const known = readings(mark)
      if (known.apostrophe?.forced && !/^.s\b/.test(block.text.slice(mark.start, mark.start + 3))) {
        const fault = known.apostrophe.fault
        if (fault) states = states.map((state) => step(state, known.readings[0]!.cost, {is: 'apostrophe', mark}))
        continue
      }
      const next: State[] = []
      for (const state of states) {
        if (at < state.reopening) next.push(at + 1 === state.reopening ? {...state, reopening: 0} : state)
        else read(state, mark, marks[at - 1], known, next)
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

/** The state after a decision, with the same quotations open. */
function step(state: State, added: number, decision?: Decision): State {
  return stepTo(state.open, state, added, decision)
}

/** The state after a decision, with the quotation `open` as the innermost one. */
function stepTo(open: Open | undefined, state: State, added: number, decision?: Decision): State {
  const last = decision === undefined ? state.last : {decision, before: state.last}
  return {cost: state.cost + added, open, last, reopening: state.reopening}
}

function prune(states: readonly State[]): State[] {
  const best = new Map<string, State>()
  let cheapest = Number.POSITIVE_INFINITY
  for (const state of states) {
    if (state.cost > cheapest + hopeless) continue
    if (state.cost < cheapest) cheapest = state.cost
    const key = `${state.open?.key ?? ''}${state.reopening}`
    const other = best.get(key)
    if (other === undefined || state.cost < other.cost) best.set(key, state)
  }
  const kept: State[] = []
  for (const state of best.values()) if (state.cost <= cheapest + hopeless) kept.push(state)
  return kept.length > width ? kept.sort((left, right) => left.cost - right.cost).slice(0, width) : kept
}

function push(open: Open | undefined, mark: QuoteMark, shape: string): Open {
  return {
    mark,
    shape,
    around: open,
    depth: (open?.depth ?? 0) + 1,
    key: (open?.key ?? '') + shape,
    reopened: [],
    carried: false
  }
}

/** Gives up the innermost open quotation: it never closes. */
function drop(state: State, limit: QuoteMark | undefined): State {
  const open = state.open!
  const last = open.reopened.at(-1) ?? open.mark
  const added = isAttributed(last) ? cost.unclosedAttributed : cost.unclosed
  return stepTo(open.around, state, added, {is: 'unclosed', mark: open.mark, reopened: open.reopened, limit})
}

function dropAll(state: State, limit: QuoteMark | undefined): State {
  let from = state
  while (from.open !== undefined) from = drop(from, limit)
  return from
}

/** Adds every way in which `state` can go on with the mark. */
function read(
  state: State,
  mark: QuoteMark,
  before: QuoteMark | undefined,
  {readings, apostrophe}: MarkReadings,
  next: State[]
): void {
  if (mark.touchesBefore && before?.text === mark.text && mark.glyph.level === 'double')
    next.push(step(state, cost.doubled, {is: 'doubled', mark, first: before}))
  for (const reading of readings) {
    if (reading.as === 'skip')
      next.push(step(state, reading.cost, reading.fault ? {is: 'apostrophe', mark} : undefined))
    else if (reading.as === 'open') readOpening(state, mark, reading, next)
    else readClosing(state, mark, reading, next)
  }
  if (apostrophe?.forced) readLetters(state, mark, next)
}

/** The ‘s’s of Mississippi: a mark inside a word may close what opened right before that word. */
function readLetters(state: State, mark: QuoteMark, next: State[]): void {
  const {open} = state
  if (open === undefined || open.mark.block !== mark.block || mark.start - open.mark.end > 1) return
  if (glyphs[open.shape]!.closedBy.includes(mark.text))
    next.push(stepTo(open.around, state, cost.rare, {is: 'pair', opener: open.mark, closer: mark}))
}

function readOpening(state: State, mark: QuoteMark, reading: Reading, next: State[]): void {
  const shape = reading.turned ? mark.glyph.turned : mark.text
  let added = reading.cost
  let from = state
  if (reading.turned) {
    added += cost.turned
    from = step(from, 0, {is: 'turned', mark, as: 'open', shape})
  }
  const top = from.open
  const {level, style} = mark.glyph
  if (top === undefined) {
    next.push(withOpen(from, added, mark, shape))
    return
  }
  // ‘never’ may stand inside an open “quotation: that it does not is less likely.
  const leaves = glyphs[bottom(top).shape]!.level === level ? 0 : cost.deep
  next.push(withOpen(dropAll(from, mark), added + leaves, mark, shape))
  if (top.around !== undefined) next.push(withOpen(drop(from, mark), added, mark, shape))
  if (top.depth >= deepest) return
  const outer = glyphs[top.shape]!
  if (outer.level !== level) {
    next.push(withOpen(from, added + (top.depth > 1 ? cost.deep : 0), mark, shape))
  } else if (outer.style !== style) {
    next.push(withOpen(from, added + cost.otherStyle, mark, shape))
  } else {
    const extra = style === 'straight' ? cost.nestedStraight : cost.nested
    next.push(withOpen(step(from, 0, {is: 'nested', mark, outer: top.mark}), added + extra, mark, shape))
  }
}

function withOpen(state: State, added: number, mark: QuoteMark, shape: string): State {
  return stepTo(push(state.open, mark, shape), state, added)
}

function readClosing(state: State, mark: QuoteMark, reading: Reading, next: State[]): void {
  const shape = reading.turned ? mark.glyph.turned : mark.text
  // A mark closes what is open if it can: in “one” and two” the second one lacks its partner.
  const closes = state.open !== undefined && glyphs[state.open.shape]!.closedBy.includes(mark.text)
  const unopened = closes ? cost.unopenedAgain : isFollowed(mark) ? cost.unopenedAttributed : cost.unopened
  next.push(step(state, reading.cost + unopened, {is: 'unopened', mark}))
  let from = state
  for (let open = state.open; open !== undefined; open = open.around) {
    const plain = glyphs[open.shape]!.closedBy
    const pair: Decision = {is: 'pair', opener: open.mark, closer: mark}
    if (plain.includes(mark.text)) {
      next.push(stepTo(open.around, from, reading.cost, pair))
    } else if (endsWithApostrophe(mark, plain)) {
      next.push(stepTo(open.around, from, reading.cost + cost.possessive, pair))
    } else if (plain.includes(shape)) {
      const turned = step(from, cost.turned, {is: 'turned', mark, as: 'close', shape})
      next.push(stepTo(open.around, turned, reading.cost, pair))
    } else {
      const added = mismatchCost(open, mark, reading)
      if (added !== undefined) next.push(stepTo(open.around, from, added, {...pair, is: 'mismatched'}))
    }
    from = drop(from, mark)
  }
}

/** ‘Don’t Stop Believin’’: an apostrophe and a closing mark, not a double one. */
function endsWithApostrophe(mark: QuoteMark, closers: readonly string[]): boolean {
  return mark.text.length === 2 && mark.before === 'letter' && closers.includes(mark.text.charAt(0))
}

function mismatchCost(open: Open, mark: QuoteMark, reading: Reading): number | undefined {
  if (reading.turned) return
  const glyph = glyphs[open.shape]!
  if (glyph.style === 'tick' || mark.glyph.style === 'tick') return
  if (glyph.level === mark.glyph.level) return reading.cost + cost.mixedStyle
  if (mark.text === '′') return
  const {text} = mark.block
  const possessive =
    mark.glyph.level === 'single' && /[sxz]$/i.test(text.slice(mark.start - 1, mark.start)) && mark.after !== 'stop'
  return reading.cost + cost.mixedLevel + (possessive ? 2.5 : 0)
}

/** Takes every state over the joint between block `index - 1` of the flow and the next one. */
function pass(states: readonly State[], flow: readonly FlowBlock[], index: number): State[] {
  const {block, joint} = flow[index]!
  const last = flow[index - 1]!.block
  const next: State[] = []
  for (const state of states) {
    next.push({...dropAll(state, undefined), reopening: 0})
    if (state.open === undefined) continue
    if (joint === 'part') {
      if (goesOn(state.open, last, block)) next.push({...state, reopening: 0})
      continue
    }
    const outermost = bottom(state.open)
    if (isPartial(outermost.mark) || !endsSentence(last.text)) continue
    const reopened = outermost.carried ? undefined : reopen(state, block)
    if (reopened) next.push(reopened)
    else if (mayCarry(state.open, block)) next.push(carry(state, state.open, block))
  }
  return prune(next)
}

/** Whether a paragraph may be the next one of a quotation that it does not re-open. */
function mayCarry(open: Open, block: Block): boolean {
  return open.depth === 1 && !startsWithMark(block) && !followsWord(open.mark) && !isAttributed(open.mark)
}

function carry(state: State, open: Open, block: Block): State {
  const carried: Open = {...open, carried: true, key: `${open.key}+`}
  return stepTo(carried, state, cost.notReopened, {is: 'not-reopened', block, opener: open.mark})
}

function bottom(open: Open): Open {
  while (open.around !== undefined) open = open.around
  return open
}

function startsWithMark(block: Block): boolean {
  return marksOf(block)[0]?.start === 0
}

/** A list inside a quotation follows a colon; a stanza follows a stanza. */
function goesOn(open: Open, last: Block, block: Block): boolean {
  if (block.type === 'verse') return true
  const from = bottom(open).mark.block
  if (depthOf(block) < depthOf(from) || (depthOf(block) === depthOf(from) && block.type === 'item')) return false
  return depthOf(last) > depthOf(from) || last.text.trimEnd().endsWith(':')
}

function depthOf({list}: Block): number {
  return list?.depth ?? 0
}

/** “Each paragraph opens again with all the marks that are open, “‘ if need be. */
function reopen(state: State, block: Block): State | undefined {
  const marks = marksOf(block)
  const opens: Open[] = []
  for (let open = state.open; open !== undefined; open = open.around) opens.unshift(open)
  let count = 0
  let place = 0
  while (count < opens.length && marks[count]?.start === place && marks[count]!.text === opens[count]!.shape) {
    place = marks[count]!.end
    count++
  }
  if (count === 0) return
  let from = state
  for (let rest = opens.length; rest > count; rest--) from = drop(from, undefined)
  let open: Open | undefined
  for (let at = 0; at < count; at++) {
    const old = opens[at]!
    open = {...old, around: open, reopened: [...old.reopened, marks[at]!]}
  }
  return {...from, open, reopening: count}
}
