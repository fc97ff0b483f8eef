import type {Nodes, PhrasingContent, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Block, ProseDocument} from '../src/index.ts'

/** A block in terms that both parsers have: its kind, and its text with white space folded. */
export type Shared = string

interface Stretch {
  readonly start: number
  readonly end: number
}

export interface MdastOutline {
  readonly blocks: readonly Shared[]
  /** Raw HTML, which is one node in mdast and is read into blocks here. */
  readonly html: readonly Stretch[]
  /** Where the front matter ends. */
  readonly body: number
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])

export function mdastOutline(source: string): MdastOutline {
  const blocks: Shared[] = []
  const html: Stretch[] = []
  let body = 0
  const visit = (node: Nodes, quoted: boolean, item: boolean): void => {
    switch (node.type) {
      case 'yaml':
        body = node.position!.end.offset!
        return
      case 'html':
        html.push({start: node.position!.start.offset!, end: node.position!.end.offset!})
        return
      case 'heading':
        push(blocks, `heading${node.depth}`, inlineText(node.children, source))
        return
      case 'paragraph':
        push(blocks, item ? 'item' : quoted ? 'quote' : 'paragraph', inlineText(node.children, source))
        return
      case 'table':
        blocks.push('table')
        for (const row of node.children)
          for (const cell of row.children) push(blocks, 'cell', inlineText(cell.children, source))
        return
      case 'code':
      case 'thematicBreak':
      case 'definition':
        blocks.push(node.type)
        return
      case 'listItem':
        if (node.children.length === 0) blocks.push('item')
        for (const child of node.children) visit(child, quoted, child === node.children[0])
        return
      case 'blockquote':
        for (const child of node.children) visit(child, true, false)
        return
      case 'root':
      case 'list':
      case 'footnoteDefinition':
        for (const child of node.children) visit(child, quoted, false)
        return
      default:
        if ((node.type as string) === 'toml') body = node.position!.end.offset!
    }
  }
  visit(processor.parse(source) as Root, false, false)
  return {blocks, html, body}
}

/** The outline of our document, without what stands in `html` and before `body`. */
export function sharedOutline(document: ProseDocument, {html, body}: MdastOutline): Shared[] {
  const blocks: Shared[] = []
  let next = 0
  for (const block of document.blocks) {
    const {start, end} = document.rangeOf(block)
    while (next < html.length && html[next]!.end <= start) next++
    const stretch = html[next]
    if (start < body || (stretch !== undefined && stretch.start <= end && start < stretch.end)) continue
    const kind = kindOf(block)
    if (kind === undefined) continue
    if (block.text === '') blocks.push(kind)
    else push(blocks, kind, block.text)
  }
  return blocks
}

/** Our kinds that mdast lacks are paragraphs there; landmarks made of paragraphs have no words and are left out. */
function kindOf(block: Block): string | undefined {
  switch (block.type) {
    case 'heading':
      return block.level === undefined ? 'paragraph' : `heading${block.level}`
    case 'caption':
    case 'byline':
      return 'paragraph'
    case 'paragraph':
    case 'item':
    case 'quote':
    case 'cell':
    case 'code':
    case 'table':
    case 'thematicBreak':
    case 'definition':
      return block.type
    default:
      return
  }
}

function push(blocks: Shared[], kind: string, text: string): void {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (/[^\uFFFC ]/.test(folded)) blocks.push(`${kind} ${folded}`)
}

const hidden = /^<(code|kbd|samp|tt|var|script|style|svg|math)\b[^>]*(?<!\/)>$/i

function inlineText(nodes: readonly PhrasingContent[], source: string): string {
  let text = ''
  let until: string | undefined
  for (const node of nodes) {
    if (until !== undefined) {
      if (node.type === 'html' && node.value.toLowerCase() === until) until = undefined
      continue
    }
    switch (node.type) {
      case 'text':
        text += node.value
        break
      case 'break':
        text += '\n'
        break
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        text += '\uFFFC'
        break
      case 'link':
        // A bare address has no bracket.
        text += source[node.position!.start.offset!] === '[' ? inlineText(node.children, source) : '\uFFFC'
        break
      case 'html': {
        const name = hidden.exec(node.value)?.[1]
        if (name !== undefined) until = `</${name.toLowerCase()}>`
        if (name !== undefined || /^<img\b/i.test(node.value)) text += '\uFFFC'
        else if (/^<br\b/i.test(node.value)) text += '\n'
        break
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        text += inlineText(node.children, source)
    }
  }
  return text
}

/** How many items two lists have in common, in order. */
export function countCommon(left: readonly string[], right: readonly string[]): number {
  let from = 0
  while (from < left.length && from < right.length && left[from] === right[from]) from++
  let tail = 0
  while (tail < left.length - from && tail < right.length - from && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const middle = right.slice(from, right.length - tail)
  let before = new Array<number>(middle.length + 1).fill(0)
  for (const item of left.slice(from, left.length - tail)) {
    const row = [0]
    for (let at = 0; at < middle.length; at++)
      row.push(item === middle[at] ? before[at]! + 1 : Math.max(before[at + 1]!, row[at]!))
    before = row
  }
  return from + tail + before.at(-1)!
}
