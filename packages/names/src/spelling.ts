import {fold} from './fold.ts'

/** The keys next to each key on a QWERTY keyboard. */
const neighbours = new Map<string, string>()
{
  const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
  rows.forEach((row, index) => {
    const below = rows[index + 1] ?? ''
    for (let at = 0; at < row.length; at++) {
      const key = row[at]!
      const near = [row[at - 1], row[at + 1], below[at - 1], below[at]]
      for (const other of near) {
        if (other === undefined) continue
        neighbours.set(key, (neighbours.get(key) ?? '') + other)
        neighbours.set(other, (neighbours.get(other) ?? '') + key)
      }
    }
  })
}

const vowels = 'aeiouy'
/** Letters that writers take for one another because they can stand for one sound. */
const alike = new Set(['ck', 'kc', 'sz', 'zs', 'kq', 'qk', 'nm', 'mn'])

/**
 * How far two spellings are apart, in slips of the pen: 1 for a wrong or missing letter, less for slips that are easier to
 * make (a doubled letter .35, two letters swapped .65, or 1 across others, one vowel for another .7), more for the first letter, which
 * writers seldom get wrong. Case and accents do not count.
 */
export function spellingDistance(left: string, right: string): number {
  const a = fold(left)
  const b = fold(right)
  if (a === b) return 0
  const width = b.length + 1
  let beforeLast = new Float64Array(width)
  let last = new Float64Array(width)
  for (let j = 1; j < width; j++) last[j] = last[j - 1]! + omission(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    const row = new Float64Array(width)
    const dropped = omission(a, i - 1)
    row[0] = last[0]! + dropped
    for (let j = 1; j < width; j++) {
      let cost = Math.min(
        last[j - 1]! + substitution(a[i - 1]!, b[j - 1]!, i === 1 && j === 1),
        last[j]! + dropped,
        row[j - 1]! + omission(b, j - 1)
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== a[i - 2])
        cost = Math.min(cost, beforeLast[j - 2]! + (i === 2 ? 0.9 : 0.65))
      row[j] = cost
    }
    beforeLast = last
    last = row
  }
  return areSwapped(a, b) ? Math.min(1, last[width - 1]!) : last[width - 1]!
}

/** Whether two letters have changed places across others: “Olofunremi” for “Olorunfemi”. */
function areSwapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  const differing: number[] = []
  for (let at = 0; at < left.length && differing.length < 3; at++) if (left[at] !== right[at]) differing.push(at)
  const [first, second] = differing
  return differing.length === 2 && left[first!] === right[second!] && left[second!] === right[first!]
}

function substitution(left: string, right: string, first: boolean): number {
  if (left === right) return 0
  let cost = 1
  if (alike.has(left + right) || (vowels.includes(left) && vowels.includes(right))) cost = 0.7
  else if (neighbours.get(left)?.includes(right)) cost = 0.85
  return first ? cost * 1.3 : cost
}

/** What leaving out the letter costs. */
function omission(word: string, at: number): number {
  const letter = word[at]!
  let cost = 1
  if (word[at - 1] === letter || word[at + 1] === letter) cost = 0.35
  else if (letter === 'h') cost = 0.7
  else if (vowels.includes(letter)) cost = 0.8
  return at === 0 ? cost * 1.3 : cost
}
