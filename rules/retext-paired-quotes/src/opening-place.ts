import {announced, attributionFollows} from './attribution.ts'
import type {QuoteMark} from './marks.ts'
import {speaks} from './voice.ts'

/** Where the mark that a closing mark lacks should have stood. */
export interface MissingOpening {
  readonly opens: number
  readonly confidence: number
}

/** @param from The offset after which the quotation must have begun: the end of the mark before, or 0. */
export function openingPlace(closer: QuoteMark, from: number): MissingOpening | undefined {
  const {block} = closer
  const {text, sentences} = block
  const start = from + /^\s*/.exec(text.slice(from, closer.start))![0].length
  if (start >= closer.start) return
  const bracket = text.slice(start, closer.start).lastIndexOf('(')
  if (bracket !== -1 && !text.slice(start + bracket, closer.start).includes(')'))
    return {opens: start + bracket + 1, confidence: 0.6}
  const last = text.charAt(closer.start - 1)
  const follows = attributionFollows(text, closer.end)
  if (/[,.!?…—]/.test(last) || follows) {
    let index = sentences.at(closer.start - 1)
    while (index > 0 && sentences.start(index) > start && follows && speaks(sentences.text(index - 1))) {
      if (sentences.start(index - 1) < start) break
      index--
    }
    let opens = Math.max(start, sentences.start(index))
    opens = afterAnnouncement(text, opens, closer.start) ?? opens
    return {opens, confidence: follows ? 0.8 : 0.6}
  }
  const run =
    /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}\p{N}’'-]*(?: (?:(?:of|the|and|a|an|in|on|for|to) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}’'-]*){1,6}$/u.exec(
      text.slice(Math.max(start, closer.start - 120), closer.start)
    )
  if (run) return {opens: closer.start - run[0].length, confidence: 0.5}
  return
}

/** “He commented, Hoping that …” opens at the capital after the comma. */
function afterAnnouncement(text: string, start: number, end: number): number | undefined {
  for (const match of text.slice(start, end).matchAll(/[,:]\s+(?=[\p{Lu}…])/gu)) {
    const at = start + match.index + match[0].length
    if (announced(text, at)) return at
  }
  return
}
