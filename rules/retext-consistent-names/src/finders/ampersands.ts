import {type BlockNames, spellingDistance} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {push} from '../push.ts'
import {slip, stretchOf} from '../slip.ts'

/** Two names with an ampersand between them, as firms have it. */
export interface Firm {
  readonly text: string
  readonly spot: Spot
}

const firm = /(?<![\p{L}\p{N}&/])\p{Lu}[\p{L}’'-]{2,24}(\s?)&\1\p{Lu}[\p{L}’'-]{2,24}(?![\p{L}\p{N}&/])/gu

/**
 * Firms that are written with spaces about their ampersand here and without there, “Dorling&Sprake”, or once with a partner who is misspelt:
 * “Johnsen & Johnson”.
 */
export function findAmpersands(all: readonly Firm[]): Finding[] {
  const spellings = new Map<string, Firm[]>()
  for (const each of all) push(spellings, each.text.replace(/\s/g, ''), each)
  const firms = [...spellings.values()]
  const misspelt = firms.filter(({length}) => length === 1).map(([firm]) => firm!)
  const known = firms.filter(({length}) => length > 1)
  const byPartner = new Map<string, (readonly Firm[])[]>()
  for (const each of known)
    for (const [at, partner] of partnersOf(each[0]!).entries()) push(byPartner, `${at} ${partner}`, each)
  return [...known.flatMap(slipsIn), ...misspelt.flatMap((firm) => misspellingOf(firm, byPartner))]
}

export const firmsIn = (names: BlockNames): Firm[] =>
  names.block.text.includes('&')
    ? [...names.block.text.matchAll(firm)].map(({0: found, index}) => {
        // “Tate & Lyle’s results”
        const text = found.replace(/['’]s?$/, '')
        return {text: text.replace(/\s/g, ' '), spot: stretchOf(names, index, text.length)}
      })
    : []

function slipsIn(firms: readonly Firm[]): Finding[] {
  const [spaced, solid] = [firms.filter(({text}) => text.includes(' ')), firms.filter(({text}) => !text.includes(' '))]
  if (spaced.length === 0 || solid.length === 0) return []
  const [mains, slips] = spaced.length >= solid.length ? [spaced, solid] : [solid, spaced]
  const main = {...mains[0]!, count: mains.length}
  return slips.map((each) => slip('split', {...each, count: slips.length}, main, 0.9))
}

/** A word that stands beside an ampersand so often is a kind of firm: “& Sons”. */
const crowded = 12

/** A firm that the text names once, of which it has one partner elsewhere beside another who is called nearly so. */
function misspellingOf(firm: Firm, known: ReadonlyMap<string, readonly (readonly Firm[])[]>): Finding[] {
  const partners = partnersOf(firm)
  const mains = partners.flatMap((partner, at) => {
    const shared = known.get(`${at} ${partner}`) ?? []
    if (shared.length > crowded) return []
    return shared.filter(([main]) => spellingDistance(partners[1 - at]!, partnersOf(main!)[1 - at]!) <= 1.05)
  })
  if (mains.length !== 1) return []
  const [[main, ...others]] = mains as [[Firm, ...Firm[]]]
  return [slip('variant', {...firm, count: 1}, {...main, count: 1 + others.length}, 0.8)]
}

const partnersOf = ({text}: Firm): string[] => text.split(/\s?&\s?/)
