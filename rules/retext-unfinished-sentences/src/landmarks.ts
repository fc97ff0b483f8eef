import {type Block, type ProseDocument, placeholder} from '@copydesk/prose'
import {altOf} from './alt.ts'
import {canBe, hasFigure} from './can-be.ts'
import {hasLinkIn, Links} from './links.ts'
import {isEndedParagraph, isLeadIn, isLongText} from './paragraphs.ts'
import type {Direction} from './place.ts'
import {mayBePost} from './posts.ts'
import {mayBeList, takesUp} from './section-list.ts'
import {endsLaterSection, endsSection} from './sections.ts'
import {nextBlock} from './surroundings.ts'
import {isLink, isListed, isMedium, isWords, type Thing} from './things.ts'

/** Blocks: a link farther off is no picture. */
const near = 3

/** What of a document can stand for the things that its text points to. */
export class Landmarks {
  readonly #document: ProseDocument
  /** By what is pointed to: where what can stand for it is. */
  readonly #places = new Map<Thing, readonly number[]>()

  #links: Links | undefined

  constructor(document: ProseDocument) {
    this.#document = document
  }

  /** Whether something of the sort lies in the direction, seen from a block. */
  has(target: Thing, direction: Direction, index: number, sentence: string): boolean {
    const next = nextBlock(this.#document, index)
    if (isWords(target) && (direction !== 'below' || (target === 'words' && next !== undefined))) return true
    // Examples and steps above may have been told in sentences.
    if ((target === 'example' || target === 'steps') && direction !== 'below') return true
    // Sections, or lines, may be what was announced.
    if (direction === 'below' && next !== undefined && this.#mayBeNext(target, next, index)) return true
    const places = this.#placesOf(target)
    const lies = (at: number) => direction === 'beside' || (direction === 'below' ? at >= index : at <= index)
    if (places.some((at) => lies(at) && !this.#isAnotherOne(target, at, index, sentence))) return true
    return this.#isLinked(target, direction, index, sentence)
  }

  /** Whether what comes right below may be the thing, though it looks like text. */
  #mayBeNext(target: Thing, next: Block, index: number): boolean {
    const isOver = next.type === 'heading' && endsSection(this.#document, index, next)
    if (isListed(target))
      return (
        !(isOver && (endsLaterSection(this.#document, index, next) || !mayBeList(this.#document, next))) &&
        this.#mayBeLines(target, next)
      )
    if (target === 'letter') return !isOver && mayBeLetter(next)
    if (target === 'post') return !isOver && mayBePost(this.#document, next)
    // Examples and steps may be told in sentences.
    if (target === 'example' || target === 'steps')
      return !isOver && (next.type === 'paragraph' || next.type === 'heading')
    return (
      target === 'code' && (next.text.includes(placeholder) || this.#document.blocks[index]!.text.includes(placeholder))
    )
  }

  /**
   * Whether a thing belongs to a section farther down: the words of the section lead to it (“Here is a good test page:”),
   * or it has a heading or a text that says nothing of what the sentence tells.
   */
  #isAnotherOne(target: Thing, at: number, index: number, sentence: string): boolean {
    if (!(isMedium(target) || target === 'times' || isLink(target))) return false
    const {blocks} = this.#document
    if (target !== 'photograph' && target !== 'recording' && isScene(this.#document, blocks[at]!, sentence)) return true
    const heading = this.#headingOver(at, index)
    if (heading === undefined) return false
    const before = blocks[at - 1]!
    if (isLeadIn(before)) return true
    const thing = blocks[at]!
    // Lines of plain text may be the table, if their heading says so.
    const isTable = thing.type === 'cell' || thing.type === 'table'
    // A table under the next heading of the same level may be one of times.
    const isApart = target !== 'table' && (target !== 'times' || endsSection(this.#document, index, heading))
    // “What it costs / Grown-ups: £4”
    if (this.#document.format === 'text' && thing.type === 'item' && heading === nextBlock(this.#document, index))
      return false
    if (thing.type === 'verse' || thing.type === 'item' || (isTable && isApart))
      return !takesUp(sentence, `${heading.text} ${target === 'link' ? thing.text : ''}`)
    if (target === 'link') return thing.type === 'paragraph' && !takesUp(sentence, `${heading.text} ${thing.text}`)
    if (thing.type !== 'image') return false
    const text = altOf(this.#document, thing)
    return saysMore.test(text) && !takesUp(sentence, `${heading.text} ${text}`)
  }

  /** The last heading between two blocks. */
  #headingOver(at: number, index: number): Block | undefined {
    for (let between = at - 1; between > index; between--) {
      const block = this.#document.blocks[between]!
      if (block.type === 'heading') return block
    }
    return undefined
  }

  #mayBeLines(target: Thing, next: Block): boolean {
    // “The first meeting is on 3 May, the second on 10 May.”
    if (target === 'times' && /\d\D+\d{1,2}\b/.test(next.text)) return true
    if (target === 'list' || next.type !== 'heading') return !isText(next)
    // “Weekdays / Every hour from 7 to 11.”
    const under = nextBlock(this.#document, this.#document.indexOf(next))
    if (under === undefined || hasFigure(next) || hasFigure(under)) return true
    return !isText(under) && under.type !== 'item'
  }

  /** A player or a form may be a link, and a picture, too; another section has links of its own. */
  #isLinked(target: Thing, direction: Direction, index: number, sentence: string): boolean {
    const block = this.#document.blocks[index]!
    return (
      hasLinkIn(block, sentence) ||
      this.#linksOf().isNear(block, target) ||
      (direction !== 'above' && this.#linksWithin(target, index, 1)) ||
      (direction !== 'below' && this.#linksWithin(target, index, -1))
    )
  }

  #linksWithin(target: Thing, index: number, step: number): boolean {
    const {blocks} = this.#document
    for (let at = index + step; Math.abs(at - index) <= near; at += step) {
      const block = blocks[at]
      if (block === undefined || (block.type === 'heading' && !this.#linksOf().isFull)) return false
      if (this.#linksOf().isNear(block, target)) return true
    }
    return false
  }

  #linksOf(): Links {
    this.#links ??= new Links(this.#document)
    return this.#links
  }

  #placesOf(target: Thing): readonly number[] {
    let places = this.#places.get(target)
    if (places === undefined) {
      const {blocks} = this.#document
      const links = this.#linksOf()
      const found: number[] = []
      for (let index = 0; index < blocks.length; index++)
        if (canBe(this.#document, blocks[index]!, target) || links.isFar(blocks[index]!, target)) found.push(index)
      places = found
      this.#places.set(target, places)
    }
    return places
  }
}

/** “A blue sleeping car at a station in the hills”: a picture that is no map, where the text points to one. */
function isScene(document: ProseDocument, image: Block, sentence: string): boolean {
  if (image.type !== 'image') return false
  const text = altOf(document, image)
  return /^(?:An?|Two|Three) (?:\S+ ){4}/.test(text) && !drawn.test(text) && !takesUp(sentence, text)
}

/** What is drawn, or set in lines, and may be called by another name. */
const drawn =
  /\b(?:maps?|plan|routes?|areas?|sections?|cross-section|aerial|chart|graph|plot|curve|bars?|lines?|tables?|diagram|drawing|drawn|sketch|illustrat|cartoon|poster|model|figure|column|list|box|form|page|sheet|sign|button|screen|leaflet|arrow)/i

/** “A long table by a window”, and not “Screenshot” */
const saysMore = /\S \S+ \S/

/** Whether a block may be what one person writes to another: a quotation, or words of theirs. */
function mayBeLetter({type, text}: Block): boolean {
  return (
    type !== 'paragraph' ||
    /^(?:["“‘]|SIR\b|Sir\b|Madam\b|Dear\b|To the\b)|\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|us|me)\b/u.test(text)
  )
}

/** Whether a paragraph goes on with the text, and cannot be a list. */
function isText(block: Block): boolean {
  return block.type === 'paragraph' && (isLongText(block) || (/^["“‘]/u.test(block.text) && isEndedParagraph(block)))
}
