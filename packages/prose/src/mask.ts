import {Block} from './block.ts'
import {ProseDocument} from './document.ts'
import {firstNotLess} from './sorted.ts'
import type {Leaves} from './tree.ts'

/**
 * The document without the prose that a tree does not have. A block that no node of the tree stands in keeps its type
 * and place and loses its text, so that what comes after another block stays known.
 *
 * Only blocks are compared: the offsets of bridges drift by some characters after entities and on continued lines, but
 * not out of the block. A tree without any offsets leaves the document as it is.
 */
export function maskDocument(document: ProseDocument, leaves: Leaves): ProseDocument {
  if (leaves.all.length > 0 && !leaves.placed) return document
  const places: number[] = []
  for (const {node, start} of leaves.all) if (start !== undefined && node.type !== 'WhiteSpaceNode') places.push(start)
  places.sort((left, right) => left - right)
  let masked = false
  const blocks: Block[] = []
  const starts: number[] = []
  for (const block of document.blocks) {
    const {start, end} = document.rangeOf(block)
    starts.push(start)
    const next = places[firstNotLess(places, start)]
    if (block.text === '' || (next !== undefined && next < end)) {
      blocks.push(block)
    } else {
      blocks.push(withoutText(block))
      masked = true
    }
  }
  return masked ? new ProseDocument({...fieldsOf(document), blocks, starts}) : document
}

function fieldsOf(document: ProseDocument) {
  const {source, format, layout, landmarksKnown, notices} = document
  return {source, format, layout, landmarksKnown, notices}
}

function withoutText(block: Block): Block {
  const {type, length, marker, level, list, quoteDepth, blankBefore, value} = block
  const segments = new Int32Array(0)
  return new Block({type, length, marker, level, list, quoteDepth, blankBefore, value, text: '', segments, marks: []})
}
