import type {Rule} from './types.ts'

/** Defines a rule; the identity function that gives `check` its types. */
export function defineRule<Options, Kind extends string>(rule: Rule<Options, Kind>): Rule<Options, Kind> {
  return rule
}
