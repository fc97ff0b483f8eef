import type {Block} from '@copydesk/prose'

/**
 * Makes a function of a block give again what it gave before: a block never changes, and an editor keeps the very same
 * blocks from one reading of a document to the next.
 *
 * @param read Must depend on nothing but the block.
 */
export function perBlock<Value>(read: (block: Block) => Value): (block: Block) => Value {
  return (block) => {
    let entry = block.noted(read) as {readonly value: Value} | undefined
    if (entry === undefined) {
      entry = {value: read(block)}
      block.note(read, entry)
    }
    return entry.value
  }
}
