import {announced, announcesSpeech, attributionFollows, nextStop, nextVerb} from './attribution.ts'
import {isHeadline} from './headline.ts'
import type {QuoteMark} from './marks.ts'
import {markupEnding} from './markup.ts'
import type {House} from './survey.ts'
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
export function openingPlace(closer: QuoteMark, from: number, house: House): MissingOpening | undefined {
  const {block} = closer
  const {text} = block
  const start = from + /^\s*/.exec(text.slice(from, closer.start))![0].length
  if (start >= closer.start) return
  // “It is late.” She told … : the next sentence says nothing of who spoke. The report on “Markets 2004” said … : no speech.
  const follows = /[,?!…\u2013\u2014’-]/.test(text.charAt(closer.start - 1)) && attributionFollows(text, closer.end)
  if (!follows && from > 0 && attributionFollows(text, from)) return afterAttribution(closer, start, house)
  const sentence = sentenceStart(closer, start)
  if (closer.start - sentence > longest) return
  // [Towards a theory](…),” : the link is what is quoted.
  const stop = /[,.?!]/.test(text.charAt(closer.start - 1)) ? closer.start - 1 : closer.start
  const link = markupEnding(block, stop, closer.start).find(({type, start: opens}) => type === 'link' && opens >= start)
  if (link)
    return /^\p{Ll}|,/u.test(text.slice(link.start, link.end)) ? undefined : {opens: link.start, confidence: 0.7}
  if (follows) {
    const opens = speechStart(closer, start, house)
    return opens === undefined ? undefined : {opens, confidence: 0.8}
  }
  const said = afterAnnouncement(text, sentence, closer.start)
  if (said !== undefined) return {opens: said, confidence: 0.7}
  return beforeTitle(closer, sentence, stop)
}

/** A title in the middle of a sentence begins with its capitals. */
function beforeTitle({block, end: after}: QuoteMark, sentence: number, stop: number): MissingOpening | undefined {
  const {text} = block
  const run = titleBefore(text, sentence, stop)
  if (run === undefined) return
  // Rated the CX-COP as Very Good”: what is called something is not part of what it is called.
  const title = run + (/^.* as (?=\p{Lu}\S* )/su.exec(text.slice(run, stop))?.[0].length ?? 0)
  // Steven Shep” Shepherd: a nickname is the last of the capitals.
  if (/^\s\p{Lu}/u.test(text.slice(after, after + 3))) return
  if (isHeadline(block)) return
  // “Hast seen the White Whale?”: a name at the end of what someone asks.
  if (/[?!]/.test(text.charAt(stop)) || honorific.test(text.slice(title, title + 6))) return
  // May he Rest In Peace.”, … in the United States,” the spokesman said: the whole sentence may be speech.
  if (text.charAt(stop) === '.' || text.charAt(after) === '.') return
  if (
    (text.charAt(stop) === ',' || text.charAt(after) === ',') &&
    nextVerb(text, after, Math.min(text.length, after + nearby)) !== undefined
  )
    return
  const words = text.slice(title, stop)
  if (/[^\p{L}\p{M}\p{N}\s’'.&/-]|[’']s\s|^[^\p{Lu}]|\b(?:and|for|in|at|from|as|with|by)\b/u.test(words)) return
  // The YaST2 Add-On Product”, a PC Gateway”: an abbreviation may be the name of what has a title.
  if (/^\S*[\p{Lu}\d]\S*[\p{Lu}\d]\S*\s/u.test(words)) return
  // the “Leveraging Experience through QR Codes”, the “Emperor of these United States”, “Publish, Not Perish”, the “openSUSE
  // Trademark Guidelines”: what stands before the capitals may be the start of the title.
  const ahead = text.slice(Math.max(0, title - longestWords), title)
  if (/\p{Lu}\S*\s(?:(?!as\s)\p{Ll}+\s|(?:of|in|on|to|for|from|with|by|and)\s\p{Ll}+\s)$/u.test(ahead)) return
  if (/\p{Lu}\S*,\s$|\p{Ll}\p{Lu}\S*\s$/u.test(ahead)) return
  // In “Gustafson’s Beyond Responsive” or a “Conference Mini-Summit” a capital may be that of what stands before.
  if (/\S-$|[\u2013\u2014+&:]\s?$/u.test(text.slice(Math.max(0, title - 2), title))) return
  return {opens: title, confidence: 0.5}
}

/** How many characters after a title are searched for a verb of saying. */
const nearby = 80

/** How many characters the two words before a title may have. */
const longestWords = 40

const honorific = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Mme)\b/

/** Where a quotation resumes after ” she says, or ” she says. */
function afterAttribution(closer: QuoteMark, start: number, house: House): MissingOpening | undefined {
  const {
    block: {text},
    start: end
  } = closer
  // ” he says, and a thousand people say, Grand!”
  const said = afterAnnouncement(text, start, end)
  if (said !== undefined) return {opens: said, confidence: 0.7}
  const stop = nextStop(text, start, end)
  // ” she wrote that the road was bad, and so it was.”: what is reported may be quoted in part.
  if (/\bthat\b/.test(text.slice(start, stop))) return
  const opens = stop + /^\s*/.exec(text.slice(stop, end))![0].length
  // ” said Ms. Holt, the new mayor of Ruby.” adds who she is; after a comma only a clause is speech for certain.
  // Of more sentences the first may be narration: ” he cried, so soon as he had reached his boat. Lower, all!”
  const words = text.slice(opens, end)
  const resumes = /[,;]/.test(text.charAt(stop - 1))
    ? clause.test(words) && !/[.?!…]\s+[\p{Lu}“"‘']/u.test(words)
    : /[.?!…]$/.test(words) &&
      !house.narrates() &&
      (!/[.?!…]\s+[\p{Lu}“"‘']/u.test(words) || isSpoken(closer, opens, house))
  // … for money: There is more of it …: what comes after the colon may be all that is said.
  return opens < end && resumes && !/:\s\p{Lu}/u.test(words) ? {opens, confidence: 0.7} : undefined
}

/** Whether someone speaks in each sentence from `from` on. */
function isSpoken({block: {sentences}, start}: QuoteMark, from: number, house: House): boolean {
  if (house.narrates()) return false
  for (let index = sentences.at(start - 1); index >= sentences.at(from); index--)
    if (!speaks(sentences.text(index))) return false
  return true
}

/** How a sentence goes on after ” she said, */
const clause =
  /^(?:and|but|or|so|because|that|which|if|when|while|until|though|although|not|to|I|we|you|he|she|it|they|there|this|these|those|what|how|why|then)\b/

function sentenceStart({block: {sentences}, start}: QuoteMark, from: number): number {
  return Math.max(from, sentences.start(sentences.at(start - 1)))
}

/** How many sentences back the speech may begin. */
const farthest = 12

/**
 * Where the speech before an attribution starts: after the words that announce it, or with all sentences from `from` on, if
 * someone speaks in each. “He must.” said Bildad. He looked up. Go home,” he said: between narration and speech no one can
 * tell the start of the latter.
 */
function speechStart(closer: QuoteMark, from: number, house: House): number | undefined {
  const {text, sentences} = closer.block
  const last = sentences.at(closer.start - 1)
  let opens = sentenceStart(closer, from)
  const said = afterAnnouncement(text, opens, closer.start)
  if (said !== undefined) return said
  // The report adds an important part,” said Dudek: what is told may be quoted in part.
  const words = text.slice(opens, closer.start)
  if (/:\s/.test(words) || (!speaks(sentences.text(last)) && isTold(words))) return
  for (let index = last - 1; index >= 0 && sentences.start(index) >= from; index--) {
    // No reporter exclaims or asks: “Brace forward! Up helm!” cried the captain.
    // Who tells his own story says I outside quotations too.
    const spoken = (speaks(sentences.text(index)) && !house.narrates()) || /[!?]$/.test(sentences.text(index).trimEnd())
    if (!spoken || index < last - farthest) return
    opens = sentences.start(index)
  }
  return opens
}

/** Whether words tell what someone said, or of the past. */
function isTold(words: string): boolean {
  return /\b(?:was|were|had|would|could)\b/.test(words) || nextVerb(words, 0, words.length) !== undefined
}

/** “He commented, Hoping that …” opens at the capital after the comma. */
function afterAnnouncement(text: string, start: number, end: number): number | undefined {
  for (const match of text.slice(start, end).matchAll(/[,:]\s+(?=[\p{Lu}…])/gu)) {
    const at = start + match.index + match[0].length
    // “Having said that, I …” announces nothing.
    if (!announced(text, at) || /\bthat,\s$/.test(text.slice(Math.max(0, at - 7), at))) continue
    // After a colon there may be a title as well, or what is said first: Item 17: Go Digital, which asks for …
    if (text.charAt(start + match.index) === ',' || announcesSpeech(text, at)) return at
  }
  return
}
