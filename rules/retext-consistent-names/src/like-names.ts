import type {Finding} from './finding.ts'
import type {Pair} from './pair.ts'

/**
 * How many names of a document stand beside a like one that is somebody else's: of “Jon”, “John” and “Joan” two. A text that has several
 * plays with names, or is of a place where many are alike; who reads it takes care with the letters, and so did its writer.
 *
 * @param findings What is taken for slips says nothing of that.
 */
export function countLikeNames(pairs: readonly Pair[], findings: readonly Finding[]): number {
  const doubted = new Set(findings.flatMap(({actual, expected}) => [actual, expected]))
  const groups = new Map<string, string>()
  const groupOf = (name: string): string => {
    let group = name
    while (groups.has(group)) group = groups.get(group)!
    return group
  }
  for (const pair of pairs) {
    const [left, right] = [pair.main.form.text, pair.variant.form.text]
    if (!areLike(pair) || doubted.has(left) || doubted.has(right)) continue
    const [one, other] = [groupOf(left), groupOf(right)]
    if (one !== other) groups.set(one, other)
  }
  return groups.size
}

/** Whether an ear or an eye may take one for the other. “The Reids” are no other name than Reid. */
function areLike({main, variant, spelling, sound, length}: Pair): boolean {
  if (spelling > 1.7 || sound > 0.2 * length) return false
  const [left, right] = [main.form.text, variant.form.text]
  return left !== `${right}s` && right !== `${left}s`
}
