import {parseRuleName} from './rule-name.ts'
import type {Rule} from './types.ts'

/**
 * Defines a rule: gives `check` its types, and tells at once what would only show where the rule is used.
 *
 * @throws {Error} If its id or the name of a kind is not in `lower-case-with-hyphens`.
 */
export function defineRule<Options, Kind extends string>(rule: Rule<Options, Kind>): Rule<Options, Kind> {
  for (const kind of Object.keys(rule.kinds)) {
    if (!parseRuleName(`${rule.id}/${kind}`))
      throw new Error(`\`${rule.id}/${kind}\`: rules and kinds are named in lower case with hyphens`)
  }
  return rule
}
