import {
  areNicknames,
  lookUp,
  months,
  type NameForm,
  sharedSentences,
  skeleton,
  soundDistance,
  type Use,
  withoutAccents
} from '@copydesk/names'
import type {Candidate} from './candidate.ts'
import {areTwoProducts} from './capital-parts.ts'
import {areKnownDistinct} from './distinct.ts'
import {areOneName} from './given-names.ts'
import {areInflections} from './inflections.ts'
import {isKnownWord} from './known-words.ts'
import {hasOrdinaryWord} from './ordinary-words.ts'
import {differInLastLetter, doubledLetter, type Pair} from './pair.ts'
import {haveOtherHalves} from './place-halves.ts'
import {isFramed, type Link, shareCompany, sharesTitle} from './relation.ts'
import {isSpeaker} from './speaker.ts'
import {areToldApart, isListedKin, isOtherName, isSpelledBeside, speaksOfKin} from './told-apart.ts'
import {familyOf} from './transliterations.ts'

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
  isForeign,
  isTextAgainst
]

/** Whether something in the language or the document forbids to take the two for one. */
export function isForbidden(pair: Pair, link: Link): boolean {
  return gates.some((gate) => gate(pair, link))
}

/** Names that the language keeps apart: “Iran” and “Iraq”, “Kathy” and “Katherine”, “Trump” and “Trumpist”. */
function areDifferentNames(pair: Pair, link: Link): boolean {
  const {main, variant} = pair
  const a = main.form.text
  const v = variant.form.text
  if (areKnownDistinct(a, v) || areTwoProducts(a, v) || isArchaic(main.form, variant.form)) return true
  // “Christy” and “Christie” are women, but “Governor Christy” is Chris Christie.
  const isFamilyName = main.form.firsts.size + variant.form.firsts.size > 0
  if (areNicknames(a, v) && !(isFamilyName && pair.sound <= 0.05 && pair.sameSkeleton)) return true
  const family = familyOf(a)
  if (family !== undefined && family === familyOf(v)) return true
  if (areManAndWoman(main.form, variant.form) || isOneOfKin(pair, link)) return true
  // “Ulrike Perathoner, who isn’t his sister,” and Ulrich
  const areGiven = main.form.info.given && variant.form.info.given && variant.form.lasts.size > 0
  if (areGiven && link === 'shared' && pair.spelling > 1.05 && variant.form.uses.some(speaksOfKin)) return true
  // “Steph is Steph,” says Steve.
  if (isFirstName(main) && variant.form.info.given && variant.form.titles.size === 0 && link !== 'shared') {
    // A rare spelling of the very name that all the text speaks of: “Hillery”.
    const rare = !variant.wellKnown && pair.sameSkeleton && pair.spelling <= 0.7 && pair.sound <= 0.2
    // “said Dimitri”, of Dmitri
    const isOne = areOneName(a, v) && main.count >= 3 && variant.count === 1 && isSpeaker(variant.form)
    if (pair.sound > 0.1 && !isOne && !(rare && main.count >= 2 && variant.count <= 1 + main.count / 6)) return true
  }
  // “Nazes” may be “Nazis”, but “Johnsons” are no slip for “Johnston”.
  if ((main.plural || variant.plural) && !isSingular(pair, link)) {
    // “Hughs” is Hughes.
    if (
      !main.plural &&
      variant.unheardOf &&
      main.count >= 3 &&
      main.form.folded === `${variant.form.folded.slice(0, -1)}es`
    )
      return false
    const slip = variant.unheardOf && !variant.plural && main.count >= 2
    if (!slip || !/[sz]$/.test(a) || !/[sz]$/.test(v)) return true
  }
  const inflection = areInflections(a, v)
  if (inflection === 'plural') return !isSingular(pair, link)
  // “Governor Hobbes” is no plural.
  if (inflection !== 'derived' || link === 'shared') return false
  return !sharesTitle(main.form, variant.form) && !isOneByEar(pair, link)
}

/** “three sons, Harald, Herbert and Hal”, where their father is Harold Hale: given names that all know, in a list of relatives. */
function isOneOfKin({main, variant}: Pair, link: Link): boolean {
  if (!variant.form.info.given) return false
  if (variant.form.uses.some(isListedKin)) return true
  return link === 'shared' && variant.form.lasts.size > 0 && main.form.uses.some(isListedKin)
}

/** “Éric”, “Érica”: given names, of which one makes the other. */
function areManAndWoman(left: NameForm, right: NameForm): boolean {
  if (left.folded !== `${right.folded}a` && right.folded !== `${left.folded}a`) return false
  return [left, right].every(({firsts, lasts}) => firsts.size === 0 && lasts.size > 0)
}

/** “Proberts then asked for more”: a family has an article, and this is one who acts, where one Probert is introduced. */
function isSingular({main, variant}: Pair, link: Link): boolean {
  const {form} = variant
  const acts = form.cues === form.uses.length && form.articles === 0
  return link === 'orphan' && variant.unheardOf && variant.count === 1 && acts && main.form.firsts.size > 0
}

/** Somebody is quoted whom nobody introduced, and no ear can tell from somebody introduced: “Hobbes says”. */
function isOneByEar({main, variant, sound, sameSkeleton}: Pair, link: Link): boolean {
  return link === 'orphan' && sound <= 0.05 && sameSkeleton && main.count >= 2 && isSpeaker(variant.form)
}

/** “Old Towne” is no slip for “Town”. */
function isArchaic(main: NameForm, variant: NameForm): boolean {
  return main.info.word > 0 && main.info.word <= 3 && variant.folded === `${main.folded}e`
}

/** Nobody gains an accent by accident: “Fauré” is no slip for “Farrar”. */
function hasOwnAccents({main, variant}: Pair, link: Link): boolean {
  const isPlain = ({text}: NameForm) => withoutAccents(text) === text
  return link !== 'shared' && isPlain(main.form) && !isPlain(variant.form)
}

function isFirstName({form}: Candidate): boolean {
  return form.info.given && form.lasts.size > 0 && form.firsts.size === 0
}

/** Words of another language at the start of a sentence: “Sotto voce”, “Laissez faire”. */
function isForeign({main, variant}: Pair): boolean {
  // “Bathymodiolus azoricus” is a mussel in every sentence.
  const isName = (after: string) => main.form.uses.some(({mention: {run}}) => run.after === after)
  return (
    variant.unheardOf &&
    variant.form.uses.every(({token, mention: {run, words}}) => {
      return (
        token.forced &&
        !isName(run.after) &&
        !token.possessive &&
        words.length === 1 &&
        /^\p{Ll}{3,}$/u.test(run.after) &&
        !isKnownWord(run.after)
      )
    })
  )
}

/** Spellings that the writer means: all at arm's length in quotation marks, or where the text speaks of spelling. */
function isMeant({main, variant}: Pair): boolean {
  return (
    (variant.form.uses.every((use) => use.mention.run.quoted) &&
      !main.form.uses.some((use) => use.mention.run.quoted) &&
      !shareCompany(main.form, variant.form)) ||
    variant.form.uses.every((use) => isSpelledOut(use) || isSpelledBeside(use, main.form)) ||
    main.form.uses.every(isSpelledOut) ||
    // “a stove, the Farntell, which began as a misprint”
    (variant.form.articles > 0 && isSpelledOut(variant.form.uses[0]!))
  )
}

/** Two of many that are alike by nature: families, patronymics, the people of a roster, places called after one saint. */
function areTwoOfAKind({main, variant, length, sound, spelling}: Pair, link: Link): boolean {
  const a = main.form
  const v = variant.form
  if (main.family && variant.family) return true
  // “Jón Ketilsson”, whose son is called Ketilson in Canada
  if (arePatronymics(a.folded, v.folded) && v.firsts.size > 0 && link !== 'shared' && variant.count > 1) return true
  if (areDaughters(a.folded, v.folded)) return true
  // “the Federal Resseve Board”
  if (variant.unheardOf && main.count >= 2 && isFramed(a, v)) return false
  if (link !== 'shared' && link !== 'similar' && haveOtherHalves(a.folded, v.folded)) return true
  if (link === 'bare' || link === 'none') {
    // Hardly the same, and more than once: “Pershall” and “Pershore” have half of their names in common.
    if (variant.count > 1 && spelling > 0.3 * length && sound > 0.08 * length) return true
    // Once each: short names, and those that look otherwise, are near to many.
    if (main.count === 1 && (length < 5 || spelling > 0.36 * length)) return true
    // Once each, and one letter at the end between them: “Romani”, “Romano”.
    if (main.count === 1 && differInLastLetter(a.folded, v.folded) && !(variant.unheardOf && sound === 0)) return true
    if (arePatronymics(a.folded, v.folded) && !(variant.unheardOf && main.count >= 4)) return true
  }
  // “Aleyn, a student” in a table of parts and players
  if (v.described > 0 && v.uses.every(isInCell)) return true
  const near = variant.unheardOf && (sound <= 0.2 || spelling <= 1.05)
  if ((v.uses.every(isInRoster) || a.uses.every(isInRoster)) && !(near && shareCompany(a, v))) {
    if (link === 'shared' && !near) return !sharesFirst(a, v)
    const isSlip =
      (length >= 6 && main.count >= 2 && (spelling <= 1.05 || sound <= 0.2)) ||
      (length >= 5 && spelling <= 1.05 && main.wellKnown) ||
      (length >= 4 && spelling <= 0.7 && sound <= 0.15 && main.count >= 2) ||
      (length >= 5 && spelling <= 0.85 && main.count >= 4)
    if (!variant.unheardOf || !isSlip) return true
  }
  // “Lars Amundsen”, “Lars Amundson”, twice each: neighbours.
  if (link === 'shared' && variant.count > 1 && main.count === variant.count && arePatronymics(a.folded, v.folded))
    return true
  // “St Mary’s School” is not in “St Marie’s Walk”.
  if (areSaints(a, v) && spelling > 1.05 && !areOneName(a.text, v.text)) return true
  if (link === 'shared' || v.prefixed < v.uses.length) return false
  // “New Yorke” is “New York”, but “San Jose” is not “San José de Mayo”.
  if (a.prefixed > 0 && main.count >= 2 && shareCompany(a, v)) {
    if (variant.unheardOf && isFramed(a, v)) return false
    return !(variant.unheardOf ? spelling <= 1.1 || sound <= 0.1 * length : sound <= 0.1 && spelling <= 1.05)
  }
  return !(variant.unheardOf && length >= 5 && (spelling <= 1.1 || sound <= 0.3))
}

function areSaints(left: NameForm, right: NameForm): boolean {
  return [left, right].every(({info, prefixed, uses}) => info.given && prefixed === uses.length)
}

/** A thing and a person, two members of a family, a name and what is hardly one. */
function areDifferentlyIntroduced(pair: Pair, link: Link): boolean {
  const {main, variant, sound, spelling, sameSkeleton} = pair
  const a = main.form
  const v = variant.form
  if (main.onlyWeak) return true
  // “Dr Farida Contractor, on Friday”
  if (months.has(a.text) && v.person > 0) return true
  // “Miss Hosaka” is not from Osaka, “Raul Nicho” is not Nikko Securities.
  if (link !== 'shared' && isPersonOf(v) && isThing(a) && !(variant.unheardOf && spelling <= 0.85)) return true
  const lastLetter = differInLastLetter(a.folded, v.folded)
  // “Johannsen & Søn” is not Jógvan Johannesen, and “the firm Monitora” not El Monitor.
  if (link !== 'shared' && v.uses.every((use) => isOfFirm(use) || (lastLetter && isKindOf(use)))) return true
  // “her Garratt, a rare motorcycle”
  if (v.described > 0 && link !== 'shared' && v.uses.every(isOwned)) return true
  // A name of its own, with a description of its own: “Reese’s, the candy”.
  const strange = v.firsts.size + v.titles.size === 0 && !(link === 'orphan' && v.lasts.size > 0)
  const isQuoted = (link === 'orphan' || (sound <= 0.1 && a.cues > 0)) && main.count >= 2 && isSpeaker(v)
  const isCompany = shareCompany(a, v)
  if (
    link !== 'shared' &&
    !variant.unheardOf &&
    strange &&
    v.described > 0 &&
    !isQuoted &&
    !isKnownByEar(pair, link) &&
    !isCompany &&
    !variant.onlyWeak
  )
    return true
  if (link !== 'shared') {
    // “the Uber driver”, “Huber says”; but any person may have “the Cunningham plan” named after them once.
    const isPerson = a.articles <= main.count / 3 || a.titles.size > 0
    const slip = main.count >= 2 && (variant.unheardOf || (a.articles > 0 && isPerson && sound <= 0.2))
    if (slip || isCompany) return false
    if (a.articles > 0) return v.articles === 0 && v.person > 0
    // “the Humfrey amendment”, where a Humphrey is introduced
    const isNamesake = link === 'orphan' && !variant.wellKnown && sound <= 0.05 && sameSkeleton
    return v.articles > 0 && a.person > 0 && !isNamesake
  }
  if (haveOtherMiddleNames(a, v)) return true
  if (sharesFirst(a, v) || areOneName(a.text, v.text)) return false
  // A family name alone makes nobody the same: “Santee Cooper” and “Smith Cooper”, “Marta Holm” and “Mira Holm”.
  if (variant.known && sound > 0.35 && spelling > 1.05) return true
  // “Joan Cusack”, “John Cusack”
  // Nor do parents give names that sound the same, but for the commonest: “Meryl Lynch” is “Merrill Lynch”.
  if (sound <= 0.1 && !variant.wellKnown) return false
  return v.info.given && a.info.given && (sound > 0.2 || spelling > 0.85) && spelling > 0.36
}

/** “Johannsen & Søn” */
function isOfFirm({token: {end}, mention: {run}}: Use): boolean {
  return / & \p{Lu}/u.test(run.block.text.slice(end, end + 4))
}

/** “the firm Monitora” */
function isKindOf({token: {start}, mention: {run}}: Use): boolean {
  return /\b(?:firm|company|agency|daily|weekly|newspaper|bank|band|shop|restaurant|village|town) $/.test(
    run.block.text.slice(Math.max(0, start - 12), start)
  )
}

/** “Ann Pell Garrett”, “Anne Hannah Garrett”: two given names, each with a second one of its own. */
function haveOtherMiddleNames(left: NameForm, right: NameForm): boolean {
  const isGiven = ({firsts, lasts, info}: NameForm) => info.given && firsts.size === 0 && lasts.size > 0
  if (!isGiven(left) || !isGiven(right)) return false
  const middle = ({partners}: NameForm) =>
    partners.flatMap(({others, at}) => (at === 0 && others.length > 1 ? others[0]! : []))
  const [ours, theirs] = [middle(left), middle(right)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.some((other) => name[0] === other[0]))
}

/** Whether a title or a given name introduces it each time. */
function isPersonOf({firsts, titles, person, uses}: NameForm): boolean {
  return (firsts.size > 0 || titles.size > 0) && person >= uses.length - 1
}

/** A place, a make (“the Tessella”), or a company with more to its name. */
function isThing({
  info,
  person,
  cues,
  placed,
  articles,
  firsts,
  titles,
  institution,
  partners,
  uses
}: NameForm): boolean {
  if (person > 0 || cues > 0 || firsts.size > 0 || titles.size > 0) return false
  return (
    placed > uses.length / 3 ||
    (info.word === 0 && articles > uses.length / 3) ||
    (institution > 0 && partners.length > 0)
  )
}

/** “her Garratt” */
function isOwned({mention: {before}}: Use): boolean {
  return /^(?:his|her|its|their|our|my|your)$/i.test(before)
}

/** “Jonson, who wrote the bill”, where Johnson is introduced: whoever is new has a full name. */
function isKnownByEar({main, variant, sound, sameSkeleton}: Pair, link: Link): boolean {
  if (link !== 'orphan' || sound > 0.05 || !sameSkeleton || main.count < 2 || main.form.firsts.size === 0) return false
  return variant.form.uses.every(({token, mention: {run}}) => run.block.text.startsWith(', who', token.end))
}

/** Writers get the first letter right, and who hears a name hears its beginning. */
function beginsOtherwise({main, variant, length, sound, spelling}: Pair, link: Link): boolean {
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
  const isVowel = (name: string) => 'aeiouy'.includes(name[0]!)
  return isVowel(left) || isVowel(right) ? isVowel(left) && isVowel(right) : skeleton(left)[0] === skeleton(right)[0]
}

/**
 * A well-known place is mistyped, and misheard only where no list knows what is written: what else sounds like it is another place, or a
 * person.
 */
function isOtherPlace(pair: Pair, link: Link): boolean {
  const {main, variant, length, sound, spelling, sameSkeleton} = pair
  if (link === 'shared' || (!main.place && !variant.place) || isOneByEar(pair, link)) return false
  const other = main.place ? variant : main
  const place = main.place ? main : variant
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

/** The text tells them apart, gives one as another name, or has both in one breath. */
function isTextAgainst(pair: Pair, link: Link): boolean {
  const a = pair.main.form
  const v = pair.variant.form
  // “a Commissioner and a Deputy Commitssioner”; but “Millers, Mullers and Millars”
  const isWord = a.lower > 0 || (a.info.name === 0 && !a.info.given)
  if (pair.misspeltWord && !pair.main.plural && (isWord || !areToldApart(a, v, link, true))) return false
  const slip = isPlainSlip(pair, link)
  const isMistyped = slip && (pair.main.wellKnown || pair.spelling <= doubledLetter)
  if (areToldApart(a, v, link, isMistyped) || v.uses.some(isOtherName)) return true
  return !slip && areInOneBreath(a, v, link)
}

/** Whether a sentence has both; of two that share a given name, both with it: “Tesfaye Bekele ran first, Tesfaye Bikila second”. */
function areInOneBreath(left: NameForm, right: NameForm, link: Link): boolean {
  const both = sharedSentences(left, right)
  return link === 'shared' ? both.some((uses) => uses.every(({at}) => at > 0)) : both.length > 0
}

/** Whether the variant is so near, and so rare, that two bearers in one sentence are unlikely. */
function isPlainSlip({main, variant, spelling, sound, length, sameLetters, sameSkeleton}: Pair, link: Link): boolean {
  if (link === 'orphan' && main.count >= 2 && (sameLetters || (sound <= 0.1 && main.count >= 3))) return true
  // Nobody introduced who acts there: “He asked Perry, and Parry said no.”
  const acts = variant.form.cues === variant.form.uses.length
  if (link === 'orphan' && acts && variant.count === 1 && main.count >= 3 && sound <= 0.2 && sameSkeleton) return true
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

/** “Jónsdóttir”, “Jónasdóttir”: daughters of two men. */
function areDaughters(left: string, right: string): boolean {
  const [a, b] = [fathersOf(left), fathersOf(right)]
  // “Tómasdóttir”, “Thomasdóttir”: one father.
  const isOne = (name: string) => b.some((other) => soundDistance(name, other, 0.1) <= 0.1)
  return a.length > 0 && b.length > 0 && !a.some(isOne)
}

function fathersOf(daughter: string): string[] {
  const [, name, ending] = /^(.{2,}?)(s?)dottir$/.exec(daughter) ?? []
  return name === undefined ? [] : [name, name + ending].filter((each) => lookUp(each).given)
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
  return use.mention.run.kinds.roster || isInCell(use)
}

function isInCell({mention: {run}}: Use): boolean {
  return run.block.type === 'cell'
}

function sharesFirst(left: NameForm, right: NameForm): boolean {
  return [...left.firsts.keys()].some((name) => right.firsts.has(name))
}
