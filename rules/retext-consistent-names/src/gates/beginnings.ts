import {skeleton, soundDistance} from '@copydesk/names'
import type {Pair} from '../pair.ts'
import type {Link} from '../relation.ts'
import {isSpeaker} from '../speaker.ts'

/** Writers get the first letter right, and who hears a name hears its beginning. */
export function beginsOtherwise({main, variant, length, sound, spelling}: Pair, link: Link): boolean {
  if (link === 'shared' || main.form.folded[0] === variant.form.folded[0]) return false
  if (sound <= 0.35 || spelling <= 0.9) return false
  // “Upjohn” heard as “Opjan”: one vowel, or one sort of consonant, for another is no other beginning.
  if (
    (variant.unheardOf || isSpeaker(variant.form)) &&
    sound <= 0.12 * length &&
    areAlikeAtFirst(main.form.folded, variant.form.folded)
  )
    return false
  if (!variant.unheardOf) return true
  return (length < 7 || spelling > 1.3) && !areOneLetterOfUkraine(main.form.folded, variant.form.folded)
}

/** “Hrytsenko”, “Gritsenko”: what Ukrainian writes with an H, Russian has with a G. */
function areOneLetterOfUkraine(left: string, right: string): boolean {
  if (`${left[0]}${right[0]}` !== 'hg' && `${left[0]}${right[0]}` !== 'gh') return false
  return soundDistance(left.slice(1), right.slice(1), 0.3) <= 0.3
}

function areAlikeAtFirst(left: string, right: string): boolean {
  // “Wojciechowska”, “Voychehovska”
  if (/^[vw]$/.test(left[0]!) && /^[vw]$/.test(right[0]!)) return true
  const isVowel = (name: string) => 'aeiouy'.includes(name[0]!)
  return isVowel(left) || isVowel(right) ? isVowel(left) && isVowel(right) : skeleton(left)[0] === skeleton(right)[0]
}
