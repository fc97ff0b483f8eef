import {countBits} from './count-bits.ts'
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

/** What it costs to write one letter for another, by the codes of both. */
const substitutions = new Float64Array(128 * 128)
for (const left of 'abcdefghijklmnopqrstuvwxyz')
  for (const right of 'abcdefghijklmnopqrstuvwxyz')
    substitutions[left.charCodeAt(0) * 128 + right.charCodeAt(0)] = substitution(left, right)

/** Kept between calls, since new ones for each pair cost more than the search: three rows of costs, and what each letter of a word costs to leave out. */
let rows = Array.from({length: 4}, () => new Float64Array(64))

/**
 * How far two spellings are apart, in slips of the pen: 1 for a wrong or missing letter, less for slips that are easier to
 * make (a doubled letter .35, two letters swapped .65, or 1 across others, one vowel for another .7), more for the first letter, which
 * writers seldom get wrong. Case and accents do not count.
 *
 * @param limit Words that are plainly further apart need not be measured; then the distance is infinite.
 */
export function spellingDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  const a = fold(left)
  const b = fold(right)
  if (a === b) return 0
  if (leastSpelling(lettersOf(a), lettersOf(b)) > limit) return Number.POSITIVE_INFINITY
  const width = b.length + 1
  if (rows[0]!.length < width) rows = rows.map(() => new Float64Array(width))
  const missing = rows[3]!
  let [beforeLast, last, row] = rows as [Float64Array, Float64Array, Float64Array]
  last[0] = 0
  for (let j = 1; j < width; j++) {
    missing[j] = omission(b, j - 1)
    last[j] = last[j - 1]! + missing[j]!
  }
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    const dropped = omission(a, i - 1)
    row[0] = last[0]! + dropped
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1)
      const swap = substitutions[letter * 128 + other]!
      let cost = Math.min(
        last[j - 1]! + (i === 1 && j === 1 ? swap * 1.3 : swap),
        last[j]! + dropped,
        row[j - 1]! + missing[j]!
      )
      if (i > 1 && j > 1 && letter !== other && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, beforeLast[j - 2]! + (i === 2 ? 0.9 : 0.65))
      row[j] = cost
    }
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return areSwapped(a, b) ? Math.min(1, last[width - 1]!) : last[width - 1]!
}

/**
 * How far two spellings are apart at least, by the letters of both. Each letter that only one of them has is a slip, and a slip can account for one of
 * either word’s; the cheapest is a vowel for another.
 */
export function leastSpelling(left: number, right: number): number {
  return 0.7 * Math.max(countBits(left & ~right), countBits(right & ~left))
}

/** The letters of a folded word, a bit each. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97)
  return letters
}

/** Whether two letters have changed places across others: “Olofunremi” for “Olorunfemi”. */
function areSwapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  const differing: number[] = []
  for (let at = 0; at < left.length && differing.length < 3; at++) if (left[at] !== right[at]) differing.push(at)
  const [first, second] = differing
  return differing.length === 2 && left[first!] === right[second!] && left[second!] === right[first!]
}

function substitution(left: string, right: string): number {
  if (left === right) return 0
  if (alike.has(left + right) || (vowels.includes(left) && vowels.includes(right))) return 0.7
  return neighbours.get(left)?.includes(right) ? 0.85 : 1
}

/** What leaving out the letter costs. */
function omission(word: string, at: number): number {
  const letter = word[at]!
  let cost = 1
  if ((at > 0 && word[at - 1] === letter) || word[at + 1] === letter) cost = 0.35
  else if (letter === 'h') cost = 0.7
  else if (vowels.includes(letter)) cost = 0.8
  return at === 0 ? cost * 1.3 : cost
}
