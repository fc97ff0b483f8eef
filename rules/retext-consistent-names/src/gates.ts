import {beginsOtherwise} from './gates/beginnings.ts'
import {areDifferentNames} from './gates/different-names.ts'
import {isCognate, isForeign} from './gates/foreign.ts'
import {areDifferentlyIntroduced} from './gates/introductions.ts'
import {isMeant} from './gates/meant.ts'
import {hasOrdinaryWord} from './gates/ordinary-words.ts'
import {areOtherBearers} from './gates/other-bearers.ts'
import {isOtherPlace} from './gates/other-place.ts'
import {hasOwnAccents} from './gates/own-accents.ts'
import {isTextAgainst} from './gates/text-against.ts'
import {areTwoOfAKind} from './gates/two-of-a-kind.ts'
import type {Pair} from './pair.ts'
import type {Link} from './relation.ts'

/** A reason not to take two spellings for one name, however close they are. */
type Gate = (pair: Pair, link: Link) => boolean

/** Cheap ones first. */
const gates: readonly Gate[] = [
  areDifferentNames,
  areOtherBearers,
  hasOwnAccents,
  isMeant,
  areTwoOfAKind,
  areDifferentlyIntroduced,
  beginsOtherwise,
  isOtherPlace,
  hasOrdinaryWord,
  isForeign,
  isCognate,
  isTextAgainst
]

/** Whether something in the language or the document forbids to take the two for one. */
export function isForbidden(pair: Pair, link: Link): boolean {
  return gates.some((gate) => gate(pair, link))
}
