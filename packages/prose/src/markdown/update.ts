import {ProseDocument} from '../document.ts'
import {normalizeLineEndings} from '../line-endings.ts'
import {firstNotLess} from '../sorted.ts'
import {hasBlankLine, toBlocks} from '../to-blocks.ts'
import type {Range} from '../types.ts'
import {inSource, outlineFor, rememberOutline, type TopBlock} from './outline.ts'
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
  const head = tops.findLastIndex((top) => top.opens && isAbove(previous.source, top, span.start))
  if (head === -1) return
  const found = tops.findIndex(({opens, start}, index) => index > head && opens && start - emptyLine >= span.end)
  const tail = found === -1 ? tops.length : found
  if (tops.slice(head, tail).some(({defines}) => defines)) return

  const from = tops[head]!.start
  const below = tops[tail]
  const part = source.slice(from, below && below.end + shift)
  // A carriage return alone is no end of a line to those who look for empty ones.
  if (/\r(?!\n)/.test(part)) return
  const normalized = normalizeLineEndings(part)
  const reading = readMarkdownPart(normalized.text, outline.labels)
  if (reading === undefined || reading.notices?.length !== 0) return
  const read = inSource(reading.outline.blocks, normalized, from)
  let {drafts} = reading
  if (below !== undefined) {
    const again = read.pop()
    if (again?.opens !== true || again.start !== below.start + shift) return
    const end = reading.outline.blocks.at(-1)!.start
    drafts = drafts.filter(({start}) => start < end)
  }

  const fresh = toBlocks(drafts, normalized, 'markdown')
  const first = firstNotLess(previous.starts, from)
  const rest = below === undefined ? previous.blocks.length : firstNotLess(previous.starts, below.start)
  const after = previous.blocks.slice(rest)
  const document = new ProseDocument({
    source,
    format: 'markdown',
    landmarksKnown: true,
    blocks: [...previous.blocks.slice(0, first), ...fresh.blocks, ...after],
    starts: [
      ...previous.starts.slice(0, first),
      ...fresh.starts.map((start) => start + from),
      ...previous.starts.slice(rest).map((start) => start + shift)
    ],
    notices: []
  })
  if (!isApartAsBefore(document, first) || !isApartAsBefore(document, first + fresh.blocks.length)) return
  const moved = (top: TopBlock) => ({...top, start: top.start + shift, end: top.end + shift})
  rememberOutline(document, {
    blocks: [...tops.slice(0, head), ...read, ...tops.slice(tail).map(moved)],
    labels: outline.labels
  })
  return document
}

/** Whether the first line of a block ends before an offset. */
function isAbove(source: string, {start}: TopBlock, offset: number): boolean {
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
