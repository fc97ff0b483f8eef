import {formatRuleName, parseRuleName, type RuleSetting} from '@copydesk/rule'

type RuleSettings = Readonly<Record<string, RuleSetting>>

/**
 * Lays rule settings over others, under the one spelling of each name.
 *
 * What is set for a rule replaces what was set for its kinds: `paired-quotes: off` means all of it. A severity alone
 * keeps the options that were given before.
 */
export function mergeRules(below: RuleSettings, above: RuleSettings = {}): RuleSettings {
  const merged = new Map(Object.entries(below))
  for (const [written, setting] of byRulesFirst(above)) {
    const parsed = parseRuleName(written)
    const name = parsed === undefined ? written : formatRuleName(parsed)
    const before = merged.get(name)
    if (parsed?.kind === undefined)
      for (const kind of merged.keys()) if (kind.startsWith(`${name}/`)) merged.delete(kind)
    merged.set(name, withOptionsOf(before, setting))
  }
  return Object.fromEntries(merged)
}

/** Within one config the order of the keys has no meaning: a kind's own setting holds. */
function byRulesFirst(settings: RuleSettings): [string, RuleSetting][] {
  const isKind = (name: string): boolean => parseRuleName(name)?.kind !== undefined
  return Object.entries(settings).sort(([left], [right]) => Number(isKind(left)) - Number(isKind(right)))
}

function withOptionsOf(before: RuleSetting | undefined, setting: RuleSetting): RuleSetting {
  if (!isPair(before) || isPair(setting) || typeof setting === 'object') return setting
  return [setting, before[1]]
}

function isPair(setting: RuleSetting | undefined): setting is Exclude<RuleSetting, string | boolean> {
  return Array.isArray(setting) && setting.length > 1
}
