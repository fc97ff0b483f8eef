import {fold, months, type NameForm, type Use} from '@copydesk/names'
import {areOneName} from '../given-names.ts'
import {differInLastLetter, type Pair} from '../pair.ts'
import {arePatronymics} from '../patronymics.ts'
import {type Link, shareCompany, sharesFirst} from '../relation.ts'
import {isSpeaker} from '../speaker.ts'
import {streetEnds} from '../streets.ts'

/** A thing and a person, two members of a family, a name and what is hardly one. */
export function areDifferentlyIntroduced(pair: Pair, link: Link): boolean {
  const {main, variant, sound, spelling, sameSkeleton} = pair
  const a = main.form
  const v = variant.form
  if (main.onlyWeak) return true
  if (link === 'none' && isSomebodyElse(a, v)) return true
  // “seven acres between Harman Street and the old cannery”, and Councilman Harmon
  if (link !== 'shared' && a.firsts.size + a.titles.size > 0 && v.uses.some(isStreet)) return true
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
  if (!pair.sameLetters && haveOwnFamilies(a, v)) return true
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
  if (haveOtherMiddleNames(a, v) || haveOtherParticles(a, v)) return true
  if (sharesFirst(a, v) || areOneName(a.text, v.text)) return false
  // A family name alone makes nobody the same: “Santee Cooper” and “Smith Cooper”, “Marta Holm” and “Mira Holm”.
  if (variant.known && sound > 0.35 && spelling > 1.05) return true
  // “Joan Cusack”, “John Cusack”
  // Nor do parents give names that sound the same, but for the commonest: “Meryl Lynch” is “Merrill Lynch”.
  if (sound <= 0.1 && !variant.wellKnown) return false
  return v.info.given && a.info.given && (sound > 0.2 || spelling > 0.85) && spelling > 0.36
}

function isStreet({at, mention: {words}}: Use): boolean {
  const next = words[at + 1]
  return next !== undefined && words.length === at + 2 && streetEnds.has(next.text)
}

/** “His brother, Glyn, … but Glyn” and “the Rev Glynne Pugh”: who has a title and a full name is introduced. */
function isSomebodyElse(main: NameForm, variant: NameForm): boolean {
  return main.alone === main.uses.length && variant.alone === 0 && variant.lasts.size > 0 && variant.titles.size > 0
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

/** “Eline Johansen” and “Elin Johansson”, “Ama Owusu” and “Amma Owusu-Ansah”: given names before two families that are like each other. */
function haveOwnFamilies(left: NameForm, right: NameForm): boolean {
  const [ours, theirs] = [familiesAfter(left), familiesAfter(right)]
  return ours.some((our) => theirs.some((their) => arePatronymics(fold(our), fold(their)) || areHalf(our, their)))
}

function familiesAfter({uses, firsts}: NameForm): string[] {
  if (firsts.size > 0) return []
  return uses.flatMap(({at, mention: {words}}) => {
    const [, family, half] = words
    if (at > 0 || family === undefined || words.length > 3) return []
    return half === undefined ? [family.text] : half.joint === '-' ? [`${family.text}-${half.text}`] : []
  })
}

/** “Owusu” and “Owusu-Ansah” */
function areHalf(left: string, right: string): boolean {
  return left.startsWith(`${right}-`) || right.startsWith(`${left}-`)
}

/** “Anna da Silva”, “Ana Silva” */
function haveOtherParticles(left: NameForm, right: NameForm): boolean {
  const particles = ({uses}: NameForm) =>
    new Set(
      uses.flatMap(({at, mention: {words, tokens}}) =>
        at === 0 && words.length > 1 ? [tokens[1]!.kind === 'particle'] : []
      )
    )
  const [ours, theirs] = [particles(left), particles(right)]
  return ours.size === 1 && theirs.size === 1 && ours.has(true) !== theirs.has(true)
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

/** “Jonson, who wrote the bill”, “the feet of Archbald, who”, where a Johnson, an Archibald is introduced: whoever is new has a full name. */
function isKnownByEar({main, variant, length, sound, spelling, sameSkeleton}: Pair, link: Link): boolean {
  if ((link !== 'orphan' && link !== 'bare') || main.count < 2 || main.form.firsts.size === 0) return false
  const isTyped = !variant.wellKnown && length >= 7 && spelling <= 0.8
  if (!(sound <= 0.05 && sameSkeleton) && !isTyped) return false
  return variant.form.uses.every(({token, mention: {run}}) => run.block.text.startsWith(', who', token.end))
}
