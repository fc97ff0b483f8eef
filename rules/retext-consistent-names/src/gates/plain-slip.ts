import type {Candidate} from '../candidate.ts'
import {differInLastLetter, doubledLetter, type Pair} from '../pair.ts'
import type {Link} from '../relation.ts'

/** Whether the variant is so near, and so rare, that two bearers in one sentence are unlikely. */
export function isPlainSlip(
  {main, variant, spelling, sound, length, sameLetters, sameSkeleton}: Pair,
  link: Link
): boolean {
  // “My Nan’s Naan”
  if (length < 4) return false
  if (link === 'orphan' && main.count >= 2 && (sameLetters || (sound <= 0.1 && main.count >= 3))) return true
  // Nobody introduced who acts there: “He asked Perry, and Parry said no.”
  const acts = variant.form.cues === variant.form.uses.length
  if (
    link === 'orphan' &&
    acts &&
    !variant.place &&
    variant.count === 1 &&
    main.count >= 3 &&
    sound <= 0.2 &&
    sameSkeleton
  )
    return true
  // “Crazy Eddy”, “New Yorke”, beside “Crazy Eddie” and “New York”.
  if (link === 'similar' && main.count >= 3 && variant.count === 1 && (sound <= 0.1 || spelling <= 0.8)) return true
  // Who has a place in the text is named again and again; a namesake would be introduced.
  if (main.count >= 5 && variant.count === 1 && sound <= 0.05 && !main.place && !variant.place) return true
  if (!variant.unheardOf) return false
  const isAsThing = spelling <= (length >= 7 ? 1.05 : 0.85) || (sound <= 0.15 && sameSkeleton)
  if (isAsThing && isThingMistaken(main, variant, link)) return true
  // “Englandd”, “Egnland”: nobody is called so.
  const isNear = spelling <= (main.wellKnown && length >= 6 ? 0.7 : doubledLetter)
  if (main.known && main.count >= 2 && length >= 5 && isNear) return true
  // “Jsutin, with a background in product management”, beside Justin: no name begins so.
  if (
    sameLetters &&
    main.known &&
    main.count >= 3 &&
    variant.count === 1 &&
    /^[^aeiouy]{2}/.test(variant.form.folded) &&
    !/^[^aeiouy]{2}/.test(main.form.folded)
  )
    return true
  // “Argantena”, beside a country that all know.
  const isAlike = sameSkeleton && sound <= 0.05 * length && spelling <= 1.5
  if (main.place && variant.count === 1 && length >= 8 && isAlike) return true
  // “The collector Wouter van Hasselaar bought sixty, and through van Hasselar they came to Rotterdam.”
  const introduced = main.form.firsts.size > 0 && variant.form.firsts.size === 0
  if (introduced && variant.count === 1 && length >= 7 && spelling <= doubledLetter) return true
  // “Zhoaxin”: two names, of which nobody has heard, are not the same letters.
  if (sameLetters && length >= 6 && variant.count === 1 && sound <= 0.1) return true
  if (variant.count > 1 + main.count / 4) return false
  // “the guide by Prakash Venkataraghavan is long, and Venkatraghavan says so”
  const isLong = length >= 9 && main.form.firsts.size > 0 && !differInLastLetter(main.form.folded, variant.form.folded)
  if (link === 'orphan' && isLong && spelling <= 0.85) return true
  const otherName = differInLastLetter(main.form.folded, variant.form.folded)
  if (main.count >= 2 && variant.count === 1 && length >= 5 && !otherName) {
    // No list knows “Linclln”, but all know Lincoln.
    const isTyped = spelling <= 0.85 || (sound <= 0.2 && spelling <= 1.05)
    if (isTyped && (link !== 'bare' || length >= 6)) return true
    // Whoever is new is introduced.
    if (link === 'orphan' && ((spelling <= 1.05 && length >= 6) || sound <= 0.02 * length)) return true
  }
  return main.count >= 3 || (main.count >= 2 && (spelling <= 0.35 || (spelling <= 0.7 && length >= 6 && !otherName)))
}

/** “Facebook and Faebook”, “Las Vgas”: nobody’s names, of which all know one, and nobody the other. */
function isThingMistaken(main: Candidate, variant: Candidate, link: Link): boolean {
  if (!main.wellKnown || main.count < 2 || variant.count > 1 || main.form.text.length < 5) return false
  return link === 'shared' || (link === 'bare' && main.form.person === 0)
}
