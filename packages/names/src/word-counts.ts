import type {Block} from '@copydesk/prose'
import {Tally} from './lower-words.ts'
import type {Usage} from './mentions.ts'
import {runsOf} from './runs.ts'

/** What an edit changes in the counts of a document. */
export interface Changes {
  /** Words that have lost their last use, or gained their first. */
  readonly flipped: ReadonlySet<string>
  /** Words that stand in lower case more or less often than before. */
  readonly lower: ReadonlySet<string>
}

/** How often words have a capital that nothing forces, and how often they stand in lower case. */
export class WordCounts {
  readonly #capitals = new Map<string, number>()
  readonly #lower = new Map<string, number>()

  /** Counts all words, so that blocks can be exchanged. */
  static of(blocks: readonly Block[]): WordCounts {
    const counts = new WordCounts()
    counts.exchange([], blocks)
    return counts
  }

  /** Of the words in lower case only those are counted that somebody may ask for: the ones that have a capital elsewhere. */
  static ofCapitals(blocks: readonly Block[]): WordCounts {
    const counts = new WordCounts()
    const capitals = counts.#capitals
    const lower = new Tally()
    for (const block of blocks)
      for (const {tokens, kinds} of runsOf(block).runs)
        for (const {text, forced} of tokens) {
          const unforced = forced || kinds.titleCase ? 0 : 1
          const known = capitals.get(text)
          if (known === undefined || unforced > 0) capitals.set(text, (known ?? 0) + unforced)
          if (known !== undefined) continue
          const small = text.toLowerCase()
          lower.add(small)
          lower.add(`${small}s`)
        }
    for (const block of blocks) runsOf(block).lower.countIn(lower)
    for (const [word, uses] of lower.uses()) counts.#lower.set(word, uses)
    return counts
  }

  /** How often the word stands in lower case. */
  lower(word: string): number {
    return this.#lower.get(word) ?? 0
  }

  /** @param asked Gets each word that is asked for. */
  usage(asked: string[]): Usage {
    const hasAny = (counts: ReadonlyMap<string, number>, word: string): boolean => {
      asked.push(word)
      return (counts.get(word) ?? 0) > 0
    }
    return {capital: (word) => hasAny(this.#capitals, word), lower: (word) => hasAny(this.#lower, word)}
  }

  /** Takes some blocks out and others in. Only where all words are counted. */
  exchange(gone: readonly Block[], come: readonly Block[]): Changes {
    const [capitals, lower] = [new Map<string, number>(), new Map<string, number>()]
    const countAll = (blocks: readonly Block[], by: 1 | -1): void => {
      for (const block of blocks) {
        const found = runsOf(block)
        for (const {tokens, kinds} of found.runs)
          for (const {text, forced} of tokens)
            if (!forced && !kinds.titleCase) count(this.#capitals, capitals, text, by)
        for (const word of found.lower) count(this.#lower, lower, word, by)
      }
    }
    countAll(gone, -1)
    countAll(come, 1)
    return {
      flipped: new Set([...flippedIn(this.#capitals, capitals), ...flippedIn(this.#lower, lower)]),
      lower: new Set([...lower].flatMap(([word, before]) => (this.lower(word) === before ? [] : word)))
    }
  }
}

/** @param before Keeps the number of uses before the first change. */
function count(counts: Map<string, number>, before: Map<string, number>, word: string, by: number): void {
  const known = counts.get(word) ?? 0
  if (!before.has(word)) before.set(word, known)
  if (known + by === 0) counts.delete(word)
  else counts.set(word, known + by)
}

function flippedIn(counts: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): string[] {
  return [...before].flatMap(([word, known]) => (counts.has(word) === known > 0 ? [] : word))
}
