import type {Block, MarkType, ProseDocument} from '@copydesk/prose'
import {mayBePost} from './lead-in.ts'
import {isEndedParagraph, isLongText} from './paragraphs.ts'
import type {Direction} from './place.ts'
import {hasTarget, toolMarkup} from './shown.ts'
import {nextBlock} from './surroundings.ts'
import type {Thing} from './things.ts'

/** Blocks: a link farther off is no picture. */
const near = 3

/** What of a document can stand for the things that its text points to. */
export class Landmarks {
  readonly #document: ProseDocument
  /** By what is pointed to: where what can stand for it is. */
  readonly #places = new Map<Thing, readonly number[]>()

  constructor(document: ProseDocument) {
    this.#document = document
  }

  /** Whether something of the sort lies in the direction, seen from a block. */
  has(target: Thing, direction: Direction, index: number): boolean {
    const {blocks} = this.#document
    const next = nextBlock(this.#document, index)
    if (target === 'words') return direction !== 'below' || next !== undefined
    // Sections, or lines, may be what was announced.
    if (target === 'list' && direction === 'below' && next !== undefined && !isText(next)) return true
    if (target === 'post' && direction === 'below' && next !== undefined && mayBePost(this.#document, next)) return true
    const places = this.#placesOf(target)
    if (
      direction === 'beside' ? places.length > 0 : direction === 'below' ? places.at(-1)! >= index : places[0]! <= index
    )
      return true
    // A player or a form may be a link, and a picture, too.
    const from = direction === 'below' ? index : Math.max(0, index - near)
    return blocks.slice(from, index + near + 1).some((block) => hasTarget(block, 0, block.text.length))
  }

  #placesOf(target: Thing): readonly number[] {
    let places = this.#places.get(target)
    if (places === undefined) {
      const {blocks, format} = this.#document
      const found: number[] = []
      for (let index = 0; index < blocks.length; index++)
        if (canBe(blocks[index]!, target, format === 'text')) found.push(index)
      places = found
      this.#places.set(target, places)
    }
    return places
  }
}

/** Whether a paragraph goes on with the text, and cannot be a list. */
function isText(block: Block): boolean {
  return block.type === 'paragraph' && (isLongText(block) || (/^["“‘]/u.test(block.text) && isEndedParagraph(block)))
}

/** Whether a block can stand for what a text points to. */
function canBe(block: Block, target: Thing, isPlain: boolean): boolean {
  if (toolMarkup.test(block.text) || block.marks.some(({type}) => inText[target].has(type))) return true
  switch (block.type) {
    case 'image':
    case 'embed':
    case 'html':
    case 'directive':
      return true
    case 'caption':
      // Plain text has lost its pictures, and kept what stood under them; in Markdown a line in italics may be a standfirst.
      return isPlain
    case 'math':
    case 'table':
    case 'cell':
      return target !== 'photograph' && target !== 'recording'
    case 'code':
      return isDrawnInCode(block, target)
    case 'quote':
      return target === 'post' || target === 'display'
    case 'item':
    case 'verse':
      return target === 'list' || target === 'display' || (isPlain && target === 'table')
    default:
      return false
  }
}

const pictures: ReadonlySet<MarkType> = new Set(['image', 'expression'])
const links: ReadonlySet<MarkType> = new Set(['image', 'expression', 'link', 'url'])
const inText: Record<Thing, ReadonlySet<MarkType>> = {
  photograph: pictures,
  drawing: pictures,
  chart: links,
  table: pictures,
  recording: links,
  form: links,
  post: links,
  link: links,
  list: pictures,
  display: links,
  words: links
}

/** Whether code can stand for a thing: lines and letters draw a diagram or a table, and no photograph. */
function isDrawnInCode({value}: Block, target: Thing): boolean {
  if (target === 'display' || target === 'list') return true
  if (target === 'photograph' || target === 'drawing' || target === 'chart' || target === 'table')
    return !programs.test(value ?? '')
  return false
}

/** What a program is written in, or a program writes, and no picture is made of. */
const programs =
  /^(?:bash|sh|shell|console|zsh|json5?|jsonc|ya?ml|toml|ini|jsx?|tsx?|javascript|typescript|python|py|rust|rs|go|java|c|cpp|ruby|rb|php|sql|html|css|xml|diff|env|dockerfile|makefile)$/i
