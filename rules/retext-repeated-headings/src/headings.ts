import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import {mayRepeat, wordsOf} from './same.ts'
import type {Repeated} from './title.ts'

/** No reader sees these. */
const unseen: ReadonlySet<BlockType> = new Set<BlockType>(['comment', 'definition'])

/** Headings that stand directly under the same heading. */
export function repeatedHeadings(document: ProseDocument): Repeated[] {
  // Without landmarks a picture or a listing may stand between the two.
  if (!document.landmarksKnown) return []
  const found: Repeated[] = []
  let last: Block | undefined
  for (const block of document.blocks) {
    if (unseen.has(block.type)) continue
    const heading = block.type === 'heading' ? block : undefined
    if (last && heading && repeats(last, heading)) found.push({first: last, second: heading})
    last = heading
  }
  return found
}

function repeats(first: Block, second: Block): boolean {
  const words = wordsOf(first)
  if (words === '' || words !== wordsOf(second) || first.quoteDepth !== second.quoteDepth) return false
  if (first.level !== undefined && second.level !== undefined && second.level < first.level) return false
  return !mayRepeat(first, second)
}
