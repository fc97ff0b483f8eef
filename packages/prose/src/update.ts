import {applyEdits} from './apply-edits.ts'
import type {Block} from './block.ts'
import {ProseDocument} from './document.ts'
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
  const source = applyEdits(previous.source, edits)
  const span = spanOf(edits)
  const fresh =
    updateMarkdown(previous, span, source) ??
    updateText(previous, span, source) ??
    parseDocument(source, {...options, format: previous.format})
  const blocks: Block[] = [...fresh.blocks]
  keepBlocks(previous, edits, blocks)
  const document = new ProseDocument({
    source: fresh.source,
    format: fresh.format,
    layout: fresh.layout,
    landmarksKnown: true,
    blocks,
    starts: fresh.starts,
    notices: fresh.notices
  })
  const outline = outlineFor(fresh)
  if (outline !== undefined) rememberOutline(document, outline)
  const textOutline = textOutlineFor(fresh)
  if (textOutline !== undefined) rememberTextOutline(document, textOutline)
  return document
}

/** The stretch of the previous source that the edits are in. */
function spanOf(edits: readonly SourceEdit[]): Range {
  return {
    start: edits.reduce((first, {start}) => Math.min(first, start), Number.POSITIVE_INFINITY),
    end: edits.reduce((last, {end}) => Math.max(last, end), 0)
  }
}

/** Puts the old blocks in the place of equal new ones, from both ends. */
function keepBlocks(previous: ProseDocument, edits: readonly SourceEdit[], blocks: Block[]): void {
  const old = previous.blocks
  const most = Math.min(old.length, blocks.length)
  let head = 0
  let tail = 0

  function keepHead(limit: number): void {
    for (; head + tail < most; head++) {
      const block = old[head]!
      if (!block.equals(blocks[head]!) || previous.rangeOf(block).end > limit) return
      blocks[head] = block
    }
  }

  function keepTail(limit: number): void {
    for (; head + tail < most; tail++) {
      const block = old[old.length - 1 - tail]!
      if (!block.equals(blocks[blocks.length - 1 - tail]!) || previous.rangeOf(block).start < limit) return
      blocks[blocks.length - 1 - tail] = block
    }
  }

  // What the edits do not touch comes first: a copy that was typed before a block must not take its place.
  const {start, end} = spanOf(edits)
  keepHead(start)
  keepTail(end)
  keepHead(Number.POSITIVE_INFINITY)
  keepTail(Number.NEGATIVE_INFINITY)
}
