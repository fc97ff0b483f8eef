import type {BlockNames} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {push} from '../push.ts'
import {slip, stretchOf} from '../slip.ts'

/** Two names with an ampersand between them, as firms have it. */
export interface Firm {
  readonly text: string
  readonly spot: Spot
}

const firm = /(?<![\p{L}\p{N}&/])\p{Lu}[\p{L}’'-]{2,24}(\s?)&\1\p{Lu}[\p{L}’'-]{2,24}(?![\p{L}\p{N}&/])/gu

/** Firms that are written with spaces about their ampersand here and without there: “Dorling&Sprake”. */
export function findAmpersands(all: readonly Firm[]): Finding[] {
  const spellings = new Map<string, Firm[]>()
  for (const each of all) push(spellings, each.text.replace(/\s/g, ''), each)
  return [...spellings.values()].flatMap((firms) => (firms.length > 1 ? slipsIn(firms) : []))
}

export const firmsIn = (names: BlockNames): Firm[] =>
  names.block.text.includes('&')
    ? [...names.block.text.matchAll(firm)].map(({0: text, index}) => ({
        text: text.replace(/\s/g, ' '),
        spot: stretchOf(names, index, text.length)
      }))
    : []

function slipsIn(firms: readonly Firm[]): Finding[] {
  const [spaced, solid] = [firms.filter(({text}) => text.includes(' ')), firms.filter(({text}) => !text.includes(' '))]
  if (spaced.length === 0 || solid.length === 0) return []
  const [mains, slips] = spaced.length >= solid.length ? [spaced, solid] : [solid, spaced]
  const main = {...mains[0]!, count: mains.length}
  return slips.map((each) => slip('split', {...each, count: slips.length}, main, 0.9))
}
