import type {Draft} from '../draft.ts'
import type {Reader} from '../reader.ts'
import {findSkips} from '../text/skips.ts'
import type {Range} from '../types.ts'
import {HtmlBlocks} from './blocks.ts'
import {findTemplateTags, joinRanges} from './holes.ts'

/** Reads HTML. */
export const readHtml: Reader = (text, options) => {
  const holes = joinRanges(findSkips(text, options.skip ?? []), findTemplateTags(text))
  const front = frontMatter.exec(text)
  const drafts: Draft[] = []
  if (front) drafts.push({type: 'frontmatter', start: 0, end: front[0].trimEnd().length, text: '', segments: []})
  const blocks = new HtmlBlocks(text, front?.[0].length ?? 0, text.length, holes)
  drafts.push(...blocks.read())
  return {drafts, notices: blocks.notices}
}

/**
 * Reads the HTML [start, end) inside a text of another format.
 *
 * @returns The blocks, their offsets counted in `text`; a single `html` landmark if there are none.
 */
export function readHtmlFragment(text: string, start: number, end: number, holes: readonly Range[] = []): Draft[] {
  const drafts = new HtmlBlocks(text.slice(0, end), start, end, holes).read()
  return drafts.length > 0 ? drafts : [{type: 'html', start, end, text: '', segments: []}]
}

const frontMatter = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/
