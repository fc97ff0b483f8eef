/**
 * How the words lie in the file, all numbers little-endian:
 *
 *     uint32            how many buckets there are: a power of two
 *     uint32 × (n + 1)  where each bucket begins, from the start of the file; the last one is the file’s length
 *     buckets           words side by side: a byte for the length, then the letters, which are ASCII
 *
 * The highest bit of a length says that the word is right with `'s` too, as nearly every noun is: so the possessives, a
 * quarter of the dictionary, need no room of their own.
 */
export const possessiveBit = 0x80

/** Where the place of a bucket is written. */
export function placeOf(bucket: number): number {
  return 4 + 4 * bucket
}

/** FNV-1a, over UTF-16 code units; unsigned. */
export function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  // The low bits of FNV depend on few bits of the last letter; these are mixed with the high ones.
  return (value ^ (value >>> 15)) >>> 0
}
