import type {BlockNames, Mention, Names, NameToken} from '@copydesk/names'
import type {Finding, Kind} from './finding.ts'
import {push} from './push.ts'
import {remember} from './remember.ts'

/** A name of several words, without one of them. */
export interface Hole {
  readonly mention: Mention
  readonly token: NameToken
  readonly order: number
}

/** All words that fill one hole, each with the places where it does. */
export type Drawer = ReadonlyMap<string, readonly Hole[]>

/** A hole under the other words of its name. */
interface Filed {
  readonly key: string
  readonly hole: Hole
}

/** What stands in the names of a document that are the same but for one word, where more than one word does. */
export function drawersOf({blocks, line}: Names): Drawer[] {
  const drawers = new Map<string, Map<string, Hole[]>>()
  for (const block of blocks)
    for (const {key, hole} of holesIn(block, line !== undefined)) {
      const drawer = drawers.get(key) ?? new Map<string, Hole[]>()
      drawers.set(key, drawer)
      push(drawer, hole.token.text, hole)
    }
  return [...drawers.values()].filter(({size}) => size > 1)
}

const none: readonly Filed[] = []

const holesIn = remember(({mentions, first}: BlockNames): readonly Filed[] => {
  let found: Filed[] | undefined
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at]
    if (mention === undefined || mention.words.length < 2) continue
    const {words, run} = mention
    if (words.length > 8 || run.kinds.spelling || run.quoted) continue
    found ??= []
    for (const token of words) {
      const key = words.map((word) => (word === token ? '' : word.text)).join(' ')
      found.push({key, hole: {mention, token, order: first + at}})
    }
  }
  return found ?? none
})

/** Findings for all holes that a word fills in the place of another. */
export function findingsAt(
  holes: readonly Hole[],
  expected: readonly Hole[],
  kind: Kind,
  confidence: number
): Finding[] {
  const [main] = expected as [Hole]
  return holes.map(({mention, token, order}) => ({
    kind,
    spot: {block: mention.run.block, start: token.start, end: token.end, order},
    actual: token.text,
    expected: main.token.text,
    elsewhere: {
      block: main.mention.run.block,
      start: main.token.start,
      end: main.token.end,
      order: main.order
    },
    counts: {actual: holes.length, expected: expected.length},
    evidence: 'the rest of the name is the same',
    certain: kind !== 'tie',
    confidence
  }))
}
