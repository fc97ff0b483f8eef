import type {Tree} from '@lezer/common'
import {type MarkdownConfig, type MarkdownParser, parser} from '@lezer/markdown'
import {definitions} from './blocks/definitions.ts'
import {depthGuard} from './blocks/depth.ts'
import {type Fences, markdownFences, mdxFences} from './blocks/fences.ts'
import {footnotes} from './blocks/footnotes.ts'
import {lazyLists} from './blocks/lists.ts'
import {mdx} from './blocks/mdx.ts'
import {tables} from './blocks/tables.ts'

const common = [depthGuard, definitions, tables, footnotes, lazyLists]

export interface BlockTree {
  readonly tree: Tree
  /** Whether a fence is never closed, and no fences of its sort were read. */
  readonly isUnclosed: boolean
}

/**
 * The structure of a Markdown document: its blocks, with nothing inside them.
 *
 * What is inside is read by `readInline`: it is linear on any text, and knows which references are defined.
 */
export function parseBlocks(text: string, isMdx: boolean): BlockTree {
  const [closed, open] = isMdx ? mdxParsers : markdownParsers
  const tree = closed.parse(text)
  const mayBeUnclosed = text.includes('$$') || text.includes('{{') || text.includes('{%')
  const isUnclosed = mayBeUnclosed && hasUnclosed(tree)
  return {tree: isUnclosed ? open.parse(text) : tree, isUnclosed}
}

const markdownParsers = parsers(markdownFences, [])
const mdxParsers = parsers(mdxFences, mdx)

function parsers(fences: Fences, more: readonly MarkdownConfig[]): readonly [MarkdownParser, MarkdownParser] {
  return [
    blocksOnly(parser.configure([...common, ...fences.closed, ...fences.open, ...more])),
    blocksOnly(parser.configure([...common, ...fences.open, ...more]))
  ]
}

function blocksOnly(configured: MarkdownParser): MarkdownParser {
  configured.parseInline = () => []
  return configured
}

/** A block without an end has run to the end of its container: it is the last one there. */
function hasUnclosed(tree: Tree): boolean {
  let found = false
  tree.iterate({
    enter(node) {
      if (node.name === 'Unclosed') found = true
      return !found
    }
  })
  return found
}
