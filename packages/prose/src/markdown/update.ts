import {ProseDocument} from '../document.ts'
import {normalizeLineEndings} from '../line-endings.ts'
import {firstNotLess} from '../sorted.ts'
import {hasBlankLine, toBlocks} from '../to-blocks.ts'
import type {Range} from '../types.ts'
import {inSource, outlineFor, rememberOutline} from './outline.ts'
import {readMarkdownPart} from './read.ts'

/** An empty line at its longest: `\r\n\r\n`. */
const emptyLine = 4

/**
 * The document after a change, of which only the stretch around the change is read: from a block above it that opens to one
 * below it that opened before and opens still. Undefined where the whole must be read, and for what is no Markdown.
 *
 * @param span Of the previous source; nothing outside of it has changed.
 */
export function updateMarkdown(previous: ProseDocument, span: Range, source: string): ProseDocument | undefined {
  const outline = outlineFor(previous)
  if (outline === undefined) return
  const tops = outline.blocks
  const shift = source.length - previous.source.length
  let head = firstNotLess(tops.starts, span.start)
  do head--
  while (head >= 0 && !(tops.opens[head] && isAbove(previous.source, tops.starts[head]!, span.start)))
  if (head === -1) return
  let tail = Math.max(head + 1, firstNotLess(tops.starts, span.end + emptyLine))
  while (tail < tops.starts.length && !tops.opens[tail]) tail++
  if (tops.defines.slice(head, tail).some(Boolean)) return

  const from = tops.starts[head]!
  const below = tops.starts[tail]
  const part = source.slice(from, below === undefined ? undefined : tops.ends[tail]! + shift)
  // A carriage return alone is no end of a line to those who look for empty ones.
  if (/\r(?!\n)/.test(part)) return
  const normalized = normalizeLineEndings(part)
  const reading = readMarkdownPart(normalized.text, outline.labels, previous.format === 'mdx')
  if (reading === undefined || reading.notices?.length !== 0) return
  const found = reading.outline.blocks
  const read = inSource(found, normalized, from)
  let {drafts} = reading
  let until = read.starts.length
  if (below !== undefined) {
    until--
    if (!read.opens[until] || read.starts[until] !== below + shift) return
    const end = found.starts[until]!
    drafts = drafts.filter(({start}) => start < end)
  }

  const {format} = previous
  const fresh = toBlocks(drafts, normalized, format)
  const first = firstNotLess(previous.starts, from)
  const rest = below === undefined ? previous.blocks.length : firstNotLess(previous.starts, below)
  const after = previous.blocks.slice(rest)
  const document = new ProseDocument({
    source,
    format,
    landmarksKnown: true,
    blocks: [...previous.blocks.slice(0, first), ...fresh.blocks, ...after],
    starts: [
      ...previous.starts.slice(0, first),
      ...fresh.starts.map((start) => start + from),
      ...moved(previous.starts, rest, shift)
    ],
    notices: []
  })
  if (!isApartAsBefore(document, first) || !isApartAsBefore(document, first + fresh.blocks.length)) return
  rememberOutline(document, {
    blocks: {
      starts: [...tops.starts.slice(0, head), ...read.starts.slice(0, until), ...moved(tops.starts, tail, shift)],
      ends: [...tops.ends.slice(0, head), ...read.ends.slice(0, until), ...moved(tops.ends, tail, shift)],
      opens: [...tops.opens.slice(0, head), ...read.opens.slice(0, until), ...tops.opens.slice(tail)],
      defines: [...tops.defines.slice(0, head), ...read.defines.slice(0, until), ...tops.defines.slice(tail)]
    },
    labels: outline.labels
  })
  return document
}

/** The offsets from an index on, after what stands before them has become longer. */
function moved(offsets: readonly number[], from: number, shift: number): number[] {
  return offsets.slice(from).map((offset) => offset + shift)
}

/** Whether the first line of a block ends before an offset. */
function isAbove(source: string, start: number, offset: number): boolean {
  if (start >= offset) return false
  const end = source.indexOf('\n', start)
  return end !== -1 && end < offset
}

/** Whether it holds of a block, as it was read, that an empty line parts it from the one before. */
function isApartAsBefore({source, blocks, starts}: ProseDocument, index: number): boolean {
  const block = blocks[index]
  const before = blocks[index - 1]
  if (block === undefined || before === undefined) return true
  return block.blankBefore === hasBlankLine(source, starts[index - 1]! + before.length, starts[index]!)
}
