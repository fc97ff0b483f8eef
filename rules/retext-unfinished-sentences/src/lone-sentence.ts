import type {Block, BlockType} from '@copydesk/prose'
import {endingOf} from './ending.ts'
import type {Habits} from './habits.ts'
import {leadsOn} from './leading-words.ts'
import {isAside, isEndedParagraph, isLeadIn, isPlain, isTextParagraph, isWhollyMarked} from './paragraphs.ts'
import {opensSentence, tellsToDo} from './plain-lines.ts'
import {isClause, type LastSentence} from './sentence.ts'
import {isBreak} from './surroundings.ts'
import {isTitleCase} from './truncated.ts'

/** A paragraph of one sentence is a headline, a caption or a line of a list as often as not; a long one is none. */
const longSentence = 18

/** It is one less often where all other paragraphs end as they should. */
const longStrict = 15

/** With a verb of saying in the past it is text sooner; so it is at the end of a document that has all other marks. */
export const longReport = 10

/** Where the format marks headings and captions, a plain sentence between two finished paragraphs is text. */
export const longMarked = 8

/** What stands under the title may be a standfirst. */
const longerThanStandfirst = 34

/** It is one less often where the format marks what is set apart. */
const longMarkedFirst = 14

/** Whether a paragraph of one sentence is text among text. */
export function standsAlone(
  block: Block,
  index: number,
  sentence: LastSentence,
  previous: Block | undefined,
  next: Block | undefined,
  habits: Habits,
  isMarkup: boolean
): boolean {
  const {length} = sentence
  if ((!isMarkup && length < longMarked) || isWhollyMarked(block)) return false
  const isReported = /\b(?:said|told|asked|added|called)\b/u.test(sentence.text)
  const isLast = next === undefined && habits.strict
  const isOpened = length >= fewestUnder && opensSentence(sentence.words) && !isAside(block)
  if (
    isMarkup &&
    habits.strict &&
    (isOpened || length >= longMarked) &&
    isBetweenText(previous, next) &&
    isPlain(block)
  )
    return true
  if (
    habits.strict &&
    next !== undefined &&
    isSignOff(next) &&
    isEndedBefore(previous) &&
    length >= longMarked &&
    sentence.isClause
  )
    return true
  if (habits.exact && isPlain(block) && !isAside(block) && isInBody(sentence, index, previous, next)) return true
  if (next === undefined && isEndedBefore(previous) && length >= longMarked && /^(?:I|We)\b/u.test(sentence.text))
    return true
  const long = habits.strict && opensSentence(sentence.words) ? longStrict : longSentence
  const least = isReported || isLast ? longReport : habits.exact ? longMarkedFirst : long
  return (
    length >= least &&
    followsText(sentence, previous, index, habits) &&
    (next === undefined ||
      isBreak(next) ||
      isTextParagraph(next) ||
      leadsIn(next, habits) ||
      isSignOff(next) ||
      (next.type === 'verse' && length >= longSentence))
  )
}

/**
 * Whether a paragraph stands where only text does, in a document that marks its headings and ends all its other
 * paragraphs: between paragraphs, or under a heading or a list if it is a clause.
 */
function isInBody({words}: LastSentence, index: number, previous: Block | undefined, next: Block | undefined): boolean {
  if (next !== undefined && !isBreak(next) && !isTextParagraph(next) && !isLeadIn(next) && !isCut(next)) return false
  if (asking.test(words[0]!) && words.length < longMarked) return false
  if (previous?.type === 'paragraph')
    return isTextParagraph(previous) && words.length >= (opensSentence(words) ? fewestOpened : fewestBetween)
  const isUnder =
    (previous !== undefined && listed.has(previous.type)) ||
    (previous?.type === 'heading' && previous.level !== 1 && index > 1)
  return (
    isUnder &&
    words.length >= (opensSentence(words) ? fewestUnder - 1 : fewestUnder) &&
    (isClause(words, 0) || tellsToDo(words))
  )
}

export const listed: ReadonlySet<BlockType> = new Set(['item', 'code', 'cell', 'table', 'math'])

/** “The project values”: a heading would be marked as one. */
const fewestBetween = 4

/** “This creates content” */
const fewestOpened = 3

/** A few words under a heading may be its second line. */
const fewestUnder = 6

/** “How it works”, “What we learned”. */
const asking = /^(?:how|what|why|who|when|where|which)$/i

/**
 * “The dashboard collects web traffic data for participating”: plain words, the start of a sentence if anything. “Fay
 * (editor, sweeper, last)” signs.
 */
export function isStump(sentence: LastSentence, habits: Habits): boolean {
  const {text, words, before} = sentence
  if (!habits.exact || before > 0 || words.length < fewestOpened || text.trimEnd().endsWith(')')) return false
  if (opensSentence(words)) return !isTitleCase(sentence)
  if (words.length < fewestBetween) return false
  const lower = words.filter((word, index) => index > 0 && /^\p{Ll}/u.test(word)).length
  return /^\p{Ll}/u.test(words.at(-1)!) && lower >= (words.length - 1) * 0.6
}

function isBetweenText(previous: Block | undefined, next: Block | undefined): boolean {
  return isEndedBefore(previous) && (next === undefined || isTextParagraph(next))
}

function isEndedBefore(previous: Block | undefined): boolean {
  return previous !== undefined && isEndedParagraph(previous)
}

/** After a picture a sentence may be its caption; at the top it may be a standfirst, which has no full stop. */
function followsText(sentence: LastSentence, previous: Block | undefined, index: number, habits: Habits): boolean {
  switch (previous?.type) {
    case 'paragraph':
      return isTextParagraph(previous)
    case 'item':
      return sentence.words.length >= 2 * previous.words.length || sentence.words.length >= longSentence
    case 'heading':
      if (habits.exact && isClause(sentence.words, 0)) return sentence.words.length >= longMarkedFirst
      return sentence.words.length >= (index > 2 && previous.level !== 1 ? longSentence : longerThanStandfirst)
    case 'quote':
    case 'code':
      return sentence.words.length >= longSentence
    case 'verse':
      return sentence.words.length >= longSentence && /^\p{Lu}/u.test(sentence.text)
    default:
      return false
  }
}

/** “There are several uses for this, including:” is text as much as a paragraph with a full stop. */
function leadsIn(block: Block, {strict}: Habits): boolean {
  return isLeadIn(block) && block.words.length > (strict ? 1 : 5)
}

/** Whether a paragraph stops where no sentence does: it is text, too. */
function isCut(block: Block): boolean {
  return block.type === 'paragraph' && block.words.length >= longMarked && leadsOn(endingOf(block).word)
}

/** “Until then, / the team at the mill” */
function isSignOff({type, text}: Block): boolean {
  if (type === 'signature') return true
  return type === 'paragraph' && text.length <= longestSignOff && /^[^\n]{1,30},\n[^\n]+$/u.test(text)
}

const longestSignOff = 80
