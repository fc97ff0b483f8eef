import type {Block, ProseDocument} from '@copydesk/prose'
import {endingOf} from './ending.ts'
import type {Finding} from './finding.ts'
import {isRunningText} from './habits.ts'
import {report} from './no-end-mark.ts'
import {nextBlock} from './surroundings.ts'

/** An item without an end mark, where all its siblings have one. */
export function itemsWithoutEnd(document: ProseDocument): Finding[] {
  return findLists(document).flatMap((list) => {
    if (list.length < 3) return []
    const open = list.filter((block) => endingOf(block).kind !== 'mark')
    const item = open[0]
    if (open.length !== 1 || item === undefined || endingOf(item).kind !== 'word') return []
    if (list.some((block) => block.words.length < 4) || !isRunningText(item.text)) return []
    const next = nextBlock(document, document.indexOf(item))
    // What is set under the item may end its sentence.
    if (next?.list && (next.type !== 'item' || next.list.depth > item.list!.depth)) return []
    return [report(item, endingOf(item))]
  })
}

function findLists(document: ProseDocument): Block[][] {
  const lists: Block[][] = []
  const open = new Map<number, Block[]>()
  for (const block of document.blocks) {
    if (block.list === undefined) {
      open.clear()
      continue
    }
    if (block.type !== 'item') continue
    const {depth, first} = block.list
    for (const deeper of open.keys()) if (deeper > depth) open.delete(deeper)
    const list = open.get(depth)
    if (list && !first) list.push(block)
    else {
      const fresh = [block]
      open.set(depth, fresh)
      lists.push(fresh)
    }
  }
  return lists
}
