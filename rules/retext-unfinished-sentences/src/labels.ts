import type {Block} from '@copydesk/prose'

/** Labels, credits and calls that stand where a sentence would. */
const label =
  /^(?:by|photos?|photograph|images?|pictured?|credit|sources?|caption|fig(?:ure)?|table|chart|graphic|illustration|file|read|more|related|also|see also|watch|must watch|listen|video|contact|call|tel|phone|e-?mail|follow|subscribe|sign up|click|copyright|posted|published|updated|tags?|filed under|categories|to read|to view|download|share|originally published|edited by|written by|translated by|reporting by|additional reporting|with reporting|media contact|for more|tickets?|venue|date|time|where|when|price|admission|ingredients|serves|applies to|last (?:updated|reviewed|changed)|page last|ps|p\.s)\b/i

/** “More from the harbour: …” */
export const labelled = /^[\p{L}\p{N}][\p{L}\p{N}’'. ]{0,28}:/u

/** Labels that begin sentences, too: “By submitting a talk, …”, “When the owls came back, …”. */
const adverbial = /^(?:by|when|where|also|more|images?|related|time|date|file|call|table|video)\b(?!:)/i

/** “When we launched the site”, “More broadly, …”: no label goes on like this. */
const clause =
  /^(?:(?:when|where) (?:I|we|you|they|he|she|it|the|a|an|this|these|our|his|her|their)\b|more (?:\p{Ll}+ly|importantly|than|and more|recently)\b|also,)/iu

const longSentence = 15

/** “Tickets are on sale now”, after another sentence. */
const fact =
  /^(?:tickets?|admission|prices?|dates?|times?|photograph(?:s)?) (?:is|are|was|were|will|costs?|starts?|range|include|can|may|must) /i

/** After another sentence: “More and more, agencies are”. */
const longRest = 5

export function isLabel(text: string, before = 0): boolean {
  if (!label.test(text) || clause.test(text) || (before > 0 && fact.test(text))) return false
  const least = before > 0 ? longRest : longSentence
  return !(adverbial.test(text) && text.split(/\s+/u, least).length === least)
}

/** “A: He brought me a horse. It was old”: an answer of several sentences is text. */
const answer = /^[QA]: /

/** Whether a block starts with a label: “Related: …”. */
export function isLabelled({text, sentences}: Block): boolean {
  if (sentences.length > 1 && answer.test(text)) return false
  return labelled.test(text) || isLabel(text)
}

/** “Read the report for more guidance on the owls”: among text that ends as it should, a call is a sentence, too. */
export const longCall = 8

/** “Read some of our posts on what others do about owls, and write to the mill if you know more” */
const longLoneCall = 14

const call =
  /^(?:read|for more|see|learn|contact|follow|sign up|subscribe|download|watch|listen|share|to (?:read|view)|call|more)\b(?!:)/i

/** Whether a sentence that starts as labels do is too long for one, where all other paragraphs end as they should. */
export function isCall(sentence: string, before: number): boolean {
  const least = before > 0 ? longCall : longLoneCall
  return (before > 0 || call.test(sentence)) && sentence.split(/\s+/u, least).length === least
}

/** “Tickets are from £6, and dogs go free. …”: the word is the subject of a sentence, and labels nothing. */
export const facts =
  /^(?:tickets?|admission|(?:the )?(?:venue|date|time|price)|calls|photographs) (?:is|are|was|were|will|cost|costs) /i

/** “The prize is modest: …”: what comes before the colon has a verb, and labels nothing. */
export function statesBefore(text: string): boolean {
  return /^(?!(?:what|how|why|where|who|when)\b)(?:[^\s:]+ ){1,6}(?:is|are|was|were|has|have|had) [^:]{1,40}:/i.test(
    text
  )
}
