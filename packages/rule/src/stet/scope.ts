import type {ProseDocument, Range} from '@copydesk/prose'

/**
 * The source that a stet before the block at `index` is for: the next block as a writer sees it. A list, a table or
 * a block quotation is one block to a writer, although each of its items, cells and paragraphs is one to a rule.
 * Undefined if nothing follows.
 */
export function nextBlock(document: ProseDocument, index: number): Range | undefined {
  const {blocks} = document
  let first = index
  while (blocks[first]?.type === 'comment') first++
  const block = blocks[first]
  if (block === undefined) return
  let last = first
  const goOn = (holds: (at: number) => boolean): void => {
    while (last + 1 < blocks.length && holds(last + 1)) last++
  }
  const outside = quoteDepthBefore(document, index)
  if (block.type === 'table') goOn((at) => blocks[at]!.type === 'cell')
  else if (block.list) {
    const {depth, first: whole} = block.list
    goOn((at) => {
      const next = blocks[at]!.list
      // The rest of this item, and of its list if the stet stands before the list.
      if (next === undefined) return blocks[at]!.type === 'comment'
      if (next.depth !== depth) return next.depth > depth
      return blocks[at]!.type !== 'item' || (whole && !next.first)
    })
  } else if (block.quoteDepth > outside) goOn((at) => blocks[at]!.quoteDepth > outside)
  return {start: document.rangeOf(block).start, end: document.rangeOf(blocks[last]!).end}
}

/** How deep in quotations the comment that stands before the block at `index` is. */
function quoteDepthBefore(document: ProseDocument, index: number): number {
  return document.blocks[index - 1]?.quoteDepth ?? 0
}
