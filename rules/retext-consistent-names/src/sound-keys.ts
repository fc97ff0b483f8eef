import {skeleton} from '@copydesk/names'

/** The keys under which names that sound alike meet: the skeleton, and the skeleton with any one consonant left out. */
export function soundKeys(word: string): Set<string> {
  const bones = skeleton(word)
  const keys = new Set([bones])
  for (let at = 0; at < bones.length; at++) keys.add(bones.slice(0, at) + bones.slice(at + 1))
  return keys
}
