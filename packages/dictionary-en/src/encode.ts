import {hash, placeOf, possessiveBit} from './layout.ts'

/** Words in a bucket on average: fewer cost room, more cost time. */
const perBucket = 4

/**
 * Lays words out as `createDictionary` reads them; the same words give the same bytes in whatever order they come.
 *
 * @throws {Error} If a word is not of 1 to 127 ASCII characters.
 */
export function encode(words: Iterable<string>): Uint8Array {
  const all = new Set(words)
  const kept = [...all].filter((word) => !(word.endsWith("'s") && all.has(word.slice(0, -2)))).sort()
  const count = 2 ** Math.max(0, Math.round(Math.log2(kept.length / perBucket)))
  const buckets: string[][] = Array.from({length: count}, () => [])
  let length = placeOf(count + 1)
  for (const word of kept) {
    if (!/^[\0-\x7f]{1,127}$/.test(word)) throw new Error(`\`${word}\` is not of 1 to 127 ASCII characters`)
    buckets[hash(word) & (count - 1)]!.push(word)
    length += 1 + word.length
  }

  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, count, true)
  let at = placeOf(count + 1)
  for (const [bucket, entries] of buckets.entries()) {
    view.setUint32(placeOf(bucket), at, true)
    for (const word of entries) {
      bytes[at++] = word.length | (all.has(`${word}'s`) ? possessiveBit : 0)
      for (let letter = 0; letter < word.length; letter++) bytes[at++] = word.charCodeAt(letter)
    }
  }
  view.setUint32(placeOf(count), at, true)
  return bytes
}
