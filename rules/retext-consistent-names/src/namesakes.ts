import {type BlockNames, lookUp, type Names, speaksOfSpelling} from '@copydesk/names'
import {perBlock} from '@copydesk/rule'
import type {Finding} from './finding.ts'
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
  return findings.filter(({actual, expected}) => {
    if (![actual, expected].every((name) => lookUp(name).given)) return true
    const [opening] = blocks as [BlockNames]
    return !(
      isAboutNames(opening.block) ||
      [actual, expected].some((name) => forms.get(name)?.uses.some(({mention: {run}}) => isAboutNames(run.block)))
    )
  })
}

/**
 * The findings, without what is doubtful where the whole document is about names: two towns and how to tell them apart, a team of twins, how
 * a family came by its letters. What is alike there is meant, unless a title or another word of the name says who it is.
 */
export function withoutDoubtful(findings: readonly Finding[], names: Names): readonly Finding[] {
  return findings.some(isDoubtful) && areAboutNames(names.blocks)
    ? findings.filter((each) => !isDoubtful(each))
    : findings
}

function isDoubtful({kind, evidence, counts}: Finding): boolean {
  if (kind === 'mixed-up') return false
  if (kind === 'tie') return true
  if ((kind === 'split' || kind === 'hyphen') && counts.expected > 2) return false
  if (evidence === undefined || evidence.kind === 'introduced') return true
  // “Emma Thomson” and “Emma Tomson” are namesakes; “Mrs. Nwachuku” is nobody’s.
  return evidence.kind === 'follow' && lookUp(evidence.word).given
}

/** Whether three sentences speak of names, and one in 25, or the heading over it does: “Two spellings, one wall”. */
function areAboutNames(blocks: readonly BlockNames[]): boolean {
  const opening = blocks.find(({block}) => block.type !== 'title' && block.type !== 'summary')
  if (opening?.block.type === 'heading' && isAboutSpelling(opening.block)) return true
  let count = 0
  let all = 0
  for (const {block} of blocks) {
    count += sentencesAboutNames(block)
    all += block.sentences.length
  }
  return count >= 3 && 25 * count >= all
}
