import {areNicknames, type NameForm, sharedSentences, type Use} from '@copydesk/names'
import {areKnownDistinct} from './distinct.ts'
import {areInflections} from './inflections.ts'
import {differInLastLetter, type Pair} from './pair.ts'
import type {Link} from './relation.ts'
import {areToldApart, isOtherName} from './told-apart.ts'

/** Words of web pages that stand with a capital where a name might: “Read more”, “Share this”. */
const furniture = new Set(
  'Read Sign Share Watch Click Photo File More Score Follow Listen Live Video Update Updated Topics'.split(' ')
)

/** Whether something in the language or the document forbids to take the two for one, however close they are. */
export function isForbidden(pair: Pair, link: Link): boolean {
  const {main, variant, length, sound, spelling} = pair
  const a = main.form
  const v = variant.form
  if (areKnownDistinct(a.text, v.text) || areNicknames(a.text, v.text)) return true
  const bare = link === 'bare' || link === 'none'
  const inflection = areInflections(a.text, v.text)
  if (inflection === 'plural' || (inflection === 'derived' && link !== 'shared')) return true
  if (v.uses.every((use) => use.mention.run.quoted)) return true
  if (v.uses.every(isSpelledOut) || a.uses.every(isSpelledOut)) return true
  if (areToldApart(a, v, link) || v.uses.some(isOtherName)) return true
  // Who writes two spellings in one breath means two bearers, unless one is plainly a slip.
  if (inOneBreath(a, v, link) && !isPlainSlip(pair, link)) return true
  if (main.onlyWeak || (main.family && variant.family)) return true
  // A thing and a person: “the Uber driver”, “Huber says”.
  if (link !== 'shared' && v.articles > 0 !== a.articles > 0 && (v.articles > 0 ? a : v).person > 0) return true
  if (link === 'shared' && !sharesFirst(a.firsts, v.firsts) && (v.uses.every(isInRoster) || a.uses.every(isInRoster)))
    return true
  // Once each, and one letter at the end between them: “Romani”, “Romano”.
  if (bare && main.count === 1 && differInLastLetter(a.folded, v.folded)) return true
  // Hansen and Hanssen, Larsen and Larsson: there are many of each.
  if (bare && arePatronymics(a.folded, v.folded)) return true
  if (link !== 'shared') {
    if (v.uses.every(isInRoster) || a.uses.every(isInRoster)) {
      const slip =
        (length >= 6 && main.count >= 2 && (spelling <= 1.05 || sound <= 0.15)) ||
        (length >= 5 && spelling <= 1.05 && main.wellKnown)
      if (!variant.unheardOf || !slip) return true
    }
    if (isOtherPlace(pair)) return true
    if (
      v.prefixed > 0 &&
      v.prefixed === v.uses.length &&
      !(variant.unheardOf && length >= 5 && (spelling <= 1.1 || sound <= 0.3))
    )
      return true
  }
  // Writers get the first letter right, and who hears a name hears its beginning.
  if (link !== 'shared' && a.folded[0] !== v.folded[0] && sound > 0.35 && spelling > 0.9) {
    if (!variant.unheardOf || length < 7 || spelling > 1.3) return true
  }
  // A family name alone makes nobody the same: “Santee Cooper” is not “Smith Cooper”.
  if (link === 'shared' && variant.known && !sharesFirst(a.firsts, v.firsts) && sound > 0.35 && spelling > 1.05)
    return true
  // Two people of one family: “Marta and Mira Holm”.
  if (link === 'shared' && v.info.given && a.info.given && !sharesFirst(a.firsts, v.firsts) && sound > 0.27) return true
  return variant.word > 0 ? isOrdinary(pair, link) : main.word > 0 && !pair.samePhrase && isUnlikelyMain(pair, link)
}

/** Whether a sentence has both; of two that share a given name, both with it: “Tesfaye Bekele ran first, Tesfaye Bikila second”. */
function inOneBreath(left: NameForm, right: NameForm, link: Link): boolean {
  const both = sharedSentences(left, right)
  return link === 'shared' ? both.some((uses) => uses.every(({at}) => at > 0)) : both.length > 0
}

function isPlainSlip({main, variant, spelling, sound, length, sameLetters, samePhrase}: Pair, link: Link): boolean {
  if (samePhrase) return true
  if (link === 'orphan' && main.count >= 2 && (sameLetters || (sound <= 0.1 && main.count >= 3))) return true
  if (!variant.unheardOf || variant.count > 1) return false
  const otherName = differInLastLetter(main.form.folded, variant.form.folded)
  return main.count >= 3 || (main.count >= 2 && (spelling <= 0.35 || (spelling <= 0.7 && length >= 6 && !otherName)))
}

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

function sharesFirst(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  return [...left.keys()].some((name) => right.has(name))
}

/** A well-known place is mistyped, but never misheard: what sounds like it is another place, or a person. */
function isOtherPlace({main, variant, length, sound, spelling, sameSkeleton}: Pair): boolean {
  if (!main.place && !variant.place) return false
  const other = main.place ? variant : main
  const place = main.place ? main : variant
  if (other.form.person > 0 && place.form.person === 0) return true
  if ((spelling <= 1.1 && length >= 5) || (sound <= 0.12 && spelling <= 1.75 && length >= 6)) return false
  if (!other.unheardOf) return true
  if (spelling <= 0.36 || (spelling <= 0.86 && sound <= 0.4 && length >= 4)) return false
  return !(length >= 5 && sound <= (sameSkeleton ? 0.085 : 0.05) * length && other.form.person === 0 && main.count >= 2)
}

/** Whether a variant that is an ordinary word is most likely there as that word. */
function isOrdinary(pair: Pair, link: Link): boolean {
  const {main, variant, sound, spelling, length, sameSkeleton} = pair
  const a = main.form
  const v = variant.form
  const alike = sound <= 0.3 || (sound <= 0.55 && link === 'orphan' && sameSkeleton)
  const typed =
    link === 'shared' && spelling <= 1 && variant.word > 2 && main.word === 0 && main.count >= 2 && length >= 5
  if (!alike && !typed) return true
  if ((v.lower > 0 && variant.word <= 3) || v.institution > 0) return true
  if (main.count < 2 && !(sound <= 0.15 && (link === 'shared' || link === 'orphan') && main.word === 0)) return true
  const named = link === 'shared' || v.cues > 0 || v.titles.size > 0 || (v.firsts.size > 0 && v.person > 0)
  if (!named) {
    const orphan = link === 'orphan' && v.sure > 0 && v.alone > 0 && v.articles === 0 && sound <= 0.12 && sameSkeleton
    if (!orphan || main.count < 2 || a.person === 0 || (variant.word <= 2 && v.lower > 0) || furniture.has(v.text))
      return true
  }
  return variant.onlyWeak && !(sound <= 0.25 && sameSkeleton && main.count >= 2 && (a.person > 0 || a.cues > 0))
}

/** Whether the main form is an ordinary word that a name is not likely to be a slip for. */
function isUnlikelyMain({main}: Pair, link: Link): boolean {
  if (link === 'bare' && main.form.person === 0) return true
  return link !== 'shared' && main.form.cues === 0 && main.form.person === 0
}
