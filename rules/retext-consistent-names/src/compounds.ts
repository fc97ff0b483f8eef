import {
  type BlockNames,
  fold,
  lookUp,
  type Mention,
  memoize,
  type Names,
  type NameToken,
  type Run,
  soundDistance,
  spellingDistance,
  titles
} from '@copydesk/names'
import type {Finding, Kind, Spot} from './finding.ts'
import {push} from './push.ts'
import {remember} from './remember.ts'
import {shareSentence} from './share-sentence.ts'
import {soundKeys} from './sound-keys.ts'
import {areInRow, areKinIn, isOtherNameAt, isRelativeAt, isStrangerAt} from './told-apart.ts'
import {trademarks} from './trademarks.ts'

/** One to three words of a name that stand side by side, read as one. */
interface Compound {
  /** As written, possessive endings and line breaks left out: “Green Lagoon”, “Obiora-Eze”, “Greenlagoon”. */
  readonly text: string
  readonly folded: string
  readonly spot: Spot
  readonly parts: readonly NameToken[]
  readonly run: Run
  /** The given name in front, if there is one. */
  readonly first: string | undefined
  /** The word after it in the name, if there is one. */
  readonly next: string | undefined
  readonly article: boolean
}

/** All uses of one way to write a compound. */
interface Spelling {
  readonly text: string
  readonly uses: Compound[]
}

/** Names that are written as one word here and as two there, with a hyphen here and with a space there. */
export function findCompounds({blocks, line}: Names): Finding[] {
  const again = line !== undefined
  const drawers = new Map<string, Map<string, Spelling>>()
  for (const block of blocks) for (const compound of compoundsIn(block, again).ofRuns) file(drawers, compound)
  for (const block of blocks)
    for (const compound of compoundsIn(block, again).ofPairs)
      if (isApart(compound, drawers.get(compound.folded))) file(drawers, compound)
  return [...sameLetters(drawers), ...soundAlikes(drawers, again)]
}

interface BlockCompounds {
  readonly ofRuns: readonly Compound[]
  readonly ofPairs: readonly Compound[]
}

const compoundsIn = remember(({runs, mentions, pairs, first}: BlockNames): BlockCompounds => {
  const ofRuns: Compound[] = []
  for (let at = 0; at < runs.length; at++) addCompounds(ofRuns, runs[at]!, mentions[at], first + at)
  const ofPairs: Compound[] = []
  for (const {run, at} of pairs) addCompounds(ofPairs, run, undefined, first + at)
  return {ofRuns, ofPairs: ofPairs.filter(({parts}) => parts.length > 1)}
})

function file(drawers: Map<string, Map<string, Spelling>>, compound: Compound): void {
  const drawer = drawers.get(compound.folded) ?? new Map<string, Spelling>()
  drawers.set(compound.folded, drawer)
  const spelling = drawer.get(compound.text)
  if (spelling) spelling.uses.push(compound)
  else drawer.set(compound.text, {text: compound.text, uses: [compound]})
}

/** Whether the two words are a name in one elsewhere: “JPMorgan”, “OpenAI”; but “HTML Element” is no slip for “HTMLElement”. */
function isApart({parts}: Compound, drawer: ReadonlyMap<string, Spelling> | undefined): boolean {
  if (drawer === undefined) return false
  const solid = parts.map(({text}) => text).join('')
  return drawer.has(solid) && (trademarks.has(solid) || !parts.some(isWord))
}

/** All of a run is looked at, for its first word may be taken for an ordinary one: “Home Quist changed the string.” */
function addCompounds(found: Compound[], run: Run, mention: Mention | undefined, order: number): void {
  const {kinds} = run
  const tokens = withTail(run)
  if (kinds.spelling || kinds.titleCase) return
  const name = mention ? tokens.indexOf(mention.tokens[0]!) : tokens.length
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from; to < Math.min(tokens.length, from + 3); to++) {
      const parts = tokens.slice(from, to + 1)
      if (tokens[to]!.kind === 'initials' || parts.some((part) => part.kind !== 'name' && part !== parts[0])) break
      if (tokens[to]!.stopped || (parts.length > 1 && titles.has(tokens[to]!.text))) break
      if (parts.length > 1 && titles.has(parts[0]!.text)) break
      if (parts[0]!.kind === 'initials') break
      if (parts.length === 1 && parts[0]!.kind === 'particle') continue
      const text = parts.map((part, at) => (at === 0 ? part.text : part.joint + part.text)).join('')
      const folded = fold(text)
      if (folded.length < 5 || folded.length > 40 || /\p{N}/u.test(text)) continue
      found.push({
        text,
        folded,
        spot: {block: run.block, start: parts[0]!.start, end: parts.at(-1)!.end, order},
        parts,
        run,
        first: firstName(tokens, name, from),
        next: firstName(tokens, to + 1, tokens.length),
        article: tokens[to]!.kind === 'name' && /^the$/i.test(from === 0 ? run.before : tokens[from - 1]!.text)
      })
    }
  }
}

/** The words of a run with the small second half of a given name that ends it: “Seo-yeon”, “Kim Jong-un”. */
function withTail({tokens, block}: Run): readonly NameToken[] {
  const {end, kind, possessive} = tokens.at(-1)!
  if (possessive || kind !== 'name' || !hyphens.has(block.text[end] ?? '')) return tokens
  const tail = /^\p{Ll}{2,12}(?!\p{L})/u.exec(block.text.slice(end + 1, end + 15))?.[0]
  if (tail === undefined || lookUp(tail).word > 0) return tokens
  const [start, stop] = [end + 1, end + 1 + tail.length]
  return [
    ...tokens,
    {text: tail, start, end: stop, possessive: false, stopped: false, forced: false, kind: 'name', joint: '-'}
  ]
}

const hyphens = new Set(['-', '‐', '‑'])

/** The first of some tokens that is a word of a name. */
function firstName(tokens: readonly NameToken[], from: number, to: number): string | undefined {
  for (let at = from; at < to; at++) if (tokens[at]!.kind === 'name') return tokens[at]!.text
  return undefined
}

function* sameLetters(drawers: ReadonlyMap<string, ReadonlyMap<string, Spelling>>): Generator<Finding> {
  for (const drawer of drawers.values()) {
    if (drawer.size < 2) continue
    const [main, ...others] = [...drawer.values()].sort(byMajority)
    for (const other of others) {
      const parts = [main!.uses[0]!.parts.length, other.uses[0]!.parts.length]
      const kind = kindOf(main!.text, other.text)
      if (kind === undefined || Math.max(...parts) === 1 || areOtherBearers(main!, other)) continue
      // “Mary-Ann Cole, Mary Ann Cole and Maryann Cole”
      if (standInRow(main!, other)) continue
      // “Blackwood drinks at Black Wood”
      if (kind === 'split' && shareSentence(runsOf(main!), runsOf(other))) continue
      if (kind === 'split' && [main!, other].some(({uses}) => uses.some(isAnother))) continue
      if (areKin(main!, other)) continue
      // “Anna Maria, and her sister, Annamaria”
      if (kind === 'split' && [main!, other].some(({uses}) => isRelative(uses[0]!))) continue
      yield* findings(main!, other, kind, 0.9)
    }
  }
}

/** Undefined if both are written with the same hyphens and spaces: then it is no matter of compounds. */
function kindOf(main: string, other: string): Kind | undefined {
  const separators = (text: string) => text.replace(/[^ -]/gu, '')
  if (separators(main) === separators(other)) return undefined
  return main.includes('-') || other.includes('-') ? 'hyphen' : 'split'
}

/** Whether the two ways to write it stand for different things: “the White House” and Sen. Sheldon Whitehouse. */
function areOtherBearers(left: Spelling, right: Spelling): boolean {
  const articles = (spelling: Spelling) => spelling.uses.filter((use) => use.article).length / spelling.uses.length
  // The article is the name's own only if the name is made of words: “the Open Tidemap volunteers”.
  const words = [left, right].some(({uses}) => uses[0]!.parts.length > 1 && uses[0]!.parts.every(isWord))
  if (words && Math.abs(articles(left) - articles(right)) > 0.6) return true
  // “PerformanceEntry” and “DiffieHellman” are names in a program, “performance entry” and “Diffie-Hellman” what they stand for.
  const inner = [left, right].some(({text}) => /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u.test(text))
  if (inner && (words || left.text.includes('-') || right.text.includes('-'))) return true
  if (words && left.uses.length === right.uses.length) return true
  if (differ(left, right, 'first') || differ(left, right, 'next')) return true
  return isHandle(left, right) || isHandle(right, left)
}

/** “It is not affiliated with the city of Del Mar.” */
function isAnother({spot}: Compound): boolean {
  return isOtherNameAt(spot.block, spot.start) || isStrangerAt(spot.block, spot.end)
}

function areKin(left: Spelling, right: Spelling): boolean {
  const seen = new Map(left.uses.map(({run, spot}) => [run.block, {run, spot}]))
  return right.uses.some(({run, spot}) => {
    const near = seen.get(run.block)
    return near !== undefined && near.run.sentence === run.sentence && areKinIn(run.block, near.spot, spot)
  })
}

function isRelative({spot: {block, start, end}}: Compound): boolean {
  return isRelativeAt(block, start, end)
}

const nextInRow = /^(?:[\s-]\p{Lu}[\p{L}’]{0,20}){0,2}(?:[,.;)]|\s(?:and|or|und|y|et|&)\s\p{Lu}|$)/u

function standInRow(left: Spelling, right: Spelling): boolean {
  const uses = [...left.uses, ...right.uses].map(({text, spot}) => ({text, spot}))
  uses.sort((a, b) => a.spot.order - b.spot.order || a.spot.start - b.spot.start)
  return uses.some(({text, spot}, at) => {
    const last = uses[at - 1]
    if (last === undefined || last.text === text || last.spot.block !== spot.block) return false
    const words = spot.block.text
    // Not “We asked Efua Mensah-Drake, and Mensah Drake asked the class.”
    return areInRow(words, last.spot, spot) && nextInRow.test(words.slice(spot.end, spot.end + 60))
  })
}

function runsOf({uses}: Spelling): Run[] {
  return uses.map(({run}) => run)
}

function isWord({text}: NameToken): boolean {
  return lookUp(text).word > 0
}

function differ(left: Spelling, right: Spelling, side: 'first' | 'next'): boolean {
  const of = (spelling: Spelling) => new Set(spelling.uses.flatMap((use) => use[side] ?? []))
  const [a, b] = [of(left), of(right)]
  return a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name))
}

const articles = /^(?:D[aeiu]|Del|Della|L[aeo]|Mac|Mc|Van|Von|Fitz)$/

/** A full name run together is what people are called online: “JohnSmith”. */
function isHandle(solid: Spelling, apart: Spelling): boolean {
  const parts = apart.uses[0]!.parts
  // “DeSantis” and “LaGuardia” are none.
  if (articles.test(parts[0]!.text)) return false
  return /\p{Ll}\p{Lu}/u.test(solid.text) && parts.length > 1 && lookUp(parts[0]!.text).given
}

/** Names of which speech recognition has made two or three: “Addy Banjo” for “Adebanjo”. */
function* soundAlikes(drawers: ReadonlyMap<string, ReadonlyMap<string, Spelling>>, again: boolean): Generator<Finding> {
  const solid = new Map<string, Spelling[]>()
  const uses = new Map<string, number>()
  const broken: Spelling[] = []
  for (const drawer of drawers.values())
    for (const spelling of drawer.values()) {
      const [{parts}] = spelling.uses as [Compound]
      if (parts.length === 1) {
        uses.set(spelling.text, spelling.uses.length)
        if (spelling.text.length >= 6) for (const key of soundKeys(spelling.text)) push(solid, key, spelling)
      } else if (parts.every((part) => part.kind === 'name' && part.joint !== '-')) broken.push(spelling)
    }
  for (const other of broken) {
    const {parts, folded, first} = other.uses[0]!
    if (folded.length < 7 || drawers.get(folded)!.size > 1) continue
    // Its words are used nowhere else.
    if (parts.some((part) => (uses.get(part.text) ?? 0) > other.uses.length)) continue
    const main = nearest(other, solid, again)
    if (main === undefined || (isHeardOf(main) && parts.every((part) => isHeardOf(part)))) continue
    // “Xenia Ter” is no “Senator”.
    if (lookUp(main.text).word > 0 && lookUp(main.text).name === 0) continue
    if (differ(main, other, 'first') || other.uses.some(isAnother)) continue
    // Once each, a town and a woman: “Penrose”, “Penny Rose”.
    if (main.uses.length === other.uses.length && lookUp(parts[0]!.text).given && parts.every(isHeardOf)) continue
    // Nobody, and no machine, takes a name apart that all know: “John Thune” is not Mike Johnson.
    if (lookUp(parts[0]!.text).given && lookUp(main.text).name + Number(lookUp(main.text).given) > 0) continue
    if (first === undefined || main.uses.some((use) => use.first === first)) yield* findings(main, other, 'split', 0.85)
  }
}

/** Nobody makes “All the Way” of “Although”, or “New York” of “Newark”. */
function isHeardOf({text}: {readonly text: string}): boolean {
  const {word, name, given} = lookUp(text)
  return word > 0 || name > 0 || given
}

/** A key under which more names than this meet says little of them. */
const crowded = 40

/** The name in one word that sounds most like the words together, if one does. */
function nearest(
  broken: Spelling,
  solid: ReadonlyMap<string, readonly Spelling[]>,
  again: boolean
): Spelling | undefined {
  const {parts, folded} = broken.uses[0]!
  let best: Spelling | undefined
  let least = Number.POSITIVE_INFINITY
  for (const key of soundKeys(folded)) {
    const drawer = solid.get(key) ?? []
    if (drawer.length > crowded) continue
    for (const main of drawer) {
      if (main.uses.length < broken.uses.length || parts.some((part) => part.text === main.text)) continue
      if (Math.abs(main.text.length - folded.length) > 4) continue
      const distance = again ? distances(folded)(main.text) : distanceOf(main.text, folded)
      if (distance >= least) continue
      // “In Nashvile”, “Greanville High”: one of the words is the name.
      if (parts.some(({text}) => isNear(text, main.text))) continue
      best = main
      least = distance
    }
  }
  return best
}

/** How far the words together are from the name to the ear; without end if they are no way to hear it. */
function distanceOf(main: string, folded: string): number {
  const limit = 0.075 * Math.max(main.length, folded.length)
  const distance = soundDistance(main, folded, limit)
  return distance <= limit ? distance : Number.POSITIVE_INFINITY
}

/** By the words together, then by the name. */
const distances = memoize(10_000, (folded) => memoize(100, (main) => distanceOf(main, folded)))

/** Whether a word is by itself as good as the name. */
function isNear(word: string, name: string): boolean {
  if (word.length < 4 || Math.abs(word.length - name.length) > 2) return false
  return spellingDistance(word, name) <= 1.05 || soundDistance(word, name, 0.1 * name.length) <= 0.1 * name.length
}

/** Most uses first; of as many, the way in which the name is introduced in full, where writers take most care. */
function byMajority(left: Spelling, right: Spelling): number {
  return (
    right.uses.length - left.uses.length ||
    Number(isIntroduced(right)) - Number(isIntroduced(left)) ||
    left.uses[0]!.spot.order - right.uses[0]!.spot.order
  )
}

function isIntroduced({uses}: Spelling): boolean {
  return uses.some((use) => use.first !== undefined)
}

function* findings(main: Spelling, other: Spelling, kind: Kind, confidence: number): Generator<Finding> {
  const even = main.uses.length === other.uses.length
  const tie = even && isIntroduced(main) === isIntroduced(other)
  const uses = other.uses.filter(({run}) => !run.quoted)
  for (const use of tie ? uses.slice(-1) : uses)
    yield {
      kind: tie ? 'tie' : kind,
      spot: use.spot,
      actual: other.text,
      expected: main.text,
      elsewhere: main.uses[0]!.spot,
      counts: {actual: other.uses.length, expected: main.uses.length},
      evidence: even && !tie ? 'that is how the full name has it' : undefined,
      certain: !tie,
      confidence
    }
}
