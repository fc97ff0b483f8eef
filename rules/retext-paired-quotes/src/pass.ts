import type {Block, ProseDocument} from '@copydesk/prose'
import {cost} from './costs.ts'
import {hasMarks} from './find-marks.ts'
import {announces, following, type Joint, jointAt, preceding} from './flows.ts'
import type {Glyph} from './glyphs.ts'
import type {QuoteMark} from './marks.ts'
import {endsSentence, followsWord, greets, isAttributed, isOver, isPhrase, opensLetter} from './sense.ts'
import {
  bottom,
  carriedKey,
  drop,
  dropAll,
  hopelessLater,
  keyOf,
  type Open,
  prune,
  reopening,
  type State,
  step,
  stepTo
} from './state.ts'
import {isFirstPerson} from './voice.ts'

/** The way from a block into the next one of the text. */
export interface Passage {
  readonly document: ProseDocument
  /** The places of the two in the document. */
  readonly last: number
  readonly index: number
  readonly joint: Joint
  /** The marks of the two. */
  readonly lastMarks: readonly QuoteMark[]
  readonly marks: readonly QuoteMark[]
}

/** Takes every state over the joint between two blocks. */
export function pass(states: readonly State[], passage: Passage): State[] {
  const {document, joint, lastMarks, marks} = passage
  const block = document.blocks[passage.index]!
  const last = document.blocks[passage.last]!
  const next: State[] = []
  for (const state of states) {
    next.push(reopening(dropAll(state, undefined), 0))
    if (state.open === undefined) continue
    if (joint === 'part') {
      if (!goesOn(state.open, last, block)) continue
      next.push(reopening(state, 0))
      // Each stanza opens again, as paragraphs do, and so does what comes behind a list in the speech.
      const isBehindList = last.type === 'item' && block.type !== 'item'
      const again = block.type === 'verse' || isBehindList ? reopen(state, passage) : undefined
      if (again) next.push(again)
      continue
    }
    const outermost = bottom(state.open)
    if (joint === 'line' || opensLetter(outermost.mark) || (outermost.latest.block !== last && isStanza(passage)))
      next.push(reopening(state, 0))
    // An extract is part of the speech that announces it; one without marks may be a pull quote that interrupts it.
    if (joint === 'extract' && block.quoteDepth > last.quoteDepth && (marks.length === 0 || announces(last.text)))
      next.push(reopening(state, 0))
    if (joint !== 'paragraph' && joint !== 'extract') continue
    // A pull quote says nothing of where the speech around it pauses.
    const paused = joint === 'extract' && lastMarks.length === 0 ? outermost.latest : undefined
    const pauses = endsSentence((paused?.block ?? last).text) || isStanza(passage) || isOfLetter(outermost, marks[0])
    if (!pauses || !mayGoOn(outermost, paused?.all ?? lastMarks)) continue
    const reopened = outermost.carried && !speaksThroughout(outermost, passage) ? undefined : reopen(state, passage)
    if (reopened) next.push(reopened)
    else if (joint === 'paragraph' && mayCarry(state.open, passage)) next.push(carry(state, state.open, block))
  }
  return prune(next, hopelessLater)
}

/** Whether a quotation is a letter: it greets someone by now, or in the next line. */
function isOfLetter({letter, latest}: Open, first: QuoteMark | undefined): boolean {
  return letter || greets(latest) || (first !== undefined && greets(first))
}

/** Whether a block is verse inside speech: its lines need no stops, and the speech may simply go on behind it. */
function isStanza({document, last}: Passage): boolean {
  const block = document.blocks[last]!
  return block.type !== 'item' && block.text.includes('\n') && jointAt(document, last) === 'part'
}

/** Whether a quotation that pauses at the end of a paragraph may go on in the next one. */
function mayGoOn({mark, latest, glyph}: Open, last: readonly QuoteMark[]): boolean {
  if (isPhrase(mark) || isOver(latest)) return false
  // “Depends. The clerk looked up. “Some do.”: a quotation that closes before the paragraph ends.
  const opener = last.findLast((each) => each.glyph === glyph)
  if (glyph.closes || opener === undefined || opener.start <= latest.end) return true
  return isThirdLevel(opener)
}

/** “‘You know the proverb: “Corrupt as Lima.” It bears you out.’: whether a mark opens inside a quotation of the other level. */
function isThirdLevel({all, index, glyph}: QuoteMark): boolean {
  const inner = all.slice(0, index).findLast((mark) => !mark.joins && mark.glyph.level !== glyph.level)
  return inner?.glyph.opens === true
}

/** Whether a paragraph may be the next one of a quotation that it does not re-open. */
function mayCarry(open: Open, {document, index, marks}: Passage): boolean {
  return (
    open.depth === 1 &&
    document.blocks[index]!.type !== 'verse' &&
    // What leads to a list is told by the writer, but in an extract, which has its mark first of all.
    !(open.mark.start > 0 && document.blocks[index]!.text.endsWith(':')) &&
    marks[0]?.start !== 0 &&
    !followsWord(open.mark) &&
    !isAttributed(open.mark)
  )
}

/**
 * Whether a paragraph that does not re-open the quotation around it is part of it for certain, so that the next one may
 * re-open it: the speaker says I before it and in it, and no one else does outside quotations.
 */
function speaksThroughout({latest}: Open, {document, last, lastMarks}: Passage): boolean {
  const block = document.blocks[last]!
  if (!isFirstPerson(block.text) || !isFirstPerson(latest.block.text)) return false
  return lastMarks.every(({glyph}) => glyph.level === 'single') && !narratesAround(document, last)
}

/** How many paragraphs on each side tell whether someone speaks outside quotations. */
const nearby = 8

function narratesAround(document: ProseDocument, index: number): boolean {
  const narrates = (at: number) => !hasMarks(document.blocks[at]!) && isFirstPerson(document.blocks[at]!.text)
  let at = index
  for (let count = 0; count < nearby && jointAt(document, at) !== 'break'; count++) {
    at = preceding(document, at)
    if (narrates(at)) return true
  }
  at = following(document, index)
  for (let count = 0; count < nearby && at >= 0 && jointAt(document, at) !== 'break'; count++) {
    if (narrates(at)) return true
    at = following(document, at)
  }
  return false
}

function carry(state: State, open: Open, block: Block): State {
  const carried: Open = {...open, carried: true, key: open.key + carriedKey}
  return stepTo(carried, state, cost.notReopened, {is: 'not-reopened', block, opener: open.mark})
}

/** A list inside a quotation follows a colon; a stanza follows a stanza. */
function goesOn(open: Open, last: Block, block: Block): boolean {
  if (block.type === 'verse') return true
  const {mark} = bottom(open)
  const from = mark.block
  if (depthOf(block) < depthOf(from)) return false
  // A list that is quoted as a whole opens in its first item and closes in its last one.
  if (depthOf(block) === depthOf(from) && block.type === 'item')
    return from.type === 'item' && mark.start === 0 && !mark.glyph.closes
  return depthOf(last) > depthOf(from) || announces(last.text)
}

function depthOf({list}: Block): number {
  return list?.depth ?? 0
}

/** Whether a mark has a shape, or would have it if it did not point the wrong way. */
function opensAs({glyph}: QuoteMark, wanted: Glyph): boolean {
  return glyph === wanted || (!glyph.opens && glyph.turned === wanted.shape)
}

/** Some houses set a thin space between “ and ‘. */
function touches({text}: Block, place: number, mark: QuoteMark | undefined): boolean {
  return (
    mark !== undefined &&
    (mark.start === place || (place > 0 && mark.start === place + 1 && /\s/.test(text.charAt(place))))
  )
}

/** Each paragraph opens again with all the marks that are open, “‘ if need be. */
function reopen(state: State, {document, index, marks}: Passage): State | undefined {
  const block = document.blocks[index]!
  const opens: Open[] = []
  for (let open = state.open; open !== undefined; open = open.around) opens.unshift(open)
  let count = 0
  let place = 0
  let from = state
  while (count < opens.length && touches(block, place, marks[count]) && opensAs(marks[count]!, opens[count]!.glyph)) {
    const mark = marks[count]!
    const {glyph} = opens[count]!
    if (mark.glyph !== glyph) from = step(from, cost.turned, {is: 'turned', mark, as: 'open', shape: glyph.shape})
    place = mark.end
    count++
  }
  if (count === 0) return
  for (let rest = opens.length; rest > count; rest--) from = drop(from, undefined)
  let open: Open | undefined
  for (let at = 0; at < count; at++) {
    const old = opens[at]!
    open = {
      ...old,
      around: open,
      key: keyOf(open, old.glyph),
      latest: marks[at]!,
      carried: false,
      letter: old.letter || greets(old.latest)
    }
  }
  return {cost: from.cost, open, last: from.last, reopening: count}
}
