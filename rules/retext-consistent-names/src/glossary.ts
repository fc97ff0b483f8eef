import {
  areNicknames,
  blocksOf,
  Glossary,
  type GlossaryEntry,
  type Names,
  namesOf,
  type Ruling,
  soundDistance
} from '@copydesk/names'
import type {Block, ProseDocument} from '@copydesk/prose'
import type {Finding, Spot} from './finding.ts'
import {findLikeNames, type LikeMention} from './full-names.ts'
import {isRare} from './known-words.ts'

const glossaries = new WeakMap<readonly GlossaryEntry[], Glossary>()

/** The glossary of some entries, made once. */
export function glossaryOf(entries: readonly GlossaryEntry[]): Glossary {
  const glossary = glossaries.get(entries) ?? new Glossary(entries)
  glossaries.set(entries, glossary)
  return glossary
}

/** By how many uses the glossary’s spelling is ahead of the document’s commonest: the house is right. */
const lead = 5

/**
 * What is found in a document’s names, read as if it introduced the names of the glossary that come near them: so a
 * spelling that stands alone can be told for a slip, and of two that both differ from the glossary’s, both can.
 *
 * @param find All that is found in names.
 */
export function findWithGlossary(
  document: ProseDocument,
  names: Names,
  glossary: Glossary,
  find: (names: Names) => readonly Finding[]
): Finding[] {
  const near = glossary.namesNear(names)
  const known = new Set<Block>()
  for (const [name, uses] of near) for (const block of blocksOf(name, uses + lead)) known.add(block)
  const rulings = new Map<Block, Ruling[]>()
  const isRuled = (spot: Spot): boolean => {
    const all = rulings.get(spot.block) ?? glossary.rulingsIn(spot.block.text)
    rulings.set(spot.block, all)
    return overrules(all, spot)
  }
  const findings = [
    ...findLikeNames(names, glossary.fullNames, (like) => (isHeardAlike(like) ? authorityOf(like.name) : undefined)),
    ...find(known.size > 0 ? namesOf(document, [...known]) : names)
  ]
  return findings.flatMap((finding): Finding[] => {
    const {spot, actual, expected, elsewhere} = finding
    if (known.has(spot.block) || isRuled(spot) || glossary.areDistinct(actual, expected)) return []
    const entry = glossary.entriesWith(expected).find(({name}) => near.has(name))
    if (entry === undefined || finding.authority !== undefined) return [finding]
    const isHere = elsewhere !== undefined && !known.has(elsewhere.block)
    return [
      {
        ...finding,
        elsewhere: isHere ? elsewhere : undefined,
        counts: {...finding.counts, expected: names.forms.get(expected)?.uses.length ?? 0},
        authority: authorityOf(entry.name)
      }
    ]
  })
}

/**
 * “Christie Noem” for “Kristi Noem”: further apart than one name in two spellings, but there is hardly a second Noem. There may
 * well be a second Johnson: Joan is not John.
 */
function isHeardAlike({word, token, others}: LikeMention): boolean {
  return others.some(isRare) && !areNicknames(word, token.text) && soundDistance(word, token.text) <= 0.15
}

function authorityOf(name: string): string {
  return `the glossary has \`${name}\``
}

/** Whether a spelling is the glossary’s own, one that it allows, or (in part) one that it forbids, which is told elsewhere. */
function overrules(rulings: readonly Ruling[], {start, end}: Spot): boolean {
  let low = 0
  let high = rulings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rulings[middle]!.start < end) low = middle + 1
    else high = middle
  }
  const ruling = rulings[low - 1]
  if (ruling === undefined || ruling.end <= start) return false
  return ruling.instead !== undefined || (ruling.start <= start && ruling.end >= end)
}
