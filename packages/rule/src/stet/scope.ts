import type {Block, ProseDocument, Range} from '@copydesk/prose'

/**
 * Tells what the comments of a document are for: the next block as a writer sees it. A list, a table or a block
 * quotation is one block to a writer, although each of its items, cells and paragraphs is one to a rule; a comment
 * that itself stands in a list or a quotation is for the next item or paragraph of it.
 */
export class NextBlocks {
  readonly #document: ProseDocument
  /** For each block, the index of the first one after it that is no comment. */
  readonly #next: Int32Array
  /** Comments stacked on one block have one answer. */
  readonly #known = new Map<string, Range>()

  constructor(document: ProseDocument) {
    const {blocks} = document
    this.#document = document
    this.#next = new Int32Array(blocks.length)
    for (let index = blocks.length - 1, next = blocks.length; index >= 0; index--) {
      this.#next[index] = next
      if (blocks[index]!.type !== 'comment') next = index
    }
  }

  /** The source that the comment at `index` is for; undefined if nothing follows. */
  after(index: number): Range | undefined {
    const {blocks} = this.#document
    const comment = blocks[index]!
    const first = this.#next[index]!
    const block = blocks[first]
    if (block === undefined) return
    const key = `${first} ${comment.quoteDepth} ${comment.list?.depth}`
    const known = this.#known.get(key)
    if (known) return known
    const last = lastOf(blocks, first, comment)
    const {start} = this.#document.rangeOf(block)
    const range = {start, end: this.#document.rangeOf(blocks[last]!).end}
    this.#known.set(key, range)
    return range
  }
}

/** The index of the last block that belongs to the one at `first`, seen from the comment. */
function lastOf(blocks: readonly Block[], first: number, comment: Block): number {
  const block = blocks[first]!
  let last = first
  const goOn = (holds: (next: Block) => boolean): number => {
    while (last + 1 < blocks.length && holds(blocks[last + 1]!)) last++
    return last
  }
  if (block.type === 'table') return goOn((next) => next.type === 'cell')
  if (block.quoteDepth > comment.quoteDepth) return goOn((next) => next.quoteDepth > comment.quoteDepth)
  if (!block.list) return last
  const {depth} = block.list
  const isWhole = block.list.first && comment.list?.depth !== depth
  return goOn((next) => {
    if (next.list === undefined) return next.type === 'comment'
    if (next.list.depth !== depth) return next.list.depth > depth
    return next.type !== 'item' || (isWhole && !next.list.first)
  })
}
