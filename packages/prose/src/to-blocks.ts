import {Block} from './block.ts'
import type {Draft} from './draft.ts'
import type {NormalizedText} from './line-endings.ts'
import {firstNotLess} from './sorted.ts'
import type {Format} from './types.ts'

/** The blocks of drafts, and where each starts in the source. */
export function toBlocks(
  drafts: readonly Draft[],
  normalized: NormalizedText,
  format: Format
): {readonly blocks: Block[]; readonly starts: number[]} {
  const blocks: Block[] = []
  const starts: number[] = []
  let before = 0
  for (const draft of drafts) {
    starts.push(normalized.original(draft.start))
    const apart = format === 'html' || blocks.length === 0 || hasBlankLine(normalized.text, before, draft.start)
    blocks.push(toBlock(draft, normalized, apart))
    before = draft.end
  }
  return {blocks, starts}
}

/** Whether two line endings lie between; it must not look past `end`, or blocks on one long line cost a square. */
export function hasBlankLine(text: string, start: number, end: number): boolean {
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
    text: flat(draft.text),
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

/**
 * The same text as one row of characters. What was cut out of a text or put together of pieces is to V8 a kind of its own, and
 * code that meets more than four kinds of strings asks for the kind at each character.
 */
function flat(text: string): string {
  const half = text.length >> 1
  return half === 0 ? text : [text.slice(0, half), text.slice(half)].join('')
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
