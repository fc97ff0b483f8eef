import {didYouMean} from './nearest.ts'
import type {Rule, Severity} from './types.ts'

/** A rule, or one of its kinds. */
export interface RuleName {
  /** `paired-quotes` */
  readonly rule: string
  /** `unclosed`; undefined for all kinds. */
  readonly kind?: string
}

/** What Copydesk itself has to say, under the source `copydesk`: these kinds are named and turned off as a rule's are. */
export const ownKinds = {
  'misspelt-stet': 'warn',
  'not-english': 'info',
  'rule-crashed': 'error',
  'unused-stet': 'warn'
} as const satisfies Readonly<Record<string, Severity>>

/**
 * Reads a name as people write it: `paired-quotes`, `paired-quotes/unclosed`, or as the remark CLI prints it,
 * `retext-paired-quotes:unclosed`. Undefined if it cannot be a name.
 */
export function parseRuleName(name: string): RuleName | undefined {
  const match = /^(?:retext-)?([a-z][a-z\d]*(?:-[a-z\d]+)*)(?:[/:]([a-z][a-z\d]*(?:-[a-z\d]+)*))?$/.exec(name)
  if (!match) return
  return match[2] === undefined ? {rule: match[1]!} : {rule: match[1]!, kind: match[2]}
}

/** The form to print and to paste: `paired-quotes/unclosed`. */
export function formatRuleName({rule, kind}: RuleName): string {
  return kind === undefined ? rule : `${rule}/${kind}`
}

/** The name of what a finding or message is of: `paired-quotes/unclosed`. */
export function nameOf({source, ruleId}: {readonly source: string; readonly ruleId: string}): string {
  return `${source.startsWith('retext-') ? source.slice('retext-'.length) : source}/${ruleId}`
}

/** What is wrong with a name, as a sentence without its full stop; undefined if one of the rules has it. */
export function problemOfName(name: string, rules: readonly Rule[]): string | undefined {
  const parsed = parseRuleName(name)
  const ids = ['copydesk', ...rules.map(({id}) => id)]
  if (parsed === undefined || !ids.includes(parsed.rule)) {
    const typed = /^(?:retext-)?([^/:]*)/.exec(name)![1]!
    return `there is no rule \`${typed}\`${didYouMean(typed, ids)}`
  }
  if (parsed.kind === undefined) return
  const rule = rules.find(({id}) => id === parsed.rule)
  const kinds = Object.keys(rule?.kinds ?? ownKinds)
  if (kinds.includes(parsed.kind)) return
  return `\`${parsed.rule}\` has no kind \`${parsed.kind}\`${didYouMean(parsed.kind, kinds)}`
}
