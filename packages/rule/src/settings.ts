import {parseOptions} from './options.ts'
import {formatRuleName, ownKinds, parseRuleName, problemOfName} from './rule-name.ts'
import type {StetContext} from './stet/let-stand.ts'
import type {Level, OtherFinding, Rule, Severity} from './types.ts'

/** What is set for a rule or a kind: its level (`true`: as the rule has it), or its level and its options. */
export type RuleSetting = Level | boolean | readonly [level: Level | boolean, options: unknown]

export interface LintSettings {
  /**
   * By the name of a rule or of a kind, in any spelling that {@link parseRuleName} reads. What is set for a kind wins
   * over what is set for its rule; options can be set for rules only. Rules that are not named run as they are, but for those that
   * are `optIn`.
   */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined
  /** Findings of less confidence are not told. @default 0 */
  readonly minConfidence?: number | undefined
  /** Where the entries of `copydesk.stet.yml` come in. Comments in the text hold in any case. */
  readonly stet?: StetContext | undefined
  /**
   * Whether `rules` are all the rules there are, so that misspelt and unused stets can be told: where a rule runs
   * alone, the stet of another one is neither. @default false
   */
  readonly complete?: boolean | undefined
  /** What further plugins found in the document, in any order: stets hold for them as for rules. */
  readonly others?: OtherFindings | undefined
}

export interface OtherFindings {
  /** The plugins that ran: `retext-repeated-words`. */
  readonly ran: readonly string[]
  readonly findings: readonly OtherFinding[]
}

/** Settings that cannot be: a name that no rule has, an option that it does not know. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  /** A sentence each, without its full stop. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/** What is wrong with settings, a sentence each; none if nothing is. */
export function checkSettings(rules: readonly Rule[], settings: LintSettings): readonly string[] {
  try {
    planOf(rules, settings)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

/** Settings made ready for a run. */
export interface Plan {
  /** The rules that run, with their options. */
  readonly options: ReadonlyMap<Rule, unknown>
  /** By `rule/kind`. */
  readonly levels: ReadonlyMap<string, Level>
}

const levels: readonly unknown[] = ['off', 'info', 'warn', 'error', true, false] satisfies (Level | boolean)[]

const plans = new WeakMap<readonly Rule[], WeakMap<object, Plan>>()
const noSettings = {}

/**
 * Reads settings, once, however many files they are for.
 *
 * @throws {SettingsError} With all that is wrong.
 */
export function planOf(rules: readonly Rule[], {rules: settings = noSettings}: LintSettings): Plan {
  const known = plans.get(rules) ?? new WeakMap<object, Plan>()
  plans.set(rules, known)
  const plan = known.get(settings) ?? makePlan(rules, settings)
  known.set(settings, plan)
  return plan
}

function makePlan(rules: readonly Rule[], settings: NonNullable<LintSettings['rules']>): Plan {
  const problems: string[] = []
  const byRule = new Map<string, Level | boolean>()
  const byKind = new Map<string, Level | boolean>()
  const given = new Map<string, unknown>()
  for (const [name, setting] of Object.entries(settings)) {
    const problem = problemOfName(name, rules)
    if (problem !== undefined) {
      problems.push(problem)
      continue
    }
    const parsed = parseRuleName(name)!
    const [level, options] = (Array.isArray(setting) ? setting : [setting]) as readonly [Level | boolean, unknown?]
    if (!levels.includes(level)) {
      problems.push(`\`${name}\` must be \`off\`, \`info\`, \`warn\` or \`error\`, or a list of that and the options`)
      continue
    }
    if (parsed.kind === undefined) {
      byRule.set(parsed.rule, level)
      if (parsed.rule === 'copydesk' && options !== undefined) problems.push('`copydesk` has no options')
      if (options !== undefined) given.set(parsed.rule, options)
    } else {
      if (options !== undefined) problems.push(`\`${name}\` is a kind; options are set for \`${parsed.rule}\``)
      byKind.set(formatRuleName(parsed), level)
    }
  }
  const plan = {options: new Map<Rule, unknown>(), levels: new Map<string, Level>()}
  const setLevel = (rule: string, kind: string, severity: Severity, isOn = true): void => {
    const name = formatRuleName({rule, kind})
    const level = byKind.get(name) ?? byRule.get(rule) ?? isOn
    plan.levels.set(name, level === true ? severity : level || 'off')
  }
  for (const rule of rules) {
    const options = parseOptions(rule.options, given.get(rule.id))
    if (options.problems) problems.push(...options.problems.map((problem) => `\`${rule.id}\`: ${problem}`))
    const kinds = Object.entries(rule.kinds)
    for (const [kind, {severity}] of kinds) setLevel(rule.id, kind, severity, !rule.optIn)
    const isOn = kinds.some(([kind]) => plan.levels.get(formatRuleName({rule: rule.id, kind})) !== 'off')
    if (isOn) plan.options.set(rule, options.data)
  }
  for (const [kind, severity] of Object.entries(ownKinds)) setLevel('copydesk', kind, severity)
  if (problems.length > 0) throw new SettingsError(problems)
  return plan
}
