import {fold, lookUp, skeleton, soundDistance, spellingDistance} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {type Drawer, findingsAt, type Hole, runsOf} from '../holes.ts'
import {areInflections} from '../inflections.ts'
import {isRare} from '../known-words.ts'
import {isOtherNameAt} from '../other-name.ts'
import {remember} from '../remember.ts'
import {shareSentence} from '../share-sentence.ts'

/** Names of three words or more that are the same but for one, which is close: “Engineers Without Boarders”. */
export function findPhrases(drawers: readonly Drawer[], again: boolean): Finding[] {
  return drawers.flatMap((drawer) => phrasesIn(drawer, again))
}

const phrasesIn = remember(({items, byWord}: Drawer): Finding[] => {
  if (items[0]!.mention.words.length < 3) return []
  const [main, ...others] = [...byWord].sort(
    ([a, left], [b, right]) =>
      right.length - left.length || Number(isPlainWord(b)) - Number(isPlainWord(a)) || left[0]!.order - right[0]!.order
  )
  return others.flatMap(([text, holes]) => {
    if (!isSlip(main!, text, holes)) return []
    // What is heard is made into words that all know: of “Universities” and “Universitas” the former.
    const [word, mains] = main!
    const isHeard =
      mains.length === holes.length &&
      isPlainWord(word) &&
      isRare(text) &&
      isMisheard(word, text) &&
      spellingDistance(word, text) > 1.05
    return isHeard ? toFindings([text, holes], word, mains) : toFindings(main!, text, holes)
  })
})

function isSlip([main, mains]: readonly [string, readonly Hole[]], other: string, holes: readonly Hole[]): boolean {
  // “Văn Hùng”, “Văn Hưng”: what accents tell is another matter.
  if (fold(main) === fold(other)) return false
  if (areInflections(main, other) !== undefined || Math.min(main.length, other.length) < 4) return false
  // “Dr Trần Thị Thanh and Dr Trần Thị Thành”
  if (shareSentence(runsOf(mains), runsOf(holes))) return false
  // “Sir Humphry Dacre Bligh (no e, no relation)”
  if (holes.some(({mention: {run}, token}) => isOtherNameAt(run.block, token.start))) return false
  const isOnce = holes.length === 1 && mains.length > 1
  // “Universities Gadjah Mada”, once each
  if (holes.length === 1 && main.length >= 8 && isMisheard(main, other)) return true
  if (isOnce && (isMisheard(main, other) || haveOneStem(main, other) || areMistakenWords(main, other))) return true
  const spelling = spellingDistance(main, other)
  // “Midwives Beyond Dust”, which is Dusk elsewhere
  if (isOnce && spelling <= 1.05 && main[0] === other[0]) return true
  // “Chamber of Commence”
  return spelling <= (Math.min(main.length, other.length) >= 7 ? 1.05 : 0.7) || soundDistance(main, other) <= 0.25
}

/** “Universities Gadjah Mada”, where it is Universitas Gadjah Mada elsewhere. */
function isMisheard(main: string, other: string): boolean {
  if (Math.min(main.length, other.length) < 6) return false
  return skeleton(main) === skeleton(other) && soundDistance(main, other) <= 0.5 && spellingDistance(main, other) <= 2
}

/** “South African Astronomy Observatory”, where it is Astronomical elsewhere: words of one stem, each with its ending. */
function haveOneStem(main: string, other: string): boolean {
  const stem = 6
  if (main.slice(0, stem).toLowerCase() !== other.slice(0, stem).toLowerCase() || main.length < stem + 2) return false
  return lookUp(main).word > 0 && lookUp(other).word > 0
}

/** “National Resources Wales”, where it is Natural elsewhere: words that begin and end alike, as malapropisms do. */
function areMistakenWords(main: string, other: string): boolean {
  if (main.slice(0, 2) !== other.slice(0, 2) || main.slice(-2) !== other.slice(-2)) return false
  const length = Math.min(main.length, other.length)
  return length >= 7 && [main, other].every(isPlainWord) && spellingDistance(main, other) <= 0.4 * length
}

/** A word that everyone knows, and not for a given name. */
function isPlainWord(text: string): boolean {
  const {word, given} = lookUp(text)
  return word > 0 && word <= 3 && !given
}

function toFindings(
  [expected, mains]: readonly [string, readonly Hole[]],
  actual: string,
  holes: readonly Hole[]
): Finding[] {
  const tie = mains.length === holes.length && !(isPlainWord(expected) && isRare(actual))
  return findingsAt(holes, mains, tie ? 'tie' : isRare(actual) ? 'variant' : 'homophone', 0.9)
}
