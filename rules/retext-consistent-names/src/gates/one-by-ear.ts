import type {Pair} from '../pair.ts'
import type {Link} from '../relation.ts'
import {isSpeaker} from '../speaker.ts'

/** Somebody is quoted whom nobody introduced, and no ear can tell from somebody introduced: “Hobbes says”. */
export function isOneByEar({main, variant, sound, sameSkeleton}: Pair, link: Link): boolean {
  return link === 'orphan' && sound <= 0.05 && sameSkeleton && main.count >= 2 && isSpeaker(variant.form)
}
