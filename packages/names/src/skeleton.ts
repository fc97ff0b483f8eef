import {saidAs} from './data/said-as.ts'
import {fold} from './fold.ts'
import {memoize} from './memoize.ts'

/** Consonants that are heard or written for one another stand for one class. */
const classes: Record<string, string> = {}
for (const group of ['pbfv', 'td', 'kgqcx', 'szj', 'nm', 'l', 'r'])
  for (const letter of group) classes[letter] = group[0]!

/** The consonants of a word as classes, runs merged: `n` for “Noem” and “Gnome”, `snpn` for “Sheinbaum” and “Schönbohm”. Vowels, h and w do not count. */
export function skeleton(word: string): string {
  return knownBones(fold(word))
}

const knownBones = memoize(20_000, bonesOf)

/** The bones with one left out; what then stands side by side runs together: without its l, “Villavicencio” is `pnsn`. */
function withoutOne(bones: string): string[] {
  if (bones.length < 3) return []
  return Array.from(bones, (_, at) => {
    const after = at > 0 && bones[at - 1] === bones[at + 1] ? at + 2 : at + 1
    return bones.slice(0, at) + bones.slice(after)
  })
}

function bonesOf(folded: string): string {
  const sounds = folded
    .replace(/^[kgp]n/, 'n')
    .replace(/^wr/, 'r')
    .replace(/mb$/, 'm')
    .replace(/([aeo]u)x$/, '$1')
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
 *
 * A key is a number made of the letters, so that none of these strings need be built. Two keys may fall together by chance; then two
 * names are compared in vain.
 */
export function blockingKeys(word: string): readonly number[] {
  return knownKeys(fold(word))
}

const knownKeys = memoize(20_000, keysOf)

function keysOf(folded: string): number[] {
  const readings = [skeleton(folded)]
  if (/c[eiy]/.test(folded)) readings.push(bonesOf(folded.replace(/c(?=[eiy])/g, 'k')))
  if (folded.includes('ch')) readings.push(bonesOf(folded.replace(/ch/g, 'k')))
  // “Sighnaghi”: only English has silent ones.
  if (folded.includes('gh')) readings.push(bonesOf(folded.replace(/gh/g, 'g')))
  if (/d?g[eiy]/.test(folded)) readings.push(bonesOf(folded.replace(/d?g(?=[eiy])/g, 'j')))
  // As Poles read it: “Wojciechowska” is “Voychehovska”.
  if (/w.*(?:sk[iay]$|ic?z$|ow|ew)|j.*w|w.*j/.test(folded)) readings.push(bonesOf(asPolish(folded)))
  const said = saidAs.get(folded)
  if (said !== undefined) readings.push(bonesOf(said.toLowerCase()))
  if (/[td][zs]/.test(folded)) readings.push(bonesOf(folded.replace(/([td])(?=[zs])/g, '$1h')))
  const skeletons = new Set(readings.flatMap((bones) => [bones, ...withoutOne(bones)]))
  const keys = Array.from(skeletons, (bones) => keyOf('s', bones))
  keys.push(unorderedKey(folded), keyOf('l', folded))
  for (let at = 0; at < folded.length; at++)
    // Of a doubled letter either may be left out.
    if (at === 0 || folded[at] !== folded[at - 1]) keys.push(keyOf('l', folded, at))
  return keys
}

function asPolish(folded: string): string {
  return folded
    .replace(/(?<![csr])ch/g, 'h')
    .replace(/w/g, 'v')
    .replace(/j/g, 'y')
}

/** A number for some letters, one of them left out, that hardly any others have (FNV-1a). */
function keyOf(kind: 's' | 'a' | 'l', letters: string, without?: number): number {
  let hash = 0x811c9dc5 ^ kind.charCodeAt(0)
  for (let at = 0; at < letters.length; at++)
    if (at !== without) hash = Math.imul(hash, 0x01000193) ^ letters.charCodeAt(at)
  // Maps are quickest with keys of thirty bits.
  return Math.imul(hash, 0x01000193) >>> 2
}

/** A number for some letters, in whatever order. */
function unorderedKey(letters: string): number {
  let sum = 0
  for (const letter of letters) sum += keyOf('a', letter)
  return sum & 0x3fffffff
}
