import {nearest} from '../nearest.ts'
import {parseRuleName, problemOfName} from '../rule-name.ts'
import type {Rule} from '../types.ts'

/**
 * What is wrong with a name in a stet, as a sentence without its full stop. Beside the rules it may be a plugin of
 * others: one that ran, or one that is named as reports print it, `retext-repeated-words`.
 *
 * @param ran The ids of what ran, where that is known.
 */
export function problemOfStetName(
  name: string,
  rules: readonly Rule[],
  ran: ReadonlySet<string> = new Set()
): string | undefined {
  const problem = problemOfName(name, rules)
  const id = parseRuleName(name)?.rule
  if (problem === undefined || id === undefined) return problem
  const ids = rules.map((rule) => rule.id)
  if (ids.includes(id)) return problem
  if (ran.has(id) || (name.startsWith('retext-') && nearest(id, ids) === undefined)) return
  return problem
}
