import type {NameForm} from '@copydesk/names'
import type {Finding} from './finding.ts'
import type {Pair} from './pair.ts'
import {areIntroducedApart} from './relation.ts'
import {spotOf} from './variants.ts'

/** One person's given name with the like family name of another: “Ruth Johnson”, where Ruth is Johnston and Dale is Johnson. */
export function findMixedUp(pairs: readonly Pair[]): Finding[] {
  return pairs.flatMap(({main, variant}) => {
    if (!areIntroducedApart(main.form, variant.form)) return []
    return [...wrongFamily(main.form, variant.form), ...wrongFamily(variant.form, main.form)]
  })
}

/** Uses of `other` after a given name that goes with `right` elsewhere, and more often. */
function wrongFamily(right: NameForm, other: NameForm): Finding[] {
  const found: Finding[] = []
  for (const [first, count] of right.firsts) {
    const wrong = other.firsts.get(first)
    if (wrong === undefined || wrong >= count || first.length === 1) continue
    for (const use of other.uses)
      if (use.at > 0 && use.mention.words[0]!.text === first)
        found.push({
          kind: 'mixed-up',
          spot: spotOf(use),
          actual: other.text,
          expected: right.text,
          elsewhere: spotOf(right.uses.find((each) => each.mention.words[0]!.text === first) ?? right.uses[0]!),
          counts: {actual: wrong, expected: count},
          evidence: `\`${first}\` is \`${right.text}\` elsewhere`,
          certain: true,
          confidence: 0.8
        })
  }
  return found
}
