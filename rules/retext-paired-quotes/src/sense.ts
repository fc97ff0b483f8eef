import {announced, attributionFollows, findAttribution} from './attribution.ts'
import {isFirm} from './firm.ts'
import type {QuoteMark} from './marks.ts'
import {titleAfter} from './titles.ts'

/** Whether it quotes a part of a sentence, a title or a term: none of them goes on in the next paragraph. */
export function isPhrase(mark: QuoteMark): boolean {
  return mark.tells('phrase', quotesPhrase)
}

function quotesPhrase(mark: QuoteMark): boolean {
  return isPartial(mark) || namesTitle(mark)
}

/** A title in the middle of a sentence: plays the movie “Happy Feet on his phone. */
function namesTitle(mark: QuoteMark): boolean {
  const {text} = mark.block
  if (!followsWord(mark) || announced(text, mark.start)) return false
  const end = titleAfter(text, mark.end, text.length)
  return end !== undefined && /^\s\p{Ll}/u.test(text.slice(end, end + 3))
}

/** How long a line may be and still be a line of its own: a greeting, a date, a name under a letter. */
const short = 60

/** Whether a paragraph ends where a speaker may pause: only there may a quotation run on into the next one. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-12).trimEnd()
  if (/[.?!…:;\u2013\u2014-]["'”’)\]_*]*$/.test(end)) return true
  // “Dear Sir, | “1. The name of the street
  return (text.length < short && end.endsWith(',')) || /^["“'‘«]\(?(?:\d{1,2}|[a-z])[.)]\s/.test(text)
}

/** Whether a mark is the first sign of its line. */
export function startsLine({start, block: {text}}: QuoteMark): boolean {
  return start === 0 || text.charAt(start - 1) === '\n'
}

/** A partial quotation starts inside a sentence: called it “a good deal. */
export function isPartial(mark: QuoteMark): boolean {
  const {text} = mark.block
  if (mark.start === 0 || isResumed(mark)) return false
  const first = /^[^\p{L}\p{N}]{0,6}([\p{L}\p{N}])/u.exec(text.slice(mark.end, mark.end + 8))?.[1]
  return first !== undefined && /\p{Ll}/u.test(first) && !/^\s*(?:…|\.\.)/.test(text.slice(mark.end, mark.end + 4))
}

/** Whether nothing but a space parts it from a word: the tabs “Graphical Forecasts. */
export function followsWord({block, start}: QuoteMark): boolean {
  return /[\p{L}\p{N}]\s$/u.test(block.text.slice(Math.max(0, start - 2), start))
}

/** Whether a letter is quoted as a whole: “Dear Anna, on a line of its own. Many houses set one pair of marks round it. */
export function opensLetter({start, end, block: {text}}: QuoteMark): boolean {
  if (start > 0 || text.length > short) return false
  return /^(?:(?:My )?(?:Dear(?:est)?|Lord|Lady)|Hello|Hi|Sir|Madam|Gentlemen)\b[^!?]*[,:!\u2013\u2014-]\u2060?$/i.test(
    text.slice(end).trimEnd()
  )
}

/** Whether a letter starts here, if only with its first words: “Dear Anna, I have found your umbrella. */
export function greets(mark: QuoteMark): boolean {
  const {block, start, end} = mark
  if (start > 0) return false
  return (
    /^(?:My )?Dear(?:est)?\b[^!?,:]*[,:\u2013\u2014-]/i.test(block.text.slice(end, end + short)) || opensLetter(mark)
  )
}

/** How many characters an attribution between two parts of a quotation may have. */
const attribution = 240

/** Goes on after an attribution: “You must know,” said he, “that I am an orphan. */
export function isResumed(mark: QuoteMark): boolean {
  const {text} = mark.block
  if (!/[,;:\u2013\u2014-]\s?$/.test(text.slice(Math.max(0, mark.start - 2), mark.start))) return false
  const marks = mark.all
  for (let at = mark.index - 1; at >= 0; at--) {
    const last = marks[at]!
    if (last.glyph.level !== mark.glyph.level || last.after === 'letter') continue
    return (
      mark.start - last.end <= attribution && last.glyph.closes && last.before !== 'space' && last.before !== 'edge'
    )
  }
  return false
}

/** Whether it opens the next sentence after an attribution: “We will vote,” he said. “It is time. */
export function followsAttribution({block: {text, sentences}, all, index, start, glyph}: QuoteMark): boolean {
  const last = all[index - 1]
  if (
    last === undefined ||
    !last.glyph.closes ||
    last.glyph.level !== glyph.level ||
    !attributionFollows(text, last.end)
  )
    return false
  return sentences.end(sentences.at(last.end)) >= start - 1
}

/** Whether an attribution comes before any other mark: “It is late, said Dudek. */
export function isAttributed(mark: QuoteMark): boolean {
  return mark.tells('attributed', findsAttribution)
}

function findsAttribution(mark: QuoteMark): boolean {
  const {text} = mark.block
  const marks = mark.all
  let next = mark.index + 1
  while (next < marks.length && marks[next]!.glyph.level !== mark.glyph.level) next++
  return findAttribution(text, mark.end, marks[next]?.start ?? text.length) !== undefined
}

/** Whether a quotation that lacks its closing mark ended in this paragraph for certain: “It is late, said Mr. Dudek. */
export function isOver(mark: QuoteMark): boolean {
  return mark.tells('over', endsFirmly)
}

function endsFirmly(mark: QuoteMark): boolean {
  const {text} = mark.block
  const marks = mark.all
  let next = mark.index + 1
  while (marks[next]?.before === 'letter' && marks[next]?.after === 'letter') next++
  const limit = marks[next]?.start ?? text.length
  const attribution = findAttribution(text, mark.end, limit)
  return attribution !== undefined && isFirm(text, mark.end, attribution, limit)
}

/** Whether an attribution comes right after it: it is late,” said Dudek. */
export function isFollowed(mark: QuoteMark): boolean {
  return mark.tells('followed', attributionIsNext)
}

function attributionIsNext({block, end}: QuoteMark): boolean {
  return attributionFollows(block.text, end)
}
