import {type Draft, DraftText} from '../draft.ts'
import type {Reader} from '../reader.ts'

/** Reads plain text. */
export const readText: Reader = (text) => {
  const drafts: Draft[] = []
  const lines = /[^\n]+/g
  let first = true
  for (const match of text.matchAll(lines)) {
    const line = match[0].trim()
    if (line === '') continue
    const start = match.index + match[0].indexOf(line)
    const marker = /^([•*‣·–-]|\d+[.)])\s*(?=\S)/.exec(line)
    const draft = new DraftText(text)
    const from = marker && !/^[*–-]\S/.test(line) ? start + marker[0].length : start
    draft.copy(from, start + line.length)
    const item = from > start
    drafts.push({
      type: item ? 'item' : first ? 'title' : 'paragraph',
      start,
      end: start + line.length,
      text: draft.text,
      segments: draft.segments,
      ...(item && marker
        ? {
            marker: {start, end: start + marker[1]!.length},
            list: {depth: 1, ordered: /\d/.test(marker[1]!), first: drafts.at(-1)?.type !== 'item', typed: true}
          }
        : {})
    })
    first = false
  }
  return {drafts, layout: 'lines'}
}
