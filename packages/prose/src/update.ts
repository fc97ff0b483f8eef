import {applyEdits} from './apply-edits.ts'
import type {Block} from './block.ts'
import {ProseDocument} from './document.ts'
import {htmlOutlineFor, rememberHtmlOutline} from './html/outline.ts'
import {updateHtml} from './html/update.ts'
import {changedLineStarts} from './line-starts.ts'
import {outlineFor, rememberOutline} from './markdown/outline.ts'
import {updateMarkdown} from './markdown/update.ts'
import {type ParseOptions, parseDocument} from './parse.ts'
import {rememberTextOutline, textOutlineFor} from './text/outline.ts'
import {updateText} from './text/update.ts'
import type {Range, SourceEdit} from './types.ts'

/**
 * The document after edits, equal to a fresh reading of the edited source; each block that did not change is the
 * very same object as before, so that what was remembered for it still holds.
 *
 * @param edits Ranges of the previous document's source; they must not overlap.
 */
export function updateDocument(
  previous: ProseDocument,
  edits: readonly SourceEdit[],
  options: Omit<ParseOptions, 'format'> = {}
): ProseDocument {
  return update(previous, spanOf(edits), applyEdits(previous.source, edits), options)
}

/** The same for a source that was edited in ways unknown. */
export function rereadDocument(
  previous: ProseDocument,
  source: string,
  options: Omit<ParseOptions, 'format'> = {}
): ProseDocument {
  const clean = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
  return update(previous, changeBetween(previous.source, clean), clean, options)
}

function update(
  previous: ProseDocument,
  span: Range,
  source: string,
  options: Omit<ParseOptions, 'format'>
): ProseDocument {
  // A byte order mark that is put before a text is not of it.
  const isMarked = source.charCodeAt(0) === 0xfeff
  const fresh =
    (isMarked ? undefined : updatePart(previous, span, source)) ??
    parseDocument(source, {...options, format: previous.format})
  const blocks: Block[] = [...fresh.blocks]
  keepBlocks(previous, span, blocks)
  const document = new ProseDocument({
    source: fresh.source,
    format: fresh.format,
    layout: fresh.layout,
    landmarksKnown: true,
    blocks,
    starts: fresh.starts,
    notices: fresh.notices,
    lineStarts: isMarked ? undefined : changedLineStarts(previous.lineStarts, source, previous.source.length, span)
  })
  const outline = outlineFor(fresh)
  if (outline !== undefined) rememberOutline(document, outline)
  const textOutline = textOutlineFor(fresh)
  if (textOutline !== undefined) rememberTextOutline(document, textOutline)
  const htmlOutline = htmlOutlineFor(fresh)
  if (htmlOutline !== undefined) rememberHtmlOutline(document, htmlOutline)
  return document
}

/** Reads no more than a part again; undefined where the whole must be read. */
function updatePart(previous: ProseDocument, span: Range, source: string): ProseDocument | undefined {
  return (
    updateMarkdown(previous, span, source) ?? updateText(previous, span, source) ?? updateHtml(previous, span, source)
  )
}

/** The stretch of the previous source that the edits are in. */
function spanOf(edits: readonly SourceEdit[]): Range {
  if (edits.length === 0) return {start: 0, end: 0}
  return {
    start: edits.reduce((first, {start}) => Math.min(first, start), Number.POSITIVE_INFINITY),
    end: edits.reduce((last, {end}) => Math.max(last, end), 0)
  }
}

/** The stretch of the first text outside of which the second one is the same. */
function changeBetween(before: string, after: string): Range {
  const most = Math.min(before.length, after.length)
  let start = 0
  // Slices are compared many characters at a time.
  for (let step = 1 << 14; step > 0; step >>= 2)
    while (start + step <= most && before.slice(start, start + step) === after.slice(start, start + step)) start += step
  let same = 0
  for (let step = 1 << 14; step > 0; step >>= 2)
    while (
      same + step <= most - start &&
      before.slice(before.length - same - step, before.length - same) ===
        after.slice(after.length - same - step, after.length - same)
    )
      same += step
  return {start, end: before.length - same}
}

/** Puts the old blocks in the place of equal new ones, from both ends. */
function keepBlocks(previous: ProseDocument, {start, end}: Range, blocks: Block[]): void {
  const old = previous.blocks
  const most = Math.min(old.length, blocks.length)
  let head = 0
  let tail = 0

  function keepHead(limit: number): void {
    for (; head + tail < most; head++) {
      const block = old[head]!
      if (!block.equals(blocks[head]!) || previous.starts[head]! + block.length > limit) return
      blocks[head] = block
    }
  }

  function keepTail(limit: number): void {
    for (; head + tail < most; tail++) {
      const index = old.length - 1 - tail
      const block = old[index]!
      if (!block.equals(blocks[blocks.length - 1 - tail]!) || previous.starts[index]! < limit) return
      blocks[blocks.length - 1 - tail] = block
    }
  }

  // What the edits do not touch comes first: a copy that was typed before a block must not take its place.
  keepHead(start)
  keepTail(end)
  keepHead(Number.POSITIVE_INFINITY)
  keepTail(Number.NEGATIVE_INFINITY)
}
