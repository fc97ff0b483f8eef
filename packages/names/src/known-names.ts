import {Block} from '@copydesk/prose'

/**
 * Blocks that use a name so many times, as a document does that introduces its bearer: with them, what is known of a
 * name from elsewhere can be read like the document itself.
 *
 * The words around the name keep its capital from being one that its place forces, and the line from being one in title
 * case. They are in every text, so that they do not change what it says of ordinary words.
 */
export function blocksOf(name: string, uses: number): Block[] {
  const blocks = remembered.get(name) ?? []
  // What is found in a block is remembered with it, so that a name is read once for all documents.
  if (remembered.size > 1000) remembered.clear()
  remembered.set(name, blocks)
  while (blocks.length < uses) blocks.push(blockOf(name))
  return blocks.slice(0, uses)
}

const remembered = new Map<string, Block[]>()

function blockOf(name: string): Block {
  return Block.paragraph({text: `from that with this 1 ${name} 1`, segments: new Int32Array(), length: 0})
}
