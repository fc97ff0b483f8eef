import type {Range} from '../types.ts'

const prose = /\s(alt|caption)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/dgi

/** Where a tag or shortcode holds prose for a reader: the values of its `alt` and `caption`, in order. */
export function attributeProse(tag: string): Range[] {
  const found: Range[] = []
  // A longer one holds data.
  if (tag.length > 10_000) return found
  for (const match of tag.matchAll(prose)) {
    const [start, end] = match.indices?.[2] ?? match.indices?.[3] ?? [0, 0]
    if (/\p{L}/u.test(tag.slice(start, end))) found.push({start, end})
  }
  return found
}
