import {
  type BlockNames,
  fold,
  lookUp,
  type NameForm,
  type Names,
  speaksOfSpelling,
  spellingDistance
} from '@copydesk/names'
import {perBlock} from '@copydesk/rule'
import {areAnagrams} from './anagrams.ts'
import type {Finding, Kind} from './finding.ts'
import {isRare} from './known-words.ts'
import {countLikeNames} from './like-names.ts'
import {doubledLetter, type Pair} from './pair.ts'
import {isAboutSpelling} from './told-apart.ts'

/** What a text says of people with like names. */
const likeNames =
  /\b(?:no (?:relation|kin)|(?:un|not |nor )related|namesakes?|confused with|mistake?n? for|mistook|taken for (?!granted)|[Mm]ix(?:ed|es|ing)? (?:up|them|the two)|(?:same|shares?|sharing|similar) (?:a |his |her |the |their )?(?:sur|last |first |family )?names?|[Cc]larifications?|[Cc]orrections|the same (?:one|man|woman|person)|(?:one|the) with(?:out)? (?:an?|the|two|one)|[Tt]wins?|(?:[Tt]wo|[Tt]hree|[Bb]oth) \p{Lu}\p{Ll}{2,20}s\b|(?:big|small|capital|double|single) \p{L}\b)\b/u

const isAboutNames = perBlock((block) => likeNames.test(block.text) || isAboutSpelling(block))

/** How many sentences of a block speak of namesakes or of spellings. A title that front matter has is not seen everywhere. */
const sentencesAboutNames = perBlock((block) => {
  if (block.type === 'title' || block.type === 'summary' || !isAboutNames(block)) return 0
  let count = 0
  for (let at = 0; at < block.sentences.length; at++) {
    const sentence = block.sentences.text(at)
    if (likeNames.test(sentence) || speaksOfSpelling(sentence)) count++
  }
  return count
})

/**
 * The findings, without those of two given names that all know where the text speaks of namesakes or of spellings, in its first words or in a
 * paragraph with one of the two: “Ian Banks” is no slip for Iain Banks in a column of corrections.
 */
export function withoutNamesakes(findings: readonly Finding[], {blocks, forms}: Names): readonly Finding[] {
  return findings.filter(({actual, expected, evidence}) => {
    if (evidence?.kind === 'stand before' && haveInitials(forms.get(evidence.word), [actual, expected])) return false
    if (![actual, expected].every((name) => lookUp(name).given)) return true
    const [opening] = blocks as [BlockNames]
    return !(
      isAboutNames(opening.block) ||
      [actual, expected].some((name) => forms.get(name)?.uses.some(({mention: {run}}) => isAboutNames(run.block)))
    )
  })
}

/** “Doyle (K)” and “Doyle (C)” in the teams below: the family name has the initial of each of the two behind it. */
function haveInitials(family: NameForm | undefined, names: readonly string[]): boolean {
  const initials = new Set(
    family?.uses.map(
      ({mention: {run}, token}) => /^ \((\p{Lu})\.?\)/u.exec(run.block.text.slice(token.end, token.end + 6))?.[1]
    )
  )
  return names.every((name) => initials.has(name[0]))
}

/**
 * The findings, without what is doubtful where the whole document is about names, or full of like ones: two towns and how to tell them apart,
 * a team of twins, how a family came by its letters. What is alike there is meant, unless a title or another word of the name says who it is.
 *
 * @param pairs The close pairs of the document's names.
 */
export function withoutDoubtful(
  findings: readonly Finding[],
  pairs: readonly Pair[],
  {blocks}: Names
): readonly Finding[] {
  if (!findings.some((each) => isDoubtful(each, true) || mayBeAnother(each) || isMatterOfLetters(each))) return findings
  const {told, all} = sentencesOfNames(blocks)
  const like = countLikeNames(pairs, findings)
  const isMany = (count: number) => count >= fewest && share * count >= all
  if (!isMany(told + like)) return findings
  const isFull = isMany(like)
  return findings.filter(
    (each) =>
      !mayBeAnother(each) && !(told > 0 && isDoubtful(each, told >= fewest)) && !(isFull && isMatterOfLetters(each))
  )
}

/** Sentences that speak of names, and names beside a like one, in all and one for how many sentences. */
const fewest = 3
const share = 25

/**
 * What has been judged by its letters alone, or by a name that all of a family bear.
 *
 * @param isAboutNames Whether the text speaks of names again and again: then an accent or a hyphen is as doubtful as any other letter.
 */
function isDoubtful({kind, evidence, counts}: Finding, isAboutNames: boolean): boolean {
  if (kind === 'mixed-up' || !(isAboutNames || likenesses.has(kind))) return false
  if (kind === 'tie') return true
  if ((kind === 'split' || kind === 'hyphen') && counts.expected > 2) return false
  if (evidence === undefined || evidence.kind === 'introduced') return true
  // “Emma Thomson” and “Emma Tomson” are namesakes, and so is the winner’s father, K. Sreenivasa Reddy; “Mrs. Nwachuku” is nobody’s.
  return evidence.kind === 'follow' ? lookUp(evidence.word).given : kind === 'given-name'
}

/**
 * One more like name, where the text is full of them. But letters that changed places (“Ylitaol”) or doubled (“Leiccester”) are a slip there, too,
 * and so is once what no list has beside a name that stands there again and again.
 */
function isMatterOfLetters({kind, actual, expected, counts}: Finding): boolean {
  if (kind === 'mixed-up' || !likenesses.has(kind)) return false
  if (!isRare(actual)) return true
  const isPassing = counts.actual === 1 && counts.expected >= 3
  // Of names that all know: “Calum MacLean” and “Callum McLean” may be two players.
  const isDoubled = lookUp(expected).name === 1 && spellingDistance(actual, expected, doubledLetter) <= doubledLetter
  return !isPassing && !isDoubled && !areAnagrams(fold(actual), fold(expected))
}

/** The kinds of spellings that look or sound like one another. */
const likenesses: ReadonlySet<Kind> = new Set(['variant', 'homophone', 'given-name', 'mixed-up', 'tie'])

/** Whether somebody else may well bear what is found: another name that all know, and no other spelling of one. */
function mayBeAnother({kind, actual}: Finding): boolean {
  if (!likenesses.has(kind)) return false
  const {name, given} = lookUp(actual)
  return name > 0 || given
}

/** How many sentences speak of names, of how many; all do where the heading over them does: “Two spellings, one wall”. */
function sentencesOfNames(blocks: readonly BlockNames[]): {told: number; all: number} {
  const opening = blocks.find(({block}) => block.type !== 'title' && block.type !== 'summary')
  let told = 0
  let all = 0
  for (const {block} of blocks) {
    told += sentencesAboutNames(block)
    all += block.sentences.length
  }
  return opening?.block.type === 'heading' && isAboutSpelling(opening.block) ? {told: all, all} : {told, all}
}
