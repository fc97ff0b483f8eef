import {
  areNicknames,
  differInSex,
  eastAsianFamilyNames,
  isDescribedAt,
  lookUp,
  type NameForm,
  type Partners,
  sexOf,
  soundDistance,
  spellingDistance,
  type Use,
  withoutAccents
} from '@copydesk/names'
import {areAnagrams} from './anagrams.ts'
import type {Candidate} from './candidate.ts'
import {otherHalfOf} from './hyphen-halves.ts'
import {isRare} from './known-words.ts'

/**
 * What the document says of two spellings as the names of one bearer.
 *
 * shared: a given name, or a family name, stands with both. similar: so do names that differ little. orphan: one of them is introduced in
 * full, the other never is, though a newly mentioned person always is. bare: both only ever stand alone, as places and companies do.
 * none: nothing. apart: each has an introduction of its own.
 */
export type Link = 'shared' | 'similar' | 'orphan' | 'bare' | 'none' | 'apart'

export function relate(main: Candidate, other: Candidate): Link {
  const a = main.form
  const b = other.form
  const unheardOf = other.unheardOf && b.text.length >= 5
  if (differInSex(a, b) || areManAndWoman(a, b) || areManAndWoman(b, a)) return 'apart'
  if (areIntroducedApart(a, b) || areDescribedApart(a, b)) return 'apart'
  const [ours, theirs] = [fullFirsts(a), fullFirsts(b)]
  const firsts = shares(ours, theirs, (name) => !eastAsianFamilyNames.has(name) || unheardOf)
  if (firsts || shares(a.lasts, b.lasts, () => true)) return 'shared'
  // “Dr. Aisha Rahman of Caltech”, “Dr. Ayesha Rehman of Imperial College”: nobody is introduced twice, misspelt in both names.
  if (a.uses.some(saysWho) && b.uses.some(saysWho) && (differ(a.firsts, b.firsts) || differ(a.lasts, b.lasts)))
    return 'apart'
  if (isFirstOnly(a, b) || isFirstOnly(b, a)) return 'apart'
  if (standBesideOther(a, b)) return 'apart'
  if (haveOneHalf(a, b)) return 'similar'
  if (a.partners.some((left) => b.partners.some((right) => compatible(left, right, unheardOf)))) return 'similar'
  if (anySimilar(ours, theirs)) return 'similar'
  if (unheardOf && shareCompany(a, b) && !areIntroducedApart(a, b)) return 'similar'

  const aAlone = a.alone > 0 || !hasNames(a)
  const bAlone = b.alone > 0 || !hasNames(b)
  if (a.partners.length > 0 && b.partners.length > 0 && !(aAlone && bAlone)) {
    if (!aAlone && !bAlone) return 'apart'
    const alone = bAlone ? b : a
    return alone.firsts.size > 0 || alone.lasts.size > 0 || alone.prefixed > 0 ? 'apart' : 'none'
  }
  if (a.firsts.size > 0 && b.firsts.size > 0) return 'apart'
  // One is a given name, the other a family name.
  if ((b.firsts.size > 0 && a.lasts.size > 0) || (b.lasts.size > 0 && a.firsts.size > 0)) return 'apart'
  if (aAlone && bAlone && [a, b].every((form) => form.firsts.size === 0 && form.lasts.size === 0))
    return isUntitled(b, a) ? 'orphan' : 'bare'
  const introduced = b.firsts.size > 0 || b.lasts.size > 0 ? b : a
  const alone = introduced === a ? b : a
  if (alone.alone > 0 && alone.firsts.size === 0 && alone.lasts.size === 0) {
    const acts = alone.person > 0 || alone.cues > 0
    if (introduced.firsts.size > 0 && (introduced.person > 0 || acts)) return 'orphan'
    if (introduced === b && isCalledByFirstName(a, b)) return 'orphan'
    // A given name that stands alone; who is called by one alone throughout (“Joanne”) is not someone else’s slip.
    if (introduced === a && introduced.lasts.size > 0 && acts) return 'orphan'
  }
  if (aAlone && bAlone) return 'bare'
  return alone.alone === 0 && hasNames(alone) ? 'apart' : 'none'
}

/** “Chris Downing … Mr Downing” and “Christine Dowling”: short names are those of both sexes, the long ones are not. */
function areManAndWoman(called: NameForm, {firsts}: NameForm): boolean {
  const sex = sexOf(called)
  if (sex === undefined || firsts.size === 0) return false
  return [...firsts.keys()].every((first) => longNames[sex === 'm' ? 'f' : 'm'].has(first))
}

/** Names of one sex that have a short form which both sexes bear: “Chris”, “Pat”, “Sam”, “Alex”. */
const longNames = {
  m: new Set(
    'Alexander Christopher Charles Daniel Francis Gerald Joseph Nicholas Patrick Philip Robert Samuel Stephen'.split(
      ' '
    )
  ),
  f: new Set(
    `Alexandra Christina Christine Charlotte Danielle Frances Francesca Geraldine Josephine Nicola Patricia Philippa Roberta Samantha
    Stephanie`.split(/\s+/)
  )
}

/** The given names before it, without initials of them: “M. Haig (skip)”, where Maureen Haig is introduced. */
function fullFirsts({firsts}: NameForm): ReadonlyMap<string, number> {
  const names = [...firsts.keys()]
  const isOwn = (name: string) => name.length === 1 && names.some((each) => each.length > 1 && each[0] === name)
  return names.some(isOwn) ? new Map([...firsts].filter(([name]) => !isOwn(name))) : firsts
}

/**
 * “Stephen Gray, the joiner,” and “Steven Gray, 52,”, “Salma Haddadin, who grows olives” and “the lawyer, Salam Haddad,”: two given names that all
 * know, and a text says of each who bears it.
 */
function areDescribedApart(left: NameForm, right: NameForm): boolean {
  return [left, right].every(
    ({info, lasts, firsts, uses}) =>
      info.given &&
      firsts.size === 0 &&
      lasts.size > 0 &&
      uses.some((use) => use.mention.words.length > 1 && saysWho(use))
  )
}

/** Whether the text says there who bears the name: “Salma Haddadin, who grows olives”, “The farmers’ lawyer, Salam Haddad,”. */
function saysWho({mention: {run, tokens, words}}: Use): boolean {
  const {text} = run.block
  const [{start}, {end}] = [tokens[0]!, words.at(-1)!] as const
  return (
    isDescribedAt(text, end) || (text[end] === ',' && /\p{Ll}{3}, $/u.test(text.slice(Math.max(0, start - 5), start)))
  )
}

/**
 * “Mathias Nilsen … the Swede Mattias Nilsson”, “Rosa Lindgren wrote it. Rasa Lindgrenaitė found …”: two full names of one paragraph that differ in
 * each of their words.
 */
function standBesideOther(left: NameForm, right: NameForm): boolean {
  if (!left.info.given && !right.info.given) return false
  return left.uses.some(({mention: {run, words}, at}) => {
    if (words.length !== 2 || at > 0) return false
    return right.uses.some(
      ({mention: other, at: place}) =>
        place === at &&
        other.run.block === run.block &&
        other.words.length === 2 &&
        other.words.every(({text}, index) => text !== words[index]!.text)
    )
  })
}

/** “Tamsin Grey-Walker”, “Gray-Walker”: a hyphen joins both to the same word, on the same side. */
function haveOneHalf(left: NameForm, right: NameForm): boolean {
  const halves = new Set(left.uses.map(otherHalfOf))
  return right.uses.some((use) => {
    const half = otherHalfOf(use)
    return half !== undefined && halves.has(half)
  })
}

/** “Kellie Ohaver”, once, where all the rest calls her Kelly: who goes by a given name is introduced somewhere. */
function isCalledByFirstName(alone: NameForm, introduced: NameForm): boolean {
  if (!alone.info.given || !introduced.info.given || introduced.lasts.size === 0) return false
  if (introduced.uses.length > 1 || alone.alone < 3 || alone.alone < alone.uses.length) return false
  return soundAsOne(alone.text, introduced.text)
}

/**
 * Whether two given names are one to the ear, and nearly one to the eye: “Kris” and “Chris”. John is not Joanne, nor Justin Justine:
 * a vowel at the end makes a woman’s name of a man’s.
 */
export function soundAsOne(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (long === `${short}e` || long === `${short}a`) return false
  return spellingDistance(left, right, 1.65) <= 1.65 && soundDistance(left, right, 0.1) <= 0.1
}

/** Whether one is somebody’s given name and the other a family name: “Dr Reece Rice”, “Mrs Rhiannon Rees-Rice”. */
function isFirstOnly(first: NameForm, last: NameForm): boolean {
  return first.info.given && first.lasts.size > 0 && first.firsts.size === 0 && last.firsts.size > 0
}

/** Whether only the other one ever has a title, and this one acts as if the reader knew it: “Mr. Stevenson”, “Stephenson said”. */
function isUntitled(form: NameForm, other: NameForm): boolean {
  return other.titles.size > 0 && form.titles.size === 0 && form.cues === form.uses.length
}

/** Whether more than a word stands beside it: “Egon Schiele”, “Busch Stadium”; but once “Student Schiele”. */
function hasNames({partners, institution, uses}: NameForm): boolean {
  if (uses.length > 1 || institution > 0) return partners.length > 0
  return partners.some(({others}) => others.some((other) => lookUp(other).word === 0 || lookUp(other).given))
}

function shares(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
  counts: (name: string) => boolean
) {
  for (const name of left.keys()) if (right.has(name) && counts(name)) return true
  return false
}

function anySimilar(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  for (const a of left.keys()) for (const b of right.keys()) if (areSimilar(a, b)) return true
  return false
}

/** Whether the words around both agree, so that the two may be one longer name. */
function compatible(left: Partners, right: Partners, unheardOf: boolean): boolean {
  const eastAsian = (partners: Partners) => partners.at > 0 && eastAsianFamilyNames.has(partners.others[0]!)
  if (eastAsian(left) && eastAsian(right) && !(left.others.length > 1 && right.others.length > 1) && !unheardOf)
    return false
  if (left.others.length === right.others.length)
    return (
      left.at === right.at &&
      left.others.every((name, at) => {
        const other = right.others[at]!
        // “Wilk” is short for no family name, as “Tom” is for a given one.
        return areSimilar(name, other) && (left.at > 0 || !isBeginning(name, other))
      })
    )
  if ((left.at === 0) !== (right.at === 0)) {
    // “Apolonio Ruis Ligero”, “Ruiz Ligero”
    const next = left.others[left.at]
    return unheardOf && next !== undefined && next === right.others[right.at]
  }
  return areSimilar(outer(left), outer(right)) || areSimilar(inner(left), inner(right))
}

/** Whether a word of the name is the same in both, on the same side: “Federal Ressirve Board”, “Federal Reserve”. */
export function shareCompany(left: NameForm, right: NameForm): boolean {
  if (left.partners.length === 0 || right.partners.length === 0) return false
  const before = new Set<string>()
  const after = new Set<string>()
  for (const {others, at} of left.partners)
    for (const [index, name] of others.entries()) (index < at ? before : after).add(name)
  return right.partners.some(({others, at}) => others.some((name, index) => (index < at ? before : after).has(name)))
}

/** Whether both stand between the same two words: “the Federal Resirve Board”. */
export function isFramed(left: NameForm, right: NameForm): boolean {
  const frame = ({others, at}: Partners) =>
    0 < at && at < others.length ? `${others[at - 1]} ${others[at]}` : undefined
  const frames = new Set(left.partners.map(frame))
  return right.partners.some((partners) => {
    const own = frame(partners)
    return own !== undefined && frames.has(own)
  })
}

/** The partner at the far end of the name. */
function outer({others, at}: Partners): string {
  return at === 0 ? others.at(-1)! : others[0]!
}

/** The partner beside the word. */
function inner({others, at}: Partners): string {
  return at === 0 ? others[0]! : others[at - 1]!
}

/** Whether two given (or family) names may be one: the same, a short form, an initial, a slip. “Anna” is no slip for “Anne”. */
function areSimilar(left: string, right: string): boolean {
  if (left === right || areNicknames(left, right)) return true
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  if (short.length === 1) return long[0] === short
  // “Dr Farida Shaikh” and “Dr Farid Sheikh”: an ending makes a woman’s name of a man’s.
  if ((isGiven(left) && isGiven(right)) || long === `${short}a`) return false
  if (short.length >= 3 && long.startsWith(short)) return true
  if (short.length >= 3 && soundDistance(left, right) <= 0.3) return true
  return short.length >= 5 && spellingDistance(left, right) <= 0.7
}

/** “Wilk”, of “Wilkes” */
function isBeginning(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return long.startsWith(short) && long.length > short.length && short.length > 1
}

/** Whether both have such names, and none of them is the same, or short for the same. */
function differ(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  if (left.size === 0 || right.size === 0) return false
  return ![...left.keys()].some((a) =>
    [...right.keys()].some((b) => a === b || areNicknames(a, b) || a[0] === b || a === b[0])
  )
}

function isGiven(name: string): boolean {
  return lookUp(name).given
}

/** Whether each of the two has a given name that is not the other's: two people, whatever they share. */
export function areIntroducedApart(left: NameForm, right: NameForm): boolean {
  if (left.firsts.size === 0 || right.firsts.size === 0 || followOneName(left, right)) return false
  if (hasOwnBearer(left, right) || hasOwnBearer(right, left)) return true
  // A slip may have given one the other's family name once; what is usual decides.
  const own = (form: NameForm, other: NameForm) =>
    [...fullFirsts(form)].some(
      ([name, count]) =>
        count > (other.firsts.get(name) ?? 0) &&
        ![...fullFirsts(other).keys()].some((theirs) => theirs !== name && areSimilar(name, theirs))
    )
  return own(left, right) && own(right, left)
}

/**
 * “Alexander Garrioch”, “Andrew Garriock”, and then once “Alexander Garriock”: whether the first and only given name of the one is with the
 * other later, after that was introduced with a given name of its own.
 */
export function hasOwnBearer(own: NameForm, other: NameForm): boolean {
  const [first] = own.firsts.keys()
  if (own.firsts.size !== 1 || other.firsts.size !== 2 || other.firsts.get(first!) !== 1) return false
  // “Mariam Iksander”: letters in another order are a slip, and Dylan Thomas is known to all.
  if (!isRare(own.text) || !isRare(other.text) || areAnagrams(own.folded, other.folded)) return false
  const [theirs] = [...other.firsts.keys()].filter((name) => name !== first)
  const isGivenName = (name: string) => name.length > 1 && (isGiven(name) || lookUp(name).word === 0)
  if (![first!, theirs!].every(isGivenName) || areSimilar(first!, theirs!)) return false
  const orderOf = ({uses}: NameForm, name: string) =>
    uses.find(({at, mention: {words}}) => at > 0 && words[0]!.text === name)?.order ?? -1
  const slip = orderOf(other, first!)
  return orderOf(own, first!) < slip && orderOf(other, theirs!) < slip
}

/** “Catalina Sandino Mooreno”, “Sandino Moreno”: the name before the one is the first of the other. */
function followOneName(left: NameForm, right: NameForm): boolean {
  const isMiddle = ({partners}: NameForm, firsts: ReadonlyMap<string, number>) =>
    partners.some(({others, at}) => at > 1 && firsts.has(others[at - 1]!))
  // “Lê Minh Anh Tuấn” and his brother, Anh Tuân: marks that are there are meant.
  if ([left, right].every(({text}) => withoutAccents(text) !== text)) return false
  return isMiddle(left, right.firsts) || isMiddle(right, left.firsts)
}

export function sharesTitle(left: NameForm, right: NameForm): boolean {
  return [...left.titles.keys()].some((title) => right.titles.has(title))
}

/** Whether a given name stands before both. */
export function sharesFirst(left: NameForm, right: NameForm): boolean {
  return [...left.firsts.keys()].some((name) => right.firsts.has(name))
}
