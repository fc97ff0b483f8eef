import {sharedSentences} from '@copydesk/names'
import {differInLastLetter, type Pair} from './pair.ts'
import type {Link} from './relation.ts'

/**
 * How likely it is that the two spellings are one name: the logarithm of the odds.
 *
 * The weights were fitted to pairs that were judged by eye in edited news, and to slips that were put in; those for people whom
 * nobody introduced were set by hand. What counts most is how near the two are for their length, then who else bears the
 * variant, and what the document says of both.
 */
export function scoreOf(pair: Pair, link: Link | 'family'): number {
  const {main, variant, length, sound, spelling, sameSkeleton, sameLetters} = pair
  const heardAlike = sound <= 0.1
  let score = 6.01
  // Letters that change places make another sound, but nobody spoke them.
  score -= (12.71 * Math.min(sound, sameLetters ? 0.8 : 2)) / length
  // Who is named by ear is spelled in any way: “Lee” for “Leigh”.
  score -= (4.23 * Math.min(spelling, link === 'orphan' && sound <= 0.15 && sameSkeleton ? 1.5 : 3)) / length
  score -= 1.41 * Math.log(variant.count)
  if (variant.known) score -= 3.02
  if (variant.wellKnown) score -= 1.47
  if (link === 'shared' && variant.known) score += 2.38
  if (link === 'orphan' && variant.known && heardAlike && sameSkeleton) score += 0.99
  if (unintroduced(pair, link)) score += variant.word === 0 ? 1.2 : variant.onlyWeak ? 2 : 3.2
  if (link === 'orphan' && variant.form.person > 0 && variant.form.titles.size === 0 && main.count >= 2) score += 1
  if (sharedSentences(main.form, variant.form).length > 0) score -= 1.08
  if (differInLastLetter(main.form.folded, variant.form.folded)) score -= 1.16
  if (heardAlike) score += 1.18
  if (main.word > 0 && !pair.samePhrase) score -= 5.47
  if (link === 'none') score -= 3.45
  if (link === 'family') score -= 5.25
  return score
}

/**
 * An ordinary word with a capital (or another name that sounds the same) that does what only persons do (“Sand’s office”), whom nobody introduced, while a person with
 * nearly its name is introduced.
 */
function unintroduced({main, variant, sound, sameSkeleton}: Pair, link: Link | 'family'): boolean {
  const {form} = variant
  if (variant.word === 0 && !(sound <= 0.2 && sameSkeleton)) return false
  return link === 'orphan' && form.cues === form.uses.length && form.lower === 0 && main.count >= 2
}
