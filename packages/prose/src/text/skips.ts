import type {Range} from '../types.ts'

/** The stretches that the patterns match, sorted, and apart from each other; of two that overlap the first one counts. */
export function findSkips(text: string, patterns: readonly RegExp[]): Range[] {
  const found: Range[] = []
  for (const pattern of patterns) {
    const flags = pattern.flags.replace('y', '')
    const all = new RegExp(pattern.source, flags.includes('g') ? flags : `${flags}g`)
    for (const match of text.matchAll(all)) {
      // The white space around a match is the line's own: a shortcode is not joined to what follows it.
      const start = match.index + match[0].length - match[0].trimStart().length
      const end = start + match[0].trim().length
      if (end > start) found.push({start, end})
    }
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end)
  const apart: Range[] = []
  for (const range of found) if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range)
  return apart
}
