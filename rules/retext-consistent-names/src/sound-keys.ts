import {isShort, memoize, skeleton} from '@copydesk/names'

/** The keys under which names that sound alike meet: the skeleton, and the skeleton with any one consonant left out. */
export function soundKeys(word: string): readonly string[] {
  return isShort(word) ? known(word) : keysOf(skeleton(word))
}

/** By the word as it is written: most are asked for again and again. */
const known = memoize(20_000, (word) => keysOf(skeleton(word)))

const keysOf = memoize(20_000, (bones) => {
  const keys = new Set([bones])
  for (let at = 0; at < bones.length; at++) keys.add(bones.slice(0, at) + bones.slice(at + 1))
  return [...keys]
})
