import {type Block, type ProseDocument, placeholder} from '@copydesk/prose'
import {hasFigure} from './can-be.ts'
import {endKindOf} from './ending.ts'
import type {Finding} from './finding.ts'
import {isTold} from './nouns-wanted.ts'
import {isEndedParagraph, isLongText} from './paragraphs.ts'
import {
  asksForThings,
  countIn,
  countsItems,
  leadsToNextLine,
  points,
  promisesLink,
  promisesList,
  promisesLook,
  promisesMedia,
  promisesPost,
  wantsNouns
} from './pointers.ts'
import {pointerIn} from './pointing.ts'
import {isVerb, type LastSentence, opensWithClause} from './sentence.ts'
import {hasMediaWithin, hasPictureWithin, hasTarget} from './shown.ts'
import {isOverSetIn, nextBlock, previousBlock} from './surroundings.ts'
import {isMedium} from './things.ts'
import {pointsWithin} from './watchwords.ts'

/** A lead-in with nothing after it: “See the post below:”. */
export function danglingLeadIn(
  document: ProseDocument,
  block: Block,
  index: number,
  sentence: LastSentence
): Finding | undefined {
  if (isForm(document, index) || hasTarget(block, sentence.start, block.text.length)) return
  const next = hasEmptyList(document, block, index) ? undefined : afterBreaks(document, index)
  if (next !== undefined && isAnswered(document, index, next, sentence)) return
  if (modeline.test(block.text)) return
  const kind = promisesList(sentence.text) ? 'empty-list' : 'dangling-lead-in'
  const where =
    next === undefined
      ? 'nothing follows'
      : next.type === 'heading' && !isTerm(document, next)
        ? 'a heading follows'
        : 'only text follows'
  const what =
    kind === 'empty-list' ? 'announces a list' : points(sentence.text) ? 'points to something' : 'announces something'
  return {
    block,
    start: sentence.start,
    end: sentence.end,
    kind,
    reason: `\`${shorten(sentence.text)}\` ${what}, but ${where}; add it or take the sentence out`,
    confidence: next === undefined ? 0.95 : 0.8
  }
}

/** What editors read at the end of a file, “Local Variables: … End:”, and a picture that is typed as a word, “See you there :owl:”. */
const modeline = /\blocal variables:|^[^\p{L}]*(?:end:$|vi(?:m|le)?:)|:[\w+-]+:$/iu

/** Whether a list follows that has no items, or none that says anything; one with attributes may be filled by a script. */
function hasEmptyList(document: ProseDocument, block: Block, index: number): boolean {
  if (document.format !== 'html') return false
  const {end} = document.rangeOf(block)
  const next = nextBlock(document, index)
  if (next?.type === 'item')
    return (
      next.text === '' && next.marks.length === 0 && nextBlock(document, document.indexOf(next))?.list === undefined
    )
  return emptyList.test(document.source.slice(end, end + longestEmptyList))
}

const emptyList = /^\s{0,20}(?:<\/p>)?\s{0,20}<(?:ul|ol)>\s{0,20}<\/(?:ul|ol)>/i
const longestEmptyList = 200

/** Whether an element stands in between that a script may fill: `<ul id="needed"></ul>`. */
function isFilled(document: ProseDocument, index: number, next: Block): boolean {
  if (document.format !== 'html') return false
  const start = document.rangeOf(document.blocks[index]!).end
  return hole.test(document.source.slice(start, Math.min(document.rangeOf(next).start, start + longestEmptyList)))
}

const hole = /<(?:ul|ol|dl|div|table|section)\s[^>]{1,100}>/i

/** HTML’s `<dt>`. */
function isTerm(document: ProseDocument, heading: Block): boolean {
  return document.format === 'html' && heading.level === undefined
}

/** “Name: / Address: / Phone:” */
function isForm(document: ProseDocument, index: number): boolean {
  const previous = previousBlock(document, index)
  return previous !== undefined && previous.type !== 'heading' && endKindOf(previous) === 'colon'
}

/** The next block; a rule or a line about copyright at the end of the document is none. */
function afterBreaks(document: ProseDocument, index: number): Block | undefined {
  const next = nextBlock(document, index)
  if (next === undefined || (next.type !== 'thematicBreak' && !copyright.test(next.text))) return next
  const beyond = nextBlock(document, document.indexOf(next))
  return beyond && next
}

const copyright = /^(?:©|\(c\)|copyright|all rights reserved)/i

function isAnswered(document: ProseDocument, index: number, next: Block, last: LastSentence): boolean {
  const sentence = last.text
  if (promisesLink(sentence) && (next.type === 'heading' || next.type === 'paragraph'))
    return hasMediaWithin(document, index, 3)
  if (next.type === 'heading') {
    if (hasTarget(next, 0, next.text.length) || isOverSetIn(document, index)) return true
    if (promisesLook(sentence)) return hasPictureWithin(document, document.indexOf(next), 3)
    if (promisesMedia(sentence)) return hasMediaWithin(document, document.indexOf(next), 3)
    // In plain text a line without a mark may be what somebody said or wrote.
    if (document.format === 'text' && promisesPost(sentence)) return !isOverText(document, next)
    if (leadsToNextLine(sentence) || asksForThings(sentence)) return !endsSection(document, index, next)
    // Sections may be the list that was announced.
    if (/\b(?:\d|one|first|step|tip|part|reason)\b/i.test(next.text)) return true
    const isEnd = endsSection(document, index, next)
    const mayFollow = mayBeList(document, next, sentence)
    const wants = wantsNouns(sentence)
    if (promisesList(sentence, wants)) return !(isEnd && (document.format !== 'text' || wants)) && mayFollow
    if (!isEnd || document.format === 'text') return true
    // What follows in these words stands in the section.
    if (announcesSeveral(last, next)) return !/\bfollowing \p{L}+s\b/u.test(sentence) && mayFollow
    return mayFollow || !last.isClause || namesSame(sentence, next.text)
  }
  if (next.type !== 'paragraph' || isOverSetIn(document, index) || isFilled(document, index, next)) return true
  // A paragraph of an item stands where its item does.
  if (next.list !== undefined && next.list.depth > (document.blocks[index]!.list?.depth ?? 0)) return true
  if (document.format === 'text' && isQuestion(next))
    return promisesList(sentence)
      ? /\bquestions?\b/i.test(sentence)
      : !(promisesMedia(sentence) || promisesPost(sentence))
  const isText = isLongText(next)
  const beyond = nextBlock(document, document.indexOf(next))
  const isLast = beyond === undefined || beyond.type === 'heading'
  // Sentences may follow “the rules are as follows:”, each in a paragraph of its own.
  // “… the following properties:”, a sentence about them, and a section on each, but not all sections of an article.
  if (
    document.format !== 'text' &&
    beyond?.type === 'heading' &&
    (sectionLevel(document, index) ?? 1) > 1 &&
    promisesList(sentence) &&
    !endsSection(document, index, beyond) &&
    mayBeList(document, beyond, sentence)
  )
    return true
  const wants = wantsNouns(sentence)
  if (wants && !next.text.includes('?') && !(inFigures.test(sentence) && hasFigure(next))) {
    if (isEndedParagraph(next) && next.words.length >= fewestWords && goesOnAsText.test(next.text)) return false
    if (isText && (isLast ? next.sentences.length > 1 : !isLike(next, beyond))) return false
    if ((isShortText(next) || areCalls(next)) && (isLast || !isLike(next, beyond))) return false
    if (isStatement(next) && !isTold(sentence) && (isLast || !isLikeStatement(next, beyond))) return false
  }
  // “… answers to the following questions:”, “Then run the following command:”
  if (isText && !hasWhatFollows(next, sentence)) return false
  if (countsItems(sentence)) return !isLastWords(document, next, sectionLevel(document, index))
  if (promisesList(sentence, wants) && (isText ? isLast && next.sentences.length > 1 : isValediction(next, beyond)))
    return false
  const isMedia = promisesMedia(sentence) || pointsToMedia(document.blocks[index]!, last)
  if ((!isMedia && !promisesPost(sentence)) || hasMediaWithin(document, index, 3)) return true
  if (!isMedia) return mayBePost(document, next)
  if (next.sentences.length > 1 || next.words.length >= (isEndedParagraph(next) ? shortText : 12)) return false
  // A title or a credit has no full stop. Plain text has lost its pictures on the way, and may have kept their captions.
  return document.format === 'text' || next.words.length < fewestWords || endKindOf(next) !== 'mark'
}

/** “The opening times are:”, over “We open at nine every day but Monday.” */
const inFigures = /\b(?:times|hours|dates|days|prices|fees|charges|costs|rates|results|scores)\b/i

/** “We thank you for your trust”, “However, …”: no thing is called so. */
const goesOnAsText =
  /^(?:we|i|he|she|they|it|you|please|thank|but|however|meanwhile|although|if|when|since|because|there|this|that) /i

/** Whether a paragraph has several sentences and begins with one, as no member of a list of nouns does. */
function isShortText(block: Block): boolean {
  return block.sentences.length > 1 && isLongText(block, shortText) && !named.test(block.text) && opensWithClause(block)
}

/** “Glue what moves. Let it dry overnight.”: what the reader is told to do, and no thing. */
function areCalls({text, sentences}: Block): boolean {
  if (sentences.length < 2 || !isEnded.test(text)) return false
  for (let at = 0; at < sentences.length; at++) if (!called.test(sentences.text(at))) return false
  return true
}

const isEnded = /[.!]$/
const called =
  /^(?!(?:all|both|half|such|what|for|with|of|at|in|on|by|from|under|over|behind|beneath|along|around|inside|near|not) )[a-z]+ (?:it|them|the|your|what|whatever|any|all|every|each|an?) /i

/** “Mrs Reyes has combs that you may borrow.”: neither a thing nor a person, and no figure. */
function isStatement(block: Block): boolean {
  const {text, words} = block
  if (!isEndedParagraph(block) || words.length < fewestWords || /[\d:]/.test(text)) return false
  // “Loose joints. Glue them with whatever you have.”
  if (block.sentences.length > 1 && block.sentences.endWord(0) <= shortLabel && !opensWithClause(block)) return false
  for (let index = 1; index < Math.min(words.length, farthestVerb); index++) {
    const word = words.text(index)
    if (isVerb(word)) return true
    if (relative.test(word) || text.charCodeAt(words.end(index - 1)) === comma) return false
  }
  return false
}

const farthestVerb = 8
const shortLabel = 3
/** “anybody who has had a cold”, “a note to be shown” */
const relative = /^(?:who|which|that|whose|where|when|if|to|for|and|or)$/
const comma = ','.charCodeAt(0)

/** “Ann Reyes, who keeps the books. She is new.” */
const named = /^(?:\p{Lu}[\p{L}.’'-]* ){0,3}\p{Lu}[\p{L}.’'-]*,/u

/** Whether running text can be what was announced by its name: questions end with a question mark, and commands are set as code. */
function hasWhatFollows({text}: Block, sentence: string): boolean {
  if (/\bfollowing (?:[a-z]+ )?questions\s?:$/i.test(sentence)) return text.includes('?')
  return (
    !/\bfollowing (?:[a-z]+ )?(?:code|command|snippet|script|query)s?\s?:$/i.test(sentence) ||
    text.includes(placeholder)
  )
}

/** “See the photograph overleaf:” */
function pointsToMedia(block: Block, {text, before}: LastSentence): boolean {
  const {sentences} = block
  if (!pointsWithin(block, sentences.firstWord(before), sentences.endWord(before))) return false
  const pointer = pointerIn(text.replace(/\s?:$/u, ''))
  return pointer !== undefined && pointer.direction !== 'above' && isMedium(pointer.target)
}

/** “Have a restful half-term, / Ann Reyes” */
function isValediction(block: Block, next: Block | undefined): boolean {
  return (
    next !== undefined &&
    next.words.length <= longestName &&
    endKindOf(block) === 'comma' &&
    block.words.length <= longPhrase
  )
}

const longestName = 6
/** “With every good wish from the belfry,” */
const longPhrase = 12

/** Whether two paragraphs may be members of one list: each is a sentence, or they begin alike. */
function isLike(block: Block, other: Block): boolean {
  if (other.type !== 'paragraph') return true
  if (endKindOf(other) === 'colon') return false
  return areSentences(block, other) || block.words.text(0) === other.words.text(0)
}

function areSentences(block: Block, other: Block): boolean {
  return block.sentences.length === 1 && other.sentences.length === 1
}

/** The same of a statement: many a sentence begins with “the”. */
function isLikeStatement(block: Block, other: Block): boolean {
  return isLike(block, other) && (areSentences(block, other) || !/^(?:an?|the|it|in|this)\b/i.test(block.text))
}

/** “Photo by Ann Reyes of the Harbour Review.” has fewer words. */
const shortText = 10

const longestQuestion = 8

/** “These owls are new:”, “To use the lamp, you need:”, “Here’s the time for every week:”: several things, and not those that the heading names in the same words. */
function announcesSeveral({isClause, text, words}: LastSentence, heading: Block): boolean {
  return isClause && several.test(text) && !heading.text.toLowerCase().includes(words.at(-1)!.toLowerCase())
}

/** Whether a heading takes up a word of the lead-in, or is the section that it speaks of. */
function namesSame(sentence: string, heading: string): boolean {
  const words = heading.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const lower = sentence.toLowerCase()
  return (
    /\b(?:section|chapter|part|next|text|one|this)s?\b(?! is (?:what|how|where|why|who)\b)/.test(lower) ||
    words.some((word) => lower.includes(word.slice(0, 6)))
  )
}

const several =
  /\b(?:these|those|they|are|were|few|several|many|some|includ(?:e|es|ed|ing)|consists?|need|following(?! (?:text|statement|paragraph|sentence|letter|note|section|message)\b)|two|three|four|five|six|seven|eight|nine|ten)\b|^here(?:[’']s| is) (?:the|our|my|an?)\b/i

/** “Why beta?”, on a line of its own in plain text, is a heading. */
export function isQuestion({text, words}: Block): boolean {
  return text.endsWith('?') && words.length <= longestQuestion
}

/** Whether a heading of plain text stands over a paragraph that ends as it should: it is no line of a post. */
export function isOverText(document: ProseDocument, heading: Block): boolean {
  const next = nextBlock(document, document.indexOf(heading))
  return next !== undefined && isEndedParagraph(next) && !/^[-–—“"'‘«]|[@#!]/u.test(heading.text)
}

/** Whether the headings from this one on may be the list that was announced: neither too few nor far too many, and no usual ones. */
function mayBeList(document: ProseDocument, heading: Block, sentence: string): boolean {
  if (usualHeading.test(heading.text)) return false
  if (asked.test(heading.text) && !/\bquestions?\b/i.test(sentence)) return false
  const announced = countIn(sentence)
  const most = announced === undefined ? fewestListed : announced + mostOthers
  let count = 0
  for (let at = document.indexOf(heading); at < document.blocks.length && count <= most; at++) {
    const block = document.blocks[at]!
    if (block.type !== 'heading') continue
    if (block.level !== undefined && heading.level !== undefined && block.level < heading.level) break
    if (block.level === heading.level) count++
  }
  return count >= fewestListed && (announced === undefined || count <= most)
}

const fewestListed = 2
/** Headings that may come after those of the list. */
const mostOthers = 3

/** No member of a list has such a name. */
const usualHeading =
  /^(?:about(?: .*)?|authors?|background|conclusions?|contact(?: us)?|context|credits?|faqs?|further reading|get involved|how to .*|introduction|other .*|timeline|learn more|more(?: .*)?|next steps|notes?|overview|references?|related(?: .*)?|resources?|sources?|summary|thanks|thank you|the future|what(?:’|')?s next|wrapping up)[.?!]?$/i
const asked = /\?$|^(?:what|why|how|who|when|where|which)\b/i

/** “By Ann Reyes.” is a credit. */
export const fewestWords = 6

/**
 * A post may be pasted as text: it is short and speaks of #things, or as “I” or “we”, or to “you”, as the rest of the document
 * does not.
 */
export function mayBePost(document: ProseDocument, block: Block): boolean {
  const {text} = block
  if (block.words.length < fewestWords || endKindOf(block) !== 'mark') return true
  if (block.words.length > longestPost) return false
  if (/^["“‘'«–—]|[@#]|\p{Extended_Pictographic}/u.test(text)) return true
  return /!/u.test(text) || (personal.test(text) && !isPersonal(document, block))
}

const personal = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)\b/u
/** Words. */
const longestPost = 60
const fewestPersonal = 2

/** Whether other paragraphs of the document speak as persons or to them. */
function isPersonal(document: ProseDocument, block: Block): boolean {
  let count = 0
  for (const other of document.blocks)
    if (other !== block && other.type === 'paragraph' && !/^["“]/u.test(other.text) && personal.test(other.text))
      if (++count >= fewestPersonal) return true
  return false
}

/** Whether a heading starts another matter: it is no lower than the one over the block. */
function endsSection(document: ProseDocument, index: number, heading: Block): boolean {
  if (document.format === 'text') return isUnderHeading(document, index) && isOverText(document, heading)
  const level = sectionLevel(document, index)
  return level !== undefined && heading.level !== undefined && heading.level <= level
}

/** Whether a block of plain text, where headings have no levels, stands in a section. */
function isUnderHeading(document: ProseDocument, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - longestSection); at--)
    if (document.blocks[at]!.type === 'heading') return true
  return false
}

/** The level of the section that the block stands in. */
function sectionLevel(document: ProseDocument, index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - longestSection); at--) {
    const block = document.blocks[at]!
    if (block.type === 'heading') return block.level
  }
  return undefined
}

/** Blocks; of longer sections, nobody knows any more where they began. */
const longestSection = 200

/** Whether one paragraph ends the section, and is about something else than a list of things would be. */
function isLastWords(document: ProseDocument, block: Block, level: number | undefined): boolean {
  const next = nextBlock(document, document.indexOf(block))
  if (next !== undefined && !(next.type === 'heading' && level !== undefined && (next.level ?? level) <= level))
    return false
  return (
    /^\p{Lu}/u.test(block.text) &&
    !/[:;\uFFFC]|\b(?:first|one|also|and then)\b/i.test(block.text) &&
    block.words.length >= fewestWords
  )
}

/** A sentence as a message names it: its last words, where it is long. */
export function shorten(sentence: string): string {
  const words = sentence.split(/\s+/u)
  return words.length <= 12 ? words.join(' ') : `… ${words.slice(-9).join(' ')}`
}
