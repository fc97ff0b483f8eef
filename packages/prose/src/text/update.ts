import type {Block} from '../block.ts'
import {ProseDocument} from '../document.ts'
import {normalizeLineEndings} from '../line-endings.ts'
import {toBlocks} from '../to-blocks.ts'
import type {Range} from '../types.ts'
import {type Usage, usageOf} from './groups.ts'
import {headReach, tailReach} from './kinds.ts'
import {findLayout} from './layout.ts'
import {type Cut, rememberTextOutline, type TextOutline, textOutlineFor} from './outline.ts'
import {readTextPart, type TextPart} from './read.ts'

/** The ends of the lines above a paragraph: `\r\n\r\n`. */
const lineEnds = 4

/**
 * The document after a change, of which only the stretch around the change is read, from a cut above it to one below it.
 * Undefined where the whole must be read, and for what is no plain text.
 *
 * @param span Of the previous source; nothing outside of it has changed.
 */
export function updateText(previous: ProseDocument, span: Range, source: string): ProseDocument | undefined {
  const outline = textOutlineFor(previous)
  if (outline === undefined) return
  const {cuts, usage} = outline
  const startOf = ({block}: Cut): number => previous.starts[block]!
  const shift = source.length - previous.source.length
  // Of the paragraphs above, the last but one: the edit cannot touch its lines.
  const above = cuts.findLastIndex((cut) => startOf(cut) < span.start) - 1
  const head = above >= headReach ? cuts[above] : undefined
  const below = cuts.findIndex((cut) => startOf(cut) - lineEnds > span.end)
  const tail = below !== -1 && below + tailReach < cuts.length ? cuts[below] : undefined
  if (head === undefined && tail === undefined) return

  const from = head === undefined ? 0 : lineStart(previous.source, startOf(head))
  const end = tail === undefined ? source.length : lineStart(source, startOf(cuts[below + 1]!) + shift)
  const text = source.slice(from, end)
  // A carriage return alone is no end of a line to those who look for them.
  if (/\r(?!\n)/.test(text)) return
  const normalized = normalizeLineEndings(text)
  const part = readTextPart(normalized.text, usage, {first: head === undefined, last: tail === undefined})
  if (part === undefined) return
  const fresh = toBlocks(part.drafts, normalized, 'text')
  const starts = fresh.starts.map((start) => start + from)
  if (head !== undefined && !isSame(previous.blocks[head.block]!, fresh.blocks[0])) return
  const seam = tail && part.cuts.findIndex(({block}) => starts[block] === startOf(tail) + shift)
  const last = seam === undefined ? undefined : part.cuts[seam]
  if (tail !== undefined && (last === undefined || (head === undefined && last.group < headReach))) return

  const joined = joinLines(outline, part, head, tail, last)
  if (joined === undefined) return
  const {lines} = joined
  const markers = [
    ...outline.markers.slice(0, head?.line ?? 0),
    ...part.markers.slice(0, last?.line),
    ...outline.markers.slice(tail?.line ?? outline.lines.length)
  ]
  if (!isSameUsage(usage, usageOf(lines, markers, findLayout(lines)))) return

  // The block of the cut above is kept: in the part it is the first one, and nothing is known of what is above.
  const kept = head === undefined ? 0 : head.block + 1
  const first = head === undefined ? 0 : 1
  const until = last === undefined ? fresh.blocks.length : last.block + 1
  const rest = tail === undefined ? previous.blocks.length : tail.block + 1
  const document = new ProseDocument({
    source,
    format: 'text',
    layout: usage.layout,
    landmarksKnown: true,
    blocks: [...previous.blocks.slice(0, kept), ...fresh.blocks.slice(first, until), ...previous.blocks.slice(rest)],
    starts: [
      ...previous.starts.slice(0, kept),
      ...starts.slice(first, until),
      ...previous.starts.slice(rest).map((start) => start + shift)
    ],
    notices: []
  })
  const base = head ?? start
  rememberTextOutline(document, {
    ...joined,
    markers,
    usage,
    cuts: [
      ...cuts.slice(0, head === undefined ? 0 : above + 1),
      ...part.cuts.slice(0, seam === undefined ? undefined : seam + 1).map((cut) => moved(cut, start, base)),
      ...(last === undefined ? [] : cuts.slice(below + 1).map((cut) => moved(cut, tail!, moved(last, start, base))))
    ]
  })
  return document
}

const start: Cut = {line: 0, block: 0, group: 0}

/** A cut after what it was counted from has moved. */
function moved({line, block, group}: Cut, from: Cut, to: Cut): Cut {
  return {line: line - from.line + to.line, block: block - from.block + to.block, group: group - from.group + to.group}
}

/** The offset at which the line starts that an offset is in. */
function lineStart(source: string, offset: number): number {
  let start = offset
  while (start > 0 && source.charCodeAt(start - 1) !== 10 && source.charCodeAt(start - 1) !== 13) start--
  return start
}

/** Whether a block is as it was, but for what parts it from the one above. */
function isSame(block: Block, again: Block | undefined): boolean {
  return again?.type === block.type && again.text === block.text && again.length === block.length
}

function isSameUsage(left: Usage, right: Usage): boolean {
  return (
    left.layout === right.layout &&
    left.wrap === right.wrap &&
    left.margin === right.margin &&
    left.flush === right.flush
  )
}

/**
 * The lines of the text with those of a part in their place. Lines of one chunk have the same number, and no others.
 * Undefined if the cuts were of one chunk and are no more, or the other way round.
 *
 * @param last The cut below, in the part.
 */
function joinLines(
  {lines, chunks}: TextOutline,
  part: TextPart,
  head: Cut | undefined,
  tail: Cut | undefined,
  last: Cut | undefined
): Pick<TextOutline, 'lines' | 'chunks'> | undefined {
  const first = head && part.lines[0]!.chunk
  const final = last && part.lines[last.line]!.chunk
  const above = head && lines[head.line]!.chunk
  const below = tail && lines[tail.line]!.chunk
  if (head !== undefined && tail !== undefined && (first === final) !== (above === below)) return
  const numberOf = (chunk: number): number => {
    if (chunk === first) return above!
    return chunk === final ? below! : chunks + chunk
  }
  const fresh = part.lines.slice(0, last?.line).map((line) => ({...line, chunk: numberOf(line.chunk)}))
  return {
    lines: [...lines.slice(0, head?.line ?? 0), ...fresh, ...(tail === undefined ? [] : lines.slice(tail.line))],
    chunks: chunks + part.chunks
  }
}
