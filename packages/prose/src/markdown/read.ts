import type {Tree} from '@lezer/common'
import type {Draft} from '../draft.ts'
import {readFrontMatter} from '../front-matter/read.ts'
import type {Reader, ReaderOptions, Reading} from '../reader.ts'
import {findSkips} from '../text/skips.ts'
import type {Notice, Range} from '../types.ts'
import {parseBlocks} from './block-parser.ts'
import {BlockReader} from './block-reader.ts'
import {hasUnended} from './blocks/mdx.ts'
import {collectLabels, type Labels} from './labels.ts'
import {type Outline, outlineOf} from './outline.ts'

/** Reads Markdown: GFM with front matter, and what the generators of sites add to it. */
export const readMarkdown: Reader = (text, options) => read(text, options, false)

/** Reads MDX: Markdown with JSX, expressions, imports and exports. */
export const readMdx: Reader = (text, options) => read(text, options, true)

/** What reading a part gives. */
interface ReadPart extends Omit<Reading, 'outline'> {
  readonly outline: Outline
}

/**
 * Reads a part of a Markdown document that begins with a block which `opens`. Undefined if it cannot be read by itself:
 * it defines labels, or a fence or a tag in it is not closed.
 *
 * @param labels Of the whole document.
 */
export function readMarkdownPart(text: string, labels: Labels, mdx: boolean): ReadPart | undefined {
  const {tree, isUnclosed} = parseBlocks(text, mdx)
  if (isUnclosed || (mdx && hasUnended(tree, text, 0))) return
  const own = collectLabels(tree, text, 0)
  if (own.definitions.size + own.footnotes.size > 0) return
  const reader = new BlockReader(text, {mdx, skip: [], ...labels})
  readTree(reader, tree, 0)
  const {drafts, notices} = reader
  return {drafts, notices, outline: outlineOf(tree, text, 0, own, true)}
}

function readTree(reader: BlockReader, tree: Tree, offset: number): void {
  const cursor = tree.cursor()
  if (!cursor.firstChild()) return
  do reader.read(cursor, offset)
  while (cursor.nextSibling())
}

function read(text: string, options: ReaderOptions, mdx: boolean): Reading {
  const front = readFrontMatter(text)
  const drafts: Draft[] = [...(front?.drafts ?? [])]
  const notices: Notice[] = [...(front?.notices ?? [])]
  const offset = front?.end ?? 0
  const {tree, isUnclosed} = parseBlocks(text.slice(offset), mdx)
  const labels = collectLabels(tree, text, offset)
  const context = {mdx, skip: options.skip ?? [], ...labels}
  const reader = new BlockReader(text, context)
  readTree(reader, tree, offset)
  const skips = findSkips(text, context.skip)
  for (const draft of skips.length === 0 ? reader.drafts : withoutSkipped(text, reader.drafts, skips))
    drafts.push(draft)
  notices.push(...reader.notices)
  // Skipped stretches run over blocks.
  const isWhole = !isUnclosed && !(mdx && hasUnended(tree, text, offset))
  const isLocal = isWhole && context.skip.length === 0 && notices.length === 0
  return {drafts, notices, outline: isLocal ? () => outlineOf(tree, text, offset, labels, false) : undefined}
}

/** The drafts with those that a skipped stretch holds made one landmark; what it shares with others is read with them. */
function withoutSkipped(text: string, drafts: readonly Draft[], skips: readonly Range[]): Draft[] {
  const kept: Draft[] = []
  let next = 0
  let inside: Range | undefined
  for (const draft of drafts) {
    while (next < skips.length && skips[next]!.end < draft.end) next++
    const skip = skips[next]
    if (skip === undefined || draft.start < skip.start) {
      kept.push(draft)
      continue
    }
    const start = inside === skip ? kept.pop()!.start : draft.start
    inside = skip
    kept.push({
      type: 'directive',
      start,
      end: draft.end,
      text: '',
      segments: [],
      value: text.slice(skip.start, skip.end)
    })
  }
  return kept
}
