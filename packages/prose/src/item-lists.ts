import type {Block} from './block.ts'
import type {ProseDocument} from './document.ts'

/** The lists of a document in reading order, each as its items. What stands in an item, further lists too, leaves its list open. */
export function itemLists(document: ProseDocument): Block[][] {
  const lists: Block[][] = []
  // From the outermost to the innermost.
  let open: Block[][] = []
  for (const block of document.blocks) {
    if (block.list === undefined && open.length > 0) open = []
    if (block.list === undefined || block.type !== 'item') continue
    const {depth, first} = block.list
    while (depthOf(open) > depth) open.pop()
    const isOpen = depthOf(open) === depth
    if (isOpen && !first) open.at(-1)!.push(block)
    else {
      if (isOpen) open.pop()
      const list = [block]
      open.push(list)
      lists.push(list)
    }
  }
  return lists
}

/** The depth of the innermost list; 0, where no list is, if there is none. */
function depthOf(open: readonly Block[][]): number {
  return open.at(-1)?.[0]?.list?.depth ?? 0
}
