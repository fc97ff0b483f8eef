import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {Landmarks} from './landmarks.ts'
import {fewestWords, isOverText, isQuestion, shorten} from './lead-in.ts'
import {isEndedParagraph} from './paragraphs.ts'
import type {Direction} from './place.ts'
import {pointerIn} from './pointing.ts'
import {nextBlock, previousBlock} from './surroundings.ts'

/** What text stands under, apart from text: no picture stood in between. */
const above: ReadonlySet<BlockType> = new Set(['item', 'greeting'])

const fewestHeadings = 2
/** Blocks: of what was told farther off, nobody says “this”. */
const near = 4
/** “Thank you for your patience”, over a name */
const farewell =
  /^(?:thank(?:s| you)|yours|best wishes|(?:kind|best) regards|with (?:best|kind|warm|every|all)|sincerely)\b/i
/** Words under a picture that have no end mark are few. */
const longCaption = 12

/** Sentences in running text that point to what is not there. */
export class Pointers {
  readonly #document: ProseDocument
  readonly #landmarks: Landmarks
  #headings: number | undefined

  constructor(document: ProseDocument) {
    this.#document = document
    this.#landmarks = new Landmarks(document)
  }

  /** @param block Has a word in it that places things, such as “below”. */
  check(block: Block, index: number): Finding | undefined {
    const {sentences} = block
    for (let at = 0; at < sentences.length; at++) {
      const sentence = sentences.text(at)
      // A lead-in is read by its own rule.
      if (sentence.endsWith(':')) continue
      const pointer = pointerIn(sentence)
      if (pointer === undefined) continue
      const {target, direction, mentioned} = pointer
      if (mentioned !== undefined && this.#isMentioned(mentioned, block, index, sentences.start(at))) continue
      if (this.#document.format === 'text' && !this.#isAmongText(index, direction)) continue
      if (this.#landmarks.has(target, direction, index)) continue
      const where = direction === 'beside' ? 'to something' : direction
      const what =
        target === 'words' || (target === 'list' && nextBlock(this.#document, index) === undefined)
          ? 'nothing follows; add it or take the sentence out'
          : 'nothing of the kind is there; add it or change the sentence'
      return {
        block,
        start: sentences.start(at),
        end: sentences.end(at),
        kind: 'dangling-lead-in',
        reason: `\`${shorten(sentence)}\` points ${where}, but ${what}`,
        confidence: 0.7
      }
    }
    return undefined
  }

  /**
   * Whether nothing but paragraphs that end as they should stands where the thing would be, or nothing at all: plain text
   * has lost its pictures on the way, and may have kept what stood under them.
   */
  #isAmongText(index: number, direction: Direction): boolean {
    return (direction === 'below' || this.#isUnderText(index)) && (direction === 'above' || this.#isOverText(index))
  }

  /** Whether the text has told of a thing shortly before. */
  #isMentioned(noun: string, block: Block, index: number, start: number): boolean {
    const {blocks} = this.#document
    const before = blocks.slice(Math.max(0, index - near), index)
    return [...before.map(({text}) => text), block.text.slice(0, start)].some((text) =>
      text.toLowerCase().includes(noun)
    )
  }

  #isUnderText(index: number): boolean {
    const previous = previousBlock(this.#document, index)
    if (previous === undefined) return false
    return previous.type === 'heading' ? this.#hasHeadings() : isEndedParagraph(previous) || above.has(previous.type)
  }

  #isOverText(index: number): boolean {
    const next = nextBlock(this.#document, index)
    if (next === undefined || farewell.test(next.text)) return true
    // A lone line may have been the words under a picture; where there are more, they are headings.
    if (next.type === 'heading') return this.#hasHeadings() && isOverText(this.#document, next)
    if (isQuestion(next) || next.type === 'thematicBreak') return true
    if (next.type !== 'paragraph' || next.words.length < (isEndedParagraph(next) ? fewestWords : longCaption))
      return false
    if (next.sentences.length > 1 && next.words.length >= longCaption) return true
    const beyond = nextBlock(this.#document, this.#document.indexOf(next))
    return beyond === undefined || isEndedParagraph(beyond) || beyond.type === 'heading'
  }

  #hasHeadings(): boolean {
    this.#headings ??= this.#document.blocks.filter(({type}) => type === 'heading').length
    return this.#headings >= fewestHeadings
  }
}
