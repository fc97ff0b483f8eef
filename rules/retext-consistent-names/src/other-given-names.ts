import {areNicknames, differInSex, isWellKnownPlace, type NameForm, type Names} from '@copydesk/names'
import {fullUse, isPassing} from './crossed.ts'
import type {Finding} from './finding.ts'
import {speaksOfKin} from './told-apart.ts'
import {spotOf} from './variants.ts'

/**
 * Somebody who has another given name once, as writers remember no more of it than how it begins: “Henrietta Wyndlesham”, where Harriet is
 * introduced. A second bearer of a rare family name is kin, and a text says so.
 */
export function findOtherGivenNames({forms}: Names): Finding[] {
  const found: Finding[] = []
  for (const family of forms.values()) {
    if (family.firsts.size !== 2) continue
    const finding = otherGiven(family, forms)
    if (finding !== undefined) found.push(finding)
  }
  return found
}

function otherGiven(family: NameForm, forms: Names['forms']): Finding | undefined {
  const {info, uses, institution, placed, text} = family
  if (text.length < 5 || info.word > 0 || info.name === 1 || isWellKnownPlace(text) || institution + placed > 0) return
  const [first, second] = [...family.firsts.keys()].map((name) => forms.get(name))
  if (first === undefined || second === undefined || first.folded[0] !== second.folded[0]) return
  if (first.text.length < 3 || second.text.length < 3 || areNicknames(first.text, second.text)) return
  const [right, wrong] = [fullUse(first, family), fullUse(second, family)]
  if (right === undefined || wrong === undefined || second.uses.length > 1 || right.order > wrong.order) return
  if (!first.info.given && first.info.word > 0) return
  if (!isPassing(wrong) || uses.some(speaksOfKin) || differInSex(first, second)) return
  return {
    kind: 'given-name',
    spot: spotOf(wrong),
    actual: second.text,
    expected: first.text,
    elsewhere: spotOf(right),
    counts: {actual: 1, expected: first.uses.length},
    evidence: `both stand before \`${text}\``,
    certain: true,
    confidence: 0.6
  }
}
