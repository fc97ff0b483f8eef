import type {BlockNames, Mention, Names, NameToken, Run} from '@copydesk/names'
import {type Filed, filing} from './filing.ts'
import type {Finding, Kind} from './finding.ts'
import {push} from './push.ts'
import {remember} from './remember.ts'
import {spotOf} from './slip.ts'

/** A name of several words, without one of them. */
export interface Hole {
  readonly mention: Mention
  readonly token: NameToken
  readonly order: number
}

/** All that fills one hole. */
export class Drawer {
  readonly items: Hole[] = []

  /** Whether more than one word does. */
  get isMixed(): boolean {
    const [first] = this.items as [Hole]
    return this.items.some(({token}) => token.text !== first.token.text)
  }

  /** The words, each with the places where it does. */
  get byWord(): Map<string, Hole[]> {
    const words = new Map<string, Hole[]>()
    for (const hole of this.items) push(words, hole.token.text, hole)
    return words
  }
}

/** What stands in the names of a document that are the same but for one word, where more than one word does. */
export function drawersOf(names: Names): Drawer[] {
  return [...fileHoles(names).values()].filter(({isMixed}) => isMixed)
}

const none: readonly Filed<Hole>[] = []

const holesIn = remember(({mentions, first}: BlockNames): readonly Filed<Hole>[] => {
  let found: Filed<Hole>[] | undefined
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at]
    if (mention === undefined || mention.words.length < 2) continue
    const {words, run} = mention
    if (words.length > 8 || run.quoted || run.kinds.spelling) continue
    found ??= []
    for (const token of words) {
      const key = words.map((word) => (word === token ? '' : word.text)).join(' ')
      found.push({key, item: {mention, token, order: first + at}})
    }
  }
  return found ?? none
})

const fileHoles = filing(
  holesIn,
  ({order}) => order,
  () => new Drawer()
)

/** Findings for all holes that a word fills in the place of another. */
export function findingsAt(
  holes: readonly Hole[],
  expected: readonly Hole[],
  kind: Kind,
  confidence: number
): Finding[] {
  const [main] = expected as [Hole]
  return holes.map((hole) => ({
    kind,
    spot: spotOf(hole),
    actual: hole.token.text,
    expected: main.token.text,
    elsewhere: spotOf(main),
    counts: {actual: holes.length, expected: expected.length},
    evidence: {kind: 'other', text: 'the rest of the name is the same'},
    certain: kind !== 'tie',
    confidence
  }))
}

/** The runs in which the names of some holes stand. */
export function runsOf(holes: readonly Hole[]): Run[] {
  return holes.map(({mention}) => mention.run)
}
