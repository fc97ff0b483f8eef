import {type Level, type LintSettings, parseRuleName, type RuleSetting} from '@copydesk/rule'
import {type Options, rule as consistentNames} from 'retext-consistent-names'

/** What a house says of names: options of the rule `consistent-names`. */
export type NamesOptions = Partial<Options>

/** Settings in which what the house says of names is handed to the rule; what the settings say themselves wins. */
export function withNames(settings: LintSettings, names: NamesOptions): LintSettings {
  const rules: Record<string, RuleSetting> = {[consistentNames.id]: [true, names], ...settings.rules}
  for (const [name, setting] of Object.entries(settings.rules ?? {})) {
    const parsed = parseRuleName(name)
    if (parsed?.rule !== consistentNames.id || parsed.kind !== undefined) continue
    const [level, options]: readonly [Level | boolean, unknown?] = typeof setting === 'object' ? setting : [setting]
    delete rules[consistentNames.id]
    rules[name] = [level, {...names, ...(options as NamesOptions | undefined)}]
  }
  return {...settings, rules}
}
