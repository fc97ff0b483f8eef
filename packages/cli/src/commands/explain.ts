import {formatRuleName, nearest, parseRuleName, problemOfName} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import type {Command} from '../commands.ts'
import {allRuleDocs, type KindDocs, type RuleDocs} from '../docs/rules.ts'
import type {Section} from '../docs/sections.ts'
import {forTerminal} from '../docs/terminal.ts'
import {UsageError} from '../usage-error.ts'
import {write} from '../write.ts'
import {table} from './rules.ts'

/** `copydesk explain paired-quotes/unclosed`: prints what a rule or one of its kinds is about. */
export const explain: Command = async (args, {stdout, docs}) => {
  const [, name, ...more] = args.paths
  if (name === undefined || more.length > 0)
    throw new UsageError('copydesk explain takes a rule or a kind, as paired-quotes or paired-quotes/unclosed')
  const all = allRuleDocs(docs)
  const problem = problemOfName(name, rules)
  if (problem !== undefined) throw new UsageError(guess(name, all) ?? problem)
  const parsed = parseRuleName(name)!
  const rule = all.find(({id}) => id === parsed.rule)!
  const kind = rule.kinds.find(({id}) => id === parsed.kind)
  await write(stdout, kind === undefined ? explainRule(rule) : explainKind(rule, kind))
  return 0
}

/** A kind without its rule, as people remember it. */
function guess(name: string, all: readonly RuleDocs[]): string | undefined {
  const kinds = new Map(all.flatMap((rule) => rule.kinds.map(({id}) => [id, rule.id] as const)))
  const kind = kinds.has(name) ? name : undefined
  const rule = kind && kinds.get(kind)
  if (rule !== undefined) return `there is no rule \`${name}\`; did you mean \`${rule}/${name}\`?`
  // A rule that is near is likelier meant than a kind.
  if (
    nearest(
      name,
      all.map(({id}) => id)
    ) !== undefined ||
    name.includes('/')
  )
    return
  const near = nearest(name, kinds.keys())
  return near && `there is no rule \`${name}\`; did you mean \`${kinds.get(near)}/${near}\`?`
}

/** What stands in a README for those who use a rule without the command. */
const elsewhere = new Set(['Kinds', 'Use', 'License'])

function* explainRule(rule: RuleDocs): Generator<string> {
  yield* table([rule])
  const kinds = new Set(rule.kinds.map(({id}) => id))
  let skipped = rule.id === 'copydesk'
  for (const {level, title, lines} of rule.sections) {
    if (level <= 2) skipped = rule.id === 'copydesk' || elsewhere.has(title)
    if (skipped || kinds.has(title)) continue
    yield* section({level, title, lines})
  }
  const [first] = rule.kinds
  yield `\nMore of a kind: copydesk explain ${formatRuleName({rule: rule.id, kind: first!.id})}\n`
}

function* section({level, title, lines}: Section): Generator<string> {
  const text = forTerminal(lines)
  if (level > 1) yield `\n${title}\n`
  if (text !== '') yield `\n${text}\n`
}

function* explainKind(rule: RuleDocs, kind: KindDocs): Generator<string> {
  const name = formatRuleName({rule: rule.id, kind: kind.id})
  const fix =
    kind.safeWhere === undefined
      ? {safe: 'safe', suggest: 'suggested', none: 'none'}[kind.fix]
      : `suggested; safe ${kind.safeWhere}`
  yield `${name}: ${kind.summary}\n`
  yield `severity: ${kind.severity}; fix: ${fix}${rule.optIn ? '; off until it is asked for' : ''}\n`
  const lines = rule.sections.find(({title}) => title === kind.id)?.lines
  if (lines !== undefined) yield `\n${forTerminal(lines)}\n`
  yield `\nIn the config:    rules: {${name}: off}\n`
  if (rule.id !== 'copydesk') yield `In the article:   <!-- stet ${name}: why it stands -->\n`
}
