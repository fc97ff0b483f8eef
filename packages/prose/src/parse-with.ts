import {ProseDocument} from './document.ts'
import {rememberHtmlOutline} from './html/outline.ts'
import {normalizeLineEndings} from './line-endings.ts'
import {rememberLater} from './markdown/outline.ts'
import type {Reader, ReaderOptions} from './reader.ts'
import {rememberTextOutline} from './text/outline.ts'
import {toBlocks} from './to-blocks.ts'
import type {Format} from './types.ts'

/** The document that a reader makes of a source. */
export function parseWith(reader: Reader, source: string, format: Format, options: ReaderOptions): ProseDocument {
  const clean = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
  const normalized = normalizeLineEndings(clean)
  const reading = reader(normalized.text, options)
  const {blocks, starts} = toBlocks(reading.drafts, normalized, format)
  const notices = (reading.notices ?? []).map((notice) => ({
    ...notice,
    start: normalized.original(notice.start),
    end: normalized.original(notice.end)
  }))
  const document = new ProseDocument({
    source: clean,
    format,
    layout: reading.layout,
    landmarksKnown: true,
    blocks,
    starts,
    notices
  })
  if (reading.outline !== undefined) rememberLater(document, reading.outline, normalized)
  if (reading.textOutline !== undefined) rememberTextOutline(document, reading.textOutline)
  if (reading.htmlOutline !== undefined) {
    const cuts = reading.htmlOutline.cuts.map((cut) => ({...cut, start: normalized.original(cut.start)}))
    rememberHtmlOutline(document, {...reading.htmlOutline, cuts})
  }
  return document
}
