import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import {mayRepeat, sayTheSame} from './same.ts'
import type {Repeated} from './title.ts'

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
    const heading = block.type === 'heading' ? block : undefined
    if (last && heading && repeats(last, document, index)) found.push({first: last, second: heading, index})
    last = heading
  }
  return found
}

/** A line of a record, “License: MIT”, that plain text reads as a heading since it stands alone. */
const field = /^[\p{L}-]+: \S/u

function repeats(first: Block, document: ProseDocument, index: number): boolean {
  const second = document.blocks[index]!
  if (document.format === 'text' && field.test(second.text)) return false
  if (first.quoteDepth !== second.quoteDepth || !sayTheSame(first, second)) return false
  if (first.level !== undefined && second.level !== undefined && second.level < first.level) return false
  return !mayRepeat(first, document, index)
}
