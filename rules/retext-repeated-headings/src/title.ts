import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import type {Options} from './options.ts'
import {fold, mayRepeat, sayTheSame} from './same.ts'

/** A title and its second copy. */
export interface Repeated {
  readonly first: Block
  readonly second: Block
  /** The place of the second one among the blocks. */
  readonly index: number
}

/** The offset in a plain text's first block at which the second of its two lines says the first one again. */
export function repeatedFirstLine({blocks, format}: ProseDocument): number | undefined {
  const [first] = blocks
  if (format !== 'text' || first === undefined || (first.type !== 'verse' && first.type !== 'paragraph')) return
  const lines = first.text.split('\n', 3)
  const [title = '', copy = ''] = lines
  if (lines.length !== 2 || title.length > kicker || fold(title) === '' || fold(title) !== fold(copy)) return
  // Couplets and refrains repeat lines; sentences stand below a headline.
  const rest = blocks.slice(1)
  const sentences =
    rest.length > 0 && rest.every(({type}) => type !== 'verse') && rest.some(({text}) => ends.test(text))
  return sentences && !ends.test(title) ? title.length + 1 : undefined
}

/** How a sentence ends that announces nothing. */
const sentence = /[.!?…]["'”’)]*$/

/** How the last sentence of a paragraph ends. */
export const ends = /[.!?:…]["'”’)]*$/

/** What may stand between a headline and the text: kickers, bylines, a picture. */
export const trimmings: ReadonlySet<BlockType> = new Set<BlockType>([
  'frontmatter',
  'summary',
  'caption',
  'byline',
  'dateline',
  'image',
  'embed',
  'comment',
  'definition',
  'directive',
  'html',
  'thematicBreak'
])

/** How long a line between title and text may be and still be a kicker. */
export const kicker = 100

/** The copies of the title above the text of the article. */
export function repeatedTitles(document: ProseDocument, {frontMatterTitle}: Options): Repeated[] {
  const {blocks} = document
  const found: Repeated[] = []
  // Below a kicker that looks like one, the title comes second.
  const titles: Block[] = []
  let standfirst: Block | undefined
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (trimmings.has(block.type) && (block.type !== 'caption' || isOfPicture(blocks, index))) continue
    if (titles.length === 0) {
      if (block.type === 'caption') continue
      // `<title>` is for the browser's tab; where a first heading of the first level stands, `title:` is too.
      if (
        block.type === 'title' &&
        document.format !== 'text' &&
        !(document.format !== 'html' && printsTitle(document, index, frontMatterTitle))
      )
        continue
      if (!isHeading(block) && block.type !== 'title' && !(document.format === 'text' && isSentence(block)))
        return found
      titles.push(block)
      continue
    }
    const first = titles.find((title) => sayTheSame(title, block))
    if (first !== undefined && (standfirst ? isHeadlineAgain(first, block) : isCopy(first, document, index))) {
      found.push({first, second: block, index})
      continue
    }
    const isBelowKicker = document.format === 'text' && titles.length === 1 && blocks[index - 1] === titles[0]
    if (block.type === 'title' || (isBelowKicker && looksLikeKicker(titles[0]!) && isSentence(block)))
      titles.push(block)
    else if (block.type !== 'caption' && !isKicker(block)) {
      if (standfirst !== undefined || block.type !== 'paragraph' || !sentence.test(block.text)) return found
      standfirst = block
    }
  }
  return found
}

/** Whether the theme prints the title of the front matter: the first heading is of the second level, or there is none above the text. */
function printsTitle({blocks}: ProseDocument, index: number, asked: boolean): boolean {
  if (asked) return true
  const next = blocks.slice(index + 1).find(({type}) => !trimmings.has(type) && type !== 'code')
  return next !== undefined && !(next.type === 'heading' && next.level === 1)
}

function isHeading({type, quoteDepth}: Block): boolean {
  return type === 'heading' && quoteDepth === 0
}

/** Whether a block may be of a picture right above it, which may be called as the article is. */
export function isOfPicture(blocks: readonly Block[], index: number): boolean {
  const above = blocks[index - 1]
  return blocks[index]!.type === 'caption' && above !== undefined && pictures.has(above.type)
}

/** What shows a picture, or may: a template, or the settings of a page. */
const pictures: ReadonlySet<BlockType> = new Set<BlockType>(['image', 'embed', 'directive', 'html', 'frontmatter'])

/** A poem may take its title from its first line. */
function isCopy(title: Block, document: ProseDocument, index: number): boolean {
  const {blocks} = document
  const block = blocks[index]!
  if (block.type === 'title') return true
  if (isHeading(block)) return !mayRepeat(title, document, index)
  if (block.type !== 'paragraph' && block.type !== 'caption') return false
  return block.quoteDepth === 0 && block.list === undefined && standsAboveText(blocks, index)
}

/** Whether a line above an article's text is that, and no line of a poem: there is a paragraph right below. */
export function standsAboveText(blocks: readonly Block[], index: number): boolean {
  const below = blocks.slice(index + 1, index + 4)
  return (
    !below.some(({type}) => type === 'verse') &&
    below.some(
      ({type, text}) => text.length > kicker || (type === 'paragraph' && text.length > line && ends.test(text))
    )
  )
}

/** How long a line of a poem may be. */
const line = 60

/** A headline that ends as a sentence does, “Who needs a gate?”, and so is no heading by its looks. What someone says is none. */
function isSentence({type, text, list, quoteDepth}: Block): boolean {
  if (type !== 'paragraph' || list !== undefined || quoteDepth > 0 || text.length > kicker) return false
  return /^["“'‘$£€]?[\p{Lu}\p{N}][^\n]* [^\n]*$/u.test(text) && !(/^["“'‘]/.test(text) && ends.test(text))
}

/** “LETTERS”, “Letters”, “FOR IMMEDIATE RELEASE”. */
function looksLikeKicker({type, text}: Block): boolean {
  return type === 'heading' || !text.includes(' ') || text === text.toUpperCase()
}

/** Below its standfirst a headline stands again as a heading of the same kind; a section of one word may have its name. */
function isHeadlineAgain(first: Block, {type, level, text}: Block): boolean {
  if (type !== 'heading' || !text.includes(' ')) return false
  return level === undefined ? first.level === undefined : level === 1 && first.level === 1
}

/** A short line without a full stop: “Campus news”, “FOR IMMEDIATE RELEASE”. */
export function isKicker({type, text, list}: Block): boolean {
  if (list !== undefined || text.length > kicker) return false
  return type === 'heading' || (type === 'paragraph' && !ends.test(text))
}
