import {type Level, type LintSettings, parseRuleName, type RuleSetting} from '@copydesk/rule'
import {rule as consistentNames, type Options} from 'retext-consistent-names'
import {type Options as SpellingOptions, rule as unknownWords} from 'retext-unknown-words'

/** What a house says of names: options of the rule `consistent-names`. */
export type NamesOptions = Partial<Options>

/**
 * Settings in which what the house says of names is handed to the rule; what the settings say themselves wins. Where unknown
 * words are asked for, the words of the house's names are known.
 */
export function withNames(settings: LintSettings, names: NamesOptions): LintSettings {
  const rules: Record<string, RuleSetting> = {[consistentNames.id]: [true, names], ...settings.rules}
  for (const [name, setting] of Object.entries(settings.rules ?? {})) {
    const parsed = parseRuleName(name)
    if (parsed === undefined || parsed.kind !== undefined) continue
    const [level, options]: readonly [Level | boolean, unknown?] = typeof setting === 'object' ? setting : [setting]
    if (parsed.rule === consistentNames.id) {
      delete rules[consistentNames.id]
      rules[name] = [level, {...names, ...(options as NamesOptions | undefined)}]
    } else if (parsed.rule === unknownWords.id) {
      const own = options as Partial<SpellingOptions> | undefined
      rules[name] = [level, {...own, ignore: [...(own?.ignore ?? []), ...wordsOf(names)]}]
    }
  }
  return {...settings, rules}
}

/** The words of the names that the house has ruled right. */
function wordsOf({glossary = []}: NamesOptions): string[] {
  return glossary.flatMap(({name, also = []}) => [name, ...also]).flatMap((name) => name.split(/[\s-]+/))
}
