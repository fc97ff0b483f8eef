import {isSaidOtherwise, lookUp, soundDistance, spellingDistance, type Use} from '@copydesk/names'
import {type Candidate, supportOf} from '../candidate.ts'
import {evidenceOf, introduction} from '../evidence.ts'
import type {Finding, Kind} from '../finding.ts'
import {isForbidden} from '../gates.ts'
import {closePairs, doubledLetter, isMain, isWord, type Pair} from '../pair.ts'
import {push} from '../push.ts'
import {type Link, relate, sharesTitle} from '../relation.ts'
import {remember, rememberList} from '../remember.ts'
import {scoreOf} from '../score.ts'
import {spotOf} from '../slip.ts'
import {isSpeaker} from '../speaker.ts'
import {areToldApart} from '../told-apart.ts'
import {evenThreshold, threshold, weights} from '../weights.ts'

/** A pair that is taken for one name. */
interface Match extends Pair {
  readonly score: number
}

/** By how much one of several names must be likelier than the next, in the logarithm of the odds, to be the only one that is offered. */
const clearlyNearer = 0.7

/** What a slip leaves of the odds that hardly shows: a letter doubled, or two in another order. */
const hardlyAway = -0.5

/** How far the support must be apart to say which spelling is right. */
const clearMajority = 0.6

/**
 * Spellings that look or sound like another of the document, and stand for the same name.
 *
 * @param pairs The close pairs of all candidates.
 * @param line What stands for all revisions of the document: then what is found of each pair is kept.
 */
export function findVariants(all: readonly Candidate[], pairs: readonly Pair[], line?: object): Finding[] {
  const candidates = bestSpelled(all)
  const close = candidates.length === all.length ? pairs : closePairs(candidates, line)
  const found = close.flatMap((pair) => match(pair, line !== undefined) ?? [])
  if (found.length === 0) return []
  const like = neighbours(close)
  const matches = found.filter((each) => !isOneOfThree(each, like))
  if (matches.length === 0) return []
  const taken = neighbours(matches)
  /** Whether the two were compared, and not taken for one name. */
  const isRefused = (main: Candidate, variant: Candidate) =>
    like.get(main)?.includes(variant) === true && !taken.get(main)?.includes(variant)
  const skeletons = new Map<string, Candidate[]>()
  for (const candidate of candidates) push(skeletons, candidate.traits.skeleton, candidate)
  const matched = new Set(matches.map((each) => each.variant))
  return groups(matches).flatMap(({variant, main, best, rivals}) => {
    // “in the records as Purdy, Purdie and Perdy”, though Purdie may be a slip for Purdey, which is one for Purdy.
    if (main !== best.main && areToldApart(main.form, variant.form)) return []
    // “Johannsen & Søn” is near to the name of a captain, which is near to that of an owner.
    if (main !== best.main && isRefused(main, variant)) return []
    const near = (skeletons.get(variant.traits.skeleton) ?? []).filter(
      (each) =>
        !matched.has(each) &&
        isRival(each, variant, main, best) &&
        !areToldApart(each.form, variant.form) &&
        !isRefused(each, variant)
    )
    return toFindings([variant, main, best, ...rivals, ...near], line !== undefined)
  })
}

/** Of spellings that differ in accents or capitals alone, the one that the document supports most; the others are another kind’s affair. */
export function bestSpelled(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const known = best.get(candidate.form.folded)
    if (known === undefined || supportOf(candidate) > supportOf(known)) best.set(candidate.form.folded, candidate)
  }
  return [...best.values()]
}

/** A pair that nothing forbids to take for one name, with what the document says of both. */
export interface Possible {
  readonly pair: Pair
  readonly link: Link | 'family'
}

/** Of close pairs, those whose score decides. */
export function possiblePairs(pairs: readonly Pair[]): Possible[] {
  return pairs.flatMap((pair) => {
    const link = possibleLink(pair)
    return link === undefined || isRuledOut(pair, link) ? [] : {pair, link}
  })
}

/** What speaks for one bearer; undefined if the text has one for each. */
function possibleLink(pair: Pair): Possible['link'] | undefined {
  const link = linkOf(pair)
  if (link !== 'apart') return link
  return isFamilySlip(pair) ? 'family' : undefined
}

function isRuledOut(pair: Pair, link: Possible['link']): boolean {
  return isForbidden(pair, link === 'family' ? 'apart' : link)
}

function linkOf(pair: Pair): Link {
  // Words of titles and offices are introduced nowhere.
  if (pair.misspeltWord) return 'similar'
  const link = relate(pair.main, pair.variant)
  if (link === 'apart') return isStray(pair) ? 'none' : link
  if (link === 'none' && (isTakenUp(pair) || isOneRareName(pair))) return 'orphan'
  return link === 'none' && isOfThings(pair) ? 'bare' : link
}

/** “the Arapahu”, where “Northern Arapaho” is no person either: nobody introduces what is no person. */
function isOfThings({main, variant, spelling, sound}: Pair): boolean {
  if (!variant.unheardOf || main.count < 2 || isOfPerson(main) || !isBare(variant)) return false
  // “Tokyu Group” is not of Tokyo.
  if (variant.form.alone < variant.count) return false
  return spelling <= (variant.form.text.length >= 6 ? 1.05 : 0.85) || sound <= 0.1
}

/** “The spokesman, Yaşar Dirlik, doubts that. Drilik, who keeps bees, …”: the sentence after somebody was introduced goes on with him. */
function isTakenUp({main, variant, length, spelling}: Pair): boolean {
  const [use] = variant.form.uses as [Use]
  const introduction = main.form.uses.find(({at}) => at > 0)
  if (introduction === undefined || !variant.unheardOf || variant.count > 1 || length < 5 || spelling > 1.05)
    return false
  const {run, words} = use.mention
  const before = introduction.mention.run
  return words.length === 1 && words[0]!.forced && run.block === before.block && run.sentence === before.sentence + 1
}

/** “Adaeze Nwachukwu”, “Nwachuku counts them”: nobody else has so long and rare a name, and it is no place’s. */
function isOneRareName({main, variant, length, spelling}: Pair): boolean {
  if (!main.unheardOf || !variant.unheardOf || length < 7 || spelling > 1.05) return false
  const [full, {form, count}] = main.form.firsts.size > 0 ? [main, variant] : [variant, main]
  return full.form.firsts.size > 0 && form.alone === count && form.placed + form.articles + form.institution === 0
}

/** The one place that introduces a name in full, misspelt: “Rafael Ttujillo”, where the others are “Trujillo” and “Ciudad Trujillo”. */
function isStray({main, variant, length, sound, spelling}: Pair): boolean {
  if (!variant.unheardOf || variant.count > 1 || main.count < 2) return false
  // “Lake Michigna”, “the London Borough of Hmmersmith”: no person.
  if (isBare(variant)) {
    if (main.form.firsts.size > 0) return false
    if (spelling <= doubledLetter) return length >= 5
    return length >= (main.count >= 3 && !main.place ? 5 : 6) && (spelling <= 0.85 || sound <= 0.1)
  }
  // “Eetu Lehtinen”, who speaks, is not Aleksi Lehtonen.
  if (length < 7 || spelling > 0.85 || (main.form.firsts.size > 0 && main.form.cues > 1)) return false
  const isGiven = (name: string) => name.length === 1 || lookUp(name).given
  return variant.form.firsts.size > 0 && ![...main.form.firsts.keys()].some(isGiven)
}

const match = remember((pair: Pair): Match | undefined => {
  const link = possibleLink(pair)
  if (link === undefined) return
  // To weigh what is known of a pair is quick; to look for what forbids it is not.
  const score = scoreOf(pair, link)
  return isLikely(pair, link, score) && !isRuledOut(pair, link) ? {...pair, score} : undefined
})

function isLikely(pair: Pair, link: Possible['link'], score: number): boolean {
  const even = link !== 'shared' && !pair.misspeltWord && isEven(pair.main, pair.variant)
  // “outside Ballymoe”, “in Ballymore”: villages have names like those of others.
  if (even && pair.sound > 0.3 && [pair.main, pair.variant].every(isPlacedOnce)) return false
  // A short name is near to many.
  if (even && pair.length < 4) return false
  // “Cyber crime booms”, “the Cabir virus”: the one may be a word that opens a heading.
  if (even && link === 'bare' && pair.spelling > 1.05 && [pair.main, pair.variant].some(({form}) => form.sure === 0))
    return false
  // “Lleyton Hewittt”: no language has a letter three times.
  const isTripled = pair.variant.unheardOf && /(.)\1\1/.test(pair.variant.form.folded)
  return isTripled || isCalledOnce(pair) || score >= (even ? evenThreshold : threshold)
}

function isPlacedOnce({count, form}: Candidate): boolean {
  return count === 1 && form.placed === 1
}

/** “Lord Wolff said”, once, where Lord Woolf speaks again and again: another lord would be introduced. */
function isCalledOnce({main, variant, spelling, sameSkeleton}: Pair): boolean {
  if (variant.count > 1 || main.count < 5 || spelling > 1.05 || !sameSkeleton) return false
  return sharesTitle(main.form, variant.form) && isSpeaker(variant.form)
}

/** One member of a much-named family, misspelt: “the Tsarnaev brothers …, Tamerlan Tsrnaev”. Lehtinen and Lehtonen are two families. */
function isFamilySlip({main, variant, length, sound, spelling}: Pair): boolean {
  if (main.form.firsts.size < 2 && !main.family && spelling > doubledLetter) return false
  if (!variant.unheardOf || variant.count > 1 + main.count / 8 || main.count < 3 || length < 6) return false
  return spelling <= 1.05 || (sound <= 0.12 && spelling <= 1.75)
}

/** “Mr Leigh and Mr Lea have settled it. Mr Lee …”: a text that tells one of three like names from another has three of them. */
function isOneOfThree({main, variant}: Match, like: ReadonlyMap<Candidate, readonly Candidate[]>): boolean {
  if (variant.unheardOf) return false
  const likeMain = like.get(main)!
  return like.get(variant)!.some((third) => likeMain.includes(third) && areToldApart(third.form, variant.form))
}

/** For each candidate the others that are close to it. */
function neighbours(pairs: readonly Pair[]): Map<Candidate, Candidate[]> {
  const like = new Map<Candidate, Candidate[]>()
  for (const {main, variant} of pairs) {
    push(like, main, variant)
    push(like, variant, main)
  }
  return like
}

/** Another person of the document whose name the variant may be a slip for as well: “Rahmini”, between Rahmani and Rahimi. */
function isRival(rival: Candidate, variant: Candidate, main: Candidate, best: Match): boolean {
  if (rival === variant || rival === main || rival === best.main || rival.form.firsts.size === 0) return false
  return spellingDistance(rival.form.text, variant.form.text) <= best.spelling + 1.4
}

interface Grouped {
  readonly variant: Candidate
  readonly main: Candidate
  readonly best: Match
  /** Other names that the variant may stand for as well. */
  readonly rivals: readonly Candidate[]
}

/**
 * For each variant the form to keep: the best supported of all that are connected with it, so that three misspellings cannot vote for
 * each other against the right one.
 */
function groups(matches: readonly Match[]): Grouped[] {
  const byVariant = new Map<Candidate, Match[]>()
  for (const each of matches) push(byVariant, each.variant, each)
  const parents = new Map<Candidate, Candidate>()
  const rootOf = (candidate: Candidate): Candidate => {
    let root = candidate
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    return root
  }
  const best = new Map<Candidate, Match>()
  for (const [variant, found] of byVariant) {
    found.sort((left, right) => right.score - left.score || right.main.count - left.main.count)
    best.set(variant, found[0]!)
  }
  for (const {variant, main, misspeltWord} of best.values()) {
    const [a, b] = [rootOf(variant), rootOf(main)]
    if (a !== b) {
      if (!misspeltWord && isMain(a, b)) parents.set(b, a)
      else parents.set(a, b)
    }
  }
  return [...best].map(([variant, found]) => {
    const main = rootOf(variant)
    const rivals = byVariant
      .get(variant)!
      .map((each) => each.main)
      .filter((rival) => rootOf(rival) !== main)
    return {variant, main, best: found, rivals}
  })
}

type Keeping = readonly [variant: Candidate, keep: Candidate, best: Match, ...rivals: Candidate[]]

const toFindings = rememberList(([variant, keep, best, ...rivals]: Keeping): Finding[] => {
  const uses = variant.form.uses.filter(({mention}) => !mention.run.kinds.spelling)
  if (variant === keep || uses.length === 0) return []
  return uses.flatMap((use): Finding[] => {
    const [main, rival] = nearestOf([keep, ...rivals], variant, use)
    const against = isIntroducedOtherwise(main, variant)
    const tie = (against || isEven(main, variant)) && !best.misspeltWord
    // Of two names that look otherwise, and of which nothing says that one is right, each has its bearer: “Meghalaya”, “McAuley”.
    const isHeardOf = main.known || variant.known || best.sound > 0.1
    if (tie && best.spelling > 0.6 * best.length && isHeardOf) return []
    return [
      {
        kind: tie ? 'tie' : kindOf(variant, best),
        spot: spotOf(use),
        actual: variant.form.text,
        expected: main.form.text,
        elsewhere: spotOf(main.form.uses[0]!),
        counts: {actual: variant.count, expected: main.count},
        evidence: against ? introduction(variant.form) : evidenceOf(main.form, variant.form),
        certain: !tie && rival === undefined,
        ...(rival && {rival: rival.form.text}),
        confidence: 1 / (1 + Math.exp(-best.score))
      }
    ]
  })
})

/** Whether neither spelling is used more, so that nothing says which is right; unless only one of them is a name elsewhere too. */
function isEven(main: Candidate, variant: Candidate): boolean {
  if (main.count === variant.count && isSaidOtherwise(main.form.text)) return false
  // “Ingeborg Tveit”, “Ingeborg Tweet”, once each: who corrects as one types knows words, not names.
  if (main.count === variant.count) return isWord(main) || !(main.known && (variant.unheardOf || variant.word > 0))
  // Writers take most care where they introduce somebody.
  const isIntroduced = main.form.firsts.size > 0 && variant.form.firsts.size === 0
  return supportOf(main) - supportOf(variant) < (isIntroduced ? clearMajority / 2 : clearMajority)
}

/** Whether the rarer of two spellings, and it alone, has a full name, where writers take most care: “Sipho Mokoena”, and “Sifo” twice. */
function isIntroducedOtherwise(main: Candidate, variant: Candidate): boolean {
  return main.unheardOf && isBare(main) && !isBare(variant) && variant.count === 1 && main.count === 2
}

/** Whether neither a title nor another name of a person ever stands with it. */
function isBare({form: {firsts, lasts, titles}}: Candidate): boolean {
  return firsts.size + lasts.size + titles.size === 0
}

/** Whether a title, a given name or a family name ever stands with it; “Mozilla”, of Mozilla Firefox, is none. */
function isOfPerson({form: {firsts, lasts, titles}}: Candidate): boolean {
  return lasts.size + titles.size > 0 || [...firsts.keys()].some((name) => name.length === 1 || lookUp(name).given)
}

/**
 * Of the names that a variant may stand for, the nearest; and another that may be meant as well, if it is about as near, or the last
 * one named before: “Rahmini” looks like Rahmani, but the text has just spoken of Rahimi.
 */
function nearestOf(
  mains: readonly Candidate[],
  {form: {text}}: Candidate,
  use: Use
): [main: Candidate, rival?: Candidate] {
  if (mains.length === 1) return [mains[0]!]
  const ranked = [...new Set(mains)]
    .map((main) => ({main, nearness: nearnessOf(main.form.text, text)}))
    .sort((left, right) => right.nearness - left.nearness)
  const [{main, nearness}, second] = ranked as [(typeof ranked)[number], ...typeof ranked]
  if (second === undefined || nearness >= hardlyAway) return [main]
  const last = lastNamed(mains, use)
  if (last !== main) return [main, last]
  return nearness - second.nearness >= clearlyNearer ? [main] : [main, second.main]
}

function lastNamed(mains: readonly Candidate[], use: Use): Candidate {
  const lastBefore = ({form}: Candidate) => form.uses.findLast((each) => each.order < use.order)?.order ?? -1
  return mains.reduce((left, right) => (lastBefore(right) > lastBefore(left) ? right : left))
}

/** What the distances to ear and eye leave of the odds that one is a slip for the other. */
function nearnessOf(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  return (weights.sound * soundDistance(left, right) + weights.spelling * spellingDistance(left, right)) / length
}

function kindOf(variant: Candidate, {sound, length, main}: Match): Kind {
  const {form} = variant
  if (isGivenName(main) && [...form.lasts.keys()].some((last) => main.form.lasts.has(last))) return 'given-name'
  const isWord = variant.known || form.info.word > 0
  return isWord && sound <= 0.12 * length ? 'homophone' : 'variant'
}

/** Not “Mme Delacroix Pons”, nor “Pointe du Hoc”. */
function isGivenName({form: {info, firsts, titles, alone}}: Candidate): boolean {
  return firsts.size === 0 && (info.given || (info.word === 0 && (titles.size === 0 || alone === 0)))
}
