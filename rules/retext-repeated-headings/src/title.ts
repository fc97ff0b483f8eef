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
const kicker = 100

/** The copies of the title above the text of the article. */
export function repeatedTitles(document: ProseDocument, {frontMatterTitle}: Options): Repeated[] {
  const {blocks} = document
  const found: Repeated[] = []
  let title: Block | undefined
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    if (trimmings.has(block.type)) continue
    if (title === undefined) {
      // `<title>` is for the browser's tab; where a first heading of the first level stands, `title:` is too.
      if (
        block.type === 'title' &&
        document.format !== 'text' &&
        !(document.format !== 'html' && printsTitle(document, index, frontMatterTitle))
      )
        continue
      if (!isHeading(block) && block.type !== 'title') return found
      title = block
      continue
    }
    if (sayTheSame(title, block) && isCopy(title, document, index)) {
      found.push({first: title, second: block, index})
      continue
    }
    if (!isKicker(block)) return found
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

/** A poem may take its title from its first line. */
function isCopy(title: Block, document: ProseDocument, index: number): boolean {
  const {blocks} = document
  const block = blocks[index]!
  if (block.type === 'title') return true
  if (isHeading(block)) return !mayRepeat(title, document, index)
  if (block.type !== 'paragraph' || block.quoteDepth > 0 || block.list !== undefined) return false
  const below = blocks.slice(index + 1, index + 4)
  return !below.some(({type}) => type === 'verse') && below.some(({text}) => text.length > kicker)
}

/** A short line without a full stop: “Campus news”, “FOR IMMEDIATE RELEASE”. */
export function isKicker({type, text, list}: Block): boolean {
  if (list !== undefined || text.length > kicker) return false
  return type === 'heading' || (type === 'paragraph' && !ends.test(text))
}
