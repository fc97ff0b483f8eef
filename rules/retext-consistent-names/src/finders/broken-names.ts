import {lookUp, memoize, placePrefixes, soundDistance, spellingDistance} from '@copydesk/names'
import {type Compound, type Drawer, differ, findings, isAnother, numberOf, runsOf, type Spelling} from '../compounds.ts'
import {isCreditedAt} from '../credits.ts'
import type {Finding} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {shareSentence} from '../share-sentence.ts'
import {soundKeys} from '../sound-keys.ts'

/** Names of which speech recognition has made two or three: “Addy Banjo” for “Adebanjo”. */
export function findBrokenNames(drawers: readonly Drawer[], again: boolean): Finding[] {
  const uses = new Map<string, number>()
  const solid: Spelling[] = []
  const broken: Spelling[] = []
  for (const {spellings} of drawers)
    for (const spelling of spellings) {
      if (spelling.size === 1) {
        uses.set(spelling.text, spelling.uses.length)
        solid.push(spelling)
      } else if (spellings.length === 1 && spelling.isBroken) broken.push(spelling)
    }
  // Its words are used nowhere else.
  const alone = broken.filter((other) => other.parts.every(({text}) => (uses.get(text) ?? 0) <= other.uses.length))
  if (alone.length === 0) return []
  const like = new Map<string, Spelling[]>()
  for (const other of alone) for (const key of soundKeys(other.uses[0]!.folded)) like.set(key, [])
  for (const spelling of solid) for (const key of spelling.keys) like.get(key)?.push(spelling)
  return alone.flatMap((other) => {
    const {parts, first} = other.uses[0]!
    const main = nearest(other, like, again)
    if (main === undefined || (isHeardOf(main) && parts.every((part) => isHeardOf(part)))) return []
    // “Xenia Ter” is no “Senator”.
    if (lookUp(main.text).word > 0 && lookUp(main.text).name === 0) return []
    if (differ(main, other, 'first') || other.uses.some(isAnother)) return []
    // Once each, a town and a woman: “Penrose”, “Penny Rose”.
    if (main.uses.length === other.uses.length && lookUp(parts[0]!.text).given && parts.every(isHeardOf)) return []
    // “the Upper Afan Valley”, “Aamir Khan” and “American”, once each
    if (main.uses.length === other.uses.length && (placePrefixes.has(parts[0]!.text) || isHeardOf(main))) return []
    // Nobody, and no machine, takes a name apart that all know: “John Thune” is not Mike Johnson. But “Ben Avidez” is Benavides.
    const isKnown = lookUp(main.text).name > 0 || lookUp(main.text).given
    if (lookUp(parts[0]!.text).given && isKnown && spellingDistance(main.text, other.uses[0]!.folded) > 1.05) return []
    if ([main, other].every(({uses}) => uses.some(isCredited))) return []
    // “Ledgerline is a trademark of Ledger Lane Software.”
    if (shareSentence(runsOf(main), runsOf(other))) return []
    const isSame = first === undefined || main.uses.some((use) => use.first === first)
    return isSame ? findings(main, other, 'split', 0.85) : []
  })
}

/** “- doc: a tip for Windows (Cong Zhang)”, where Chengzhong Wu is credited, too */
function isCredited({spot, run}: Compound): boolean {
  return isCreditedAt(spot.block, spot.start, run.tokens.at(-1)!.end)
}

/** Nobody makes “All the Way” of “Although”, or “New York” of “Newark”. */
function isHeardOf({text}: {readonly text: string}): boolean {
  return !isRare(text)
}

/** A key under which more names than this meet says little of them. */
const crowded = 40

/**
 * The name in one word that sounds most like the words together, if one does; of two, the one that comes first.
 *
 * @param like Names in one word, by the keys of what they sound like.
 */
function nearest(
  broken: Spelling,
  like: ReadonlyMap<string, readonly Spelling[]>,
  again: boolean
): Spelling | undefined {
  const {parts, folded} = broken.uses[0]!
  let best: Spelling | undefined
  let least = Number.POSITIVE_INFINITY
  for (const key of soundKeys(folded)) {
    const mains = like.get(key)!
    if (mains.length > crowded) continue
    for (const main of mains) {
      if (main.uses.length < broken.uses.length || parts.some((part) => part.text === main.text)) continue
      if (Math.abs(main.text.length - folded.length) > 4) continue
      const distance = again ? distances(folded)(main.text) : distanceOf(main.text, folded)
      const isNearer = distance < least || (distance === least && best !== undefined && comesBefore(main, best))
      if (!isNearer) continue
      // “In Nashvile”, “Greanville High”: one of the words is the name.
      if (parts.some(({text}) => isNear(text, main.text))) continue
      best = main
      least = distance
    }
  }
  return best
}

function comesBefore({uses: [left]}: Spelling, {uses: [right]}: Spelling): boolean {
  return numberOf(left!) < numberOf(right!) || (left!.run === right!.run && left!.spot.start < right!.spot.start)
}

/** How far the words together are from the name to the ear; without end if they are no way to hear it. */
function distanceOf(main: string, folded: string): number {
  const limit = 0.075 * Math.max(main.length, folded.length)
  const distance = soundDistance(main, folded, limit)
  return distance <= limit ? distance : Number.POSITIVE_INFINITY
}

/** By the words together, then by the name. */
const distances = memoize(10_000, (folded) => memoize(100, (main) => distanceOf(main, folded)))

/** Whether a word is by itself as good as the name. */
function isNear(word: string, name: string): boolean {
  if (word.length < 4 || Math.abs(word.length - name.length) > 2) return false
  return spellingDistance(word, name) <= 1.05 || soundDistance(word, name, 0.1 * name.length) <= 0.1 * name.length
}
