import {skeleton} from '@copydesk/names'

/** The keys under which names that sound alike meet: the skeleton, and the skeleton with any one consonant left out. */
export function soundKeys(word: string): readonly string[] {
  const bones = skeleton(word)
  let keys = remembered.get(bones)
  if (keys === undefined) {
    const all = new Set([bones])
    for (let at = 0; at < bones.length; at++) all.add(bones.slice(0, at) + bones.slice(at + 1))
    keys = [...all]
    if (remembered.size > 20_000) remembered.clear()
    remembered.set(bones, keys)
  }
  return keys
}

const remembered = new Map<string, readonly string[]>()
