import {
  areNicknames,
  fold,
  type Mention,
  type Names,
  type NamesRecord,
  recordedMentions,
  SeenNames,
  skeleton,
  soundDistance,
  spellingDistance,
  withoutAccents
} from '@copydesk/names'
import {areKnownDistinct} from './distinct.ts'
import type {Finding, Kind, Spot} from './finding.ts'
import {findLikeNames, isGivenName, type LikeMention} from './full-names.ts'
import {areInflections} from './inflections.ts'
import {isRare} from './known-words.ts'
import {differInLastLetter} from './pair.ts'
import {push} from './push.ts'
import {spotOf} from './slip.ts'
import {familyOf} from './transliterations.ts'

const records = new WeakMap<NamesRecord, SeenNames>()

/** The names of a record, made ready once. */
function seenIn(record: NamesRecord): SeenNames {
  const seen = records.get(record) ?? new SeenNames(record)
  records.set(record, seen)
  return seen
}

/** What so many files weigh beside uses in the document at hand. */
function weightOf(files: number): number {
  return 1.2 * Math.log2(1 + files)
}

/** By how much one spelling must outweigh the other to be taken for the right one: three files to one, one to none. */
const clear = 1.2

/**
 * What is found in a document, with the other articles asked: which of two spellings is right, and whether a full name
 * that stands once is one that they spell otherwise. Nothing that is found without them is left out.
 */
export function findWithSeen(findings: readonly Finding[], names: Names, record: NamesRecord): Finding[] {
  const seen = seenIn(record)
  const pairs = new Map<string, Finding[]>()
  for (const finding of findings) push(pairs, `${finding.actual}\n${finding.expected}`, finding)
  const judged = [...pairs.values()].flatMap((pair) => judge(pair, names, seen))
  const once = new Map<Mention, string>()
  for (const [name, mentions] of recordedMentions(names)) if (mentions.length === 1) once.set(mentions[0]!, name)
  const like = findLikeNames(names, seen.fullNames, (like) => {
    const here = once.get(like.mention)
    return here === undefined ? undefined : otherSpelling(like, here, seen)
  })
  return [...judged, ...like]
}

/** All findings of one pair of spellings, turned round or settled if the articles say so. */
function judge(pair: readonly Finding[], names: Names, seen: SeenNames): readonly Finding[] {
  const [first] = pair as [Finding]
  // The glossary has spoken, or it is a matter of who is meant.
  if (first.authority !== undefined || first.kind === 'mixed-up' || first.kind === 'homophone') return pair
  const {actual, expected, counts} = first
  const whole = {actual: wholeName(first.spot, actual, names), expected: wholeName(first.spot, expected, names)}
  const isSeen = seen.filesWith(whole.actual) + seen.filesWith(whole.expected) > 0
  // A word may be in the names of many people; those of a rare one are likely the same.
  if (!isSeen && first.kind !== 'tie' && ![actual, expected].every(isRare)) return pair
  const asked = isSeen ? whole : {actual, expected}
  const files = {actual: seen.filesWith(asked.actual), expected: seen.filesWith(asked.expected)}
  const lead = counts.expected + weightOf(files.expected) - counts.actual - weightOf(files.actual)
  if (lead <= -clear) {
    const turned = findingsFor(first, expected, actual, whole, names, authorityOf(asked.actual, files.actual))
    return turned.length > 0 ? turned : pair
  }
  if (first.kind !== 'tie' || lead < clear) return pair
  const settled = findingsFor(first, actual, expected, whole, names, authorityOf(asked.expected, files.expected))
  return settled.length > 0 ? settled : pair
}

/** A finding for each use of the wrong one of a pair’s spellings. */
function findingsFor(
  pair: Finding,
  wrong: string,
  right: string,
  whole: {readonly actual: string; readonly expected: string},
  names: Names,
  authority: string
): Finding[] {
  const isWrong = wrong === pair.actual
  const wholeWrong = isWrong ? whole.actual : whole.expected
  const uses = names.forms.get(wrong)?.uses.filter(({mention: {run, words}, token, order}) => {
    if (run.kinds.spelling || run.quoted) return false
    return (
      words.length === 1 ||
      wholeName({block: run.block, start: token.start, end: token.end, order}, wrong, names) === wholeWrong
    )
  })
  const spots = uses?.map(spotOf) ?? (isWrong ? [pair.spot] : pair.elsewhere ? [pair.elsewhere] : [])
  const [elsewhere] = names.forms.get(right)?.uses.map(spotOf) ?? (isWrong ? [pair.elsewhere] : [pair.spot])
  const counts = isWrong ? pair.counts : {actual: pair.counts.expected, expected: pair.counts.actual}
  return spots.map((spot) => ({
    ...pair,
    kind: pair.kind === 'tie' ? differenceOf(wrong, right, spot, names) : pair.kind,
    spot,
    actual: wrong,
    expected: right,
    elsewhere,
    counts,
    authority,
    certain: true
  }))
}

/** The whole name that a word is part of where it stands, with another in the word’s place. */
function wholeName({block, start, end, order}: Spot, word: string, {mentions}: Names): string {
  const tokens = mentions.get(order)?.tokens ?? []
  const from = Math.min(tokens[0]?.start ?? start, start)
  const to = Math.max(tokens.at(-1)?.end ?? end, end)
  return `${block.text.slice(from, start)}${word}${block.text.slice(end, to)}`.replace(/\s+/g, ' ')
}

function differenceOf(actual: string, expected: string, {start, order}: Spot, {mentions, forms}: Names): Kind {
  const family = familyOf(actual)
  if (family !== undefined && family === familyOf(expected)) return 'transliteration'
  const joints = (text: string) => text.replace(/[^ -]/g, '')
  if (joints(actual) !== joints(expected)) return `${actual}${expected}`.includes('-') ? 'hyphen' : 'split'
  if (fold(actual) === fold(expected)) return withoutAccents(actual) === withoutAccents(expected) ? 'accent' : 'case'
  const isFirst = mentions.get(order)?.words[0]?.start === start
  return isFirst && isGivenName(actual, forms) ? 'given-name' : 'variant'
}

/** What the articles say of a full name that is one of theirs but for one word; undefined if they do not say. */
function otherSpelling({name, word, at, token}: LikeMention, here: string, seen: SeenNames): string | undefined {
  const files = seen.filesWith(name)
  if (files < 2 || weightOf(files) - weightOf(seen.filesWith(here)) < clear) return
  return isSlip(token.text, word, at) ? authorityOf(name, files) : undefined
}

/**
 * Whether a word is likely a slip for the other, between two that bear the same name otherwise. Many people have the given
 * name, so that the family name must be nobody else’s; a given name may be one in two spellings.
 */
function isSlip(actual: string, expected: string, at: number): boolean {
  const [a, b] = [fold(actual), fold(expected)]
  if (Math.min(a.length, b.length) < 4 || a[0] !== b[0] || differInLastLetter(a, b)) return false
  if (areKnownDistinct(actual, expected) || areNicknames(actual, expected)) return false
  if (areInflections(actual, expected) !== undefined) return false
  if (at === 0 && !isRare(actual)) return skeleton(a) === skeleton(b) && soundDistance(a, b) <= 0.2
  return (isRare(actual) || a === b) && (spellingDistance(a, b) <= 1.05 || soundDistance(a, b) <= 0.15)
}

function authorityOf(name: string, files: number): string {
  return `${files === 1 ? '1 article has' : `${files} articles have`} \`${name}\``
}
