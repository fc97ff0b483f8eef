import {blockingKeys} from './skeleton.ts'

/** More words than any list has: a number below it and a key make one number together. */
const most = 2 ** 22

/**
 * The pairs of words that are worth comparing, by their places, each once and in order: those that share a key, so that a list of words
 * costs linear time.
 *
 * @param crowded A key that more words than this share says little of them; words that are close share a rarer one too.
 */
export function likePairs(words: readonly string[], crowded: number): [left: number, right: number][] {
  const filed: number[] = []
  words.forEach((word, at) => {
    for (const key of blockingKeys(word)) filed.push(key * most + at)
  })
  const sorted = Float64Array.from(filed).sort()
  const pairs = new Set<number>()
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const next = (Math.floor(sorted[from]! / most) + 1) * most
    while (to < sorted.length && sorted[to]! < next) to++
    if (to - from > crowded) continue
    for (let left = from; left < to; left++)
      for (let right = left + 1; right < to; right++) pairs.add((sorted[left]! % most) * most + (sorted[right]! % most))
  }
  return Array.from(Float64Array.from(pairs).sort(), (pair) => [Math.floor(pair / most), pair % most])
}
