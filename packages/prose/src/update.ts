import type {Block} from './block.ts'
import {ProseDocument} from './document.ts'
import {type ParseOptions, parseDocument} from './parse.ts'
import type {SourceEdit} from './types.ts'

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
  const fresh = parseDocument(applyEdits(previous.source, edits), {...options, format: previous.format})
  const blocks: Block[] = [...fresh.blocks]
  const old = previous.blocks
  let head = 0
  while (head < blocks.length && head < old.length && old[head]!.equals(blocks[head]!)) {
    blocks[head] = old[head]!
    head++
  }
  for (let tail = 1; tail <= Math.min(blocks.length, old.length) - head; tail++) {
    const before = old[old.length - tail]!
    if (!before.equals(blocks[blocks.length - tail]!)) break
    blocks[blocks.length - tail] = before
  }
  return new ProseDocument({
    source: fresh.source,
    format: fresh.format,
    layout: fresh.layout,
    landmarksKnown: true,
    blocks,
    starts: fresh.blocks.map((block) => fresh.rangeOf(block).start),
    notices: fresh.notices
  })
}

/** The source with all edits made at once. */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  let result = ''
  let from = 0
  for (const edit of [...edits].sort((left, right) => left.start - right.start || left.end - right.end)) {
    if (edit.start < from) throw new RangeError('Edits overlap')
    result += source.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + source.slice(from)
}
