import type {BlockNames, NameForm, Names, NameToken, Use} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {slip, spotOf} from '../slip.ts'

/** A name before a word in small letters: “Dire dawa”. */
export interface Couple {
  readonly head: NameToken
  /** The word with a capital. */
  readonly second: string
  readonly text: string
  readonly spot: Spot
}

/** Names of two words that lost the capital of the second, which no list has and which never stands alone: “Dire dawa”. */
export function findSmallWords(couples: readonly Couple[], forms: Names['forms']): Finding[] {
  return couples.flatMap((couple) => {
    const form = forms.get(couple.second)
    if (form === undefined || form.alone > 0 || form.lower !== 1 || !isRare(form.text)) return []
    const uses = form.uses.filter((use) => headOf(use)?.text.toLowerCase() === couple.head.text.toLowerCase())
    return uses.length > 0 ? [toFinding(couple, form, uses)] : []
  })
}

export function couplesIn({block, runs, first}: BlockNames): Couple[] {
  const found: Couple[] = []
  for (let at = 0; at < runs.length; at++) {
    const {tokens, after, before, kinds} = runs[at]!
    const head = tokens.at(-1)!
    if (after.length < 4 || kinds.titleCase || head.possessive || head.forced || kinds.spelling) continue
    if (!/^\p{Ll}+$/u.test(after)) continue
    // “the Vitest runner”
    if (tokens.length === 1 && /^(?:an?|the|every|each|this|that|its|his|her|their|our)$/i.test(before)) continue
    const end = block.text.indexOf(after, head.end) + after.length
    found.push({
      head,
      second: after[0]!.toUpperCase() + after.slice(1),
      text: `${head.text} ${after}`,
      spot: {block, start: head.start, end, order: first + at}
    })
  }
  return found
}

/** What stands before it in the name: “van”, of “Pieter van Rensburg”. */
function headOf({mention: {tokens}, token}: Use): NameToken | undefined {
  return token.joint === ' ' ? tokens[tokens.indexOf(token) - 1] : undefined
}

function toFinding({text, spot}: Couple, {text: second}: NameForm, uses: readonly Use[]): Finding {
  const [use] = uses as [Use]
  const head = headOf(use)!
  const main = {text: `${head.text} ${second}`, spot: {...spotOf(use), start: head.start}, count: uses.length}
  return slip('case', {text, spot, count: 1}, main, 0.8)
}
