import type {BlockNames, Names} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {push} from '../push.ts'
import {remember} from '../remember.ts'
import {slip} from '../slip.ts'

/** Two words side by side, of which one at least has a capital. */
interface Couple {
  readonly text: string
  readonly spot: Spot
}

/** Names of two words that lost the capital of the second: “Penrose vale”, where the bank is Penrose Vale. */
export function findSmallWords({blocks, forms, line}: Names): Finding[] {
  const whole = new Map<string, Couple[]>()
  const small: Couple[] = []
  for (const block of blocks)
    for (const couple of couplesIn(block, line !== undefined)) {
      if (/ \p{Ll}/u.test(couple.text)) small.push(couple)
      else push(whole, couple.text.toLowerCase(), couple)
    }
  const slips = new Map<string, Couple[]>()
  for (const couple of small) if (whole.has(couple.text.toLowerCase())) push(slips, couple.text.toLowerCase(), couple)
  return [...slips].flatMap(([key, found]) => (found.length > 1 ? [] : toFindings(found, whole.get(key)!, forms)))
}

const couplesIn = remember(({block, runs, mentions, first}: BlockNames): Couple[] =>
  runs.flatMap(({tokens, after, before, kinds}, at): Couple[] => {
    if (kinds.titleCase || kinds.spelling) return []
    const last = tokens.at(-1)!
    const order = first + at
    const name = mentions[at]?.tokens ?? []
    const couples = name.flatMap((token, index): Couple[] => {
      const first = name[index - 1]
      if (token.joint !== ' ' || first === undefined) return []
      return [{text: `${first.text} ${token.text}`, spot: {block, start: first.start, end: token.end, order}}]
    })
    if (after.length < 4 || last.possessive || last.forced || !/^\p{Ll}+$/u.test(after)) return couples
    if (tokens.length === 1 && /^(?:an?|the|every|each|this|that|its|his|her|their|our)$/i.test(before)) return couples
    const start = block.text.indexOf(after, last.end)
    return [
      ...couples,
      {text: `${last.text} ${after}`, spot: {block, start: last.start, end: start + after.length, order}}
    ]
  })
)

function toFindings(slips: readonly Couple[], mains: readonly Couple[], forms: Names['forms']): Finding[] {
  const [main] = mains as [Couple]
  const second = main.text.split(' ')[1]!
  // “Dire dawa”: no word, so that it can only be the half of a name
  // Not “Linux hackday”, where Hackday stands alone too
  if (!isRare(second) || forms.get(second)?.alone !== 0) return []
  return slips.map((each) => slip('case', {...each, count: 1}, {...main, count: mains.length}, 0.8))
}
