import {announced, attributionFollows, endOfReport, nextStop} from './attribution.ts'
import type {QuoteMark} from './marks.ts'
import {markupEnding} from './markup.ts'
import {titleBefore} from './titles.ts'
import {speaks} from './voice.ts'

/** Where the mark that a closing mark lacks should have stood. */
export interface MissingOpening {
  readonly opens: number
  readonly confidence: number
}

/** How many characters a sentence may have in which anyone looks for a sign. */
const longest = 1500

/**
 * Where a quotation that closes should have opened; undefined if nothing tells.
 *
 * @param from The offset after which it must have begun: the end of the quotation before, or 0.
 */
export function openingPlace(closer: QuoteMark, from: number): MissingOpening | undefined {
  const {block} = closer
  const {text} = block
  const start = from + /^\s*/.exec(text.slice(from, closer.start))![0].length
  if (start >= closer.start) return
  // “It is late.” She told … : the next sentence says nothing of who spoke.
  const follows = text.charAt(closer.start - 1) !== '.' && attributionFollows(text, closer.end)
  if (!follows && from > 0 && attributionFollows(text, from)) return afterAttribution(text, start, closer.start)
  const sentence = sentenceStart(closer, start)
  if (closer.start - sentence > longest) return
  // [Towards a theory](…),” : the link is what is quoted.
  const stop = /[,.?!]/.test(text.charAt(closer.start - 1)) ? closer.start - 1 : closer.start
  const link = markupEnding(block, stop, closer.start).find(({type, start: opens}) => type === 'link' && opens >= start)
  if (link) return {opens: link.start, confidence: 0.7}
  const near = text.slice(Math.max(start, closer.start - longest), closer.start)
  const bracket = near.lastIndexOf('(')
  if (bracket !== -1 && !near.includes(')', bracket))
    return {opens: closer.start - near.length + bracket + 1, confidence: 0.6}
  if (follows) return {opens: speechStart(closer, start), confidence: 0.8}
  const said = afterAnnouncement(text, sentence, closer.start)
  if (said !== undefined) return {opens: said, confidence: 0.7}
  const title = titleBefore(text, sentence, stop)
  if (title !== undefined) return {opens: title, confidence: 0.5}
  // A sentence is speech as a whole if someone speaks in it, or if it is all there is and more than a name.
  const whole = sentence === 0 && closer.end === text.length && /\S\s+\S+\s+\S/.test(text.slice(0, 60))
  if (stop < closer.start && (whole || speaks(text.slice(sentence, closer.start))))
    return {opens: sentence, confidence: 0.5}
  return
}

/** Where a quotation resumes after ” she says, or ” she says. */
function afterAttribution(text: string, start: number, end: number): MissingOpening | undefined {
  const stop = nextStop(text, start, end)
  const opens = stop + /^\s*/.exec(text.slice(stop, end))![0].length
  // ” said Ms. Holt, the new mayor.” adds who she is.
  const office =
    text.charAt(stop - 1) === ',' &&
    /^(?:(?:the|an?|his|her|their|its|who|whose)\s|\p{Lu})/u.test(text.slice(opens, end))
  return opens >= end || office ? undefined : {opens, confidence: 0.7}
}

function sentenceStart({block: {sentences}, start}: QuoteMark, from: number): number {
  return Math.max(from, sentences.start(sentences.at(start - 1)))
}

/** How many sentences back the speech may begin. */
const farthest = 12

/** The sentence before an attribution, or the first one before it in which someone speaks. */
function speechStart(closer: QuoteMark, from: number): number {
  const {text, sentences} = closer.block
  const last = sentences.at(closer.start - 1)
  let opens = sentenceStart(closer, from)
  opens = afterAnnouncement(text, opens, closer.start) ?? opens
  for (let index = last - 1; index >= Math.max(0, last - farthest) && sentences.start(index) >= from; index--) {
    if (speaks(sentences.text(index))) opens = sentences.start(index)
  }
  return opens
}

/** “He commented, Hoping that …” opens at the capital after the comma, “we wrote that we …” after `that`. */
function afterAnnouncement(text: string, start: number, end: number): number | undefined {
  for (const match of text.slice(start, end).matchAll(/[,:]\s+(?=[\p{Lu}…])/gu)) {
    const at = start + match.index + match[0].length
    if (announced(text, at)) return at
  }
  return endOfReport(text, start, end)
}
