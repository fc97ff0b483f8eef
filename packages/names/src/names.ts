import type {Block, ProseDocument} from '@copydesk/prose'
import {isWellKnownPlace} from './data/places.ts'
import {
  auxiliaries,
  courtesyTitles,
  institutionWords,
  koreanSyllables,
  placePrefixes,
  placePrepositions,
  speechVerbs
} from './data/roles.ts'
import {fold} from './fold.ts'
import {lookUp, type WordInfo} from './lexicon.ts'
import type {Mention} from './mentions.ts'
import type {NameToken, Pair, Run} from './runs.ts'

/** Where a word of a name stands. */
export interface Use {
  readonly mention: Mention
  readonly token: NameToken
  /** Its place among the mention's words. */
  readonly at: number
  /** The number of its run: a run that comes later has a greater one. */
  readonly order: number
}

/** The other words of a longer name that a word is part of, and its place among all of them. */
export interface Partners {
  readonly others: readonly string[]
  readonly at: number
}

/** One spelling of one word that names are made of, with all that the document says of those who bear it. */
export interface NameForm {
  readonly text: string
  readonly lowerCase: string
  readonly folded: string
  readonly info: WordInfo
  readonly uses: Use[]
  /** How many uses have a capital that nothing forces. */
  sure: number
  /** How often the word stands in lower case. */
  readonly lower: number
  /** Given names (or initials) that stand before it. */
  readonly firsts: Map<string, number>
  /** Family names that stand after it. */
  readonly lasts: Map<string, number>
  readonly titles: Map<string, number>
  /** Each only once. */
  readonly partners: Partners[]
  /** Uses without other words of a name. */
  alone: number
  /** Uses that show a person: a title, a given name, a verb of speech. */
  person: number
  /** Uses alone where it does what persons do: before “said”, with a possessive ending. */
  cues: number
  /** Uses after “in”, “at”, “from”. */
  placed: number
  /** Uses after an article. */
  articles: number
  /** Uses that say who it is: “Signy, her cousin,”, “Anne Pedersen of Caltech”. */
  described: number
  /** Uses in the names of institutions. */
  institution: number
  /** Uses after “Saint”, “New”, “Upper”, which many places share. */
  prefixed: number
  /** Uses at the start of a sentence, where it may be an ordinary word. */
  weak: number
}

/** The names of one block of a document. */
export interface BlockNames {
  readonly block: Block
  /** All words with capitals, in reading order, the ones that are no names among them. */
  readonly runs: readonly Run[]
  /** The number of the first run; those of the others follow. From one block to the next some numbers are free. */
  readonly first: number
  /** The names, each at the place of its run. */
  readonly mentions: readonly (Mention | undefined)[]
  /** Names beside words in capitals. */
  readonly pairs: readonly Pair[]
}

/** The names of a document. */
export interface Names {
  /**
   * What stands for all revisions of one text, if one that has most blocks in common was read before, as in an editor: then
   * another is likely to come, and what is found in blocks and forms is worth keeping. What an edit leaves as it is is the
   * very same object.
   */
  readonly line: object | undefined
  readonly blocks: readonly BlockNames[]
  /** The runs of all blocks. */
  readonly runs: readonly Run[]
  /** The names, by the number of their run. */
  readonly mentions: ReadonlyMap<number, Mention>
  /** By their text, in the order of their first uses. */
  readonly forms: ReadonlyMap<string, NameForm>
}

const proseless: ReadonlySet<string> = new Set([
  'code',
  'comment',
  'definition',
  'directive',
  'embed',
  'frontmatter',
  'html',
  'math',
  'table',
  'thematicBreak'
])

/** The blocks of a document in which names are names: not code, formulas or markup. */
export function proseBlocks(document: ProseDocument): Block[] {
  return document.blocks.filter(({type}) => !proseless.has(type))
}

/** @param counts How often words stand in lower case. */
export function newForm(text: string, counts: {lower(word: string): number}): NameForm {
  const lowerCase = text.toLowerCase()
  return {
    text,
    lowerCase,
    folded: fold(lowerCase),
    info: lookUp(text),
    uses: [],
    sure: 0,
    lower: counts.lower(lowerCase),
    firsts: new Map(),
    lasts: new Map(),
    titles: new Map(),
    partners: [],
    alone: 0,
    person: 0,
    cues: 0,
    placed: 0,
    articles: 0,
    described: 0,
    institution: 0,
    prefixed: 0,
    weak: 0
  }
}

export function addUse(form: NameForm, use: Use): void {
  const {mention, token, at} = use
  const {run, words, tokens, title} = mention
  const lastWord = at === words.length - 1
  form.uses.push(use)
  if (!token.forced && !run.kinds.titleCase) form.sure++
  if (mention.institution) form.institution++
  if (mention.weak) form.weak++

  if (title !== undefined && !mention.institution) {
    count(form.titles, title)
    form.person++
  }
  const opensName = tokens[0] === token
  if (opensName && mention.lead.length === 0) {
    const before = mention.before.toLowerCase()
    if (before === 'the' || before === 'a' || before === 'an') form.articles++
    // “in Hughes’ film”
    else if (placePrepositions.has(before) && !token.possessive) form.placed++
  }
  if (lastWord && speechVerbs.has(run.after)) form.person++

  if (isDescribedAt(run.block.text, words.at(-1)!.end)) form.described++

  const wordBefore = at > 0 ? words[at - 1] : undefined
  if (wordBefore !== undefined && token.joint === ' ' && placePrefixes.has(wordBefore.text)) form.prefixed++

  if (words.length === 1) {
    const given = givenNamesBefore(mention)
    if (given !== undefined) {
      for (const name of given) count(form.firsts, name)
      form.person++
      return
    }
    form.alone++
    const initial = tokens[0]!
    if (initial.kind === 'initials' && initial !== token && !countries.has(initial.text))
      count(form.firsts, initial.text[0]!)
    if (isActor(mention, token)) form.cues++
    return
  }
  addPartners(form.partners, {others: words.filter((word) => word !== token).map((word) => word.text), at})
  if (mention.institution || words.length > 4) return
  // A family name of two: “Mrs Rees-Rice”
  if (tokens.length === 2 && words.length === 2 && words[1]!.joint === '-') return
  const first = words[0]!.text
  const last = words.at(-1)!.text
  if (at === 0) {
    if (canBeFamilyName(last)) count(form.lasts, last)
    if (form.info.given) form.person++
  } else if (lastWord || token.joint === '-' || words[at + 1]?.joint === '-') {
    if (canBeGivenName(first)) count(form.firsts, first)
    if (lookUp(first).given) {
      form.person++
      const spouse = lastWord ? spouseBefore(mention) : undefined
      if (spouse !== undefined) count(form.firsts, spouse)
    }
  }
}

const nickname = /(?:^|[\s“‘(])(\p{Lu}\p{Ll}{1,20}) [“"‘](\p{Lu}\p{Ll}{1,20})[”"’] $/u

const hyphened = /(?:^|[^\p{L}-])(\p{Lu}\p{Ll}{1,7}-\p{Ll}{1,7}) $/u

/** The given names that stand apart from the family name: “Ji-woo Bae”, and where a nickname is between, “William “Bill” Hickham”. */
function givenNamesBefore({tokens, run}: Mention): readonly string[] | undefined {
  const {start} = tokens[0]!
  if (koreanSyllables.has(run.before)) {
    const given = hyphened.exec(run.block.text.slice(Math.max(0, start - 18), start))?.[1]
    if (given !== undefined) return [given]
  }
  // Most names have no mark before them, and to look for one is quicker.
  if (!'”"’'.includes(run.block.text[start - 2] ?? ' ')) return undefined
  const names = nickname.exec(run.block.text.slice(Math.max(0, start - 60), start))?.slice(1)
  return names !== undefined && canBeGivenName(names[0]!) ? names : undefined
}

const couple = /(?:^|\s[^\s\p{Lu}]\S{0,30}\s|[“‘(])(\p{Lu}\p{Ll}{1,20}) (?:and|&) $/u

/** Who else has the family name: Zdenka, of “Zdenka and Pavel Furlan”. */
function spouseBefore({before, tokens, run}: Mention): string | undefined {
  if (before !== 'and' && before !== '&') return undefined
  const {start} = tokens[0]!
  const name = couple.exec(run.block.text.slice(Math.max(0, start - 60), start))?.[1]
  return name !== undefined && canBeGivenName(name) ? name : undefined
}

/** Whether the name, which stands alone, does what persons do: owns, says, is asked, did something. */
function isActor({before, run, weak}: Mention, {possessive}: NameToken): boolean {
  if (/^(?:the|an?|this|no|all|every|each|its|their|our|my)$/i.test(before)) return false
  if (possessive || weak || speechVerbs.has(before)) return true
  return speechVerbs.has(run.after) || auxiliaries.has(run.after) || /^[a-z]{3,}ed$/.test(run.after)
}

/** Initials that are nobody’s: “in the U.S. Weaver saw another world”. */
const countries = new Set(['U.S.', 'U.S', 'U.K.', 'U.K', 'U.N.', 'U.N', 'E.U.', 'E.U', 'D.C.', 'D.C'])

/** How an apposition begins. */
const description =
  /^(?:['’]s)?, (?:(?:the|an?|who|whose|his|her|their|my|our|its|of)\s|\d{1,2}[,.])|^ of (?:the )?\p{Lu}|^ \((?:of|from)\s/u

/** Whether the text says who bears the name that ends there: “Signy, her cousin,”, “Steven Gray, 52,”. */
export function isDescribedAt(text: string, end: number): boolean {
  // Most names have nothing of the kind after them, and a look at what comes next is quicker.
  return ",'’ ".includes(text[end] ?? '.') && description.test(text.slice(end, end + 12))
}

/** What more uses would add is of no weight, and would cost much to compare. */
const mostPartners = 24

function addPartners(known: Partners[], partners: Partners): void {
  if (known.length >= mostPartners) return
  const key = partners.others.join(' ')
  if (!known.some(({others, at}) => at === partners.at && others.join(' ') === key)) known.push(partners)
}

function canBeGivenName(text: string): boolean {
  const {given, word} = lookUp(text)
  return given || ((word === 0 || word > 2) && !isWellKnownPlace(text) && !institutionWords.has(text))
}

function canBeFamilyName(text: string): boolean {
  const {word, name} = lookUp(text)
  return (word === 0 || word > 3 || name > 0) && !isWellKnownPlace(text)
}

/** Whether the titles say that two forms stand for a man and a woman. */
export function differInSex(left: NameForm, right: NameForm): boolean {
  const sex = sexOf(left)
  if (sex === undefined) return false
  const other = sexOf(right)
  return other !== undefined && sex !== other
}

/** What the titles of a name tell of the sex of its bearer, if they tell of one. */
export function sexOf({titles}: NameForm): 'm' | 'f' | undefined {
  if (titles.size === 0) return undefined
  const [sex, ...more] = new Set([...titles.keys()].flatMap((title) => courtesyTitles.get(title) ?? []))
  return more.length === 0 ? sex : undefined
}

/** Pairs of uses that stand in one sentence: each use of the rarer form with the nearest of the other before it and after it. */
export function sharedSentences(left: NameForm, right: NameForm): [Use, Use][] {
  const [few, many] = left.uses.length <= right.uses.length ? [left.uses, right.uses] : [right.uses, left.uses]
  const pairs: [Use, Use][] = []
  let next = 0
  for (const use of few) {
    while (next < many.length && isBefore(many[next]!, use)) next++
    for (const other of [many[next - 1], many[next]])
      if (other !== undefined && areInOneSentence(use, other)) pairs.push([use, other])
  }
  return pairs
}

function isBefore(left: Use, right: Use): boolean {
  return left.order < right.order || (left.order === right.order && left.at < right.at)
}

function areInOneSentence({mention: {run: a}}: Use, {mention: {run: b}}: Use): boolean {
  return a.block === b.block && a.sentence === b.sentence
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}
