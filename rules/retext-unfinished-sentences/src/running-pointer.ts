import type {Block, BlockType, MarkType, ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {fewestWords, isOverText, isQuestion, shorten} from './lead-in.ts'
import {isEndedParagraph} from './paragraphs.ts'
import {media} from './pointers.ts'
import {hasTarget, toolMarkup} from './shown.ts'
import {nextBlock} from './surroundings.ts'

// “The tables above were taken” is said of a café, too.
const picture =
  'video|clip|photo|photograph|picture|image|chart|graph|graphic|infographic|diagram|map|screenshot|slideshow|gallery|poster|form|poll|survey|quiz'
const after = 'and|to|for|where|which|with|shows?|illustrates?|compares?|lists?|gives?|explains?'
const inText = new RegExp(
  [
    `\\b(${media})\\b(?: (?!below|above)[\\p{L}’'-]+){0,8} (below|above)(?=[.,;!?)]|$| (?:${after})\\b)`,
    `\\bthe ((?:${picture})s?) (below|above)(?= (?:is|are|was|were|has|have)\\b)`,
    // “The drawing, below, shows”
    `\\b(${media})(?:, | \\()(below|above)(?=[,)])`,
    // “Click the link below.”
    `\\b(links?|buttons?) (below|above)(?=[.,;!?)]|$| (?:${after}|in order)\\b)`
  ].join('|'),
  'iu'
)

const pointing = new RegExp(
  `(?:below|above|BELOW|ABOVE|Below|Above)(?=[.,;!?)]|$| (?:${after}|is|are|was|were|has|have|in order)\\b)`
)

type Direction = 'below' | 'above'

interface Pointer {
  readonly noun: string
  readonly direction: Direction
  readonly start: number
}

/** “the chart below”, in running text: which way it points, and where. */
function pointerIn({text}: Block): Pointer | undefined {
  // Where a pointer has it the word seldom stands, and to look for that is quicker.
  const match = pointing.test(text) ? inText.exec(text) : null
  if (match === null) return
  const [noun, direction] = match.slice(1).filter((group) => group !== undefined) as [string, string]
  return {noun: noun.toLowerCase(), direction: direction.toLowerCase() as Direction, start: match.index}
}

const fewestHeadings = 3
/** Words under a picture that have no end mark are few. */
const longCaption = 12
/** Blocks: a link farther off is no picture. */
const near = 3

/** Sentences in running text that point to a picture where there is none. */
export class Pointers {
  readonly #document: ProseDocument
  /** By what is pointed to: where the first and the last of it stand. */
  readonly #pictures = new Map<Sort, readonly [number, number]>()
  #headings: number | undefined

  constructor(document: ProseDocument) {
    this.#document = document
  }

  /** @param block Has “below” or “above” in it. */
  check(block: Block, index: number): Finding | undefined {
    const pointer = pointerIn(block)
    if (pointer === undefined) return
    const {noun, direction} = pointer
    // Plain text has lost its pictures on the way, and may have kept what stood under them.
    if (this.#document.format === 'text' && !(direction === 'below' && this.#isAmongText(index))) return
    if (this.#hasPicture(index, sortOf(noun), direction)) return
    const at = block.sentences.at(pointer.start)
    const sentence = block.sentences.text(at)
    return {
      block,
      start: block.sentences.start(at),
      end: block.sentences.end(at),
      kind: 'dangling-lead-in',
      reason: `\`${shorten(sentence)}\` points ${direction}, but nothing of the kind is there; add it or change the sentence`,
      confidence: 0.7
    }
  }

  #hasPicture(index: number, sort: Sort, direction: Direction): boolean {
    const {blocks} = this.#document
    let pictures = this.#pictures.get(sort)
    if (pictures === undefined) {
      pictures = [
        blocks.findIndex((block) => isSort(block, sort)),
        blocks.findLastIndex((block) => isSort(block, sort))
      ]
      this.#pictures.set(sort, pictures)
    }
    const [first, last] = pictures
    if (direction === 'below' ? last >= index : first !== -1 && first <= index) return true
    const from = direction === 'below' ? index : Math.max(0, index - near)
    return blocks.slice(from, from + near + 1).some((block) => hasTarget(block, 0, block.text.length))
  }

  /** Whether nothing but paragraphs that end as they should follows, or nothing at all. */
  #isAmongText(index: number): boolean {
    const next = nextBlock(this.#document, index)
    if (next === undefined) return true
    // A lone line may have been the words under a picture; where there are more, they are headings.
    if (next.type === 'heading') return this.#hasHeadings() && isOverText(this.#document, next)
    if (isQuestion(next)) return true
    if (next.type !== 'paragraph' || next.words.length < (isEndedParagraph(next) ? fewestWords : longCaption))
      return false
    const beyond = nextBlock(this.#document, this.#document.indexOf(next))
    return beyond === undefined || isEndedParagraph(beyond) || beyond.type === 'heading'
  }

  #hasHeadings(): boolean {
    this.#headings ??= this.#document.blocks.filter(({type}) => type === 'heading').length
    return this.#headings >= fewestHeadings
  }
}

/**
 * What can stand for what a text points to: a link for a video or a form, code for a table, and for a diagram neither,
 * unless it is right there.
 */
type Sort = 'link' | 'picture' | 'table' | 'other'

function sortOf(noun: string): Sort {
  if (/^(?:link|button)/.test(noun)) return 'link'
  if (/^tables?$/.test(noun)) return 'table'
  return drawn.test(noun) ? 'picture' : 'other'
}

/** What is drawn or taken, and not set in words. */
const drawn =
  /^(?:photos?|photographs?|pictures?|images?|screenshots?|diagrams?|maps?|infographics?|portraits?|illustrations?|cartoons?|posters?|drawings?|sketch(?:es)?)$/

function isSort(block: Block, sort: Sort): boolean {
  switch (block.type) {
    case 'table':
    case 'cell':
      return sort !== 'picture' || block.marks.some(({type}) => type === 'image')
    case 'code':
      return sort !== 'picture' || !programs.test(block.value ?? '')
    default:
      return (
        display.has(block.type) || toolMarkup.test(block.text) || block.marks.some(({type}) => targets[sort].has(type))
      )
  }
}

const display: ReadonlySet<BlockType> = new Set(['image', 'embed', 'math', 'html', 'directive', 'caption'])
const picturesInText: ReadonlySet<MarkType> = new Set(['image', 'expression'])
const linksInText: ReadonlySet<MarkType> = new Set(['image', 'expression', 'link', 'url'])
const targets = {link: linksInText, other: linksInText, picture: picturesInText, table: picturesInText}

/** What a program is written in, or a program writes, and no picture is made of. */
const programs =
  /^(?:bash|sh|shell|console|zsh|json5?|jsonc|ya?ml|toml|ini|jsx?|tsx?|javascript|typescript|python|py|rust|rs|go|java|c|cpp|ruby|rb|php|sql|html|css|xml|diff|env|dockerfile|makefile)$/i
