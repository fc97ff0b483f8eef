import {
  type BlockNames,
  courtesyTitles,
  fold,
  isPlainName,
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
import {type Filed, filing} from '../filing.ts'
import type {Finding, Kind, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {remember} from '../remember.ts'
import {shareSentence} from '../share-sentence.ts'
import {soundKeys} from '../sound-keys.ts'
import {areInRow, areKinIn, isOtherNameAt, isRelativeAt, isStrangerAt} from '../told-apart.ts'
import {trademarks} from '../trademarks.ts'

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
class Spelling {
  readonly text: string
  readonly uses: Compound[]
  #keys: readonly string[] | undefined

  constructor(first: Compound) {
    this.text = first.text
    this.uses = [first]
  }

  get parts(): readonly NameToken[] {
    return this.uses[0]!.parts
  }

  /** Of a name in one word, the keys under which it meets what sounds like it; where nothing is like it, no one asks. */
  get keys(): readonly string[] {
    this.#keys ??= this.parts.length === 1 && this.text.length >= 6 ? soundKeys(this.text) : []
    return this.#keys
  }

  /** Whether it may be what was made of one name: words of a name with spaces between. */
  get isBroken(): boolean {
    const {parts} = this
    return (
      parts.length > 1 &&
      this.uses[0]!.folded.length >= 7 &&
      parts.every((part) => part.kind === 'name' && part.joint !== '-')
    )
  }
}

/** All compounds of the same letters. */
class Drawer {
  readonly items: Compound[] = []
  #spellings: readonly Spelling[] | undefined

  get spellings(): readonly Spelling[] {
    this.#spellings ??= spellingsOf(this.items)
    return this.#spellings
  }
}

function spellingsOf(compounds: readonly Compound[]): Spelling[] {
  // Most stand in a document once.
  if (compounds.length === 1) return [new Spelling(compounds[0]!)]
  const spellings = new Map<string, Spelling>()
  for (const use of compounds) {
    const spelling = spellings.get(use.text)
    if (spelling) spelling.uses.push(use)
    else spellings.set(use.text, new Spelling(use))
  }
  return [...spellings.values()]
}

/** Names that are written as one word here and as two there, with a hyphen here and with a space there. */
export function findCompounds(names: Names): Finding[] {
  const again = names.line !== undefined
  const drawers = drawersOf(names)
  return [...drawers.flatMap((drawer) => sameLetters(drawer, again)), ...soundAlikes(drawers, again)]
}

function drawersOf(names: Names): Drawer[] {
  const ofRuns = fileRuns(names)
  const wider = new Map<Drawer, Drawer>()
  for (const [folded, {items}] of filePairs(names)) {
    const drawer = ofRuns.get(folded)
    const apart = drawer === undefined ? [] : items.filter((compound) => isApart(compound, drawer))
    if (drawer === undefined || apart.length === 0) continue
    const both = new Drawer()
    for (const item of [...drawer.items, ...apart]) both.items.push(item)
    wider.set(drawer, both)
  }
  const drawers = [...ofRuns.values()]
  return wider.size === 0 ? drawers : drawers.map((drawer) => wider.get(drawer) ?? drawer)
}

const compoundsOfRuns = remember(({runs, mentions, first}: BlockNames): readonly Filed<Compound>[] => {
  const found: Filed<Compound>[] = []
  for (let at = 0; at < runs.length; at++) addCompounds(found, runs[at]!, mentions[at], first + at)
  return found
})

const compoundsOfPairs = remember(({pairs, first}: BlockNames): readonly Filed<Compound>[] => {
  const found: Filed<Compound>[] = []
  for (const {run, at} of pairs) addCompounds(found, run, undefined, first + at)
  return found.filter(({item}) => item.parts.length > 1)
})

const numberOf = ({spot}: Compound): number => spot.order
const newDrawer = (): Drawer => new Drawer()
const fileRuns = filing(compoundsOfRuns, numberOf, newDrawer)
const filePairs = filing(compoundsOfPairs, numberOf, newDrawer)

/** Whether the two words are a name in one elsewhere: “JPMorgan”, “OpenAI”; but “HTML Element” is no slip for “HTMLElement”. */
function isApart({parts}: Compound, {spellings}: Drawer): boolean {
  const solid = parts.map(({text}) => text).join('')
  return spellings.some(({text}) => text === solid) && (trademarks.has(solid) || !parts.some(isWord))
}

/** All of a run is looked at, for its first word may be taken for an ordinary one: “Home Quist changed the string.” */
function addCompounds(found: Filed<Compound>[], run: Run, mention: Mention | undefined, order: number): void {
  const {kinds} = run
  if (kinds.titleCase || kinds.spelling) return
  const tokens = withTail(run)
  const name = mention ? tokens.indexOf(mention.tokens[0]!) : tokens.length
  for (let from = 0; from < tokens.length; from++) {
    const opening = tokens[from]!
    let text = ''
    let folded = ''
    for (let to = from; to < Math.min(tokens.length, from + 3); to++) {
      const token = tokens[to]!
      if (token.kind === 'initials' || token.stopped) break
      // “Mr Bold Duke” is no duke.
      const isTitle = titles.has(token.text) && !courtesyTitles.has(tokens[from - 1]?.text ?? '')
      if (to > from && (isTitle || titles.has(opening.text))) break
      // “Van den Broucke”, but not “Hadi al Sabbagh”
      if (to > from && token.kind === 'particle' && !(opening.kind === 'particle' || articles.test(opening.text))) break
      text += to === from ? token.text : token.joint + token.text
      folded += fold(token.text)
      if (token.kind === 'particle') continue
      if (folded.length < 5 || folded.length > 40) continue
      if (!isPlainName(text) && /\p{N}/u.test(text)) continue
      const item = {
        text,
        folded,
        spot: {block: run.block, start: opening.start, end: token.end, order},
        parts: tokens.slice(from, to + 1),
        run,
        first: firstName(tokens, name, from),
        next: firstName(tokens, to + 1, tokens.length),
        article: token.kind === 'name' && isThe(from === 0 ? run.before : tokens[from - 1]!.text)
      }
      found.push({key: folded, item})
    }
  }
}

function isThe(word: string): boolean {
  return word.length === 3 && word.toLowerCase() === 'the'
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

const none: readonly Finding[] = []

function sameLetters(drawer: Drawer, again: boolean): readonly Finding[] {
  return drawer.items.length > 1 && drawer.spellings.length > 1 ? slipsIn(drawer, again) : none
}

const slipsIn = remember(({spellings}: Drawer): Finding[] => {
  const [main, ...others] = [...spellings].sort(byMajority)
  return others.flatMap((other) => {
    const parts = [main!.uses[0]!.parts.length, other.uses[0]!.parts.length]
    const kind = kindOf(main!.text, other.text)
    if (kind === undefined || Math.max(...parts) === 1 || areOtherBearers(main!, other)) return []
    // “Mary-Ann Cole, Mary Ann Cole and Maryann Cole”
    if (standInRow(main!, other)) return []
    // “Blackwood drinks at Black Wood”
    if (kind === 'split' && shareSentence(runsOf(main!), runsOf(other))) return []
    if (kind === 'split' && [main!, other].some(({uses}) => uses.some(isAnother))) return []
    if (areKin(main!, other)) return []
    // “Anna Maria, and her sister, Annamaria”
    if (kind === 'split' && [main!, other].some(({uses}) => isRelative(uses[0]!))) return []
    return findings(main!, other, kind, 0.9)
  })
})

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
  if (inner && (left.text.includes('-') || right.text.includes('-'))) return true
  // “HeronBase counts from zero”: what has no article is no thing of a program’s.
  if (inner && words && [left, right].some(({uses}) => uses.some(isOneOfMany))) return true
  if (words && left.uses.length === right.uses.length && (!inner || isOfProgram(left, right))) return true
  if (differ(left, right, 'first') || differ(left, right, 'next')) return true
  return isHandle(left, right) || isHandle(right, left)
}

/** “AssertionError”, “NodeList” */
function isOfProgram(left: Spelling, right: Spelling): boolean {
  return [left, right].some(({text}) =>
    /\p{Ll}(?:Class|Element|Error|Event|Exception|List|Map|Node|Object|Options|Request|Response|Set|Type)$/u.test(text)
  )
}

const determiner = /\b(?:an?|the|each|every|this|that|any|no|its|their|your|our|new|two) $/i

/** “a PerformanceEntry” */
function isOneOfMany({spot: {block, start}}: Compound): boolean {
  return determiner.test(block.text.slice(Math.max(0, start - 7), start))
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

const articles = /^(?:d[aeiu]|del|della|l[aeo]|mac|mc|van|von|fitz)$/i

/** A full name run together is what people are called online: “JohnSmith”. */
function isHandle(solid: Spelling, apart: Spelling): boolean {
  const parts = apart.uses[0]!.parts
  // “DeSantis” and “LaGuardia” are none.
  if (articles.test(parts[0]!.text)) return false
  return (
    /\p{Ll}\p{Lu}/u.test(solid.text) && parts.length > 1 && !apart.text.includes('-') && lookUp(parts[0]!.text).given
  )
}

/** Names of which speech recognition has made two or three: “Addy Banjo” for “Adebanjo”. */
function soundAlikes(drawers: readonly Drawer[], again: boolean): Finding[] {
  const uses = new Map<string, number>()
  const solid: Spelling[] = []
  const broken: Spelling[] = []
  for (const {spellings} of drawers)
    for (const spelling of spellings) {
      if (spelling.parts.length === 1) {
        uses.set(spelling.text, spelling.uses.length)
        solid.push(spelling)
      } else if (spellings.length === 1 && spelling.isBroken) broken.push(spelling)
    }
  // Its words are used nowhere else.
  const alone = broken.filter((other) => other.parts.every(({text}) => (uses.get(text) ?? 0) <= other.uses.length))
  if (alone.length === 0) return []
  const like = new Map<string, Spelling[]>()
  for (const other of alone) for (const key of soundKeys(other.uses[0]!.folded)) like.set(key, [])
  for (const spelling of solid) for (const key of spelling.keys) like.get(key)?.push(spelling)
  return alone.flatMap((other) => {
    const {parts, first} = other.uses[0]!
    const main = nearest(other, like, again)
    if (main === undefined || (isHeardOf(main) && parts.every((part) => isHeardOf(part)))) return []
    // “Xenia Ter” is no “Senator”.
    if (lookUp(main.text).word > 0 && lookUp(main.text).name === 0) return []
    if (differ(main, other, 'first') || other.uses.some(isAnother)) return []
    // Once each, a town and a woman: “Penrose”, “Penny Rose”.
    if (main.uses.length === other.uses.length && lookUp(parts[0]!.text).given && parts.every(isHeardOf)) return []
    // Nobody, and no machine, takes a name apart that all know: “John Thune” is not Mike Johnson.
    if (lookUp(parts[0]!.text).given && lookUp(main.text).name + Number(lookUp(main.text).given) > 0) return []
    const isSame = first === undefined || main.uses.some((use) => use.first === first)
    return isSame ? findings(main, other, 'split', 0.85) : []
  })
}

/** Nobody makes “All the Way” of “Although”, or “New York” of “Newark”. */
function isHeardOf({text}: {readonly text: string}): boolean {
  return !isRare(text)
}

/** A key under which more names than this meet says little of them. */
const crowded = 40

/**
 * The name in one word that sounds most like the words together, if one does; of two, the one that comes first.
 *
 * @param like Names in one word, by the keys of what they sound like.
 */
function nearest(
  broken: Spelling,
  like: ReadonlyMap<string, readonly Spelling[]>,
  again: boolean
): Spelling | undefined {
  const {parts, folded} = broken.uses[0]!
  let best: Spelling | undefined
  let least = Number.POSITIVE_INFINITY
  for (const key of soundKeys(folded)) {
    const mains = like.get(key)!
    if (mains.length > crowded) continue
    for (const main of mains) {
      if (main.uses.length < broken.uses.length || parts.some((part) => part.text === main.text)) continue
      if (Math.abs(main.text.length - folded.length) > 4) continue
      const distance = again ? distances(folded)(main.text) : distanceOf(main.text, folded)
      const isNearer = distance < least || (distance === least && best !== undefined && comesBefore(main, best))
      if (!isNearer) continue
      // “In Nashvile”, “Greanville High”: one of the words is the name.
      if (parts.some(({text}) => isNear(text, main.text))) continue
      best = main
      least = distance
    }
  }
  return best
}

function comesBefore({uses: [left]}: Spelling, {uses: [right]}: Spelling): boolean {
  return numberOf(left!) < numberOf(right!) || (left!.run === right!.run && left!.spot.start < right!.spot.start)
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

function findings(main: Spelling, other: Spelling, kind: Kind, confidence: number): Finding[] {
  const even = main.uses.length === other.uses.length
  const tie = even && isIntroduced(main) === isIntroduced(other)
  const uses = other.uses.filter(({run}) => !run.quoted)
  return (tie ? uses.slice(-1) : uses).map((use) => ({
    kind: tie ? 'tie' : kind,
    spot: use.spot,
    actual: other.text,
    expected: main.text,
    elsewhere: main.uses[0]!.spot,
    counts: {actual: other.uses.length, expected: main.uses.length},
    evidence: even && !tie ? 'that is how the full name has it' : undefined,
    certain: !tie,
    confidence
  }))
}
