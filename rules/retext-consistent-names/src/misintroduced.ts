import {lookUp, type NameForm} from '@copydesk/names'
import type {Pair} from './pair.ts'
import type {Link} from './relation.ts'

/** A title, and a line under it, may name somebody before the text says who that is. */
const mostBefore = 2

/**
 * Whether the variant is what the text introduces somebody by whom it calls otherwise else: “French honour for director Parker”, “Sir Alan
 * Parjer has been made …”, “Parker’s films”. Whoever is named alone was introduced; what others may be called must sound alike.
 */
export function isMisintroduced({main, variant, sound, sameSkeleton}: Pair, link: Link): boolean {
  if (link !== 'orphan' || !(variant.unheardOf || (sound <= 0.3 && sameSkeleton))) return false
  return isOnlyIntroduction(variant.form, main.form)
}

function isOnlyIntroduction(full: NameForm, alone: NameForm): boolean {
  const {firsts, uses, lasts} = full
  if (uses.length > 1 || firsts.size !== 1 || lasts.size > 0 || ![...firsts.keys()].every(isGivenName)) return false
  if (alone.firsts.size + alone.lasts.size + alone.articles + alone.institution > 0) return false
  if (alone.uses.length < 2 || alone.person + alone.cues === 0 || alone.alone < alone.uses.length) return false
  const before = alone.uses.filter(({order}) => order < uses[0]!.order).length
  return before <= mostBefore && before < alone.uses.length
}

function isGivenName(name: string): boolean {
  return name.length > 1 && lookUp(name).given
}
