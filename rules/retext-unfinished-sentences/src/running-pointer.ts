import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import {mayBeCaption} from './captions.ts'
import {isEndMatter} from './end-matter.ts'
import {endKindOf} from './ending.ts'
import {type Finding, shorten} from './finding.ts'
import {footnoteIn, hasFootnote} from './footnotes.ts'
import {Landmarks} from './landmarks.ts'
import {fewestWords, isEndedParagraph, isLeadIn, isQuestion, isTextParagraph} from './paragraphs.ts'
import type {Direction} from './place.ts'
import {type Pointer, pointerIn} from './pointing.ts'
import {numbered} from './pointing-words.ts'
import {isOverText} from './sections.ts'
import {lastSentenceOf} from './sentence.ts'
import {nextBlock, previousBlock} from './surroundings.ts'
import {isListed, isWords, type Thing} from './things.ts'
import {pointsWithin} from './watchwords.ts'

/** What text stands under, apart from text: no picture stood in between. */
const above: ReadonlySet<BlockType> = new Set(['item', 'greeting', 'title', 'byline', 'dateline'])

const fewestHeadings = 2
/** Words: “Left: the mill” may be a row of captions. */
const fewestInItem = 6
/** Blocks: of what was told farther off, nobody says “this”. */
const near = 4
/** “Thank you for your patience”, over a name */
const farewell =
  /^(?:thank(?:s| you)|yours|best wishes|(?:kind|best) regards|with (?:best|kind|warm|every|all)|sincerely)\b/i
/** Words under a picture that have no end mark are few. */
const longCaption = 12

/** “Table 2: …”, and not “Table 2 shows”. */
const labelled = new RegExp(`^(?:${[...numbered].map(inEitherCase).join('|')}) \\d{1,2}(?!\\d| [a-z])`)
/** Code units. */
const longestLabel = 16

/** “[Tt]able” */
function inEitherCase(word: string): string {
  return `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`
}

/** Sentences in running text that point to what is not there. */
export class Pointers {
  readonly #document: ProseDocument
  readonly #landmarks: Landmarks
  /** By noun, where it stands first in a block; `Infinity`, if it does not. */
  readonly #mentions = new Map<string, WeakMap<Block, number>>()
  #labelled: ReadonlySet<string> | undefined
  #headings: number | undefined

  constructor(document: ProseDocument) {
    this.#document = document
    this.#landmarks = new Landmarks(document)
  }

  /**
   * @param block Has a word in it that places things, such as “below”.
   * @param end How many of its sentences are read.
   */
  check(block: Block, index: number, end: number): Finding | undefined {
    const {sentences} = block
    for (let at = 0; at < end; at++) {
      if (!pointsWithin(block, sentences.firstWord(at), sentences.endWord(at))) continue
      const sentence = sentences.text(at)
      // A lead-in is read by its own rule.
      if (sentence.endsWith(':')) continue
      const note = footnoteIn(sentence)
      if (note !== undefined && !hasFootnote(this.#document, note))
        return dangling(block, at, 'points to a footnote, but none has its number; add it or change the sentence')
      const pointer = pointerIn(sentence)
      if (pointer === undefined) continue
      const {target, direction, mentioned, label, isLinkWord} = pointer
      if (isLinkWord && this.#document.format === 'text') continue
      if (mentioned !== undefined && this.#isMentioned(mentioned, block, index, sentences.start(at))) continue
      if (label !== undefined && this.#labels().has(label)) continue
      if (this.#mayBeThere(pointer, index, sentence)) continue
      const where = direction === 'beside' ? 'to something' : direction
      const what =
        (isWords(target) || isListed(target)) && nextBlock(this.#document, index) === undefined
          ? 'nothing follows; add it or take the sentence out'
          : 'nothing of the kind is there; add it or change the sentence'
      return dangling(block, at, `points ${where}, but ${what}`)
    }
    return undefined
  }

  #mayBeThere(pointer: Pointer, index: number, sentence: string): boolean {
    const {target, direction} = pointer
    if (this.#document.format === 'text' && !this.#isAmongText(index, pointer, sentence)) return true
    return this.#landmarks.has(target, direction, index, sentence)
  }

  /**
   * Whether nothing but paragraphs that end as they should stands where the thing would be, or nothing at all: plain text
   * has lost its pictures on the way, and may have kept what stood under them.
   */
  #isAmongText(index: number, {target, direction}: Pointer, sentence: string): boolean {
    // A box has a heading of its own.
    const isHeading = (line: Block) =>
      (this.#hasHeadings() && target !== 'display') || !mayBeCaption(line, target, sentence)
    return (
      (direction === 'below' || this.#isUnderText(index, direction, isHeading)) &&
      (direction === 'above' ||
        (this.#isOverText(index, target, isHeading) && !this.#hasCaptionNear(index, target, sentence)))
    )
  }

  /** Whether a line stands a paragraph or two farther down that may have been a caption. */
  #hasCaptionNear(index: number, target: Thing, sentence: string): boolean {
    const {blocks} = this.#document
    for (let at = index + 1; at < Math.min(index + near, blocks.length); at++) {
      const block = blocks[at]!
      const mayBeOne = block.type === 'heading' ? !this.#hasHeadings() : isLine(block) || isLabel(block)
      if (mayBeOne && mayBeCaption(block, target, sentence)) return true
    }
    return false
  }

  /** Whether the text has told of a thing shortly before. */
  #isMentioned(noun: string, block: Block, index: number, start: number): boolean {
    const {blocks} = this.#document
    for (let at = Math.max(0, index - near); at < index; at++)
      if (this.#firstMention(noun, blocks[at]!) < Number.POSITIVE_INFINITY) return true
    return this.#firstMention(noun, block) + noun.length <= start
  }

  /** The labels of things that blocks begin with, in small letters: “Table 2: …” */
  #labels(): ReadonlySet<string> {
    this.#labelled ??= new Set(
      this.#document.blocks.flatMap(({text}) => labelled.exec(text.slice(0, longestLabel))?.[0].toLowerCase() ?? [])
    )
    return this.#labelled
  }

  #firstMention(noun: string, block: Block): number {
    let mentions = this.#mentions.get(noun)
    if (mentions === undefined) {
      mentions = new WeakMap()
      this.#mentions.set(noun, mentions)
    }
    let first = mentions.get(block)
    if (first === undefined) {
      first = block.text.toLowerCase().indexOf(noun)
      if (first < 0) first = Number.POSITIVE_INFINITY
      mentions.set(block, first)
    }
    return first
  }

  #isUnderText(index: number, direction: Direction, isHeading: (line: Block) => boolean): boolean {
    const previous = previousBlock(this.#document, index)
    if (previous === undefined) return false
    return previous.type === 'heading' || isLine(previous)
      ? isHeading(previous)
      : (direction === 'above' ? isEndedParagraph : isTextParagraph)(previous) || above.has(previous.type)
  }

  #isOverText(index: number, target: Thing, isHeading: (line: Block) => boolean): boolean {
    const next = nextBlock(this.#document, index)
    if (next === undefined || farewell.test(next.text) || isEndMatter(this.#document, next, target)) return true
    // A lone line may have been the words under a picture; where there are more, they are headings.
    if (next.type === 'heading' || isLine(next))
      return isHeading(next) && (isOverText(this.#document, next) || isOverList(this.#document, next))
    // A list is nothing that stands under a picture.
    if (next.type === 'item') return next.words.length >= fewestInItem
    if (isQuestion(next) || next.type === 'thematicBreak') return true
    if (isLeadIn(next)) return true
    if (next.type !== 'paragraph' || !isNoCredit(next)) return false
    if (next.sentences.length > 1 && next.words.length >= longCaption) return true
    const beyond = nextBlock(this.#document, this.#document.indexOf(next))
    return (
      beyond === undefined ||
      isEndedParagraph(beyond) ||
      beyond.type === 'heading' ||
      // “The fees are as follows. / Up to 8 metres: £11”
      ((beyond.type === 'item' || beyond.type === 'verse') && leadsToLines(next)) ||
      // “Ann Reyes / Keeper of the mill”
      (beyond.type === 'verse' && nextBlock(this.#document, this.#document.indexOf(beyond)) === undefined)
    )
  }

  #hasHeadings(): boolean {
    this.#headings ??= this.#document.blocks.filter(({type}) => type === 'heading').length
    return this.#headings >= fewestHeadings
  }
}

/** The finding for a sentence of a block. */
function dangling(block: Block, at: number, said: string): Finding {
  const {sentences} = block
  return {
    block,
    start: sentences.start(at),
    end: sentences.end(at),
    kind: 'dangling-lead-in',
    reason: `\`${shorten(sentences.text(at))}\` ${said}`,
    confidence: 0.7
  }
}

/** Whether a block is a single line that plain text without blank lines has for verse. */
function isLine({type, text}: Block): boolean {
  return type === 'verse' && !text.includes('\n')
}

/** Whether a heading stands over a list that is typed as one, or over its lead-in: the rows of a lost table have no bullets. */
function isOverList(document: ProseDocument, heading: Block): boolean {
  const next = nextBlock(document, document.indexOf(heading))
  const first = next !== undefined && isLeadIn(next) ? nextBlock(document, document.indexOf(next)) : next
  return first?.type === 'item'
}

/** “The mill in 1931” */
function isLabel(block: Block): boolean {
  return block.type === 'paragraph' && block.words.length < longCaption && endKindOf(block) === 'word'
}

/** Whether a paragraph says more than who took a picture: “By Ann Reyes.” */
function isNoCredit(block: Block): boolean {
  const {length} = block.words
  if (!isEndedParagraph(block)) return length >= longCaption
  // “The quay in 1931 (Hull Museums).”
  if (length < longCaption && block.text.endsWith(').')) return false
  return length >= fewestWords || (length >= fewestInClause && lastSentenceOf(block).isClause)
}

/** Whether a paragraph is a sentence over lines, and no caption. */
function leadsToLines(block: Block): boolean {
  return block.words.length >= fewestWords && lastSentenceOf(block).isClause
}

/** “The fair opens at ten.” */
const fewestInClause = 4
