import {type Arc, readingsOf} from './readings.ts'

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
const near = new Map<string, number>()
{
  const table =
    'pb td kg fv sz SZ CJ CS vw :.35|sS zZ nm Td Jy :.45|Nn JZ yI wu :.2|Nm Ck Jg Ct Jd hy zS sC :.6|Tt wo :.3|Ts Tf vb kh :.5|lr :.7|yi :.15|Cz :.8'
  for (const entry of table.split('|')) {
    const [pairs, cost] = entry.split(':') as [string, string]
    for (const pair of pairs.trim().split(' ')) {
      near.set(pair, Number(cost))
      near.set(pair[1]! + pair[0]!, Number(cost))
    }
  }
}

const substitutions = new Map<string, number>()

function substitution(left: string, right: string): number {
  if (left === right) return 0
  const key = left + right
  let cost = substitutions.get(key)
  if (cost === undefined) {
    const a = vowels[left]
    const b = vowels[right]
    cost = a && b ? Math.min(0.5, 0.12 + 0.38 * Math.hypot(a[0] - b[0], a[1] - b[1])) : (near.get(key) ?? 1)
    substitutions.set(key, cost)
  }
  return cost
}

/** What it costs to drop a sound: the weaker it is, the easier it goes unheard. */
function omission(sound: string): number {
  if (sound === '') return 0
  if (sound === '@') return 0.3
  if (vowels[sound]) return 0.5
  if (sound === 'h' || sound === 'y' || sound === 'w') return 0.4
  return sound === 'r' ? 0.55 : 0.9
}

/** Beyond this no two names are called alike; the search stops there. */
const far = 3

/**
 * How far two words are apart to the ear: the cheapest way to turn any reading of one into any reading of the other.
 * 0 for words that can be read alike, .05 for “Noem” and “Gnome”, .3 for “Sheinbaum” and “Shanebaum”, 1 and more for words
 * that differ in a strong sound.
 */
export function soundDistance(left: string, right: string): number {
  const a = readingsOf(left)
  const b = readingsOf(right)
  if (a.word === b.word) return 0
  const width = b.arcs.length
  const costs = new Float64Array(a.arcs.length * width).fill(Number.POSITIVE_INFINITY)
  costs[0] = 0
  const relax = (node: number, cost: number): void => {
    if (cost < costs[node]!) costs[node] = cost
  }
  for (const i of a.order) {
    for (const j of b.order) {
      const cost = costs[i * width + j]!
      if (cost > far) continue
      // A slip in the first sound is heard most.
      const opening = i === 0 && j === 0
      const drop = (arc: Arc) => arc.cost + omission(arc.sound) * (opening ? 1.3 : 1)
      for (const x of a.arcs[i]!) {
        relax(x.to * width + j, cost + drop(x))
        if (x.sound === '') continue
        for (const y of b.arcs[j]!)
          if (y.sound !== '')
            relax(x.to * width + y.to, cost + x.cost + y.cost + substitution(x.sound, y.sound) * (opening ? 1.4 : 1))
      }
      for (const y of b.arcs[j]!) relax(i * width + y.to, cost + drop(y))
    }
  }
  return Math.min(far, costs[a.end * width + b.end]!)
}
