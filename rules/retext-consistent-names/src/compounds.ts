import {
  type BlockNames,
  courtesyTitles,
  fold,
  isPlainName,
  lookUp,
  type Mention,
  type Names,
  type NameToken,
  type Run,
  titles
} from '@copydesk/names'
import {type Filed, filing} from './filing.ts'
import type {Finding, Kind, Spot} from './finding.ts'
import {isOtherNameAt, isStrangerAt} from './other-name.ts'
import {remember} from './remember.ts'
import {soundKeys} from './sound-keys.ts'
import {trademarks} from './trademarks.ts'

/** One to three words of a name that stand side by side, read as one. */
export class Compound {
  /** As written, possessive endings and line breaks left out: “Green Lagoon”, “Obiora-Eze”, “Greenlagoon”. */
  readonly text: string
  readonly folded: string
  readonly #within: Within
  readonly #from: number
  readonly #to: number
  #parts: readonly NameToken[] | undefined

  constructor(text: string, folded: string, within: Within, from: number, to: number) {
    this.text = text
    this.folded = folded
    this.#within = within
    this.#from = from
    this.#to = to
  }

  get run(): Run {
    return this.#within.run
  }

  get order(): number {
    return this.#within.order
  }

  /** How many words it has. */
  get size(): number {
    return this.#to - this.#from
  }

  get parts(): readonly NameToken[] {
    this.#parts ??= this.#within.tokens.slice(this.#from, this.#to)
    return this.#parts
  }

  get spot(): Spot {
    const {tokens, run, order} = this.#within
    return {block: run.block, start: tokens[this.#from]!.start, end: tokens[this.#to - 1]!.end, order}
  }

  /** The given name in front, if there is one. */
  get first(): string | undefined {
    return firstName(this.#within.tokens, this.#within.name, this.#from)
  }

  /** The word after it in the name, if there is one. */
  get next(): string | undefined {
    const {tokens} = this.#within
    return firstName(tokens, this.#to, tokens.length)
  }

  get article(): boolean {
    return this.#within.tokens[this.#to - 1]!.kind === 'name' && isThe(this.#before ?? this.run.before)
  }

  /** Whether a title stands before it. */
  get titled(): boolean {
    return titles.has(this.#before ?? '')
  }

  /** The word of the run before it. */
  get #before(): string | undefined {
    return this.#within.tokens[this.#from - 1]?.text
  }
}

/** What compounds are taken from. */
interface Within {
  readonly run: Run
  /** The number of the run. */
  readonly order: number
  /** The words of the run, and what belongs to it behind them. */
  readonly tokens: readonly NameToken[]
  /** The place of the first word of the name. */
  readonly name: number
}

/** All uses of one way to write a compound. */
export class Spelling {
  readonly text: string
  readonly uses: Compound[]
  #keys: readonly string[] | undefined

  constructor(first: Compound) {
    this.text = first.text
    this.uses = [first]
  }

  get size(): number {
    return this.uses[0]!.size
  }

  get parts(): readonly NameToken[] {
    return this.uses[0]!.parts
  }

  /** Of a name in one word, the keys under which it meets what sounds like it; where nothing is like it, no one asks. */
  get keys(): readonly string[] {
    this.#keys ??= this.size === 1 && this.text.length >= 6 ? soundKeys(this.text) : []
    return this.#keys
  }

  /** Whether it may be what was made of one name: words of a name with spaces between. */
  get isBroken(): boolean {
    return (
      this.size > 1 &&
      this.uses[0]!.folded.length >= 7 &&
      this.parts.every((part) => part.kind === 'name' && part.joint !== '-')
    )
  }
}

/** All compounds of the same letters. */
export class Drawer {
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

/** The compounds of a document, by their letters. */
export function compoundsOf(names: Names): Drawer[] {
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
  return found.filter(({item}) => item.size > 1)
})

export const numberOf = ({order}: Compound): number => order
const newDrawer = (): Drawer => new Drawer()
const fileRuns = filing(compoundsOfRuns, numberOf, newDrawer)
const filePairs = filing(compoundsOfPairs, numberOf, newDrawer)

export const articles = /^(?:d[aeiu]|del|della|l[aeo]|mac|mc|van|von|fitz)$/i

/** Whether the two words are a name in one elsewhere: “JPMorgan”, “OpenAI”; but “HTML Element” is no slip for “HTMLElement”. */
function isApart({parts}: Compound, {spellings}: Drawer): boolean {
  const solid = parts.map(({text}) => text).join('')
  if (!spellings.some(({text}) => text === solid)) return false
  // “Sedge DB” is SedgeDB.
  const isProduct = /^\p{Lu}\p{Ll}+$/u.test(parts[0]!.text) && /^\p{Lu}+$/u.test(parts.at(-1)!.text)
  return isProduct || trademarks.has(solid) || !parts.some(isWord)
}

/** All of a run is looked at, for its first word may be taken for an ordinary one: “Home Quist changed the string.” */
function addCompounds(found: Filed<Compound>[], run: Run, mention: Mention | undefined, order: number): void {
  const {kinds} = run
  if (kinds.titleCase || kinds.spelling) return
  const tokens = withTail(run)
  const name = mention ? tokens.indexOf(mention.tokens[0]!) : tokens.length
  const within: Within = {run, order, tokens, name}
  const parts = tokens.map(({text}) => fold(text))
  for (let from = 0; from < tokens.length; from++) {
    const opening = tokens[from]!
    const before = from === 0 ? '' : tokens[from - 1]!.text
    let text = ''
    let folded = ''
    for (let to = from; to < Math.min(tokens.length, from + 3); to++) {
      const token = tokens[to]!
      if (token.kind === 'initials' || token.stopped) break
      // “Mr Bold Duke” is no duke.
      const isTitle = titles.has(token.text) && !courtesyTitles.has(before)
      if (to > from && (isTitle || titles.has(opening.text))) break
      // “Van den Broucke”, but not “Hadi al Sabbagh”
      if (to > from && token.kind === 'particle' && !(opening.kind === 'particle' || articles.test(opening.text))) break
      text += to === from ? token.text : token.joint + token.text
      folded += parts[to]!
      if (token.kind === 'particle') continue
      if (folded.length < 5 || folded.length > 40) continue
      if (!isPlainName(text) && /\p{N}/u.test(text)) continue
      found.push({key: folded, item: new Compound(text, folded, within, from, to + 1)})
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

/** Whether a dictionary has it. */
export function isWord({text}: NameToken): boolean {
  return lookUp(text).word > 0
}

/** Whether the words beside the two, where both have some, are never the same. */
export function differ(left: Spelling, right: Spelling, side: 'first' | 'next'): boolean {
  const of = (spelling: Spelling) => new Set(spelling.uses.flatMap((use) => use[side] ?? []))
  const [a, b] = [of(left), of(right)]
  return a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name))
}

/** “It is not affiliated with the city of Del Mar.” */
export function isAnother({spot}: Compound): boolean {
  return isOtherNameAt(spot.block, spot.start) || isStrangerAt(spot.block, spot.end)
}

/**
 * Most uses first; of as many, the way in which the name is introduced in full, where writers take most care; and then the one that looks
 * more like a name.
 */
export function byMajority(left: Spelling, right: Spelling): number {
  return (
    right.uses.length - left.uses.length ||
    Number(isIntroduced(right)) - Number(isIntroduced(left)) ||
    (differInHyphens(left, right) ? 0 : oddityOf(left) - oddityOf(right)) ||
    left.uses[0]!.spot.order - right.uses[0]!.spot.order
  )
}

/** Nothing speaks for “Sefwi Wiawso” or for “Sefwi-Wiawso” but what came first. */
function differInHyphens(left: Spelling, right: Spelling): boolean {
  return left.text.replaceAll('-', ' ') === right.text.replaceAll('-', ' ')
}

/** “Mc Auliffe”: hardly anybody parts it. */
function isParted(text: string): boolean {
  return /^Ma?c \p{Lu}/u.test(text)
}

/** “Coulter Mann” is odd beside “Coultermann”, and “HollowLane” beside “Hollow Lane”. */
function oddityOf({text, parts}: Spelling): number {
  if (isParted(text)) return 5
  if (text.includes('-') || trademarks.has(text)) return 0
  // “Legall” and “Le Gall” are both as good.
  if (parts.length > 1)
    return parts.filter(({kind, text: part}) => kind !== 'particle' && !articles.test(part)).length - 1
  return /\p{L}\p{Lu}/u.test(text) ? 4 : 0
}

/** Whether a given name stands before it once. */
export function isIntroduced({uses}: Spelling): boolean {
  return uses.some((use) => use.first !== undefined)
}

/** What is told of uses of `other`: of as many as the main way has, neither introduced, only the last, and that as a tie. */
export function findings(main: Spelling, other: Spelling, kind: Kind, confidence: number): Finding[] {
  const even = main.uses.length === other.uses.length
  const isJustParted = isParted(other.text) && other.text.replace(' ', '') === main.text
  const tie = even && isIntroduced(main) === isIntroduced(other) && !isJustParted
  const uses = other.uses.filter(({run}) => !run.quoted)
  return (tie ? uses.slice(-1) : uses).map((use) => ({
    kind: tie ? 'tie' : kind,
    spot: use.spot,
    actual: other.text,
    expected: main.text,
    elsewhere: main.uses[0]!.spot,
    counts: {actual: other.uses.length, expected: main.uses.length},
    evidence: even && !tie && !isJustParted ? {kind: 'other', text: 'that is how the full name has it'} : undefined,
    certain: !tie,
    confidence
  }))
}

/** The runs in which it stands. */
export function runsOf({uses}: Spelling): Run[] {
  return uses.map(({run}) => run)
}
