import type {Draft} from '../draft.ts'
import {readFrontMatter} from '../front-matter/read.ts'
import type {Reader, ReaderOptions, Reading} from '../reader.ts'
import type {Notice} from '../types.ts'
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
  for (const draft of reader.drafts) drafts.push(draft)
  return {drafts, notices: [...notices, ...reader.notices]}
}
