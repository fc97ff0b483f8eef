import type {Block} from '@copydesk/prose'
import type {Habits} from './habits.ts'
import {leadsOn} from './leading-words.ts'
import {isVerb, type LastSentence} from './sentence.ts'

/** “…, but at least” */
const adverbs = new Set(['least', 'most', 'first', 'either', 'both', 'only', 'also', 'even', 'just'])

/** What leads to a list, with a colon or without. */
const leads =
  /\b(?:following|these|those|here|below|such as|includ(?:es?|ed|ing)|lists?|some|several|many|few|(?<!or )(?:two|three|four|five|six|seven)|steps?|options?|ways?|reasons?|tips?|points?|features?|things?|questions?|examples?)\b/i

/** Words: nobody leads to a list at such length, and without a mark. */
const longSentence = 15

/**
 * Whether the last of several sentences ends over a list that it does not lead to: “Nobody has missed the owls / • Bring a
 * coat.” A lead-in that has lost its colon ends with a noun of several things, a verb or a small word.
 */
export function endsOverList(sentence: LastSentence, next: Block | undefined, habits: Habits): boolean {
  if (next?.type !== 'item' || !(habits.strict || habits.textEnds) || !sentence.isClause) return false
  if (sentence.before === 0 && sentence.length < longSentence) return false
  const last = sentence.words.at(-1)!
  if (!/^\p{Ll}+$/u.test(last) || last.endsWith('s') || isVerb(last) || leadsOn(last) || adverbs.has(last)) return false
  return /^\p{Lu}/u.test(next.text) && !leads.test(sentence.text) && !/[)”’"]$/u.test(sentence.text.trimEnd())
}
