import type {BlockNames} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {push} from '../push.ts'
import {slip, stretchOf, tie} from '../slip.ts'

/** A name with a number, as ships, stars and aircraft have it: “Wattlebird-1”. */
export interface Numbered {
  readonly text: string
  readonly spot: Spot
}

const numbered = /(?<![\p{L}\p{N}./_-])\p{Lu}\p{Ll}{3,24}-?\d{1,3}(?![\p{L}\p{N}/_-]|\.\d)/gu

/** Names that lost or gained the hyphen before their number. */
export function findNumberedNames(all: readonly Numbered[]): Finding[] {
  const spellings = new Map<string, Numbered[]>()
  for (const each of all) push(spellings, each.text.replace('-', ''), each)
  return [...spellings.values()].flatMap((uses) => (uses.length > 1 ? slipsIn(uses) : []))
}

export const numberedIn = (names: BlockNames): Numbered[] =>
  // Most texts have no such thing, and to look for it so is quicker.
  /[a-z]-?\d/.test(names.block.text)
    ? [...names.block.text.matchAll(numbered)].map(({0: text, index}) => ({
        text,
        spot: stretchOf(names, index, text.length)
      }))
    : []

function slipsIn(uses: readonly Numbered[]): Finding[] {
  const hyphened = uses.filter(({text}) => text.includes('-'))
  const solid = uses.filter(({text}) => !text.includes('-'))
  const [mains, slips] = hyphened.length >= solid.length ? [hyphened, solid] : [solid, hyphened]
  if (slips.length !== 1) return []
  const [wrong, right] = [
    {...slips[0]!, count: 1},
    {...mains[0]!, count: mains.length}
  ]
  return [mains.length === 1 ? tie(wrong, right, 0.9) : slip('hyphen', wrong, right, 0.9)]
}
