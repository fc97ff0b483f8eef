import type {Range} from '../types.ts'

/** The stretches that the patterns match, sorted, and apart from each other; of two that overlap the first one counts. */
export function findSkips(text: string, patterns: readonly RegExp[]): Range[] {
  const found: Range[] = []
  for (const pattern of patterns) {
    const flags = pattern.flags.replace('y', '')
    const all = new RegExp(pattern.source, flags.includes('g') ? flags : `${flags}g`)
    for (const match of text.matchAll(all)) {
      if (match[0] !== '') found.push({start: match.index, end: match.index + match[0].length})
    }
  }
  found.sort((left, right) => left.start - right.start || right.end - left.end)
  const apart: Range[] = []
  for (const range of found) if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range)
  return apart
}
