import type {BlockNames, Names} from '@copydesk/names'

/** Something that a block has, under the key by which it meets its like. */
export interface Filed<Item> {
  readonly key: string
  readonly item: Item
}

/** All that a document has under one key, in reading order. */
export interface Drawer<Item> {
  readonly items: Item[]
}

/** What was filed for the latest revision of a document. */
interface Filing<Each> {
  blocks: ReadonlySet<BlockNames>
  readonly drawers: Map<string, Each>
}

/**
 * Makes a function that files what the blocks of a document have. From one revision to the next it files only what has changed: a
 * drawer that no edit touches is the very same object, and may keep what was found in it.
 *
 * @param itemsIn What a block has; the very same each time if it is asked for again.
 * @param numberOf Of two items the one that comes later has no smaller number.
 */
export function filing<Item, Each extends Drawer<Item>>(
  itemsIn: (block: BlockNames, again: boolean) => readonly Filed<Item>[],
  numberOf: (item: Item) => number,
  newDrawer: () => Each
): (names: Names) => ReadonlyMap<string, Each> {
  const filings = new WeakMap<object, Filing<Each>>()

  function put(drawers: Map<string, Each>, key: string, item: Item): void {
    let drawer = drawers.get(key)
    if (drawer === undefined) {
      drawer = newDrawer()
      drawers.set(key, drawer)
    }
    drawer.items.push(item)
  }

  function exchange({blocks, drawers}: Filing<Each>, now: ReadonlySet<BlockNames>): void {
    const gone = new Set<Item>()
    const touched = new Map<string, Each>()
    for (const block of blocks) {
      if (now.has(block)) continue
      for (const {key, item} of itemsIn(block, true)) {
        gone.add(item)
        touched.set(key, newDrawer())
      }
    }
    for (const block of now)
      if (!blocks.has(block)) for (const {key, item} of itemsIn(block, true)) put(touched, key, item)
    for (const [key, drawer] of touched) {
      for (const item of drawers.get(key)?.items ?? []) if (!gone.has(item)) drawer.items.push(item)
      drawer.items.sort((left, right) => numberOf(left) - numberOf(right))
      if (drawer.items.length > 0) drawers.set(key, drawer)
      else drawers.delete(key)
    }
  }

  return ({blocks, line}) => {
    const known = line && filings.get(line)
    if (known !== undefined) {
      const now = new Set(blocks)
      exchange(known, now)
      known.blocks = now
      return known.drawers
    }
    const drawers = new Map<string, Each>()
    for (const block of blocks) for (const {key, item} of itemsIn(block, line !== undefined)) put(drawers, key, item)
    if (line !== undefined) filings.set(line, {blocks: new Set(blocks), drawers})
    return drawers
  }
}
