import {isBeyond} from './beyond.ts'
import {cost} from './costs.ts'
import type {Decision} from './decisions.ts'
import {endElisions} from './elisions.ts'
import {closesWith, type Glyph, glyphs} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import type {MarkReadings, Reading} from './readings.ts'
import {endsSentence, isFollowed, isOver, startsLine} from './sense.ts'
import {isGap} from './sides.ts'
import {bottom, drop, dropAll, type Front, keyOf, type Open, push, type State, step, stepTo} from './state.ts'
import {wordBefore} from './words.ts'

/** How many quotations may stand inside each other. */
const deepest = 4

/** Adds every way in which `state` can go on with the mark. */
export function readMark(
  state: State,
  mark: QuoteMark,
  before: QuoteMark | undefined,
  {readings, apostrophe}: MarkReadings,
  next: Front
): void {
  if (mark.touchesBefore && before?.text === mark.text && mark.glyph.level === 'double')
    next.push(step(state, cost.doubled, {is: 'doubled', mark, first: before}))
  for (const reading of readings) {
    const key = reading.as === 'skip' ? (state.open?.key ?? 0) : undefined
    if (!next.wants(state.cost + reading.cost, key, state.reopening)) continue
    if (reading.as === 'skip')
      next.push(step(state, reading.cost, reading.fault ? {is: 'apostrophe', mark} : undefined))
    else if (reading.as === 'open') readOpening(state, mark, reading, next)
    else readClosing(state, mark, reading, apostrophe, next)
  }
  if (apostrophe?.forced) readLetters(state, mark, next)
}

/** The ‘s’s of Mississippi: a mark inside a word may close what opened right before that word. */
function readLetters(state: State, mark: QuoteMark, next: Front): void {
  const {open} = state
  if (open === undefined || open.mark.block !== mark.block || mark.start - open.mark.end > 1) return
  if (closesWith(open.glyph, mark.glyph))
    next.push(stepTo(open.around, state, cost.rare, {is: 'pair', opener: open.mark, closer: mark}))
}

function readOpening(state: State, mark: QuoteMark, reading: Reading, next: Front): void {
  const glyph = reading.turned ? glyphs[mark.glyph.turned]! : mark.glyph
  let added = reading.cost
  let from = state
  if (reading.turned) {
    added += cost.turned
    from = step(from, 0, {is: 'turned', mark, as: 'open', shape: glyph.shape})
  }
  const top = from.open
  const {level, style} = mark.glyph
  if (top === undefined) {
    next.push(withOpen(from, added, mark, glyph))
    return
  }
  if (reopensLine(top, mark)) next.push(stepTo({...top, latest: mark}, from, cost.rare))
  // ‘never’ may stand inside an open “quotation: that it does not is less likely.
  const leaves = bottom(top).glyph.level === level ? 0 : cost.deep
  const least = from.cost + added + leaves + top.depth * cost.unclosedAttributed
  if (next.wants(least, keyOf(undefined, glyph), from.reopening))
    next.push(withOpen(dropAll(from, mark), added + leaves, mark, glyph))
  if (top.around !== undefined && next.wants(from.cost + added + cost.unclosedAttributed, undefined, from.reopening))
    next.push(withOpen(drop(from, mark), added, mark, glyph))
  if (top.depth >= deepest) return
  const outer = top.glyph
  if (outer.level !== level) {
    next.push(withOpen(from, added + (top.depth > 1 ? cost.deep : 0), mark, glyph))
  } else if (outer.style !== style) {
    next.push(withOpen(from, added + cost.otherStyle, mark, glyph))
  } else {
    const extra = style === 'straight' ? cost.nestedStraight : cost.nested
    next.push(withOpen(step(from, 0, {is: 'nested', mark, outer: top.mark}), added + extra, mark, glyph))
  }
}

/** Paragraphs that only a line break parts, as `<br>` and indented lines do, open again too. */
function reopensLine(open: Open, mark: QuoteMark): boolean {
  if (open.around !== undefined || mark.glyph !== open.glyph || !startsLine(mark) || !startsLine(open.latest))
    return false
  return (open.letter || endsSentence(mark.block.text.slice(open.latest.end, mark.start))) && !isOver(open.latest)
}

function withOpen(state: State, added: number, mark: QuoteMark, glyph: Glyph): State {
  return stepTo(push(state.open, mark, glyph), state, added)
}

function readClosing(
  state: State,
  mark: QuoteMark,
  reading: Reading,
  apostrophe: MarkReadings['apostrophe'],
  next: Front
): void {
  const glyph = reading.turned ? glyphs[mark.glyph.turned]! : mark.glyph
  // A mark closes what is open if it can: in “one” and two” the second one lacks its partner.
  const closes = state.open !== undefined && closesWith(state.open.glyph, mark.glyph)
  // A mark among neighbours that speak against it is rather one that points the wrong way: ”so.
  const odd = mark.glyph.opens || reading.cost < cost.odd ? 0 : cost.odd
  // ‘Ten days’ rain and it’s gone, said Dudek: the quotation goes on behind a possessive.
  const added = closes && apostrophe !== undefined ? costBeyond(state.open!.latest, mark) : 0
  const least = state.cost + reading.cost + odd + cost.unopenedAttributed
  if (next.wants(least, state.open?.key ?? 0, state.reopening)) {
    const unopened = closes
      ? cost.unopenedAgain
      : isLeftOver(mark, state.open)
        ? cost.unopenedAttributed
        : cost.unopened
    next.push(step(state, reading.cost + unopened + odd, {is: 'unopened', mark}))
  }
  readCrossed(state, mark, reading, next)
  let from = state
  for (let open = state.open; open !== undefined; open = open.around) {
    if (!next.wants(from.cost + reading.cost, open.around?.key ?? 0, from.reopening)) {
      // Another way leaves the same open, and costs no more.
    } else if (closesWith(open.glyph, mark.glyph)) {
      next.push(stepTo(open.around, from, reading.cost + added, pairOf(open, mark)))
    } else if (endsWithApostrophe(mark, open.glyph)) {
      next.push(stepTo(open.around, from, reading.cost + cost.possessive, pairOf(open, mark)))
    } else if (closesWith(open.glyph, glyph)) {
      if (opensSpeech(mark)) return
      const turned = step(from, cost.turned, {is: 'turned', mark, as: 'close', shape: glyph.shape})
      next.push(stepTo(open.around, turned, reading.cost, pairOf(open, mark)))
    } else {
      const added = mismatchCost(open, mark, reading, apostrophe?.cost === 0)
      // ‘He said, “It is late.’: the mark is right for the quotation around this one.
      const closesOther = open.around !== undefined && closesWith(open.around.glyph, mark.glyph)
      if (added !== undefined)
        next.push(
          stepTo(open.around, from, added + (closesOther ? cost.odd : 0), {...pairOf(open, mark), is: 'mismatched'})
        )
    }
    const given = from.cost + cost.unclosedAttributed + reading.cost
    if (open.around === undefined || !next.wants(given, undefined, from.reopening)) return
    from = drop(from, mark)
  }
}

function pairOf(open: Open, closer: QuoteMark): Extract<Decision, {opener: QuoteMark; closer: QuoteMark}> {
  return {is: 'pair', opener: open.mark, closer}
}

/**
 * It is late,” said Dudek: who speaks tells that speech ends here. In “It is late,’ said Dudek there is speech that a wrong
 * mark may have ended.
 */
function isLeftOver(mark: QuoteMark, open: Open | undefined): boolean {
  if (open !== undefined && open.latest.block === mark.block && open.latest.glyph.level !== mark.glyph.level)
    return false
  return isFollowed(mark)
}

/** What it costs to close at a mark that may be an apostrophe, where the quotation has ended before or goes on behind it. */
function costBeyond(open: QuoteMark, mark: QuoteMark): number {
  if (isBeyond(open, mark)) return cost.beyond
  return leavesAttribution(mark) ? cost.unclosed : 0
}

/** Whether a mark behind a word such as “days’” has a small letter behind it, and then somebody who said what comes before. */
function leavesAttribution(mark: QuoteMark): boolean {
  const {text} = mark.block
  return (
    mark.before === 'letter' &&
    /^[sxz]’ \p{Ll}/u.test(text.slice(mark.start - 1, mark.end + 2)) &&
    !isFollowed(mark) &&
    isOver(mark)
  )
}

/** “It rained. “We left.”: what stands between a sentence and the next one, or before a capital, closes nothing. */
function opensSpeech({block: {text}, before, after, start, end}: QuoteMark): boolean {
  if (!isGap(before) || after !== 'letter') return false
  return /[.!?,:;…]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) || /^\p{Lu}/u.test(text.slice(end, end + 2))
}

/** “He said, ‘No.”’: the mark closes the outer quotation, and the next one, which touches it, the inner one. */
function readCrossed(state: State, mark: QuoteMark, reading: Reading, next: Front): void {
  const {open} = state
  const outer = open?.around
  const after = mark.touchesAfter ? mark.all[mark.index + 1]! : undefined
  if (outer === undefined || after === undefined || reading.turned || mark.touchesBefore) return
  // ’’ and ’ are the same three marks in either order.
  if (mark.text + after.text === after.text + mark.text) return
  if (!closesWith(outer.glyph, mark.glyph) || !closesWith(open!.glyph, after.glyph)) return
  const rest = {...push(outer.around, open!.mark, open!.glyph), latest: open!.latest}
  const pair = step(state, 0, {is: 'pair', opener: outer.mark, closer: mark})
  next.push(stepTo(rest, pair, reading.cost + cost.crossed, {is: 'crossed', first: mark, second: after}))
}

/** ‘Don’t Stop Believin’’: an apostrophe and a closing mark, not a double one. */
function endsWithApostrophe(mark: QuoteMark, {closedBy}: Glyph): boolean {
  if (mark.text.length < 2 || mark.before !== 'letter' || !closedBy.includes(mark.text.charAt(0))) return false
  const word = wordBefore(mark.block.text, mark.start)
  return /(?:[sxz]|in)$/i.test(word) || endElisions.has(word.toLowerCase())
}

function mismatchCost(open: Open, mark: QuoteMark, reading: Reading, clips: boolean): number | undefined {
  if (reading.turned) return
  const {glyph} = open
  // 6′4″ is a height, whatever is open.
  if (mark.glyph.style === 'prime' && mark.before === 'digit') return
  if (glyph.style === 'tick' || mark.glyph.style === 'tick') return
  if (glyph.level === mark.glyph.level) return reading.cost + cost.mixedStyle
  if (mark.text === '′') return
  const {text} = mark.block
  const possessive =
    mark.glyph.level === 'single' && /[sxz]$/i.test(text.slice(mark.start - 1, mark.start)) && mark.after !== 'stop'
  return reading.cost + cost.mixedLevel + (possessive || clips ? 2.5 : 0)
}
