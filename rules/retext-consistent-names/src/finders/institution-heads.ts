import type {Finding, Spot} from '../finding.ts'
import {type Drawer, type Hole, runsOf} from '../holes.ts'
import {areInflections} from '../inflections.ts'
import {isRare} from '../known-words.ts'
import {remember} from '../remember.ts'
import {shareSentence} from '../share-sentence.ts'
import {tie} from '../slip.ts'

/** What bodies call themselves that writers mistake for one another. */
export const bodies: ReadonlySet<string> = new Set(
  `Academy Alliance Association Center Centre Club College Council Federation Foundation Fund Gallery Guild Institute Institution League Museum Partners
  School Securities Society Trust Union`.split(/\s+/)
)

/** A body that is called something else at its end, “the Altyn Steppe Fund”, where it is a Trust elsewhere, or has a word in another number. */
export function findInstitutionHeads(drawers: readonly Drawer[], again: boolean): Finding[] {
  return drawers.flatMap((drawer) => headsIn(drawer, again))
}

const headsIn = remember(({items, byWord}: Drawer): Finding[] => {
  const [{mention, token}] = items as [Hole]
  const {words} = mention
  if (words.length < 2 || byWord.size !== 2) return []
  const [mains, holes] = [...byWord.values()].sort((left, right) => right.length - left.length) as [Hole[], Hole[]]
  if (holes.length > 1 || shareSentence(runsOf(mains), runsOf(holes)) || !isDefinite(holes[0]!)) return []
  const isOther =
    (words.at(-1) === token && haveOtherHeads(mains, holes[0]!)) || areOneBody(token.text, holes[0]!.token.text)
  return isOther || haveOtherNumber(mains, holes[0]!) ? [toFinding(mains, holes[0]!)] : []
})

/** “Altyn Steppe Trust”, “Altyn Steppe Fund”; but “Leeds City Council” and “Leeds City Museum” are two. */
function haveOtherHeads(mains: readonly Hole[], {token: other}: Hole): boolean {
  const [{mention, token}] = mains as [Hole]
  if (!bodies.has(token.text) || !bodies.has(other.text)) return false
  // “the Open Mobility Trust”, again and again
  const isKnown = mains.length > 1 && mention.words.length > 2 && mains.every(isDefinite)
  return isKnown || mention.words.slice(0, -1).some(({text}) => isRare(text))
}

/** “the Smithsonian Institution”, “the Smithsonian Institute” */
function areOneBody(left: string, right: string): boolean {
  return [left, right].every((name) => /^Institut(?:e|ion)$/.test(name))
}

/** “the Museum of Northern Trades”, which is of Northern Trade elsewhere: one word of three has another number. */
function haveOtherNumber(mains: readonly Hole[], hole: Hole): boolean {
  const [{mention, token}] = mains as [Hole]
  // “She won the Jesse Owens Award”, one of the Jesse Owens Awards.
  if (/^(?:Award|Prize|Medal|Game|Championship)s?$/.test(token.text)) return false
  if (mention.words.length < 3 || !mention.institution || !isDefinite(mains.at(-1)!)) return false
  return areInflections(token.text, hole.token.text) === 'plural'
}

/** “the Altyn Steppe Fund”, of which the reader is thought to know */
function isDefinite({mention: {before, run}}: Hole): boolean {
  return before.toLowerCase() === 'the' && !run.kinds.titleCase && !run.kinds.roster
}

/** Both may be right, so that nothing is mended. */
function toFinding(mains: readonly Hole[], hole: Hole): Finding {
  const [main] = mains as [Hole]
  return tie(
    {text: nameOf(hole), spot: placeOf(hole), count: 1},
    {text: nameOf(main), spot: placeOf(main), count: mains.length},
    0.7
  )
}

function placeOf({mention: {run, tokens}, order}: Hole): Spot {
  return {block: run.block, start: tokens[0]!.start, end: tokens.at(-1)!.end, order}
}

function nameOf({mention: {tokens}}: Hole): string {
  return tokens
    .map(({text, joint}) => joint + text)
    .join('')
    .trim()
}
