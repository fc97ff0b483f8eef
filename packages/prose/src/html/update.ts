import {ProseDocument} from '../document.ts'
import {normalizeLineEndings} from '../line-endings.ts'
import {firstNotLess} from '../sorted.ts'
import {toBlocks} from '../to-blocks.ts'
import type {Range} from '../types.ts'
import {type HtmlCut, haveSameSections, htmlOutlineFor, rememberHtmlOutline} from './outline.ts'
import {partsAtBlankLines, readHtmlPart} from './read.ts'

/** No decision about what stands before an offset looks further beyond it: the longest reference to a note. */
const lookahead = 1500

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
  const above = firstNotLess(starts, span.start - lookahead) - 1
  const head = cuts[above]
  if (head === undefined || partsAtBlankLines(source) !== blankLines) return

  const part = normalizeLineEndings(source.slice(head.start))
  const inSource = ({start, ...cut}: HtmlCut): HtmlCut => ({...cut, start: part.original(start) + head.start})
  let below = firstNotLess(starts, span.end)
  const isTail = (cut: HtmlCut): boolean => {
    const {start} = inSource(cut)
    while (below < cuts.length && starts[below]! + shift < start) below++
    const tail = cuts[below]
    return tail !== undefined && tail.start + shift === start && haveSameSections(tail, cut)
  }
  const reading = readHtmlPart(part.text, {sections: head.sections, blankLines, isEnd: isTail})
  if (reading === undefined) return

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
      ...cuts.slice(0, above),
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
