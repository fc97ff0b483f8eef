import type {NameForm, NameToken, Use} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {isOtherName} from '../other-name.ts'
import type {Pair} from '../pair.ts'
import {areIntroducedApart, hasOwnBearer} from '../relation.ts'
import {remember} from '../remember.ts'
import {spotOf} from '../slip.ts'
import {opensItem} from '../told-apart.ts'

/** One person's given name with the like family name of another: “Ruth Johnson”, where Ruth is Johnston and Dale is Johnson. */
export function findMixedUp(pairs: readonly Pair[], again: boolean): Finding[] {
  return pairs.flatMap((pair) => mixedUp(pair, again))
}

const mixedUp = remember(({main, variant}: Pair): Finding[] => {
  if (!areIntroducedApart(main.form, variant.form)) return []
  const both = [
    [main.form, variant.form],
    [variant.form, main.form]
  ] as const
  return both.flatMap(([right, other]) => wrongFamily(right, other))
})

/** Uses of `other` after a given name that goes with `right` elsewhere, and more often. */
function wrongFamily(right: NameForm, other: NameForm): Finding[] {
  return [...right.firsts].flatMap(([first, count]): Finding[] => {
    const wrong = other.firsts.get(first)
    if (wrong === undefined || first.length === 1) return []
    const isFirst = ({at, mention}: Use) => at > 0 && mention.words[0]!.text === first
    // “The other Joe, Steele with an e, was a wrestler too.”
    if (other.uses.some(({mention}) => mention.run.kinds.letters)) return []
    // Results and rosters have a line for each.
    if ([right, other].every(({uses}) => uses.some((use) => isFirst(use) && opensItem(use)))) return []
    if (wrong > count || (wrong === count && !hasOwnBearer(right, other))) return []
    // “Born Concetta Marchesi”, who married a Marchetti
    if ([right, other].some(({uses}) => uses.some((use) => isFirst(use) && isOtherName(use)))) return []
    // “Jacob van Ruisdael” and his cousin “Jacob Salomonsz van Ruysdael”
    if (other.uses.filter(isFirst).every(({mention: {words}, at}) => isNewMiddle(words.slice(1, at), right))) return []
    // “the Bani Shukr and the Bani Shakir”: two tribes
    if (other.uses.some((use) => isFirst(use) && use.mention.before === 'the')) return []
    return toMixedUp(right, other, isFirst, [wrong, count], `\`${first}\` is \`${right.text}\` elsewhere`)
  })
}

/** Whether these are names between the given and the family name, and the bearer of `right` has none of them. */
function isNewMiddle(middle: readonly NameToken[], {uses}: NameForm): boolean {
  if (middle.length === 0) return false
  return !uses.some(({mention: {words}}) => words.some(({text}) => middle.some((name) => name.text[0] === text[0])))
}

/** The uses of `other` that speak of the bearer of `right`. */
export function toMixedUp(
  right: NameForm,
  other: NameForm,
  isWrong: (use: Use) => boolean,
  [actual, expected]: readonly [number, number],
  text: string
): Finding[] {
  const [elsewhere] = [...right.uses.filter(isWrong), ...right.uses]
  return other.uses.filter(isWrong).map((use) => ({
    kind: 'mixed-up',
    spot: spotOf(use),
    actual: other.text,
    expected: right.text,
    elsewhere: spotOf(elsewhere!),
    counts: {actual, expected},
    evidence: {kind: 'other', text},
    certain: true,
    confidence: 0.8
  }))
}
