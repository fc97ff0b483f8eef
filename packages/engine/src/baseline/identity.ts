import {nameOf} from '@copydesk/rule'
import {hashOf} from '../cache/results-cache.ts'
import type {Message} from '../message.ts'

/** Words on each side of a finding that tell it from others of its kind. */
const around = 3
/** So far from a finding its words are looked for. */
const reach = 120

/** Words of another paragraph tell nothing: with a new one put in before it, a finding is the same. */
const betweenParagraphs = /\r?\n[ \t>]*\r?\n/

/**
 * What makes a finding the same one after the text has moved or the file has a new name: the rule, the exact words and
 * the words around. What the rule says and suggests has no part in it: that may be put better tomorrow.
 */
export function identityOf(message: Message, source: string): string {
  const {start, end} = message.place
  const before = source
    .slice(Math.max(0, start.offset - reach), start.offset)
    .split(betweenParagraphs)
    .at(-1)!
  const after = source.slice(end.offset, end.offset + reach).split(betweenParagraphs, 1)[0]!
  const actual = message.actual.trim().replace(/\s+/g, ' ')
  const [lastBefore, firstAfter] = [wordsOf(before).slice(-around), wordsOf(after).slice(0, around)]
  return hashOf(nameOf(message), actual, lastBefore.join(' '), firstAfter.join(' ')).slice(0, 16)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A bag of identities: two findings may be as like as two peas. */
export class Identities {
  readonly #counts = new Map<string, number>()

  constructor(identities: Iterable<string> = []) {
    for (const identity of identities) this.#counts.set(identity, (this.#counts.get(identity) ?? 0) + 1)
  }

  /** Takes one out; false if there is none. */
  take(identity: string): boolean {
    const count = this.#counts.get(identity) ?? 0
    if (count === 0) return false
    this.#counts.set(identity, count - 1)
    return true
  }
}
