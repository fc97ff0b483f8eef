import {areNicknames, type NameForm, sharedSentences, type Use, withoutAccents} from '@copydesk/names'
import {areKnownDistinct} from './distinct.ts'
import {areInflections} from './inflections.ts'
import {hasOrdinaryWord} from './ordinary-words.ts'
import {differInLastLetter, type Pair} from './pair.ts'
import type {Link} from './relation.ts'
import {areToldApart, isOtherName} from './told-apart.ts'

/** A reason not to take two spellings for one name, however close they are. */
type Gate = (pair: Pair, link: Link) => boolean

/** Cheap ones first. */
const gates: readonly Gate[] = [
  areDifferentNames,
  hasOwnAccents,
  isMeant,
  areTwoOfAKind,
  areDifferentlyIntroduced,
  beginsOtherwise,
  isOtherPlace,
  hasOrdinaryWord,
  isTextAgainst
]

/** Whether something in the language or the document forbids to take the two for one. */
export function isForbidden(pair: Pair, link: Link): boolean {
  return gates.some((gate) => gate(pair, link))
}

/** Names that the language keeps apart: “Iran” and “Iraq”, “Kathy” and “Katherine”, “Trump” and “Trumpist”. */
function areDifferentNames({main, variant}: Pair, link: Link): boolean {
  const a = main.form.text
  const v = variant.form.text
  if (areKnownDistinct(a, v) || areNicknames(a, v)) return true
  const inflection = areInflections(a, v)
  return inflection === 'plural' || (inflection === 'derived' && link !== 'shared')
}

/** Nobody gains an accent by accident: “Fauré” is no slip for “Farrar”. */
function hasOwnAccents({main, variant}: Pair, link: Link): boolean {
  const isPlain = ({text}: NameForm) => withoutAccents(text) === text
  return link !== 'shared' && isPlain(main.form) && !isPlain(variant.form)
}

/** Spellings that the writer means: all at arm's length in quotation marks, or where the text speaks of spelling. */
function isMeant({main, variant}: Pair): boolean {
  return (
    variant.form.uses.every((use) => use.mention.run.quoted) ||
    variant.form.uses.every(isSpelledOut) ||
    main.form.uses.every(isSpelledOut)
  )
}

/** Two of many that are alike by nature: families, patronymics, the people of a roster, places called after one saint. */
function areTwoOfAKind({main, variant, length, sound, spelling}: Pair, link: Link): boolean {
  const a = main.form
  const v = variant.form
  if (main.family && variant.family) return true
  if (link === 'bare' || link === 'none') {
    // Once each: short names are near to many.
    if (main.count === 1 && length < 5) return true
    // Once each, and one letter at the end between them: “Romani”, “Romano”.
    if (main.count === 1 && differInLastLetter(a.folded, v.folded)) return true
    if (arePatronymics(a.folded, v.folded)) return true
  }
  if (v.uses.every(isInRoster) || a.uses.every(isInRoster)) {
    if (link === 'shared') return !sharesFirst(a, v)
    const isSlip =
      (length >= 6 && main.count >= 2 && (spelling <= 1.05 || sound <= 0.15)) ||
      (length >= 5 && spelling <= 1.05 && main.wellKnown)
    if (!variant.unheardOf || !isSlip) return true
  }
  if (link === 'shared' || v.prefixed < v.uses.length) return false
  return !(variant.unheardOf && length >= 5 && (spelling <= 1.1 || sound <= 0.3))
}

/** A thing and a person, two members of a family, a name and what is hardly one. */
function areDifferentlyIntroduced({main, variant, sound, spelling}: Pair, link: Link): boolean {
  const a = main.form
  const v = variant.form
  if (main.onlyWeak) return true
  // A name of its own, with a description of its own: “Reese’s, the candy”.
  if (link !== 'shared' && !variant.unheardOf && v.described > 0) return true
  if (link !== 'shared') {
    // “the Uber driver”, “Huber says”
    if (a.articles > 0) return v.articles === 0 && v.person > 0
    return v.articles > 0 && a.person > 0
  }
  if (sharesFirst(a, v)) return false
  // A family name alone makes nobody the same: “Santee Cooper” and “Smith Cooper”, “Marta Holm” and “Mira Holm”.
  if (variant.known && sound > 0.35 && spelling > 1.05) return true
  return v.info.given && a.info.given && sound > 0.27
}

/** Writers get the first letter right, and who hears a name hears its beginning. */
function beginsOtherwise({main, variant, length, sound, spelling}: Pair, link: Link): boolean {
  if (link === 'shared' || main.form.folded[0] === variant.form.folded[0]) return false
  if (sound <= 0.35 || spelling <= 0.9) return false
  return !variant.unheardOf || length < 7 || spelling > 1.3
}

/** A well-known place is mistyped, but never misheard: what sounds like it is another place, or a person. */
function isOtherPlace({main, variant, length, sound, spelling, sameSkeleton}: Pair, link: Link): boolean {
  if (link === 'shared' || (!main.place && !variant.place)) return false
  const other = main.place ? variant : main
  const place = main.place ? main : variant
  if (other.form.person > 0 && place.form.person === 0) return true
  if ((spelling <= 1.1 && length >= 5) || (sound <= 0.12 && spelling <= 1.75 && length >= 6)) return false
  if (!other.unheardOf) return true
  if (spelling <= 0.36 || (spelling <= 0.86 && sound <= 0.4 && length >= 4)) return false
  return !(length >= 5 && sound <= (sameSkeleton ? 0.085 : 0.05) * length && other.form.person === 0 && main.count >= 2)
}

/** The text tells them apart, gives one as another name, or has both in one breath. */
function isTextAgainst(pair: Pair, link: Link): boolean {
  const a = pair.main.form
  const v = pair.variant.form
  if (areToldApart(a, v, link) || v.uses.some(isOtherName)) return true
  return areInOneBreath(a, v, link) && !isPlainSlip(pair, link)
}

/** Whether a sentence has both; of two that share a given name, both with it: “Tesfaye Bekele ran first, Tesfaye Bikila second”. */
function areInOneBreath(left: NameForm, right: NameForm, link: Link): boolean {
  const both = sharedSentences(left, right)
  return link === 'shared' ? both.some((uses) => uses.every(({at}) => at > 0)) : both.length > 0
}

/** Whether the variant is so near, and so rare, that two bearers in one sentence are unlikely. */
function isPlainSlip({main, variant, spelling, sound, length, sameLetters, samePhrase}: Pair, link: Link): boolean {
  if (samePhrase) return true
  if (link === 'orphan' && main.count >= 2 && (sameLetters || (sound <= 0.1 && main.count >= 3))) return true
  if (!variant.unheardOf || variant.count > 1) return false
  const otherName = differInLastLetter(main.form.folded, variant.form.folded)
  return main.count >= 3 || (main.count >= 2 && (spelling <= 0.35 || (spelling <= 0.7 && length >= 6 && !otherName)))
}

/** Hansen and Hanssen, Larsen and Larsson: there are many of each. */
function arePatronymics(left: string, right: string): boolean {
  const stem = (name: string) => /^(.{2,}?)s?s[eo]n$/.exec(name)?.[1]
  const common = stem(left)
  return common !== undefined && common === stem(right)
}

function isSpelledOut(use: Use): boolean {
  return use.mention.run.kinds.spelling
}

function isInRoster(use: Use): boolean {
  return use.mention.run.kinds.roster
}

function sharesFirst(left: NameForm, right: NameForm): boolean {
  return [...left.firsts.keys()].some((name) => right.firsts.has(name))
}
