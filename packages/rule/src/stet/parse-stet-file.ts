import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml'
import {didYouMean} from '../nearest.ts'
import {parseRuleName} from '../rule-name.ts'
import {oneLine, type StetEntry} from './entry.ts'

/** What is wrong in `copydesk.stet.yml`, and where, from 1. */
export interface StetProblem {
  readonly line: number
  readonly column: number
  readonly reason: string
}

export interface StetFile {
  readonly entries: readonly StetEntry[]
  readonly problems: readonly StetProblem[]
}

const fields = ['rule', 'words', 'file', 'reason', 'who'] as const

/**
 * Reads the text of a `copydesk.stet.yml`: a list of entries with `rule`, `words`, `reason`, `who` and, for one file
 * only, `file`. An entry that cannot be used is left out and told among the problems. Any string will do.
 */
export function parseStetFile(text: string): StetFile {
  const entries: StetEntry[] = []
  const problems: StetProblem[] = []
  const lines = new LineCounter()
  const problem = (offset: number, reason: string): void => {
    const {line, col} = lines.linePos(offset)
    problems.push({line, column: col, reason})
  }
  if (nestsDeeply(text)) return {entries, problems: [{line: 1, column: 1, reason: 'nests too deeply to be read'}]}
  const document = parseDocument(text, {lineCounter: lines, uniqueKeys: true})
  for (const error of document.errors) problem(error.pos[0], firstLine(error.message))
  const root = document.contents
  if (problems.length > 0 || root === null || (isScalar(root) && root.value === null)) return {entries, problems}
  if (!isSeq(root)) {
    problem(startOf(root), 'must be a list of entries, each with `rule`, `words`, `reason` and `who`')
    return {entries, problems}
  }
  for (const item of root.items as Node[]) {
    const offset = startOf(item)
    if (!isMap(item)) {
      problem(offset, 'an entry has `rule`, `words`, `reason` and `who`')
      continue
    }
    const values = new Map<string, string>()
    const rules: string[] = []
    for (const {key, value} of item.items) {
      const name = isScalar(key) ? String(key.value) : ''
      const at = startOf(key as Node)
      if (!(fields as readonly string[]).includes(name))
        problem(at, `there is no field \`${name}\`${didYouMean(name, fields)}`)
      else if (name === 'rule' && isSeq(value)) {
        for (const each of value.items) if (isScalar(each)) rules.push(String(each.value))
      } else if (isScalar(value) && value.value !== null) values.set(name, String(value.value))
      else problem(at, `\`${name}\` must be a text`)
    }
    rules.push(
      ...(values
        .get('rule')
        ?.split(/[\s,]+/)
        .filter(Boolean) ?? [])
    )
    for (const name of rules)
      if (!parseRuleName(name))
        problem(offset, `\`${name}\` is not the name of a rule; write \`paired-quotes\` or \`paired-quotes/unclosed\``)
    const words = oneLine(values.get('words') ?? '')
    const file = values.get('file')?.replace(/\\/g, '/').replace(/^\.\//, '')
    for (const name of ['reason', 'who']) if (!values.has(name)) problem(offset, `the entry has no \`${name}\``)
    if (words === '') problem(offset, 'the entry has no `words`')
    if (rules.length === 0) problem(offset, 'the entry has no `rule`')
    if (words === '' || rules.length === 0) continue
    const {line, col: column} = lines.linePos(offset)
    const [reason, who] = [values.get('reason'), values.get('who')]
    entries.push({
      rules,
      words,
      ...(file !== undefined && {file}),
      ...(reason !== undefined && {reason}),
      ...(who !== undefined && {who}),
      line,
      column
    })
  }
  return {entries, problems}
}

/** Whether collections stand in one another by the hundred, which `yaml` cannot survive; entries begin at the margin. */
function nestsDeeply(text: string): boolean {
  let depth = 0
  for (const line of text.split('\n')) {
    if (line.startsWith('-')) depth = 0
    const indent = /^[ \t-]*/.exec(line)![0].length
    depth += (line.match(/[[{]/g)?.length ?? 0) - (line.match(/[\]}]/g)?.length ?? 0)
    if (indent > 200 || depth > 100 || (line.match(/[[{]/g)?.length ?? 0) > 100) return true
  }
  return false
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.replace(/:$/, '')
}
