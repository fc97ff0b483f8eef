import type {MarkType} from '@copydesk/prose'
import {findAttribution} from './attribution.ts'
import type {QuoteMark} from './marks.ts'
import {markupEnding} from './markup.ts'
import {followsWord, isPartial, isResumed} from './sense.ts'
import {titleAfter} from './titles.ts'
import {speaks} from './voice.ts'

/** Where missing marks go: offsets in the text of the block. */
export interface Missing {
  readonly closes: number
  /** Where the quotation resumes after an attribution, and ends there. */
  readonly resumes?: {readonly opens: number; readonly closes: number}
  /** From 0 to 1: how sure the place is. */
  readonly confidence: number
}

/** How many characters after the opening mark are read for signs of its end. */
const farthest = 2000

/**
 * Where a quotation that never closes should have closed.
 *
 * @param limit The offset before which it must have ended: the next mark, or the end of the text.
 * @param inner Whether it is inside another quotation.
 * @param inside Whether the house sets full stops inside its marks.
 */
export function closingPlace(opener: QuoteMark, limit: number, inner: boolean, inside: boolean): Missing | undefined {
  const {block} = opener
  const {text} = block
  const start = opener.end
  const bound = markupEnd(opener, bracketEnd(text, opener.start, start, limit))
  const end = trimEnd(text, start, bound)
  if (end <= start) return
  // “[Towards a theory](…): the link is what is quoted.
  const link = markupEnding(block, start, Math.min(end, start + farthest)).find(
    (mark) => mark.type === 'link' && mark.start === start
  )
  if (link) return {closes: Math.min(end, stopAside(text, link.end, inside)), confidence: 0.8}
  const partial = !isResumed(opener) && (isPartial(opener) || isTitle(opener))
  // Who speaks in the next sentence did not say “an eyesore.
  const attribution = findAttribution(text, start, partial ? Math.min(end, sentenceEnd(opener)) : end)
  if (attribution) return aroundAttribution(opener, attribution, end)
  if (markupEnding(block, bound, bound).some((mark) => spans.has(mark.type) && mark.start === opener.start))
    return {closes: end, confidence: 0.8}
  if (partial) return partialPlace(text, start, end, inside)
  const beforeMark = bound === limit && /\s/.test(text.charAt(limit - 1))
  const closes = inner
    ? clauseEnd(text, start, end)
    : beforeMark
      ? beforeNarration(opener, end)
      : speechEnd(opener, end)
  if (closes === undefined || isCutOff(text, closes)) return
  // No one stops in the middle of a clause to quote: before another opening mark only a stop ends speech.
  if (beforeMark && !/[.,!?…;:\u2013\u2014]/.test(text.charAt(closes - 1))) return
  return {closes, confidence: inner ? 0.6 : 0.8}
}

const dangling =
  /\s(?:the|an?|and|or|but|nor|of|to|for|from|with|by|at|in|into|on|as|than|that|which|who|whose|if|because|when|while|is|are|was|were|be|has|have|had|will|would|can|could|should|may|might|must|my|our|your|his|their|its)$/i

/** Whether the text breaks off in the middle of a sentence: what is missing there is more than a mark. */
function isCutOff(text: string, at: number): boolean {
  return dangling.test(text.slice(Math.max(0, at - 8), at))
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /[\s\uFFFC]/.test(text.charAt(end - 1))) end--
  return end
}

/** A quotation that opens right behind a bracket ends within it. */
function bracketEnd(text: string, at: number, start: number, limit: number): number {
  const opened = text.charAt(at - 1)
  if (opened !== '(' && opened !== '[') return limit
  const shut = text.slice(start, Math.min(limit, start + farthest)).indexOf(opened === '(' ? ')' : ']')
  return shut === -1 ? limit : start + shut
}

/** A quotation that opens inside a link or in italics ends there. */
function markupEnd({block, start, end}: QuoteMark, limit: number): number {
  const around = markupEnding(block, end + 1, Math.min(limit - 1, end + farthest)).find(
    (mark) => mark.start <= start && spans.has(mark.type)
  )
  return around?.end ?? limit
}

const spans: ReadonlySet<MarkType> = new Set<MarkType>(['link', 'emphasis', 'strong', 'quotation'])

/** A title in the middle of a sentence: tabs for “Graphical Forecasts and … */
function isTitle(mark: QuoteMark): boolean {
  if (followsWord(mark)) return true
  const {start, block} = mark
  const {text} = block
  // On a new website, “The Internet Explorer 6 Countdown, …
  const title = titleAfter(text, start + 1, text.length)
  return text.charAt(start - 2) === ',' && title !== undefined && /[,.]/.test(text.charAt(title))
}

function aroundAttribution(
  opener: QuoteMark,
  attribution: {start: number; end: number; goesOn: boolean},
  end: number
): Missing {
  const {text} = opener.block
  const closes = attribution.start
  const rest = /^\s*/.exec(text.slice(attribution.end, end))![0].length
  const opens = attribution.end + rest
  const atBlockEnd = trimEnd(text, opens, text.length) <= end
  // What follows the attribution is speech again only if someone speaks in it.
  if (opens < end && atBlockEnd && !attribution.goesOn && speaks(text.slice(opens, end)))
    return {closes, resumes: {opens, closes: end}, confidence: 0.9}
  return {closes, confidence: 0.9}
}

function sentenceEnd({block: {sentences}, end}: QuoteMark): number {
  return sentences.end(sentences.at(end))
}

/** The end of the speech: of its first sentence, or of the last one in which someone speaks. */
function speechEnd(opener: QuoteMark, end: number): number {
  const {block} = opener
  const {text, sentences} = block
  // A paragraph that starts with the mark and has no attribution is speech as a whole.
  if (opener.start === 0) return end
  // Who tells his own story says I outside quotations too.
  const narrates = speaks(text.slice(Math.max(0, opener.start - farthest), opener.start))
  const first = sentences.at(opener.end)
  let close = Math.min(end, sentences.end(first))
  for (let index = first + 1; index < sentences.length && sentences.start(index) < end; index++) {
    if (sentences.start(index) > opener.end + farthest) break
    const until = Math.min(end, sentences.end(index))
    if (!narrates && speaks(text.slice(sentences.start(index), until))) close = until
  }
  return trimEnd(text, opener.end, close)
}

/**
 * “Depends. The clerk looked up. “Some do.”: what stands right before the next quotation is narration. Of two sentences
 * the first one is the speech; of one or of many no one can tell.
 */
function beforeNarration({block: {sentences}, end: start}: QuoteMark, end: number): number | undefined {
  const first = sentences.at(start)
  return sentences.at(end - 1) === first + 1 ? sentences.end(first) : undefined
}

/** An inner quotation is short: it ends with its first clause. */
function clauseEnd(text: string, start: number, end: number): number {
  for (let at = start; at < Math.min(end, start + farthest); at++) {
    if (/[,.!?;—]/.test(text.charAt(at)) && (at + 1 >= end || /\s/.test(text.charAt(at + 1))))
      return /[;—]/.test(text.charAt(at)) ? at : at + 1
  }
  return end
}

/** How many words a partial quotation may have to be taken as a whole up to the next stop. */
const few = 4

/** A partial quotation or a title: the capitalised run, or the words up to the next stop if they are few. */
function partialPlace(text: string, start: number, end: number, inside: boolean): Missing | undefined {
  const title = titleAfter(text, start, end)
  if (title !== undefined) return {closes: Math.min(end, stopAside(text, title, inside)), confidence: 0.6}
  const stop = /^(?:[^\s,;:!?—)]+\s+){0,3}?[^\s,;:!?—)]*?(?:[,;:!?—)]|[^\s.]\.(?=\s|$)|$)/u.exec(
    text.slice(start, Math.min(end, start + 80))
  )
  if (stop === null || stop[0].split(/\s+/).length > few || isCutOff(text, start + stop[0].length - 1)) return
  return {closes: Math.min(end, stopAside(text, start + stop[0].length, inside)), confidence: 0.5}
}

/** Puts the place on the right side of the comma or full stop there. */
function stopAside(text: string, at: number, inside: boolean): number {
  const stop = /[.,]/
  if (/[;:—)]/.test(text.charAt(at - 1))) return at - 1
  if (stop.test(text.charAt(at - 1))) return inside ? at : at - 1
  return inside && stop.test(text.charAt(at)) ? at + 1 : at
}
