import {type BlockNames, likePairs, spellingDistance} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {areInflections} from '../inflections.ts'
import {isKnownWord} from '../known-words.ts'
import {crowded} from '../pair.ts'
import {push} from '../push.ts'
import {slip, stretchOf} from '../slip.ts'

/** What an address that is a name ends in: “Healthcare.gov”. */
const ending = /\.(?:com|edu|eu|gov|info|io|net|org|tv|uk|us)\b/u
const address = new RegExp(
  `(?<![\\p{L}\\p{N}@/._-])(\\p{Lu}[\\p{L}\\p{N}-]{4,39})(${ending.source})(?![\\p{L}\\p{N}@/_-])`,
  'gu'
)

/** A site that a sentence names. */
export interface Site {
  readonly name: string
  readonly ending: string
  readonly spot: Spot
}

/** Sites that the text calls by their address, misspelt: “Heathcare.gov” for Healthcare.gov. */
export function findSiteNames(sites: readonly Site[]): Finding[] {
  if (sites.length < 2) return []
  const spellings = new Map<string, Site[]>()
  for (const site of sites) push(spellings, site.name + site.ending, site)
  const uses = [...spellings.values()]
  const pairs = likePairs(
    uses.map(([site]) => site!.name),
    crowded
  )
  return pairs.flatMap(([left, right]) => slipsIn(uses[left]!, uses[right]!))
}

export const sitesIn = (names: BlockNames): Site[] =>
  ending.test(names.block.text)
    ? [...names.block.text.matchAll(address)].map(({1: name, 2: ending, index}) => ({
        name: name!,
        ending: ending!,
        spot: stretchOf(names, index, name!.length)
      }))
    : []

function slipsIn(left: readonly Site[], right: readonly Site[]): Finding[] {
  const [a, b] = [left[0]!, right[0]!]
  if (a.ending !== b.ending || a.name.toLowerCase() === b.name.toLowerCase()) return []
  if (spellingDistance(a.name, b.name, 1.05) > 1.05 || areInflections(a.name, b.name) !== undefined) return []
  if (digitsOf(a.name) !== digitsOf(b.name)) return []
  if (isSlip(b, right.length, a, left.length)) return findings(right, left)
  return isSlip(a, left.length, b, right.length) ? findings(left, right) : []
}

/** Whether one is no word, and the other one is a word or is written more often. */
function isSlip(site: Site, count: number, main: Site, mainCount: number): boolean {
  return !isKnownWord(site.name) && (isKnownWord(main.name) || mainCount >= 2 * count)
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '')
}

function findings(slips: readonly Site[], mains: readonly Site[]): Finding[] {
  const [{name, ending, spot}] = mains as [Site]
  const main = {text: name, spot, count: mains.length}
  return slips.map(({name, spot}) =>
    slip('variant', {text: name, spot, count: slips.length}, main, 0.85, {kind: 'stand before', word: ending})
  )
}
