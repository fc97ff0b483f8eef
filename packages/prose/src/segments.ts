/**
 * Leads from offsets in a block's text to offsets in its source.
 *
 * A flat list of quadruples, in order: text start, text end, source start, source end. Where both lengths are equal
 * the piece maps character by character; otherwise it is one unit (`é` for `&eacute;`). Source between two pieces
 * is markup.
 */
export type Segments = Int32Array

/** The index of the segment that holds the character at `offset`; the last one before it if none does. */
function find(segments: Segments, offset: number): number {
  let low = 0
  let high = segments.length / 4 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle * 4]! <= offset) low = middle
    else high = middle - 1
  }
  return low * 4
}

/** The source offset at which the text's character at `offset` begins. */
export function sourceStart(segments: Segments, offset: number): number {
  if (segments.length === 0) return 0
  const at = find(segments, offset)
  const textStart = segments[at]!
  const textEnd = segments[at + 1]!
  const start = segments[at + 2]!
  const end = segments[at + 3]!
  if (offset >= textEnd) return end
  return end - start === textEnd - textStart ? start + offset - textStart : start
}

/** The source offset at which the text's character before `offset` ends. */
export function sourceEnd(segments: Segments, offset: number): number {
  if (segments.length === 0) return 0
  if (offset === 0) return segments[2]!
  const at = find(segments, offset - 1)
  const textStart = segments[at]!
  const textEnd = segments[at + 1]!
  const start = segments[at + 2]!
  const end = segments[at + 3]!
  return end - start === textEnd - textStart ? start + Math.min(offset, textEnd) - textStart : end
}

/** The text offset that stands for a source offset: the character there, or the next one if markup stands there. */
export function textOffset(segments: Segments, offset: number): number {
  let low = 0
  let high = segments.length / 4
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle * 4 + 3]! <= offset) low = middle + 1
    else high = middle
  }
  const at = low * 4
  if (at >= segments.length) return segments.length === 0 ? 0 : segments[segments.length - 3]!
  const textStart = segments[at]!
  const start = segments[at + 2]!
  if (offset <= start) return textStart
  return segments[at + 3]! - start === segments[at + 1]! - textStart ? textStart + offset - start : textStart
}
