import {countBits} from './count-bits.ts'
import {fold} from './fold.ts'
import {memoize} from './memoize.ts'
import {consonantBit, type Readings, readingsOf, silent} from './readings.ts'

/** Vowels on the chart of the mouth: from front to back, and from close to open; @ in the middle. */
const vowels: Record<string, readonly [close: number, back: number]> = {
  i: [1, 0],
  I: [0.85, 0.15],
  E: [0.7, 0.1],
  e: [0.55, 0.15],
  a: [0.1, 0.3],
  A: [0.1, 0.8],
  o: [0.6, 1],
  U: [0.85, 0.85],
  u: [1, 1],
  '@': [0.5, 0.5],
  3: [0.4, 0.35],
  4: [0.35, 0.8],
  5: [0.6, 0.7]
}

/** Sounds that are heard for one another, and how far apart they are; all others are 1 apart. */
const near =
  'pb td kg fv sz SZ CJ CS vw :.35|sS zZ nm Td Jy :.45|Nn JZ yI wu :.2|Nm Ck Jg Ct Jd hy zS sC :.6|Tt wo :.3|Ts Tf vb kh :.5|lr :.7|yi :.15|Cz :.8'

/** What it costs to hear one sound for another, by the codes of both. */
const substitutions = new Float64Array(128 * 128).fill(1)
for (let code = 0; code < 128; code++) substitutions[code * 128 + code] = 0
for (const entry of near.split('|')) {
  const [pairs, cost] = entry.split(':') as [string, string]
  for (const pair of pairs.trim().split(' ')) {
    const [left, right] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    substitutions[left * 128 + right] = Number(cost)
    substitutions[right * 128 + left] = Number(cost)
  }
}
for (const [left, a] of Object.entries(vowels))
  for (const [right, b] of Object.entries(vowels))
    if (left !== right)
      substitutions[left.charCodeAt(0) * 128 + right.charCodeAt(0)] = Math.min(
        0.5,
        0.12 + 0.38 * Math.hypot(a[0] - b[0], a[1] - b[1])
      )

/** What it costs to drop a sound, by its code: the weaker it is, the easier it goes unheard. */
const omission = 0.9
const omissions = new Float64Array(128).fill(omission)
for (const vowel of Object.keys(vowels)) omissions[vowel.charCodeAt(0)] = 0.5
for (const [sound, cost] of Object.entries({'@': 0.3, h: 0.4, y: 0.4, w: 0.4, r: 0.55}))
  omissions[sound.charCodeAt(0)] = cost
omissions[silent] = 0

/** By the bit of each consonant that costs as much to drop as any: the bits of all that may be heard for it at less cost. */
const heardFor = new Map<number, number>()
for (let sound = 0; sound < 128; sound++) {
  if (consonantBit(sound) === 0 || omissions[sound] !== omission) continue
  let others = 0
  for (let other = 0; other < 128; other++)
    if (substitutions[sound * 128 + other]! < omission) others |= consonantBit(other)
  heardFor.set(consonantBit(sound), others)
}

/** The strong consonants of a word, a bit each. */
interface Consonants {
  /** Those that all readings have. */
  readonly certain: number
  /** Those for which some reading has something like them. */
  readonly heard: number
}

interface Sounds extends Consonants {
  readonly readings: Readings
}

/** What may be heard of a word; accents and case do not count. */
export function soundsOf(word: string): Sounds {
  return known(fold(word))
}

const known = memoize(20_000, (folded): Sounds => {
  const readings = readingsOf(folded)
  let certain = 0
  let heard = 0
  for (const [consonant, others] of heardFor) {
    certain |= readings.certain & consonant
    if ((others & readings.possible) !== 0) heard |= consonant
  }
  return {readings, certain, heard}
})

/** How far two words are apart at least: what is sure to be heard of the one, and has nothing like it in the other, is dropped. */
export function leastSound(left: Consonants, right: Consonants): number {
  return omission * Math.max(countBits(left.certain & ~right.heard), countBits(right.certain & ~left.heard))
}

/** Kept between calls: a new one for each pair costs more than the search. */
let costs = new Float64Array(1024)

/** Beyond this no two names are called alike. */
const far = 3

/**
 * How far two words are apart to the ear: the cheapest way to turn any reading of one into any reading of the other.
 * 0 for words that can be read alike, .05 for “Noem” and “Gnome”, .3 for “Sheinbaum” and “Shanebaum”, 1 and more for words
 * that differ in a strong sound, and 3 for all that are further apart.
 *
 * @param limit The search stops where no way is left that costs no more; then the distance is 3.
 */
export function soundDistance(left: string, right: string, limit = far): number {
  const [heard, other] = [soundsOf(left), soundsOf(right)]
  const {readings: a} = heard
  const {readings: b} = other
  if (a.word === b.word) return 0
  if (leastSound(heard, other) > limit) return far
  const width = b.arcs.length
  const size = a.arcs.length * width
  if (costs.length < size) costs = new Float64Array(size)
  costs.fill(Number.POSITIVE_INFINITY, 0, size)
  costs[0] = 0
  const relax = (node: number, cost: number): void => {
    if (cost < costs[node]!) costs[node] = cost
  }
  for (const i of a.order) {
    for (const j of b.order) {
      const cost = costs[i * width + j]!
      if (cost > limit) continue
      // A slip in the first sound is heard most.
      const opening = i === 0 && j === 0
      const heard = opening ? 1.3 : 1
      for (const x of a.arcs[i]!) {
        relax(x.to * width + j, cost + x.cost + omissions[x.sound]! * heard)
        if (x.sound === silent) continue
        for (const y of b.arcs[j]!) {
          if (y.sound === silent) continue
          const swap = substitutions[x.sound * 128 + y.sound]!
          relax(x.to * width + y.to, cost + x.cost + y.cost + (opening ? 1.4 * swap : swap))
        }
      }
      for (const y of b.arcs[j]!) relax(i * width + y.to, cost + y.cost + omissions[y.sound]! * heard)
    }
  }
  const cost = costs[a.end * width + b.end]!
  return cost <= limit ? cost : far
}
