import type {Pair} from '../pair.ts'
import type {Link} from '../relation.ts'
import {isOneByEar} from './one-by-ear.ts'

/**
 * A well-known place is mistyped, and misheard only where no list knows what is written: what else sounds like it is another place, or a
 * person.
 */
export function isOtherPlace(pair: Pair, link: Link): boolean {
  const {main, variant, length, sound, spelling, sameSkeleton} = pair
  if (link === 'shared' || (!main.place && !variant.place) || isOneByEar(pair, link)) return false
  const other = main.place ? variant : main
  const place = main.place ? main : variant
  // “the Fenice in Venice”
  if (variant.place && variant.form.placed > 0 && main.form.placed === 0) return true
  // “Cheddi Jagan”, “Miss Hosaka”
  if (other === variant && (other.form.firsts.size > 0 || other.form.titles.size > 0)) return true
  // “Toceyow”, but “Shensi” is not “Chinese”.
  const otherStart = main.form.folded[0] === variant.form.folded[0] ? 0 : 0.025
  const heardAlike = sound <= ((sameSkeleton ? 0.11 : 0.075) - otherStart) * length
  // “the Ostreilyan asked”, but “Lindon explained”
  if (other.form.person > 0 && place.form.person === 0 && !(other.unheardOf && sound <= 0.05 * length)) return true
  if ((spelling <= 1.1 && length >= 5) || (sound <= 0.12 && spelling <= 1.75 && length >= 6)) return false
  // “in Roam”, “away from Shina”
  const isThere = !other.wellKnown && other.form.placed > 0
  if (isThere && sound <= (other.word > 0 ? 0.05 : 0.1) && sameSkeleton && main.count >= 2) return false
  if (!other.unheardOf) return true
  if (spelling <= 0.36 || (spelling <= 0.86 && sound <= 0.4 && length >= 4)) return false
  // Once each, and no ear could tell them apart: “You go, Ostraylya!”
  if (main.place && main.count === 1 && length >= 7 && sound <= 0.1) return false
  return !(length >= 4 && heardAlike && main.count >= 2)
}
