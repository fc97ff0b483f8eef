import {type MarkType, type Range, toSimpleLetters} from '@copydesk/prose'
import {type Attribution, announced, findAttribution} from './attribution.ts'
import {isHeadline} from './headline.ts'
import type {QuoteMark} from './marks.ts'
import {markupEnding} from './markup.ts'
import type {Side} from './punctuation.ts'
import {followsAttribution, followsWord, isPartial, isResumed, opensLetter} from './sense.ts'
import type {House} from './survey.ts'
import {titleAfter} from './titles.ts'
import {isFirstPerson, speaks} from './voice.ts'

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

/** What is known of a quotation that never closes. */
export interface Unclosed {
  /** The mark that opens it, in the last of its paragraphs. */
  readonly opener: QuoteMark
  /** The offset before which it must have ended: the next mark, or the end of the text. */
  readonly limit: number
  /** Whether it is inside another quotation. */
  readonly inner: boolean
  /** Whether it has more than one paragraph. */
  readonly chain: boolean
}

/** Where a quotation that never closes should have closed; undefined if no one can tell. */
export function closingPlace({opener, limit, inner, chain}: Unclosed, house: House): Missing | undefined {
  const {block} = opener
  const {text} = block
  const start = opener.end
  const bound = markupEnd(opener, bracketEnd(text, opener.start, start, limit))
  const end = trimEnd(text, start, bound)
  if (end <= start) return
  const {sideOfTerms: side, sideOfSpeech} = house.punctuation
  // “[Towards a theory](…): the link is what is quoted.
  const link = markupEnding(block, start, Math.min(end, start + farthest)).find(
    (mark) => mark.type === 'link' && mark.start === start
  )
  if (link) return linkPlace(text, link, end, side)
  const partial = reportsClause(opener) || (!isResumed(opener) && (isPartial(opener) || isTitle(opener)))
  // “an amazing response, said the mayor: what she said of it may stand outside the marks.
  const attribution = partial ? undefined : findAttribution(text, start, end)
  const sure = certainEnd(text, start, Math.min(attribution?.start ?? end, sentenceEnd(opener)))
  // “Should I Use?, the site: a house that sets commas inside sets this one there, too.
  if (sure !== undefined) return side === 'inside' && partial ? undefined : {closes: sure, confidence: 0.9}
  if (attribution)
    return !attribution.sure || isFar(opener, attribution) || isInnerSpeech(opener, attribution.start)
      ? undefined
      : aroundAttribution(opener, attribution, end, sideOfSpeech, house)
  const around = markupEnding(block, bound, bound).find((mark) => spans.has(mark.type) && mark.start === opener.start)
  if (around?.type === 'link' && !isName(text, start, end)) return titlePlace(opener, end, side)
  // [“See Also Field](…): what has a title may stand behind the mark.
  if (around?.type === 'link' && titledThing.test(text.slice(start, end))) return
  // “Jam tomorrow ― the Queen: what is behind the dash names who is quoted.
  if (around && !/:$|[([]|\s[\u2013-\u2015]\s*\p{Lu}[^.!?]*$/u.test(text.slice(start, end)))
    return {closes: creditStart(text, start, end) ?? end, confidence: 0.8}
  if (partial) return titlePlace(opener, end, side) ?? nounPlace(opener, end, side)
  if (opensLetter(opener)) return {closes: end, confidence: 0.8}
  // No one stops in the middle of a clause to quote: before another opening mark only a stop ends speech.
  const beforeMark = bound === limit && limit < text.length && /\s/.test(text.charAt(limit - 1))
  const closes = beforeMark ? beforeNarration(opener, end) : speechEnd(opener, end, inner, chain, house)
  return closes === undefined || isCutOff(text, closes) || /[([]$/.test(text.slice(0, closes))
    ? undefined
    : {closes, confidence: 0.8}
}

const dangling =
  /\s(?:the|an?|and|or|but|nor|of|to|for|from|with|by|at|in|into|on|as|than|that|which|who|whose|if|because|when|while|is|are|was|were|be|has|have|had|will|would|can|could|should|may|might|must|my|our|your|his|their|its)$/i

/** Whether the text breaks off in the middle of a sentence: what is missing there is more than a mark. */
function isCutOff(text: string, at: number): boolean {
  return dangling.test(text.slice(Math.max(0, at - 8), at))
}

/** The end without spaces, pictures, signs of markup that was left open, and a bracket that opened before `start`. */
function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /[\s\uFFFC_*]/.test(text.charAt(end - 1))) end--
  return text.charAt(end - 1) === ')' && !text.slice(start, end).includes('(') ? end - 1 : end
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

/** No comma follows a question mark but behind a closing mark, and [,] stands for the comma before one. */
function certainEnd(text: string, start: number, end: number): number | undefined {
  const found = /[?!](?=,\s)|\[[.,]\]/.exec(text.slice(start, Math.min(end, start + farthest)))
  return found ? start + found.index + found[0].length : undefined
}

/** She noted that, “Early experiences, …: a clause that is quoted in part may end anywhere. */
function reportsClause({start, block: {text}}: QuoteMark): boolean {
  return /\bthat,?\s$/.test(text.slice(Math.max(0, start - 8), start))
}

/** A title in the middle of a sentence: tabs for “Graphical Forecasts and … */
function isTitle(mark: QuoteMark): boolean {
  if (followsWord(mark)) return true
  const {start, block} = mark
  const {text} = block
  // On a new website, “The Internet Explorer 6 Countdown, …
  if (text.charAt(start - 2) !== ',') return false
  const title = titleAfter(text, start + 1, text.length)
  return title !== undefined && /[,.]/.test(text.charAt(title))
}

/**
 * Whether an attribution stands so far on in a text that it may be another’s: the quotation may have ended before any of the
 * sentences between. “I say” is what the speaker says himself.
 */
function isFar(opener: QuoteMark, {start: at, end: ends}: Attribution): boolean {
  const {
    block: {text, sentences},
    start,
    end
  } = opener
  if (/^ (?:I|they|we|you) say\b/.test(text.slice(at, at + 12))) return true
  if (/[!?]\S?$/.test(text.slice(Math.max(0, at - 2), at))) return false
  const last = sentences.at(at - 1)
  const between = last - sentences.at(end)
  if (between === 0) return false
  if (between > (isResumed(opener) ? 0 : 1)) return true
  // “We knew. It had been a good year, she said.: where no one speaks in it, the last sentence may be told by who quotes her.
  const words = text.slice(sentences.start(last), at)
  const isWhole = start === 0 && text.slice(ends).trim() === '' && !/\b(?:was|were|had|would|could)\b/.test(words)
  return !isWhole && !speaks(words)
}

/** “He said, ‘Is it late?’ she asked: who speaks stands behind speech inside the quotation, and may be of it or not. */
function isInnerSpeech({all, index, block: {text}}: QuoteMark, at: number): boolean {
  let last = index
  while (all[last + 1] !== undefined && all[last + 1]!.end <= at) last++
  if (last === index || all[last]!.end < at - 1 || all[last]!.joins) return false
  return all.slice(index + 1, last).some((mark) => mark.glyph.opens && !isPartial(mark) && announced(text, mark.start))
}

function aroundAttribution(
  opener: QuoteMark,
  attribution: Attribution,
  end: number,
  side: Side,
  house: House
): Missing | undefined {
  const {text} = opener.block
  const closes =
    text.charAt(attribution.start - 1) === ',' ? stopAside(text, attribution.start, side) : attribution.start
  if (closes === undefined) return
  const rest = /^\s*/.exec(text.slice(attribution.end, end))![0].length
  const opens = attribution.end + rest
  const atBlockEnd = trimEnd(text, opens, text.length) <= end
  // What follows the attribution is speech again only if someone speaks in it.
  const goesOn = opens < end && atBlockEnd && !attribution.goesOn && speaks(text.slice(opens, end))
  if (goesOn && !house.narrates()) return {closes, resumes: {opens, closes: end}, confidence: 0.9}
  return {closes, confidence: 0.9}
}

function sentenceEnd({block: {sentences}, end}: QuoteMark): number {
  return sentences.end(sentences.at(end))
}

/**
 * The end of speech that nothing but its own words tells: of the paragraph, if there is but one sentence left of it or
 * if someone speaks in its last one. Where the speech of many sentences gives way to narration no one can tell.
 */
function speechEnd(opener: QuoteMark, end: number, inner: boolean, chain: boolean, house: House): number | undefined {
  const {block, start} = opener
  const {text, sentences} = block
  const credit = creditStart(text, opener.end, end)
  if (credit !== undefined) return credit
  // “…, according to the spokesman, or a list: the speech ended somewhere before.
  const words = text.slice(opener.end, end)
  if (/:$/.test(words) || /\baccording to\b/.test(words)) return
  // “…, Ruiz grumbled., “… reads a banner at the office.: who speaks stands behind the mark.
  const simple = toSimpleLetters(words)
  if (attributed.test(simple.slice(-longestCredit)) || inverted.test(simple)) return
  // A heading, an item or a cell of a few words is quoted as a whole.
  if (start === 0 && block.type !== 'paragraph' && words.split(/\s+/).length <= few)
    return /[([]/.test(words) || (isHeadline(block) && !/[.?!…]$/.test(words)) ? undefined : end
  const first = sentences.at(opener.end)
  if (chain && sentences.at(end - 1) === first) return end
  // “The Internet Explorer 6 Countdown, a campaign … in the middle of a sentence may be of any length.
  if (sentences.start(first) < start && !announced(text, start)) return
  if (titleAfter(text, opener.end, end) !== undefined) return
  const last = sentences.at(end - 1)
  if (first === last && inner)
    return announced(text, start) && text.slice(opener.end, end).search(/,\s(?:and|but|so|then)\s/) === -1
      ? end
      : undefined
  if (first === last && start > 0) return sentencePlace(opener, end, house)
  // Who tells his own story says I outside quotations too.
  if (first !== last && (house.narrates() || speaks(text.slice(Math.max(0, start - farthest), start)))) return
  return isFirstPerson(text.slice(Math.max(opener.end, sentences.start(last)), end)) ? end : undefined
}

/**
 * The end of a sentence that is speech for certain; “Metadata is not the word for it. may be speech in part. Of “Click play,
 * and the film starts. the first words may be all that is said. Who sets full stops outside the marks does so if the
 * sentence around the speech ends there, too.
 */
function sentencePlace(opener: QuoteMark, end: number, house: House): number | undefined {
  const {
    block: {text, sentences},
    start,
    end: from
  } = opener
  const words = text.slice(from, end)
  if (!isResumed(opener) && !followsAttribution(opener)) {
    if (!announced(text, start) && (!isFirstPerson(words) || house.narrates())) return
    if (/^(?:[^\s,]+\s){0,2}[^\s,]+,\s/.test(words)) return
  }
  const framed = sentences.start(sentences.at(from)) < start
  const {side} = house.punctuation
  return framed && (side === 'outside' || side === 'either') && words.endsWith('.') ? undefined : end
}

/** A name and one more word behind the last comma. */
const attributed = /,\s(?:he|she|they|[A-ZÉ][A-Za-zÉéª’-]+(?:\s[A-ZÉ][A-Za-zÉéª’-]+)?)\s[a-zé]+\.$/

/** “…, underlined Mr Ruiz.”, “… said the spokesman”, “…, consultancy 4Cast said in a report.” */
const inverted =
  /\s(?:said|says|reads) (?:an?|the|[A-ZÉ])|,\s[a-zé]{3,}(?:ed|s)\s(?:the\s)?[A-ZÉ][^,.]{0,60}\.$|,\s(?:[^\s,]+\s){1,7}(?:said|says|told|added|wrote|quoted)(?:\s[^,.]{0,60})?\.$/

/** The end of the speech before the name of who is quoted: “Speak only if it improves upon the silence.” – Gandhi */
function creditStart(text: string, start: number, end: number): number | undefined {
  const from = Math.max(start, end - longestCredit)
  const credit = /[.!?…](?=\s*[\u2013-\u2015~-]{1,2}\s*(?:via )?\p{Lu}(?:[^.!?]|\.\S)*$)/u.exec(text.slice(from, end))
  return credit ? from + credit.index + 1 : undefined
}

/** How many characters the name and office under a quotation may have. */
const longestCredit = 80

/** How many words an answer before narration may have. */
const few = 4

/**
 * “Depends. The clerk looked up. “Some do.”: what stands right before the next quotation is narration. After a short
 * answer the narration is plain to see; of a longer text no one can tell.
 */
function beforeNarration({block: {text, sentences}, end: start}: QuoteMark, end: number): number | undefined {
  const first = sentences.at(start)
  if (sentences.at(end - 1) !== first + 1) return
  const narration = sentences.text(first + 1)
  if (speaks(narration) || /[?!]$/.test(narration.trimEnd())) return
  const answer = sentences.end(first)
  return /[.!?…]$/.test(text.slice(start, answer)) && text.slice(start, answer).split(/\s+/).length <= few
    ? answer
    : undefined
}

const titledThing =
  /[\s-](?:Awards?|Tab|Field|Page|Button|Section|Day|Project|Team|Menu|Act|Initiative|Program(?:me)?|Challenge)$/

/** “[Towards a theory](…): a link that has the name of something is all that is quoted. */
function linkPlace(text: string, link: Range, end: number, side: Side): Missing | undefined {
  const words = text.slice(link.start, link.end)
  if (/^\p{Ll}/u.test(words) || /['’]/.test(text.charAt(link.end))) return
  if (!isName(text, link.start, link.end)) return
  // Nothing can be put behind a link that ends its paragraph.
  if (link.end === text.length) return
  const closes = /[?!]/.test(text.charAt(link.end)) ? undefined : stopAside(text, link.end, side)
  return closes === undefined ? undefined : {closes: Math.min(end, closes), confidence: 0.8}
}

/** Whether a link is quoted as a whole: of “[Contact us links](…) a word or two may stand behind the mark. */
function isName(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  const title = titleAfter(text, start, end)
  if (title !== undefined) return title === end || /[.!?…]$/.test(words)
  return /[.!?…]$/.test(words) || (/^\p{Lu}/u.test(words) && words.split(/\s+/).length >= few)
}

/**
 * A title in the middle of a sentence ends with its capitals, where a small word or a full stop comes after them. A
 * comma may be part of it, and so may what follows a small word: “21st Century Statecraft” at the Department.
 */
function titlePlace(opener: QuoteMark, end: number, side: Side): Missing | undefined {
  const {
    block: {text},
    start,
    end: from
  } = opener
  // She wrote “Rocky Linux is ready to ship: that is speech.
  if (announced(text, start)) return
  // Steven “Shep Shepherd: a nickname is the first of the capitals.
  if (/\p{Lu}\S*\s$/u.test(text.slice(Math.max(0, start - 24), start))) return
  // you might answer “Run the TPS reports every Friday?: that is speech.
  if (/[?!]$/.test(text.slice(from, Math.min(end, sentenceEnd(opener))).trimEnd())) return
  const title = titleAfter(text, from, end)
  if (title === undefined || !/^\p{Lu}/u.test(text.slice(from, from + 2))) return
  const words = text.slice(from, title)
  if (titledThing.test(words)) return
  if (/[.,;:!?()\u2013\u2014]|-\p{Ll}+$|\b(?:I|at|by|from|in|on|with|as|for)\b/u.test(words)) return
  const next = text.slice(title, title + longestCredit)
  if (title < end && !afterTitle.test(next)) return
  // the “Health Web page: the last capital may be that of what stands behind the mark.
  if (/^\s\p{Ll}/u.test(next) && /(?:\s|^)(?:\p{Lu}{2,4}|Web|Internet|Twitter|Facebook|Google|YouTube)$/u.test(words))
    return
  const closes = stopAside(text, title, side)
  return closes === undefined ? undefined : {closes: Math.min(end, closes), confidence: 0.6}
}

/**
 * What comes after a title: a stop, a word that joins it to the sentence, or a word for what has a title. Any other word may
 * be the last one of it: under the “Creative Commons Attribution licence, the “Social Security trust fund.
 */
const afterTitle =
  /^(?:[.,]$|\.\s|,\s(?:which|who|whose|where|by|with|from|is|was)\b|\s(?:and|or|but|who|which|that|when|where|while|because|after|before|since|(?:on|in|at|to|for|from|by|with)\s(?:his|her|their|its|my|our|your|this|these)|(?:page|section|button|tab|menu|link|column|blog|series|film|movie|song|album|book|story|report|article|post|app|exhibition|event|conference|session|webinar|workshop|campaign|initiative|programme?|project|movement|award|prize|tool|website|site|video|game|show)s?)\b(?![.,]?$|\s\p{Lu}))/u

/** “a good start.: an article inside the marks has its noun inside them too, if the sentence ends with it. */
function nounPlace({block: {text}, end: start}: QuoteMark, end: number, side: Side): Missing | undefined {
  const noun = /^an? (?:[\p{L}’-]+ ){0,2}[\p{L}’-]+\.(?=\s|$)/u.exec(text.slice(start, end))
  const closes = noun ? stopAside(text, start + noun[0].length, side) : undefined
  return closes === undefined ? undefined : {closes, confidence: 0.6}
}

/** Puts the place on the right side of the comma or full stop there; undefined if the document does not tell. */
function stopAside(text: string, at: number, side: Side): number | undefined {
  const stop = /[.,]/
  if (/[;:—]/.test(text.charAt(at - 1))) return at - 1
  const before = stop.test(text.charAt(at - 1))
  const after = stop.test(text.charAt(at))
  if (!before && !after) return at
  if (side === 'either' || side === 'unknown') return
  if (before) return side === 'inside' ? at : at - 1
  return side === 'inside' ? at + 1 : at
}
