import {sharedSentences} from '@copydesk/names'
import type {Pair} from './pair.ts'
import type {Link} from './relation.ts'

/**
 * How likely it is that the two spellings are one name: the logarithm of the odds.
 *
 * The weights were fitted to 327 pairs that were judged by eye in edited news, and to some 4,000 spellings that were put in. What counts
 * most is how near the two are for their length, then who else bears the variant, and what the document says of both.
 */
export function scoreOf(pair: Pair, link: Link | 'family'): number {
  const {main, variant, length, sound, spelling, sameSkeleton} = pair
  const heardAlike = sound <= 0.1
  let score = 6.01
  score -= (12.71 * Math.min(sound, 2)) / length
  score -= (4.23 * Math.min(spelling, 3)) / length
  score -= 1.41 * Math.log(variant.count)
  if (variant.known) score -= 3.02
  if (variant.wellKnown) score -= 1.47
  if (link === 'shared' && variant.known) score += 2.38
  if (link === 'orphan' && variant.known && heardAlike && sameSkeleton) score += 0.99
  if (unintroduced(pair, link)) score += variant.onlyWeak ? 2 : 3.2
  if (sharedSentences(main.form, variant.form).length > 0) score -= 1.08
  if (differInLastLetter(main.form.folded, variant.form.folded)) score -= 1.16
  if (heardAlike) score += 1.18
  if (main.word > 0) score -= 5.47
  if (link === 'none') score -= 3.45
  if (link === 'family') score -= 5.25
  return score
}

/**
 * An ordinary word with a capital that does what only persons do (“Sand’s office”), whom nobody introduced, while a person with
 * nearly its name is introduced.
 */
function unintroduced({main, variant}: Pair, link: Link | 'family'): boolean {
  const {form} = variant
  return (
    link === 'orphan' && form.info.word > 0 && form.cues === form.uses.length && form.lower === 0 && main.count >= 2
  )
}

/** “Anand” and “Anandi”, “Haruka” and “Haruko”: in many languages the last letter makes another name. */
function differInLastLetter(left: string, right: string): boolean {
  return (
    left.slice(0, -1) === right ||
    right.slice(0, -1) === left ||
    (left.length === right.length && left.slice(0, -1) === right.slice(0, -1))
  )
}
