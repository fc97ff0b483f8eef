import {ProseDocument} from '../document.ts'
import {normalizeLineEndings} from '../line-endings.ts'
import {firstNotLess} from '../sorted.ts'
import {toBlocks} from '../to-blocks.ts'
import type {Range} from '../types.ts'
import {type HtmlCut, haveSameSections, htmlOutlineFor, rememberHtmlOutline} from './outline.ts'
import {mayOpenFrontMatter, partsAtBlankLines, readHtmlPart} from './read.ts'

/** But for template tags, no decision about what stands before an offset looks further beyond it: the longest reference to a note. */
const lookahead = 1500

/** What a template tag looks ahead, at its longest. */
const tagLookahead = 4100

/** How many cuts below a change are looked at: a tag that is being typed takes in the next ones. */
const mostBelow = 4

/** The start of a text without front matter. */
const top: HtmlCut = {start: 0, block: 0, sections: []}

/**
 * The document after a change, of which only the stretch around the change is read: from a cut above it to one below it
 * that is one still. Undefined where the whole must be read, and for what is no HTML.
 *
 * @param span Of the previous source; nothing outside of it has changed.
 */
export function updateHtml(previous: ProseDocument, span: Range, source: string): ProseDocument | undefined {
  const outline = htmlOutlineFor(previous)
  if (outline === undefined) return
  const {cuts, blankLines} = outline
  const shift = source.length - previous.source.length
  const starts = cuts.map(({start}) => start)
  const near = firstNotLess(starts, span.start - lookahead) - 1
  // One that was not closed above may be by the change.
  const above = isBelowTemplateTag(source, starts[near] ?? 0)
    ? firstNotLess(starts, span.start - tagLookahead) - 1
    : near
  const head = cuts[above] ?? (mayOpenFrontMatter(previous.source) || mayOpenFrontMatter(source) ? undefined : top)
  if (head === undefined || partsAtBlankLines(source) !== blankLines) return

  let below = firstNotLess(starts, span.end)
  const limit = cuts[below + mostBelow]
  const end = limit === undefined ? source.length : Math.min(source.length, limit.start + shift + tagLookahead)
  const last = end === source.length ? end : end - tagLookahead
  const part = normalizeLineEndings(source.slice(head.start, end))
  const inSource = ({start, ...cut}: HtmlCut): HtmlCut => ({...cut, start: part.original(start) + head.start})
  const isTail = (cut: HtmlCut): boolean => {
    const {start} = inSource(cut)
    while (below < cuts.length && starts[below]! + shift < start) below++
    const tail = cuts[below]
    return tail !== undefined && start <= last && tail.start + shift === start && haveSameSections(tail, cut)
  }
  const reading = readHtmlPart(part.text, {sections: head.sections, blankLines, isEnd: isTail})
  if (reading === undefined || (!reading.isEnded && end < source.length)) return

  const fresh = toBlocks(reading.drafts, part, 'html')
  const tail = reading.isEnded ? cuts[below]! : undefined
  const rest = tail?.block ?? previous.blocks.length
  const document = new ProseDocument({
    source,
    format: 'html',
    landmarksKnown: true,
    blocks: [...previous.blocks.slice(0, head.block), ...fresh.blocks, ...previous.blocks.slice(rest)],
    starts: [
      ...previous.starts.slice(0, head.block),
      ...fresh.starts.map((start) => start + head.start),
      ...previous.starts.slice(rest).map((start) => start + shift)
    ],
    notices: []
  })
  const more = head.block + fresh.blocks.length - rest
  rememberHtmlOutline(document, {
    blankLines,
    cuts: [
      ...cuts.slice(0, Math.max(0, above)),
      ...reading.cuts.map(inSource).map((cut) => ({...cut, block: cut.block + head.block})),
      ...(tail === undefined ? [] : cuts.slice(below)).map(({start, block, sections}) => ({
        start: start + shift,
        block: block + more,
        sections
      }))
    ]
  })
  return document
}

/** Whether a template tag opens so near above an offset that it might end below it. */
function isBelowTemplateTag(source: string, offset: number): boolean {
  return /\{[{%#]|<%/.test(source.slice(Math.max(0, offset - tagLookahead), offset))
}
