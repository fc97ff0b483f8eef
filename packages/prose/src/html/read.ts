import type {Draft} from '../draft.ts'
import {readFrontMatter} from '../front-matter/read.ts'
import type {Reader} from '../reader.ts'
import {findSkips} from '../text/skips.ts'
import type {Range} from '../types.ts'
import {HtmlBlocks} from './blocks.ts'
import {findTemplateTags, joinRanges} from './holes.ts'

/** Reads HTML: pages, parts of pages, mail, with the template tags of site generators. */
export const readHtml: Reader = (text, options) => {
  const front = readFrontMatter(text)
  const start = front?.end ?? 0
  const holes = joinRanges(findSkips(text, options.skip ?? []), findTemplateTags(text, start))
  // WordPress stores its posts without paragraphs: an empty line stands for them.
  const blankLines = !/<(?:p|html|body|!doctype)\b/i.test(text)
  const blocks = new HtmlBlocks(text, start, text.length, {holes, blankLines})
  const drafts = blocks.read()
  return {
    drafts: front === undefined ? drafts : front.drafts.concat(drafts),
    notices: front === undefined ? blocks.notices : front.notices.concat(blocks.notices)
  }
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
