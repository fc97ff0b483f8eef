import type {Draft} from '../draft.ts'
import {readFrontMatter} from '../front-matter/read.ts'
import type {Reader} from '../reader.ts'
import {findSkips} from '../text/skips.ts'
import type {Range} from '../types.ts'
import {HtmlBlocks, type HtmlOptions} from './blocks.ts'
import {findTemplateTags, joinRanges} from './holes.ts'
import type {HtmlCut} from './outline.ts'

/** Reads HTML: pages, parts of pages, mail, with the template tags of site generators. */
export const readHtml: Reader = (text, options) => {
  const front = readFrontMatter(text)
  const start = front?.end ?? 0
  const {skip = []} = options
  const holes = joinRanges(findSkips(text, skip), findTemplateTags(text, start))
  const blankLines = partsAtBlankLines(text)
  const blocks = new HtmlBlocks(text, start, text.length, {holes, blankLines})
  const drafts = blocks.read()
  const before = front?.drafts ?? []
  const notices = (front?.notices ?? []).concat(blocks.notices)
  // What may become front matter, or a skipped stretch, by what is written further below is read whole each time.
  const isPlain = skip.length === 0 && notices.length === 0 && (front !== undefined || !mayOpenFrontMatter(text))
  const cuts = blocks.cuts.map((cut) => ({...cut, block: cut.block + before.length}))
  return {drafts: before.concat(drafts), notices, htmlOutline: isPlain ? {cuts, blankLines} : undefined}
}

/** Whether an empty line parts paragraphs: WordPress stores its posts without their tags. */
export function partsAtBlankLines(text: string): boolean {
  return !/<(?:p|html|body|!doctype)\b/i.test(text)
}

/** Whether a text may have front matter, now or when more has been written. */
export function mayOpenFrontMatter(text: string): boolean {
  return /^[-+]/.test(text)
}

export interface HtmlPart {
  readonly drafts: readonly Draft[]
  readonly cuts: readonly HtmlCut[]
  /** Whether it ends at a cut, and not where the text does. */
  readonly isEnded: boolean
}

/** Reads HTML from a cut on. Undefined if a tag in it never ends. */
export function readHtmlPart(text: string, options: Omit<HtmlOptions, 'holes'>): HtmlPart | undefined {
  const blocks = new HtmlBlocks(text, 0, text.length, {...options, holes: findTemplateTags(text, 0)})
  const drafts = blocks.read()
  if (blocks.notices.length > 0) return
  return {drafts, cuts: blocks.cuts, isEnded: blocks.isEnded}
}

/**
 * Reads the HTML [start, end) inside a text of another format.
 *
 * @param skips Stretches in it that are no HTML, sorted and apart from each other.
 * @returns The blocks, their offsets counted in `text`; a single `html` landmark if there are none.
 */
export function readHtmlFragment(text: string, start: number, end: number, skips: readonly Range[] = []): Draft[] {
  const source = text.slice(0, end)
  const holes = joinRanges(skips, findTemplateTags(source, start))
  const drafts = new HtmlBlocks(source, start, end, {holes, blankLines: false}).read()
  return drafts.length > 0 ? drafts : [{type: 'html', start, end, text: '', segments: []}]
}
