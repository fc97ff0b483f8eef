import {Block} from './block.ts'
import {ProseDocument} from './document.ts'
import type {Draft} from './draft.ts'
import {type NormalizedText, normalizeLineEndings} from './line-endings.ts'
import type {Reader, ReaderOptions} from './reader.ts'
import {firstNotLess} from './sorted.ts'
import type {Format} from './types.ts'

/** The document that a reader makes of a source. */
export function parseWith(reader: Reader, source: string, format: Format, options: ReaderOptions): ProseDocument {
  const clean = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
  const normalized = normalizeLineEndings(clean)
  const reading = reader(normalized.text, options)
  const blocks: Block[] = []
  const starts: number[] = []
  let before = 0
  for (const draft of reading.drafts) {
    starts.push(normalized.original(draft.start))
    const apart = format === 'html' || before === 0 || hasBlankLine(normalized.text, before, draft.start)
    blocks.push(toBlock(draft, normalized, apart))
    before = draft.end
  }
  const notices = (reading.notices ?? []).map((notice) => ({
    ...notice,
    start: normalized.original(notice.start),
    end: normalized.original(notice.end)
  }))
  return new ProseDocument({
    source: clean,
    format,
    layout: reading.layout,
    landmarksKnown: true,
    blocks,
    starts,
    notices
  })
}

/** Whether two line endings lie between; it must not look past `end`, or blocks on one long line cost a square. */
function hasBlankLine(text: string, start: number, end: number): boolean {
  let breaks = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10 && ++breaks > 1) return true
  return false
}

function toBlock(draft: Draft, normalized: NormalizedText, blankBefore: boolean): Block {
  const start = normalized.original(draft.start)
  const end = normalized.original(draft.end)
  const {marker} = draft
  return new Block({
    type: draft.type,
    text: draft.text,
    segments: toSegments(draft.segments, start, normalized),
    length: end - start,
    marks: draft.marks ?? [],
    marker: marker && {
      text: normalized.text.slice(marker.start, marker.end),
      start: normalized.original(marker.start) - start,
      end: normalized.original(marker.end) - start
    },
    level: draft.level,
    list: draft.list,
    quoteDepth: draft.quoteDepth ?? 0,
    blankBefore,
    value: draft.value
  })
}

/** Makes segments relative to the block and splits them where `\n` stands for `\r\n`. */
function toSegments(absolute: readonly number[], blockStart: number, normalized: NormalizedText): Int32Array {
  const {folded} = normalized
  if (folded.length === 0) return relativeTo(blockStart, absolute)
  const split: number[] = []
  let next = 0
  for (let at = 0; at < absolute.length; at += 4) {
    let textStart = absolute[at]!
    const textEnd = absolute[at + 1]!
    let start = absolute[at + 2]!
    const end = absolute[at + 3]!
    if (at === 0) next = firstNotLess(folded, start)
    if (end - start === textEnd - textStart) {
      while (next < folded.length && folded[next]! < start) next++
      for (; next < folded.length && folded[next]! < end; next++) {
        const before = folded[next]! - start
        if (before > 0)
          split.push(textStart, textStart + before, normalized.original(start), normalized.original(folded[next]!))
        textStart += before
        start = folded[next]!
        split.push(textStart, textStart + 1, normalized.original(start), normalized.original(start + 1))
        textStart++
        start++
      }
      if (start === end) continue
    }
    split.push(textStart, textEnd, normalized.original(start), normalized.original(end))
  }
  return relativeTo(blockStart, split)
}

function relativeTo(blockStart: number, absolute: readonly number[]): Int32Array {
  const relative = new Int32Array(absolute.length)
  for (let at = 0; at < absolute.length; at += 4) {
    relative[at] = absolute[at]!
    relative[at + 1] = absolute[at + 1]!
    relative[at + 2] = absolute[at + 2]! - blockStart
    relative[at + 3] = absolute[at + 3]! - blockStart
  }
  return relative
}
