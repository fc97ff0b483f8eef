import {blockingKeys} from './skeleton.ts'

/**
 * The pairs of words that are worth comparing, by their places, each once and in order: those that share a key, so that a list of words
 * costs linear time.
 *
 * @param crowded A key that more words than this share says little of them; words that are close share a rarer one too.
 */
export function likePairs(words: readonly string[], crowded: number): [left: number, right: number][] {
  return pairsUnder(
    words.map((word) => blockingKeys(word)),
    crowded
  )
}

/** The same for words whose keys are known. */
export function pairsUnder(keysOf: readonly (readonly number[])[], crowded: number): [left: number, right: number][] {
  const {slots, ends, owners, before, last, counts} = fileUnderKeys(keysOf)
  const pairs: [number, number][] = []
  /** For each word, the last one that it was paired with as the second. */
  const partner = new Int32Array(keysOf.length).fill(-1)
  const rights: number[] = []
  for (let left = 0, at = 0; left < keysOf.length; left++) {
    for (; at < ends[left]!; at++) {
      const slot = slots[at]!
      if (counts[slot]! < 2 || counts[slot]! > crowded) continue
      // The words that were filed later come first.
      for (let other = last[slot]!; owners[other]! > left; other = before[other]!) {
        const right = owners[other]!
        if (partner[right] === left) continue
        partner[right] = left
        rights.push(right)
      }
    }
    rights.sort((a, b) => a - b)
    for (const right of rights) pairs.push([left, right])
    rights.length = 0
  }
  return pairs
}

/** Kept between calls: a document has seven tables of its own, and to make them takes longer than to clear them. */
let room = new Int32Array(4096)

/**
 * Files each word under its keys, in a table with open addressing: a map of lists costs several times as much. Only what was filed last can be
 * read.
 */
function fileUnderKeys(keysOf: readonly (readonly number[])[]) {
  const size = keysOf.reduce((sum, keys) => sum + keys.length, 0)
  const mask = 2 ** Math.ceil(Math.log2(2 * size + 1)) - 1
  const needed = 3 * (mask + 1) + 3 * size + keysOf.length
  if (room.length < needed) room = new Int32Array(2 * needed)
  else room.fill(0, 0, needed)
  let free = 0
  const table = (length: number): Int32Array => {
    free += length
    return room.subarray(free - length, free)
  }
  /** The key of each slot, plus one; 0 for a free slot. */
  const taken = table(mask + 1)
  /** Of each slot, how many words are filed there, and the last of them. */
  const counts = table(mask + 1)
  const last = table(mask + 1)
  /** Of each filing its slot, its word, and the filing before it in the same slot. */
  const slots = table(size)
  const owners = table(size)
  const before = table(size)
  /** Where the filings of each word end. */
  const ends = table(keysOf.length)
  let at = 0
  for (let owner = 0; owner < keysOf.length; owner++) {
    const keys = keysOf[owner]!
    for (const key of keys) {
      let slot = Math.imul(key, 0x9e3779b1) & mask
      while (taken[slot] !== 0 && taken[slot] !== key + 1) slot = (slot + 1) & mask
      taken[slot] = key + 1
      slots[at] = slot
      owners[at] = owner
      before[at] = last[slot]!
      last[slot] = at++
      counts[slot]!++
    }
    ends[owner] = at
  }
  return {slots, ends, owners, before, last, counts}
}
