import type {Block, BlockType, Layout, ProseDocument} from '@copydesk/prose'
import {marksOf} from './find-marks.ts'
import type {MarkedText} from './marks.ts'

/** How a quotation may pass from a block to the one before it. */
export type Joint =
  /** It may not. */
  | 'break'
  /** A new paragraph: it re-opens. */
  | 'paragraph'
  /** A block quotation, in the middle of speech or after it: it re-opens as a paragraph does, or is passed over. */
  | 'extract'
  /** A list, a stanza or an extract that is part of the quoted speech: it simply goes on. */
  | 'part'
  /** The next line of a plain text, which may be the next line of a verse or of a wrapped paragraph: it simply goes on. */
  | 'line'
  /** A salutation or a signature comes before or after it: only a letter goes on. */
  | 'letter'

/** Pictures and the like may stand between two paragraphs of one quotation. */
const passed: ReadonlySet<BlockType> = new Set<BlockType>([
  'image',
  'embed',
  'caption',
  'comment',
  'definition',
  'directive',
  'html',
  'code',
  'math'
])

const wordless: ReadonlySet<BlockType> = new Set<BlockType>([
  'embed',
  'code',
  'table',
  'math',
  'thematicBreak',
  'html',
  'comment',
  'frontmatter',
  'definition',
  'directive'
])

const ofLetter: ReadonlySet<BlockType> = new Set<BlockType>(['greeting', 'signature'])

/** A block that has marks. */
export interface Marked {
  /** Its place in the document. */
  readonly index: number
  readonly text: MarkedText
  /** Whether it is a text of its own, as an alternative text or a caption is: no quotation passes into it. */
  readonly apart: boolean
}

/** The blocks that have marks, in order. */
export function markedBlocks({blocks}: ProseDocument): Marked[] {
  const found: Marked[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    const text = marksOf(block)
    if (text !== undefined && !wordless.has(block.type)) found.push({index, text, apart: passed.has(block.type)})
  }
  return found
}

/** The block into which a quotation of block `index` may pass; -1 if there is none. */
export function following(document: ProseDocument, index: number): number {
  const {blocks} = document
  do index++
  while (index < blocks.length && isPassed(document, index))
  return index < blocks.length && !wordless.has(blocks[index]!.type) ? index : -1
}

/** The block from which a quotation may have passed into block `index`; -1 if there is none. */
export function preceding(document: ProseDocument, index: number): number {
  const {blocks} = document
  do index--
  while (index >= 0 && isPassed(document, index))
  return index >= 0 && !wordless.has(blocks[index]!.type) ? index : -1
}

function isPassed({blocks, format}: ProseDocument, index: number): boolean {
  const block = blocks[index]!
  // Plain text has no tables for certain: a line set flush with wide spaces looks like one.
  if (block.type === 'table') return format === 'text' && !block.blankBefore
  // A line across a letter that is quoted as a whole parts its days.
  if (block.type === 'thematicBreak') return isQuoted(blocks[index - 1]) && isQuoted(blocks[index + 1])
  return passed.has(block.type)
}

function isQuoted(block: Block | undefined): boolean {
  return block !== undefined && block.quoteDepth > 0
}

/** The joint of block `index` to the one before it. */
export function jointAt(document: ProseDocument, index: number): Joint {
  const last = preceding(document, index)
  return last < 0 ? 'break' : jointOf(document.blocks[last]!, document.blocks[index]!, document)
}

function jointOf(last: Block, block: Block, {format, layout}: ProseDocument): Joint {
  // Deeper in a plain text is a mail that someone answers.
  if (last.quoteDepth !== block.quoteDepth)
    return format !== 'text' && isSpoken(last) && isSpoken(block) ? 'extract' : 'break'
  if (format === 'text' && wraps(last, block, layout)) return 'line'
  if (block.type === 'verse') {
    if (last.type === 'verse' || (isParagraph(last) && announces(last.text))) return 'part'
    // A short paragraph of two wrapped lines looks like verse.
    return isParagraph(last) ? 'paragraph' : 'break'
  }
  if (block.type === 'item') return isParagraph(last) || last.type === 'item' ? 'part' : 'break'
  if (ofLetter.has(block.type)) return 'letter'
  if (!isParagraph(block)) return 'break'
  // Lines that `<br>` parts are verse.
  if (format === 'html' && isParagraph(last) && announces(last.text) && block.text.includes('\n')) return 'part'
  if (ofLetter.has(last.type)) return 'letter'
  if (last.list !== undefined && last.list.depth > (block.list?.depth ?? 0)) return 'part'
  if (last.type === 'item') return 'paragraph'
  // The first line of a plain text may be no title at all.
  return isParagraph(last) || last.type === 'verse' || (last.type === 'title' && format === 'text')
    ? 'paragraph'
    : 'break'
}

/** Whether what follows is part of the speech: a song, a list, a letter after a colon or a dash. */
export function announces(text: string): boolean {
  return /(?::|\u2013|\u2014|--)[\u2060\u2013\u2014-]*$/.test(text.slice(-8).trimEnd())
}

/**
 * Whether a line of plain text may go on in the next one, whatever the reader takes the two for by their looks: a title,
 * a verse of years (2013, 2014, …), a row of a table, or the items of a comment that has a star before each line.
 */
function wraps(last: Block, block: Block, layout: Layout | undefined): boolean {
  if (block.blankBefore) return false
  if (last.type === 'cell' || block.type === 'cell') return true
  // Where empty lines part the paragraphs, a line is none, whatever the one before ends with.
  if (layout === 'lines' && endsLine(last.text) && !(last.text.endsWith(':') && /^\p{Ll}/u.test(block.text)))
    return false
  // The second line of an item that is not set in.
  if (last.type === 'item' && isParagraph(block)) return !endsLine(last.text)
  return isLine(last) && isLine(block)
    ? last.type !== 'verse' || block.type !== 'verse'
    : /^[\p{Ll}\p{N}-]/u.test(block.text)
}

function isLine(block: Block): boolean {
  return isParagraph(block) || block.type === 'title' || block.type === 'heading' || block.type === 'verse'
}

/** Whether a line ends where a paragraph may. Where it does not, only the reader's guess parts it from the next line. */
function endsLine(text: string): boolean {
  return /[.!?…:]["'”’)\]]*$/.test(text.slice(-4).trimEnd())
}

function isSpoken(block: Block): boolean {
  return isParagraph(block) || ofLetter.has(block.type)
}

function isParagraph({type}: Block): boolean {
  return type === 'paragraph' || type === 'quote'
}
