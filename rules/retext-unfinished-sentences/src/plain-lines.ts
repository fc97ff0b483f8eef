import {type Block, type ProseDocument, startsLower} from '@copydesk/prose'
import {endingOf, endKindOf} from './ending.ts'
import type {Habits} from './habits.ts'
import {kitchen} from './kitchen.ts'
import {isLabelled} from './labels.ts'
import {isEndedParagraph, isLeadIn, isTextParagraph} from './paragraphs.ts'
import {isClause, isPastOf, type LastSentence, lastSentenceOf} from './sentence.ts'
import {nextBlock, previousBlock} from './surroundings.ts'
import {stopsShort} from './truncated.ts'

/**
 * Lines of plain text that have no end mark: a heading is nothing else there, and neither is a sentence that lost its own.
 * The sentence gives itself away by its first word and its verb, unless the document has more such lines: then they are
 * its headings.
 */
export class PlainLines {
  readonly #document: ProseDocument
  readonly #habits: Habits
  /** Whether it has two lines that read as sentences. */
  #hasSentences: boolean | undefined
  #headings: number | undefined

  constructor(document: ProseDocument, habits: Habits) {
    this.#document = document
    this.#habits = habits
  }

  /** Whether a line stands where text does: under a paragraph that ends as it should, and over another or at the end. */
  isAmongText(index: number): boolean {
    if (this.#document.format !== 'text' || !this.#habits.strict) return false
    const previous = previousBlock(this.#document, index)
    if (previous === undefined) return false
    const block = this.#document.blocks[index]!
    return (
      (isTextParagraph(previous) || isOpening(block, previous) || (previous.type === 'item' && isRule(block))) &&
      this.#isOverText(index)
    )
  }

  /** Whether a paragraph is the first of an article, told by the place and the day, or by the writer, over it. */
  isFirst(block: Block, previous: Block | undefined, next: Block | undefined): boolean {
    if (this.#document.format !== 'text' || !this.#habits.endMarks || !this.#habits.textEnds) return false
    if (previous === undefined || next === undefined || !isEndedParagraph(next)) return false
    if (isOpening(block, previous)) return block.words.length >= fewestWords
    return previous.type === 'title' && block.sentences.length === 1 && block.words.length >= longLead
  }

  /** Whether a line stands between the title and a paragraph: the first of the article, or a standfirst. */
  isUnderTitle(index: number): boolean {
    if (this.#document.format !== 'text' || !this.#habits.endMarks || !this.#habits.textEnds) return false
    if (previousBlock(this.#document, index)?.type !== 'title') return false
    const next = nextBlock(this.#document, index)
    return next !== undefined && isEndedParagraph(next) && this.#document.blocks[index]!.words.length >= fewestWords
  }

  /** Whether a line among text, or under a list, is a sentence. */
  isSentence(block: Block, index: number, sentence: LastSentence): boolean {
    if (this.#document.format !== 'text' || !this.#habits.strict || !readsAsSentence(block, sentence)) return false
    const previous = previousBlock(this.#document, index)
    if (previous === undefined) return false
    const isUnderText =
      isTextParagraph(previous) ||
      (previous.type === 'item' && block.blankBefore) ||
      (previous.type === 'heading' && block.type === 'paragraph' && block.words.length >= longUnderHeading)
    if (!isUnderText) return false
    // No heading stands at the end.
    return nextBlock(this.#document, index) === undefined || (this.#isOverText(index) && !this.#isHeading(block))
  }

  #isOverText(index: number): boolean {
    const block = this.#document.blocks[index]!
    const next = nextBlock(this.#document, index)
    return (
      next === undefined ||
      isTextParagraph(next) ||
      // “The rest is paid from dues, which rise as follows:”
      (isLeadIn(next) && next.words.length >= longLine) ||
      this.#isLastLabel(next) ||
      // Of two lines, one right over the other, the reader has told the heading, unless it took both for one.
      (next.type === 'heading' && (block.type === 'paragraph' || block.words.length >= longLine))
    )
  }

  /** “Box office: 01632 960 114”, at the end. */
  #isLastLabel(block: Block): boolean {
    return (
      (block.type === 'paragraph' || block.type === 'verse') &&
      block.words.length <= longestLabel &&
      isLabelled(block) &&
      nextBlock(this.#document, this.#document.indexOf(block)) === undefined
    )
  }

  /** Whether a sentence is one of the headings of the document, by their number and its length. */
  #isHeading(block: Block): boolean {
    if (block.words.length < fewestWords) return true
    if (block.words.length > longestHeading) return false
    this.#hasSentences ??= hasTwo(
      this.#document.blocks,
      (each) =>
        each.words.length >= fewestWords &&
        each.words.length <= longestHeading &&
        readsAsSentence(each) &&
        !stopsShort(endingOf(each).word, lastSentenceOf(each))
    )
    this.#headings ??= this.#document.blocks.filter(({type}) => type === 'heading').length
    const others = this.#headings - (block.type === 'heading' ? 1 : 0)
    return this.#hasSentences || (others > 0 && block.words.length < longLine)
  }
}

/** “ANKARA — A court has …”, or what stands under “By Ann Reyes”: no heading does. */
function isOpening({type, text}: Block, previous: Block): boolean {
  return type === 'paragraph' && (previous.type === 'byline' || previous.type === 'dateline' || dateline.test(text))
}

/** “You may not borrow the bucket without the lid”, under a list, where a heading may stand as well. */
function isRule({text, words}: Block): boolean {
  return words.length >= longLine && rule.test(text)
}

const rule =
  /^(?:You|We|They|Nobody|No \p{Ll}+|(?:The|All|Each|Every) \p{Ll}+) (?:may|must|shall|should) (?:not )?\p{Ll}/u

const dateline = /^\p{Lu}{2}[\p{Lu} .,’'-]{1,40}(?:, [^—–-]{1,40})?\s?(?:\([^)]{1,20}\)\s?)?[—–-] ?\p{Lu}/u
/** Words; a standfirst of one sentence has fewer. */
const longLead = 28

function hasTwo(blocks: readonly Block[], test: (block: Block) => boolean): boolean {
  const first = blocks.findIndex(test)
  return first >= 0 && blocks.findLastIndex(test) > first
}

/** Words that begin many a sentence, and hardly any heading that has a verb. */
const openers = new Set(
  `the this these those that a an it we you they he she i there if in on at for with as after when while although though but and
  however also to from during since because our your their his her its my many some most several each every all another
  other both more so then now today yesterday overall additionally finally sometimes often here until before under over between within it’s
  without first please instead unlike we’re we’ve they’re you’re there’s that’s i’m i’ve he’s she’s you’ll we’ll`.split(
    /\s+/u
  )
)

const longestLabel = 6

const fewestWords = 5
/** “The study was”, at the end. */
const fewestAtEnd = 3
/** Under a heading fewer words may be its second line. */
const longUnderHeading = 8
/** Where there are headings, a short sentence may be one: “The guide is a living thing”. */
const longLine = 7

/** No heading that is a sentence has more words. */
const longestHeading = 11

/** Headlines do without them. */
const auxiliaries = new Set('is are was were has have had will would can could should may might must said'.split(' '))
const shortAuxiliaries = new Set('was were has have had will would could'.split(' '))
const subordinate = /^(?:what|why|how|who|which|where|when|that|if|like|as|you|we|they|i|he|she|it)$/i
const farthest = 8

/** “The owls of the mill are …”, and not “Find out why the owls are …”. */
function hasMainVerb(words: readonly string[]): boolean {
  if (words.length < fewestWords) return false
  const isVerb = (word: string, index: number): boolean =>
    (words.length > fewestWords ? auxiliaries : shortAuxiliaries).has(word) ||
    // What has happened is in the present in a headline.
    (words.length > fewestWords && startsLower(word) && isPastOf(word, words[index + 1]))
  const at = words.findIndex((word, index) => isVerb(word, index) || subordinate.test(word))
  return at > 0 && at < farthest && isVerb(words[at]!, at)
}

/** Whether the words begin as a sentence does, and hardly any heading. */
export function opensSentence(words: readonly string[]): boolean {
  return openers.has((words[0] ?? '').toLowerCase().replaceAll("'", '’')) || hasMainVerb(words) || tellsToDo(words)
}

/** “Leave the dough in a warm place for an hour” */
export function tellsToDo(words: readonly string[]): boolean {
  return words.length >= longCall && isStep(words[0]!) && calledFor.test(words[1]!)
}

/** “Make the most of your owls” is a heading as often as not; these are steps of a recipe. */
function isStep(word: string): boolean {
  return kitchen.has(word) || word === 'Season'
}

/** A heading that tells what to do has fewer words. */
const longCall = 8
const calledFor =
  /^(?:the|an?|your|our|it|them|in|until|to|for|with|all|any|on|at|from|by|up|down|out|off|each|every|two|three|half|plenty|enough|\d+)$/

/** “Ann Reyes is the Public Affairs Officer of the Harbour Department” */
const aboutWriter =
  /^\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}[\p{L}.’'-]* ?){1,3}(?:, [^,\n]{1,30}, | )(?:is|was) (?:a|an|the) (?:\S+ ){2}/u

function readsAsSentence(block: Block, sentence?: LastSentence): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false
  if (block.words.length < fewestAtEnd || endKindOf(block) !== 'word' || block.sentences.length > 1) return false
  const {words, text} = sentence ?? lastSentenceOf(block)
  if (!/^\p{L}/u.test(text)) return false
  if (aboutWriter.test(text)) return true
  if (!opensSentence(words)) return false
  const rest = words.slice(1).filter((word) => /^\p{L}/u.test(word))
  return (
    rest.filter((word) => /^\p{Ll}/u.test(word)).length >= rest.length * 0.6 && (isClause(words, 0) || tellsToDo(words))
  )
}
