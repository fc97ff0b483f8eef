import {fold} from './fold.ts'

/** Consonants that are heard or written for one another stand for one class. */
const classes: Record<string, string> = {}
for (const group of ['pbfv', 'td', 'kgqcx', 'szj', 'nm', 'l', 'r'])
  for (const letter of group) classes[letter] = group[0]!

const remembered = new Map<string, string>()

/** The consonants of a word as classes, runs merged: `n` for “Noem” and “Gnome”, `snpn` for “Sheinbaum” and “Schönbohm”. Vowels, h and w do not count. */
export function skeleton(word: string): string {
  const folded = fold(word)
  let bones = remembered.get(folded)
  if (bones === undefined) {
    bones = bonesOf(folded)
    if (remembered.size > 20_000) remembered.clear()
    remembered.set(folded, bones)
  }
  return bones
}

function bonesOf(folded: string): string {
  const sounds = folded
    .replace(/^[kgp]n/, 'n')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/sch|tch|sh|ch|cz|zh/g, 's')
    .replace(/ck|kh|qu/g, 'k')
    .replace(/gh/g, '')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/th/g, 't')
    .replace(/[td][zs]/g, 's')
  let bones = ''
  for (const letter of sounds) {
    const bone = classes[letter]
    if (bone !== undefined && !bones.endsWith(bone)) bones += bone
  }
  return bones
}

/**
 * The keys under which a name is filed, so that only names that share a key need be compared: its skeleton and its letters, each
 * also with any one left out, its letters in the order of the alphabet, and the skeletons of its other likely readings.
 */
export function blockingKeys(word: string): Set<string> {
  const keys = new Set<string>()
  const folded = fold(word)
  const bones = skeleton(word)
  keys.add(`s${bones}`)
  if (bones.length >= 3)
    for (let at = 0; at < bones.length; at++) keys.add(`s${bones.slice(0, at)}${bones.slice(at + 1)}`)
  if (/c[eiy]/.test(folded)) keys.add(`s${bonesOf(folded.replace(/c(?=[eiy])/g, 'k'))}`)
  if (folded.includes('ch')) keys.add(`s${bonesOf(folded.replace(/ch/g, 'k'))}`)
  if (/^g[eiy]/.test(folded)) keys.add(`s${bonesOf(`j${folded.slice(1)}`)}`)
  keys.add(`a${[...folded].sort().join('')}`)
  keys.add(`l${folded}`)
  for (let at = 0; at < folded.length; at++) keys.add(`l${folded.slice(0, at)}${folded.slice(at + 1)}`)
  return keys
}
