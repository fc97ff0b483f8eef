import type {Draft} from '../draft.ts'
import {readFrontMatter} from '../front-matter/read.ts'
import type {Reader, ReaderOptions, Reading} from '../reader.ts'
import {findSkips} from '../text/skips.ts'
import type {Notice, Range} from '../types.ts'
import {parseBlocks} from './block-parser.ts'
import {BlockReader} from './block-reader.ts'
import {collectLabels} from './labels.ts'

/** Reads Markdown: GFM with front matter, and what the generators of sites add to it. */
export const readMarkdown: Reader = (text, options) => read(text, options, false)

/** Reads MDX: Markdown with JSX, expressions, imports and exports. */
export const readMdx: Reader = (text, options) => read(text, options, true)

function read(text: string, options: ReaderOptions, mdx: boolean): Reading {
  const front = readFrontMatter(text)
  const drafts: Draft[] = [...(front?.drafts ?? [])]
  const notices: Notice[] = [...(front?.notices ?? [])]
  const offset = front?.end ?? 0
  const tree = parseBlocks(text.slice(offset), mdx)
  const context = {mdx, skip: options.skip ?? [], ...collectLabels(tree, text, offset)}
  const reader = new BlockReader(text, context)
  const cursor = tree.cursor()
  if (cursor.firstChild()) {
    do reader.read(cursor, offset)
    while (cursor.nextSibling())
  }
  const skips = findSkips(text, context.skip)
  for (const draft of skips.length === 0 ? reader.drafts : withoutSkipped(text, reader.drafts, skips))
    drafts.push(draft)
  return {drafts, notices: [...notices, ...reader.notices]}
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
