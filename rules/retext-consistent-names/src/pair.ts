import {
  arePlainlyApart,
  isSaidOtherwise,
  lookUp,
  months,
  pairsUnder,
  soundDistance,
  spellingDistance
} from '@copydesk/names'
import {areAnagrams} from './anagrams.ts'
import {type Candidate, supportOf} from './candidate.ts'
import {otherHalfOf} from './hyphen-halves.ts'
import {shareCompany} from './relation.ts'

/** Two spellings that are close to the eye or to the ear. */
export interface Pair {
  /** The one that the document supports more. */
  readonly main: Candidate
  readonly variant: Candidate
  readonly sound: number
  readonly spelling: number
  /** Letters of the shorter one. */
  readonly length: number
  readonly sameSkeleton: boolean
  /** The same letters in another order: “Khuwzayo”. */
  readonly sameLetters: boolean
  /** The variant is no word, and the main form is an ordinary one that stands in names: “College Scorcard”. */
  readonly misspeltWord: boolean
}

/**
 * A key that more spellings than this share says little of them, and comparing them all would cost more than linear time; pairs that
 * are close meet under a rarer key too.
 */
export const crowded = 24

/** What was compared in a revision of a document. */
interface Comparison {
  readonly candidates: readonly Candidate[]
  /** The places of those that share a key, two by two. */
  readonly places: Int32Array
  /** The close ones among them, by where their places are. */
  readonly pairs: readonly (Pair | undefined)[]
}

/** The last ones of each line of revisions: the candidates are compared all together and without those that differ in accents alone. */
const comparisons = new WeakMap<object, Comparison[]>()
const mostComparisons = 2

/**
 * All close pairs; only spellings that share a key are compared.
 *
 * @param line What stands for all revisions of the document: only what has changed is compared again.
 */
export function closePairs(candidates: readonly Candidate[], line?: object): Pair[] {
  if (line === undefined)
    return likePlaces(candidates)
      .map(([left, right]) => compare(candidates[left]!, candidates[right]!))
      .filter((pair) => pair !== undefined)
  const last = comparisons.get(line) ?? []
  const before = last.find((each) => haveSameTexts(each.candidates, candidates))
  const places = before?.places ?? Int32Array.from(likePlaces(candidates).flat())
  const pairs = before?.pairs.slice() ?? []
  const isNew = candidates.map((candidate, at) => candidate !== before?.candidates[at])
  for (let at = 0; at < places.length; at += 2) {
    const left = places[at]!
    const right = places[at + 1]!
    if (isNew[left] || isNew[right]) pairs[at >> 1] = knownPair(candidates[left]!, candidates[right]!)
  }
  comparisons.set(
    line,
    [{candidates, places, pairs}, ...last.filter((each) => each !== before)].slice(0, mostComparisons)
  )
  return pairs.filter((pair) => pair !== undefined)
}

function likePlaces(candidates: readonly Candidate[]): [left: number, right: number][] {
  return pairsUnder(
    candidates.map(({traits}) => traits.keys),
    crowded
  )
}

function haveSameTexts(left: readonly Candidate[], right: readonly Candidate[]): boolean {
  return (
    left.length === right.length &&
    left.every((each, at) => each === right[at] || each.form.text === right[at]!.form.text)
  )
}

/** By both candidates, the first of them first. */
const compared = new WeakMap<Candidate, WeakMap<Candidate, Pair | undefined>>()

function knownPair(left: Candidate, right: Candidate): Pair | undefined {
  let known = compared.get(left)
  if (known === undefined) {
    known = new WeakMap()
    compared.set(left, known)
  } else if (known.has(right)) return known.get(right)
  const pair = compare(left, right)
  known.set(right, pair)
  return pair
}

function compare(left: Candidate, right: Candidate): Pair | undefined {
  const a = left.form.folded
  const b = right.form.folded
  if (a === b || Math.abs(a.length - b.length) > 4) return
  if (left.word > 0 && right.word > 0 && !(left.form.person > 0 && right.form.person > 0)) return
  if (left.place && right.place) return
  const length = Math.min(a.length, b.length)
  // Most need not be measured.
  if (arePlainlyApart(left.traits, right.traits, mostVisible(length), mostAudible(length))) return
  const distances = distancesOf(a, b, length)
  if (distances === undefined) return
  const {spelling, sound} = distances
  const [heardOf, unheardOf] = right.unheardOf ? [left, right] : [right, left]
  const sameSkeleton = left.traits.skeleton === right.traits.skeleton
  const misspeltWord =
    unheardOf.unheardOf &&
    heardOf.form.info.word > 0 &&
    heardOf.count >= unheardOf.count &&
    length >= 4 &&
    !followsGivenName(heardOf) &&
    // “Bartholomew Achebe-Lindt”, and Achebe-Lint
    !(unheardOf.form.firsts.size > 0 && heardOf.form.firsts.size === 0 && heardOf.form.lower === 0) &&
    !differInLastVowel(a, b) &&
    (shareCompany(left.form, right.form)
      ? spelling <= 1.05 || (sound <= 0.1 * length && spelling <= 0.35 * length && !differInEnding(a, b))
      : (spelling <= 1.05 && isPlainWord(heardOf, unheardOf, length, spelling)) ||
        ((spelling <= 0.85 || (spelling <= 1.75 && sound <= 0.05 * length && (sameSkeleton || length >= 8))) &&
          isOnlyName(heardOf, unheardOf, spelling)))
  const main = misspeltWord ? heardOf : isMain(left, right) ? left : right
  const variant = main === left ? right : left
  const sameLetters = spelling <= 1 && areAnagrams(a, b)
  return {main, variant, sound, spelling, length, sameSkeleton, sameLetters, misspeltWord}
}

/** “Ingeborg Tweet”: whether it stands after a given name, and never in lower case. */
function followsGivenName({form: {firsts, lower}}: Candidate): boolean {
  return lower === 0 && [...firsts.keys()].some((first) => lookUp(first).given)
}

/** “Universities” and “Universitas”: the word of another language. */
function differInEnding(left: string, right: string): boolean {
  return left.length >= 9 && left.slice(0, left.length - 3) === right.slice(0, left.length - 3)
}

/** “Orchestra” and “Orchestre”: a word and what another language has for it. */
function differInLastVowel(left: string, right: string): boolean {
  return left.slice(0, -1) === right.slice(0, -1) && [left, right].every((word) => /[aeio]$/.test(word))
}

/** Whether it is a long or a much-used word, and nobody’s name: “Commitssioner”, “Tumblweed”. */
function isPlainWord({form, count}: Candidate, slip: Candidate, length: number, spelling: number): boolean {
  const {name, given} = form.info
  // “Chocolat” is French.
  if (slip.form.firsts.size > 0 || form.folded === `${slip.form.folded}e`) return false
  if (length >= 7 && spelling <= doubledLetter) return true
  return name === 0 && !given && (length >= 8 || (length >= 6 && (count >= 3 || spelling <= doubledLetter)))
}

/** Whether the word is a name all over the document, and whatever is nearly the same bears no introduction: “Rustt”, “Tumblevied”. */
function isOnlyName({form, count}: Candidate, {form: slip, count: slips}: Candidate, spelling: number): boolean {
  // “Liffe”, beside “Standard Life”, which no one calls Life
  if (form.alone === 0 && slip.alone > 0) return false
  // “Home” and “Homme” are two films; nobody makes one slip again and again.
  if (slips > 2 || form.lower > 0 || form.sure < 2) return false
  if (count < (spelling <= doubledLetter ? slips : 3 * slips)) return false
  if (slip.firsts.size + slip.lasts.size + slip.titles.size > 0) return false
  // “Zandvliet-Noord”, beside “Agri-Nord”
  if (slip.uses.some((use) => otherHalfOf(use) !== undefined)) return false
  return !differInLastLetter(form.folded, slip.folded) || isDoubled(form.folded, slip.folded)
}

/** Whether one of the two has a letter doubled at its end: “Rustt”. */
function isDoubled(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return long === short + short.at(-1)
}

/** What a letter too many or too few costs where there are two. */
export const doubledLetter = 0.36

interface Distances {
  readonly spelling: number
  readonly sound: number
}

/** By the one spelling and then by the other: to join them to one key costs more than to look up twice. */
let measured = new Map<string, Map<string, Distances | undefined>>()
let countMeasured = 0

/** The distances of two spellings, undefined if they are close neither to the eye nor to the ear; an editor asks again after each edit. */
function distancesOf(a: string, b: string, length: number): Distances | undefined {
  let known = measured.get(a)
  if (known?.has(b)) return known.get(b)
  if (countMeasured++ > 100_000) {
    measured = new Map()
    known = undefined
    countMeasured = 0
  }
  if (known === undefined) {
    known = new Map()
    measured.set(a, known)
  }
  const distances = measure(a, b, length)
  known.set(b, distances)
  return distances
}

/** How far spellings that are close to the eye may be apart. */
function mostVisible(length: number): number {
  return Math.max(1.05, 0.15 * length + 0.25)
}

/** The same to the ear. */
function mostAudible(length: number): number {
  return 0.12 * length + 0.1
}

function measure(a: string, b: string, length: number): Distances | undefined {
  const visible = mostVisible(length)
  const spelling = spellingDistance(a, b, visible)
  if (spelling <= visible) return {spelling, sound: soundDistance(a, b)}
  // “Wharengari”, “Wharerangi”: no two long names are made of the same letters.
  if (length >= 8 && a.startsWith(b.slice(0, 2)) && areAnagrams(a, b))
    return {spelling: Math.min(1, spellingDistance(a, b)), sound: soundDistance(a, b)}
  const audible = mostAudible(length)
  const sound = soundDistance(a, b, audible)
  return sound <= audible ? {spelling: spellingDistance(a, b), sound} : undefined
}

/** Whether the first of two spellings is likelier the right one. */
export function isMain(left: Candidate, right: Candidate): boolean {
  // “Canecticut”, twice, where “Connecticut” stands once
  if (left.place !== right.place && Math.abs(left.count - right.count) <= 1 && (left.unheardOf || right.unheardOf))
    return left.place
  if (left.count === right.count) {
    const isSaid = isSaidOtherwise(left.form.text)
    if (isSaid !== isSaidOtherwise(right.form.text)) return isSaid
  }
  // “Cuthbert Allergies”, where Cuthbert is Allardyce
  if (left.count === right.count && isWord(left) !== isWord(right) && [left, right].every(isIntroduced))
    return isWord(right)
  if (left.count === 1 && right.count === 1 && isIntroduced(left) !== isIntroduced(right)) {
    const [introduced, other] = isIntroduced(left) ? [left, right] : [right, left]
    return (introduced === left) !== isMistyped(introduced, other)
  }
  // “Liesbeth Goethals”, whom the text calls Elisabeth later: of one person’s given names the first is that of the introduction.
  if (areGivenOnce(left, right)) return left.form.uses[0]!.order <= right.form.uses[0]!.order
  const difference = supportOf(left) - supportOf(right)
  if (difference !== 0) return difference > 0
  if (left.known !== right.known) return left.known
  return left.form.uses[0]!.order <= right.form.uses[0]!.order
}

/** Whether each stands once, before the same family name, and only if they differ in more than a letter or two may one of them be a word. */
function areGivenOnce(left: Candidate, right: Candidate): boolean {
  if (left.count !== 1 || right.count !== 1) return false
  const isBefore = (name: string) => right.form.lasts.has(name)
  if (![...left.form.lasts.keys()].some(isBefore)) return false
  // “Maricel”, then “Maribel”; but “Mutt”, and then “Matt”
  return !(isWord(left) || isWord(right)) || spellingDistance(left.form.text, right.form.text) > 1.65
}

/** Not “Hector”, nor “Matt”. */
export function isWord({form: {info}}: Candidate): boolean {
  return info.word > 0 && info.name === 0 && !info.given
}

/** Writers take most care where they introduce somebody: “Ord” may be known, but the text has Nathaniel Orde. */
function isIntroduced({form: {firsts, uses}}: Candidate): boolean {
  return (
    firsts.size > 0 || uses.some(({at, mention: {words}}) => at > 0 && words.length > 2 && isGivenName(words[0]!.text))
  )
}

/** Not “June”, nor “In”. */
function isGivenName(text: string): boolean {
  const {given, word} = lookUp(text)
  return given && (word === 0 || word > 2) && !months.has(text)
}

/** “Charles Lindbegh”: a long name that all know, less a letter that is hardly heard. */
function isMistyped({form, unheardOf}: Candidate, {form: other, wellKnown}: Candidate): boolean {
  // “Miss Roisin Gallacher” is no slip for Gallagher.
  if (!unheardOf || !wellKnown || other.text.length < 8 || form.text.length === other.text.length) return false
  return spellingDistance(form.folded, other.folded, 1.05) <= 1.05 && soundDistance(form.folded, other.folded) <= 0.6
}

/** “Anand” and “Anandi”, “Haruka” and “Haruko”: in many languages the last letter makes another name. */
export function differInLastLetter(left: string, right: string): boolean {
  return (
    left.slice(0, -1) === right ||
    right.slice(0, -1) === left ||
    (left.length === right.length && left.slice(0, -1) === right.slice(0, -1))
  )
}
