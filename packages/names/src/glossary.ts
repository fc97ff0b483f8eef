import {FullNames} from './full-names.ts'
import {type Phrase, PhraseFinder} from './glossary-phrases.ts'
import {NameIndex} from './name-index.ts'
import type {Names} from './names.ts'
import {soundDistance} from './sound.ts'
import {spellingDistance} from './spelling.ts'
import {stretchesOf} from './stretches.ts'

/** What the house says of one name, as `names.yml` has it. Plain data. */
export interface GlossaryEntry {
  readonly name: string
  /** Spellings that are always wrong. */
  readonly never?: readonly string[] | undefined
  /** Spellings that are fine too. */
  readonly also?: readonly string[] | undefined
  /** Names that come close and are never the same bearer’s. */
  readonly distinct?: readonly string[] | undefined
}

/** Where the glossary has something to say of a stretch of text. */
export interface Ruling {
  /** Offsets in the text; a possessive ending is outside. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly entry: GlossaryEntry
  /** What should stand there instead; undefined where all is well. */
  readonly instead: string | undefined
}

/**
 * The names that the house has ruled on. What is `also` fine, or `distinct`, or the name itself, goes before what is
 * `never` right; both go before what a document says.
 */
export class Glossary {
  readonly #entries: readonly GlossaryEntry[]
  readonly #finder: PhraseFinder<Omit<Ruling, 'start' | 'end' | 'text'>>
  readonly #distinct = new Set<string>()
  readonly #byStretch = new Map<string, GlossaryEntry[]>()
  #index: NameIndex | undefined
  #fullNames: FullNames | undefined

  constructor(entries: readonly GlossaryEntry[]) {
    this.#entries = entries
    const phrases = new Map<string, Phrase<Omit<Ruling, 'start' | 'end' | 'text'>>>()
    const add = (text: string, entry: GlossaryEntry, instead?: string): void => {
      if (!phrases.has(text)) phrases.set(text, {text, meaning: {entry, instead}})
    }
    for (const entry of entries)
      for (const text of [entry.name, ...(entry.also ?? []), ...(entry.distinct ?? [])]) add(text, entry)
    for (const entry of entries) for (const text of entry.never ?? []) add(text, entry, insteadOf(text, entry.name))
    this.#finder = new PhraseFinder(phrases.values())
    for (const entry of entries) {
      for (const other of entry.distinct ?? []) this.#addDistinct(entry.name, other)
      for (const stretch of stretchesOf(entry.name)) {
        const entries = this.#byStretch.get(stretch)
        if (entries) entries.push(entry)
        else this.#byStretch.set(stretch, [entry])
      }
    }
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  /** Where its names and spellings stand in a text; of those that overlap, the first, and of these the longest. */
  rulingsIn(text: string): Ruling[] {
    return this.#finder.find(text).map(({start, end, text, meaning}) => ({start, end, text, ...meaning}))
  }

  /** Whether two names, or one word of each, are those of two bearers. */
  areDistinct(left: string, right: string): boolean {
    return this.#distinct.has(`${left}\n${right}`)
  }

  /** The entries whose name is this, or has these words in it. */
  entriesWith(words: string): readonly GlossaryEntry[] {
    return this.#byStretch.get(words) ?? []
  }

  /**
   * The names of which the document has a word spelled nearly so, and nothing that makes it somebody else’s, with the
   * number of uses of the commonest such spelling.
   */
  namesNear(names: Names): ReadonlyMap<string, number> {
    this.#index ??= new NameIndex(this.#entries.map(({name}) => name))
    return this.#index.near(names)
  }

  /** Its names of two words and more. */
  get fullNames(): FullNames {
    this.#fullNames ??= new FullNames(this.#entries.map(({name}) => name))
    return this.#fullNames
  }

  #addDistinct(left: string, right: string): void {
    const [a, b] = [wordsOf(left), wordsOf(right)]
    const pairs = [
      [left, right],
      [a.at(-1)!, b.at(-1)!]
    ]
    if (a.length > 1 && b.length > 1) pairs.push([a[0]!, b[0]!])
    for (const [one, other] of pairs) if (one !== other) this.#distinct.add(`${one}\n${other}`).add(`${other}\n${one}`)
  }
}

function wordsOf(name: string): string[] {
  return name.split(/[\s-]+/).filter(Boolean)
}

/** The stretch of the name that a wrong spelling stands for: `Noem` of “Kristi Noem” for “Gnome”, all of it for a nickname. */
function insteadOf(wrong: string, name: string): string {
  let best = name
  let least = Number.POSITIVE_INFINITY
  for (const stretch of stretchesOf(name)) {
    // 3 is as far as the ear goes.
    const sound = soundDistance(stretch, wrong)
    const distance = Math.min(spellingDistance(stretch, wrong), sound < 3 ? 2 * sound : Number.POSITIVE_INFINITY)
    if (distance < least) [best, least] = [stretch, distance]
  }
  return least <= 0.4 * Math.max(best.length, wrong.length) ? best : name
}
