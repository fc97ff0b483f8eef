import {
  type BlockNames,
  lookUp,
  type Mention,
  type Names,
  type NameToken,
  soundDistance,
  spellingDistance
} from '@copydesk/names'
import type {Finding} from './finding.ts'
import {isRare} from './full-names.ts'
import {areInflections} from './inflections.ts'
import {push} from './push.ts'
import {remember} from './remember.ts'

/** A name of three words or more, without one of them. */
interface Hole {
  readonly mention: Mention
  readonly token: NameToken
  readonly order: number
}

/** A hole under the other words of its name. */
interface Filed {
  readonly key: string
  readonly hole: Hole
}

/** Names of several words that are the same but for one, which is close: “Engineers Without Boarders”. */
export function findPhrases({blocks, line}: Names): Finding[] {
  const drawers = new Map<string, Map<string, Hole[]>>()
  for (const block of blocks)
    for (const {key, hole} of holesIn(block, line !== undefined)) {
      const drawer = drawers.get(key) ?? new Map<string, Hole[]>()
      drawers.set(key, drawer)
      push(drawer, hole.token.text, hole)
    }
  return [...drawers.values()].flatMap((drawer) => {
    if (drawer.size < 2) return []
    const [main, ...others] = [...drawer].sort(
      ([a, left], [b, right]) =>
        right.length - left.length ||
        Number(isPlainWord(b)) - Number(isPlainWord(a)) ||
        left[0]!.order - right[0]!.order
    )
    return others.flatMap(([text, holes]) => (main && isSlip(main[0], text) ? toFindings(main, text, holes) : []))
  })
}

const none: readonly Filed[] = []

const holesIn = remember(({mentions, first}: BlockNames): readonly Filed[] => {
  let found: Filed[] | undefined
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at]
    if (mention === undefined || mention.words.length < 3) continue
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

function isSlip(main: string, other: string): boolean {
  if (areInflections(main, other) !== undefined || Math.min(main.length, other.length) < 4) return false
  const spelling = spellingDistance(main, other)
  // “Chamber of Commence”
  return spelling <= (Math.min(main.length, other.length) >= 7 ? 1.05 : 0.7) || soundDistance(main, other) <= 0.25
}

/** A word that everyone knows, and not for a given name. */
function isPlainWord(text: string): boolean {
  const {word, given} = lookUp(text)
  return word > 0 && word <= 3 && !given
}

function toFindings([expected, mains]: [string, Hole[]], actual: string, holes: readonly Hole[]): Finding[] {
  const tie = mains.length === holes.length && !(isPlainWord(expected) && isRare(actual))
  const kind = tie ? 'tie' : isRare(actual) ? 'variant' : 'homophone'
  return (tie ? holes.slice(-1) : holes).map(({mention, token, order}) => ({
    kind,
    spot: {block: mention.run.block, start: token.start, end: token.end, order},
    actual,
    expected,
    elsewhere: {
      block: mains[0]!.mention.run.block,
      start: mains[0]!.token.start,
      end: mains[0]!.token.end,
      order: mains[0]!.order
    },
    counts: {actual: holes.length, expected: mains.length},
    evidence: 'the rest of the name is the same',
    certain: !tie,
    confidence: 0.9
  }))
}
