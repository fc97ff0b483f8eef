import {type Block, startsLower} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'

/** The last sentence of a block, and how much of the block it is. */
export class LastSentence {
  readonly start: number
  readonly end: number
  readonly text: string
  /** How many sentences with an end mark come before it in the block. */
  readonly before: number
  readonly #block: Block
  #words: readonly string[] | undefined
  #isClause: boolean | undefined

  constructor(block: Block) {
    const {text, sentences} = block
    this.before = Math.max(sentences.length - 1, 0)
    this.start = sentences.length > 0 ? sentences.start(this.before) : 0
    this.end = sentences.length > 0 ? sentences.end(this.before) : 0
    this.text = text.slice(this.start, this.end)
    this.#block = block
  }

  /** How many words it has. */
  get length(): number {
    const {sentences} = this.#block
    return sentences.length > 0 ? sentences.endWord(this.before) - sentences.firstWord(this.before) : 0
  }

  /** The same on one line. */
  get line(): string {
    return this.text.includes('\n') ? this.text.replace(/\s+/gu, ' ') : this.text
  }

  /** Its words; of most sentences nobody asks for them. */
  get words(): readonly string[] {
    this.#words ??= wordsOf(this.#block, this.before)
    return this.#words
  }

  /** Whether it is a clause, by where it stands. */
  get isClause(): boolean {
    this.#isClause ??= isClause(this.words, this.before)
    return this.#isClause
  }
}

function wordsOf({words, sentences}: Block, sentence: number): readonly string[] {
  const found: string[] = []
  if (sentences.length === 0) return found
  for (let index = sentences.firstWord(sentence); index < sentences.endWord(sentence); index++)
    found.push(words.text(index))
  return found
}

/** Whether the first sentence is a clause: “They will serve for years. …”, and not “Ann Reyes, of Hull. …” */
export function opensWithClause(block: Block): boolean {
  return isClause(wordsOf(block, 0), 0)
}

export const lastSentenceOf = perBlock((block) => new LastSentence(block))

/** Verbs that are finite in themselves; any of them makes a clause of a phrase. */
const finite = new Set(
  `is are was were am be been isn’t aren’t wasn’t weren’t has have had hasn’t haven’t hadn’t do does did don’t doesn’t didn’t
  will would can could shall should may might must won’t wouldn’t can’t cannot couldn’t shouldn’t
  said says say told tells asked added called made makes make took takes take gave gives give got gets get came comes come
  went goes go put puts kept keeps keep left leaves found finds find thought thinks think knew knows know saw sees see
  became becomes become began begins begin held holds hold met meets meet won lost led leads lead brought brings bring
  ran runs run built builds build sent sends send sold sells bought buys let lets stood stands fell falls rose rises grew grows
  belong belongs lies lay seems seem sits sat hopes believes believe understands understood depends opens closes stays sleeps slept wore fought caught taught bought
  broke chose drove drew flew threw sang wrote writes spoke speaks paid pays heard hears felt feels need needs want wants help helps allow allows include includes
  use uses provide provides offer offers announced reported showed shows show remains remained continue continues continued
  expect expects expected plan plans planned work works worked it’s that’s there’s he’s she’s we’re they’re you’re i’m let’s
  we’ve they’ve you’ve i’ve we’ll they’ll you’ll i’ll he’ll she’ll it’ll i’d we’d they’d you’d he’d she’d`
    .replaceAll("'", '’')
    .split(/\s+/u)
)

/** “said”, “is”, “reported”: in small letters it is a verb, or may be one. */
export function isVerb(word: string): boolean {
  return (
    startsLower(word) &&
    (finite.has(word.replaceAll("'", '’')) || pasts.has(word) || /^(?!.*eed$)[a-z]{2,}ed$/.test(word))
  )
}

/** “told”, “have”: a title has a capital there. */
export function isPlainVerb(word: string): boolean {
  return word.length > 3 && startsLower(word) && finite.has(word)
}

const determiners = /^(?:the|a|an|his|her|its|their|our|that|this|these|those|he|she|it|they|we)$/i

/** “broke”, “painted the”: what somebody did; of “found asleep” and “painted by owls” it is not sure. */
export function isPastOf(word: string, next: string | undefined): boolean {
  return pasts.has(word) || (next !== undefined && word.endsWith('ed') && determiners.test(next))
}

/** What nothing that was done to somebody is called. */
const pasts = new Set(
  'took gave came went became began saw knew wrote spoke rose fell grew drew threw broke chose drove flew sang swam ran stood thought felt said'.split(
    ' '
  )
)

const pronouns = new Set(['i', 'we', 'he', 'she', 'they', 'it', 'you', 'who', 'this', 'that', 'these', 'there'])

/**
 * Whether the words are a clause rather than a headline, a label or an address.
 *
 * @param before How many sentences stand before them in the paragraph: after text, plain words will do without a verb
 *   that is known.
 */
export function isClause(words: readonly string[], before: number): boolean {
  if (words.length < 3) return false
  const plain = before > 1 ? 5 : before > 0 ? 7 : longPlain
  let lower = 0
  let verbs = 0
  let subjects = 0
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    const isSmall = startsLower(word)
    const folded = isSmall && !word.includes("'") ? word : word.toLowerCase().replaceAll("'", '’')
    if (isSmall || index === 0) lower++
    // May is a month, and Will a man.
    if (finite.has(folded) && (index === 0 || ((isSmall || word.startsWith('I')) && words[index - 1] !== 'to'))) verbs++
    else if (pronouns.has(folded)) subjects++
    else if (index > 0 && isSmall && isPastOf(word, words[index + 1])) verbs++
    else if (index > 0 && isSmall && mayInflect(word) && /^\p{Ll}+$/u.test(word)) subjects += 0.25
  }
  const share = lower / words.length
  if (share < 0.5) return share >= 0.3 && verbs > 0 && words.length >= longNamed
  return verbs > 0 || subjects >= 1 || (share >= 0.7 && words.length >= plain)
}

/** “belongs”, “owls”, “painted” */
function mayInflect(word: string): boolean {
  return word.length > 1 && (word.endsWith('s') || (word.length > 2 && word.endsWith('ed')))
}

/** No headline, however it is set, has so many words and no verb. */
const longPlain = 18
/** “Ann Reyes, Keeper of Lamps at the Old Mill, is oiling the Great Wheel”: in a title a verb has a capital, too. */
const longNamed = 10
