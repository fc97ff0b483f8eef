import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import {mayRepeat, sayTheSame} from './same.ts'
import {ends, type Repeated, standsAboveText} from './title.ts'

/** No reader sees these. */
const unseen: ReadonlySet<BlockType> = new Set<BlockType>(['comment', 'definition'])

/** Headings that stand directly under the same heading. */
export function repeatedHeadings(document: ProseDocument): Repeated[] {
  // Without landmarks a picture or a listing may stand between the two.
  if (!document.landmarksKnown) return []
  const found: Repeated[] = []
  let last: Block | undefined
  for (let index = 0; index < document.blocks.length; index++) {
    const block = document.blocks[index]!
    if (unseen.has(block.type)) continue
    if (
      last &&
      (block.type === 'heading' ? repeats(last, document, index) : repeatsAsLine(last, document.blocks, index))
    )
      found.push({first: last, second: block, index})
    last = block.type === 'heading' ? block : undefined
  }
  return found
}

/** Whether the words of a heading stand again as the line under it, with text below. */
function repeatsAsLine(first: Block, blocks: readonly Block[], index: number): boolean {
  const {type, text, list, quoteDepth, marks} = blocks[index]!
  if (type !== 'paragraph' || list !== undefined || quoteDepth > 0 || first.level === undefined) return false
  if (!text.includes(' ') || ends.test(text) || marks.length > 0 || !sayTheSame(first, blocks[index]!)) return false
  return blocks[index + 1]?.type === 'paragraph' && standsAboveText(blocks, index)
}

/** A line of a record, “License: MIT”, that plain text reads as a heading since it stands alone. */
const field = /^[\p{L}-]+: \S/u

/**
 * Whether two lines of plain text that are the same open a poem or a song, and are no headings: a colon announces them, or
 * the lines right under them have the words once more.
 */
function isVerse(first: Block, {blocks}: ProseDocument, index: number): boolean {
  const before = blocks[blocks.indexOf(first) - 1]
  if (before?.type === 'paragraph' && before.text.endsWith(':')) return true
  const below = blocks[index + 1]
  return (
    below !== undefined &&
    !below.blankBefore &&
    (!ends.test(below.text) || below.text.toLowerCase().includes(first.text.toLowerCase()))
  )
}

function repeats(first: Block, document: ProseDocument, index: number): boolean {
  const second = document.blocks[index]!
  if (document.format === 'text' && (field.test(second.text) || isVerse(first, document, index))) return false
  if (first.quoteDepth !== second.quoteDepth || !sayTheSame(first, second)) return false
  if (first.level !== undefined && second.level !== undefined && second.level < first.level) return false
  return !mayRepeat(first, document, index)
}
