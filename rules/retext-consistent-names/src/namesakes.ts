import {type BlockNames, lookUp, type Names, speaksOfSpelling} from '@copydesk/names'
import {perBlock} from '@copydesk/rule'
import type {Finding} from './finding.ts'

/** What a text says of people with like names. */
const likeNames =
  /\b(?:no (?:relation|kin)|(?:un|not |nor )related|namesakes?|confused with|mistake?n? for|mistook|taken for (?!granted)|mix(?:ed|es|ing)? (?:up|them|the two)|(?:same|shares?|sharing) (?:a |his |her |the |their )?(?:sur|last |first |family )?names?|clarifications?|corrections)\b/i

const isAboutNames = perBlock(({text}) => likeNames.test(text) || speaksOfSpelling(text))

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
