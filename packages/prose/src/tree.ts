import type {Literals, Nodes, Root} from 'nlcst'
import {Block} from './block.ts'
import {ProseDocument} from './document.ts'
import {DraftText} from './draft.ts'
import {placeholder} from './types.ts'

/** A node of a tree that has text and no children. */
interface Leaf {
  readonly node: Literals
  /** Offsets in the source without its byte order mark, as the tree claims; `undefined` where it does not. */
  readonly start: number | undefined
  readonly end: number | undefined
  /** The number of the paragraph that it is in; -1 if in none. */
  readonly paragraph: number
}

/** The leaves of a tree, in its order. */
export interface Leaves {
  readonly all: readonly Leaf[]
  /** All their values. */
  readonly text: string
  /** Whether any of them but white space has a place. */
  readonly placed: boolean
}

const byteOrderMark = '\uFEFF'

/** @param value The source that the tree's offsets count in. */
export function leavesOf(tree: Root, value: string): Leaves {
  const nodes: {node: Literals; paragraph: number}[] = []
  let text = ''
  let paragraphs = 0
  const walk = (node: Nodes, paragraph: number): void => {
    if (!('children' in node)) {
      nodes.push({node, paragraph})
      text += node.value
      return
    }
    const inside = node.type === 'ParagraphNode' ? paragraphs++ : paragraph
    for (const child of node.children) walk(child, inside)
  }
  walk(tree, -1)
  const base = value.startsWith(byteOrderMark) && countsMark(nodes, value) ? 1 : 0
  const all = nodes.map(({node, paragraph}) => ({
    node,
    paragraph,
    start: before(node.position?.start.offset, base),
    end: before(node.position?.end.offset, base)
  }))
  const placed = all.some(
    (leaf) => leaf.start !== undefined && leaf.end !== undefined && leaf.node.type !== 'WhiteSpaceNode'
  )
  return {all, text, placed}
}

function before(offset: number | undefined, base: number): number | undefined {
  return offset === undefined ? undefined : Math.max(0, offset - base)
}

/** Whether offsets count a byte order mark: those of retext do, those of remark do not. */
function countsMark(nodes: readonly {node: Literals}[], value: string): boolean {
  const first = nodes.find(({node}) => node.type === 'TextNode' && node.position !== undefined)?.node
  return first !== undefined && value.slice(first.position!.start.offset, first.position!.end.offset) === first.value
}

/**
 * A document made from a tree alone: a block for each paragraph.
 *
 * @param value The source that the tree's offsets count in; if it is empty or the tree has no offsets, the text of the
 *   tree is the document's source.
 */
export function readTree(leaves: Leaves, value: string): ProseDocument {
  const own = value === '' || !leaves.placed
  const source = own ? leaves.text : value.startsWith(byteOrderMark) ? value.slice(1) : value
  const blocks: Block[] = []
  const starts: number[] = []
  let at = 0
  let offset = 0
  // Where the last piece ended: a tree's offsets may overlap or go back.
  let reached = 0
  while (at < leaves.all.length) {
    const {paragraph} = leaves.all[at]!
    const draft = new DraftText(source)
    for (; at < leaves.all.length && leaves.all[at]!.paragraph === paragraph; at++) {
      const leaf = leaves.all[at]!
      const {value: text} = leaf.node
      const start = own ? offset : Math.min(source.length, Math.max(reached, leaf.start ?? reached))
      const end = own ? offset + text.length : Math.min(source.length, Math.max(start, leaf.end ?? start))
      offset += text.length
      if (draft.text === '' && leaf.node.type === 'WhiteSpaceNode') continue
      reached = end
      if (leaf.node.type === 'SourceNode') draft.put(placeholder, start, end)
      else if (source.slice(start, end) === text && !text.includes('\r')) draft.copy(start, end)
      else draft.put(text.replace(/\r\n?/g, '\n'), start, end)
    }
    draft.trimEnd()
    if (draft.text.trim() === '') continue
    const start = draft.segments[2]!
    starts.push(start)
    blocks.push(toBlock(draft, start))
  }
  return new ProseDocument({source, format: 'text', landmarksKnown: false, blocks, starts, notices: []})
}

function toBlock(draft: DraftText, start: number): Block {
  return Block.paragraph({
    text: draft.text,
    segments: Int32Array.from(draft.segments, (offset, index) => (index % 4 < 2 ? offset : offset - start)),
    length: draft.segments.at(-1)! - start,
    marks: draft.marks
  })
}
