import {readText} from '../src/text/read.ts'

/** The blocks of a plain text, a line each: type, depth of quotation, place in a list, marker, text. */
export function outline(source: string, skip: readonly RegExp[] = []): string[] {
  return readText(source, {skip}).drafts.map((draft) => {
    const {type, quoteDepth, list, marker, value} = draft
    const place = list ? ` ${list.first ? 'new ' : ''}${list.depth}${list.ordered ? `#${list.number}` : ''}` : ''
    const glyph = marker ? ` [${source.slice(marker.start, marker.end)}]` : ''
    const text = draft.text === '' ? '' : ` ${draft.text.replaceAll('\n', ' / ')}`
    return `${type}${'>'.repeat(quoteDepth ?? 0)}${place}${glyph}${text}${value === undefined ? '' : ` <${value}>`}`
  })
}
