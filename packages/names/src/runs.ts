import type {Block} from '@copydesk/prose'
import {abbreviations, institutionWords, particles, titles} from './data/roles.ts'
import {lookUp} from './lexicon.ts'
import {LowerWords} from './lower-words.ts'
import {type Part, Parts} from './parts.ts'
import {SentenceKinds} from './sentence-kinds.ts'

/** A word of a run. */
export interface NameToken {
  /** The word without its possessive ending, apostrophes straight. */
  readonly text: string
  /** Where that word stands in the block's text; the possessive ending is outside. */
  readonly start: number
  readonly end: number
  readonly possessive: boolean
  /** An abbreviation: `Mrs.`. */
  readonly stopped: boolean
  /** particle: a small word inside a name (“de”). initials: `J`, `U.S.`. */
  readonly kind: 'name' | 'initials' | 'particle'
  /** Whether any word would have a capital here: the start of a sentence or quotation, after a colon, a bullet or a dash. */
  readonly forced: boolean
  /** What joins it to the token before: nothing, for the first. */
  readonly joint: '' | ' ' | '-'
}

/** Words with capitals that stand side by side: what names are made of. */
export interface Run {
  readonly block: Block
  readonly tokens: readonly NameToken[]
  /** The number of the sentence in its block. */
  readonly sentence: number
  /** The word before, if only a space parts them; otherwise empty. */
  readonly before: string
  /** The word after, likewise. */
  readonly after: string
  readonly kinds: SentenceKinds
  /** It stands alone inside quotation marks, at arm's length: “Healter Skelter”. */
  readonly quoted: boolean
}

/** A word in capitals beside a name, which may be the half of one: “JP Morgan”, “Open AI”. */
export interface Pair {
  readonly run: Run
  /** The place of the run that the name is part of, among those of the block. */
  readonly at: number
}

/** What is gathered in one block, whatever the rest of the document says. */
export interface BlockRuns {
  readonly runs: readonly Run[]
  readonly pairs: readonly Pair[]
  /** The words in lower case. */
  readonly lower: LowerWords
}

const openings = new Set(['"', '“', '‘', "'"])
// “Noem’s” ends no quotation.
const closing = /^[.,;]?(?:["”]|[’'](?!s\b))/

/** More words with capitals in a row are no name. */
const longest = 12

/** The runs of a block, gathered once. */
export function runsOf(block: Block): BlockRuns {
  let runs = block.noted(gather) as BlockRuns | undefined
  if (runs === undefined) {
    runs = gather(block)
    block.note(gather, runs)
  }
  return runs
}

/** Kept between calls. */
const parts = new Parts()

function gather(block: Block): BlockRuns {
  parts.read(block)
  const small: number[] = []
  const others: string[] = []
  const runs: Run[] = []
  const pairs: Pair[] = []
  let sentence = -1
  let kinds: SentenceKinds | undefined

  for (let at = 0; at < parts.length; ) {
    if (parts.isSmall(at)) {
      small.push(parts.start(at), parts.end(at))
      at++
      continue
    }
    const part = parts.at(at)!
    if (part.kind === 'lower') others.push(part.text)
    if (!canName(part)) {
      at++
      continue
    }
    const tokens: NameToken[] = [toToken(part, '')]
    const from = at++
    while (at < parts.length && tokens.length < longest && !parts.at(at - 1)!.possessive) {
      const taken = continuation(at, block)
      if (taken === 0 || (parts.at(at)!.text === 'of' && isPerson(tokens))) break
      for (let end = at + taken; at < end; at++)
        tokens.push(toToken(parts.at(at)!, jointOf(parts.at(at)!, parts.at(at - 1)!, block)!))
    }
    if (kinds === undefined || part.sentence !== sentence) {
      sentence = part.sentence
      kinds = kindsOf(block, sentence)
    }
    const first = tokens[0]!
    const last = tokens.at(-1)!
    const run: Run = {
      block,
      tokens,
      sentence: part.sentence,
      before: wordBefore(part, parts.at(from - 1)),
      after: wordAfter(parts.at(at)),
      kinds,
      quoted: openings.has(block.text.charAt(first.start - 1)) && closing.test(block.text.slice(last.end, last.end + 2))
    }
    const pair = pairOf(parts.at(from - 1), part) ?? pairOf(parts.at(at - 1), parts.at(at))
    if (pair !== undefined) pairs.push({run: {...run, tokens: pair}, at: runs.length})
    runs.push(run)
  }
  return {runs, pairs, lower: new LowerWords(block.text, small, others)}
}

function kindsOf({type, text, sentences}: Block, sentence: number): SentenceKinds {
  const isHeading = type === 'title' || type === 'heading'
  return new SentenceKinds(sentences.length > 0 ? sentences.text(sentence) : text, isHeading)
}

/** A word in capitals and a name side by side. */
function pairOf(left: Part | undefined, right: Part | undefined): NameToken[] | undefined {
  if (left === undefined || right === undefined || (left.kind !== 'capitals' && right.kind !== 'capitals')) return
  if (left.kind !== 'name' && right.kind !== 'name') return
  if (right.gap !== ' ' || left.possessive || left.machine || right.machine || right.opensSentence) return
  return [toToken(left, ''), toToken(right, ' ')]
}

function canName(part: Part): boolean {
  return (part.kind === 'name' || part.kind === 'initials') && !part.machine && part.text !== 'A'
}

/** Whether it is a person’s name, so that “of” says where the person comes from: “Dr. Anne Pedersen of Imperial College”. */
function isPerson(tokens: readonly NameToken[]): boolean {
  // “McCarthy of Merrill Lynch”; what is called after something is a word: “Bank of Tokyo”.
  const {text} = tokens.at(-1)!
  if (lookUp(text).word === 0 && !institutionWords.has(text) && !titles.has(text)) return true
  const names = tokens.filter(({kind, text}) => kind === 'name' && !titles.has(text))
  const known = tokens.some(({text}) => titles.has(text)) || lookUp(names[0]?.text ?? '').given
  return known && names.length > 1 && !names.some(({text}) => institutionWords.has(text))
}

/** How many parts from `at` on go on with the name: one, or small words with the name after them; 0 if it ends. */
function continuation(at: number, block: Block): number {
  const {sentence} = parts.at(at - 1)!
  for (let taken = 0; taken < 3; taken++) {
    const part = parts.at(at + taken)
    if (part === undefined || part.sentence !== sentence || part.opensSentence) return 0
    if (jointOf(part, parts.at(at + taken - 1)!, block) === undefined) return 0
    if (canName(part)) return taken + 1
    if (!particles.has(part.text)) return 0
  }
  return 0
}

/** What joins a part to the one before it inside a name; undefined if a name ends between them. */
function jointOf(part: Part, before: Part, block: Block): ' ' | '-' | undefined {
  let {gap} = part
  // A full stop after these ends no name: “J. Smith”, “Sen. Johnson”.
  if (gap[0] === '.' && (before.kind === 'initials' || abbreviations.has(before.text) || titles.has(before.text)))
    gap = gap.slice(1)
  if (gap === '-' || gap === '‑' || gap === '‐') return '-'
  // Verse and signatures break lines between names; in a paragraph a line break is a space.
  if (gap === '\n') return block.type === 'verse' || block.type === 'signature' ? undefined : ' '
  return gap === ' ' || gap === '\u00a0' ? ' ' : undefined
}

/** The text of a part if nothing but a space stands between it and the next. */
function wordBefore(part: Part, before: Part | undefined): string {
  return before !== undefined && !part.opensSentence && isSpace(part.gap) ? before.text : ''
}

function wordAfter(part: Part | undefined): string {
  return part !== undefined && !part.opensSentence && isSpace(part.gap) ? part.text : ''
}

function isSpace(gap: string): boolean {
  return gap === ' ' || /^\s$/.test(gap)
}

function toToken(part: Part, joined: '' | ' ' | '-'): NameToken {
  const {text, start, end, possessive, stopped, forced} = part
  return {
    text,
    start,
    end,
    possessive,
    stopped,
    forced,
    joint: joined,
    kind: part.kind === 'initials' ? 'initials' : part.kind === 'lower' ? 'particle' : 'name'
  }
}
