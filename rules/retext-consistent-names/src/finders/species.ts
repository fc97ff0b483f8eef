import {type BlockNames, likePairs, lookUp, type NameToken, spellingDistance} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {crowded} from '../pair.ts'
import {push} from '../push.ts'
import {slip, tie} from '../slip.ts'

/** The second word of a species’ name: “burmeisteri”, of “Arctorella burmeisteri” and “A. burmeisteri”. */
export interface Epithet {
  readonly text: string
  readonly initial: string
  /** Whether the genus is written out. */
  readonly isWhole: boolean
  readonly spot: Spot
}

/** Species of which the second word, which has no capital, is misspelt: “Halopsychra okenensis” for okensis. */
export function findSpecies(all: readonly Epithet[]): Finding[] {
  const spellings = new Map<string, Epithet[]>()
  for (const epithet of all) push(spellings, `${epithet.initial} ${epithet.text}`, epithet)
  if (spellings.size < 2) return []
  const uses = [...spellings.values()]
  const pairs = likePairs(
    uses.map(([use]) => use!.text),
    crowded
  )
  return pairs.flatMap(([left, right]) => slipsIn(uses[left]!, uses[right]!))
}

/** What Latin ends in. */
const latin = /(?:[aei]|[iou]s|um|ns|[eo]r|on|ax|ex|ix)$/

export function epithetsIn({block, runs, first}: BlockNames): Epithet[] {
  const found: Epithet[] = []
  for (let at = 0; at < runs.length; at++) {
    const {tokens, after} = runs[at]!
    if (after.length < 6 || tokens.length > 1 || !/^[a-z]+$/.test(after) || !latin.test(after)) continue
    const [genus] = tokens as [NameToken]
    if (genus.possessive || !(genus.kind === 'initials' || isGenus(genus.text)) || !isRare(after)) continue
    const start = block.text.indexOf(after, genus.end)
    const spot = {block, start, end: start + after.length, order: first + at}
    found.push({text: after, initial: genus.text[0]!, isWhole: genus.kind === 'name', spot})
  }
  return found
}

/** No word, and no given name, is a genus: “Dana pulseaudio”. */
function isGenus(text: string): boolean {
  const {word, given} = lookUp(text)
  return text.length >= 3 && !given && (word === 0 || word > 3)
}

function slipsIn(left: readonly Epithet[], right: readonly Epithet[]): Finding[] {
  const [slips, mains] = left.length < right.length ? [left, right] : [right, left]
  const wrong = {...slips[0]!, count: 1}
  const main = {...mains[0]!, count: mains.length}
  if (wrong.initial !== main.initial || slips.length > 1 || ![...slips, ...mains].some(({isWhole}) => isWhole))
    return []
  // “Quercus alba” and “Q. albae”: another ending is another case, or another species.
  if (wrong.text.slice(0, -2) === main.text.slice(0, -2)) return []
  if (spellingDistance(wrong.text, main.text, 1.05) > 1.05 && !hasSyllableTwice(wrong.text, main.text)) return []
  return [mains.length > 1 ? slip('variant', wrong, main, 0.85) : tie(wrong, main, 0.85)]
}

/** “okenensis”, for okensis */
function hasSyllableTwice(wrong: string, right: string): boolean {
  const more = wrong.length - right.length
  if (more < 2 || more > 4) return false
  let same = 0
  while (wrong[same] === right[same]) same++
  return (
    wrong.slice(same - more, same) === wrong.slice(same, same + more) && wrong.slice(same + more) === right.slice(same)
  )
}
