import type {Draft} from '../src/draft.ts'
import {readHtml} from '../src/html/read.ts'

/** The blocks of an HTML source, a line each: type, depth of quotation, place in a list, marker, text, marks, value. */
export function outline(source: string, skip: readonly RegExp[] = []): string[] {
  return readHtml(source, {skip}).drafts.map((draft) => outlineOf(source, draft))
}

function outlineOf(source: string, draft: Draft): string {
  const {type, level = '', quoteDepth = 0, list, marker, value, text, marks = []} = draft
  const parts = [`${type}${level}${'>'.repeat(quoteDepth)}`]
  if (list) parts.push(`${list.first ? 'new ' : ''}${list.depth}${list.ordered ? `#${list.number ?? ''}` : ''}`)
  if (marker) parts.push(`[${source.slice(marker.start, marker.end)}]`)
  if (text !== '') parts.push(text.replaceAll('\n', ' / '))
  for (const mark of marks) {
    const words = text.slice(mark.start, mark.end)
    parts.push(`{${mark.type} ${words || `@${mark.start}`}${mark.value === undefined ? '' : `=${mark.value}`}}`)
  }
  if (value !== undefined) parts.push(`<${value}>`)
  return parts.join(' ')
}

/** The source of each block, for its range. */
export function ranges(source: string): string[] {
  return readHtml(source, {}).drafts.map((draft) => source.slice(draft.start, draft.end))
}
