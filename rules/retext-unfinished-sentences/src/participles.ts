import {auxiliary} from './pointing-words.ts'
import type {Thing} from './things.ts'

/** What “is listed below”, though it is not said to be a thing that can be. */
export const bare: ReadonlyMap<string, Thing> = new Map([
  ['listed', 'list'],
  ['pictured', 'photograph'],
  ['embedded', 'recording'],
  ['watched', 'recording'],
  ['downloaded', 'link'],
  ['attached', 'link']
])

/** “listed”, but not “is” or “follows”. */
export function isParticiple(word: string): boolean {
  return /(?:ed|en|wn|nd|out|ad)$/.test(word)
}

/** Whether a word before a participle is what the participle says something of, and neither a verb nor an adverb. */
export function isNoun(word: string): boolean {
  return /^[a-z\u00c0-\u024f’'-]{3,}$/.test(word) && !/ly$/.test(word) && !auxiliary.has(word) && !notNouns.test(word)
}

const notNouns = /^(?:set|laid|spelt|spelled|also|all|both|been|be|and|or|as|see|get|gets|got|not|best|you|them|it)$/
