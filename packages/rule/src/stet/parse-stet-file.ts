import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument} from 'yaml'
import {didYouMean} from '../nearest.ts'
import {parseRuleName, problemOfName} from '../rule-name.ts'
import type {Rule} from '../types.ts'
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

const fields: readonly string[] = ['rule', 'words', 'file', 'reason', 'who']

/**
 * Reads the text of a `copydesk.stet.yml`: a list of entries with `rule`, `words`, `reason`, `who` and, for one file
 * only, `file`. An entry that cannot be used is left out and told among the problems. Any string will do.
 *
 * @param rules All rules there are, to tell names that none of them has; without them, every name will do.
 */
export function parseStetFile(text: string, rules?: readonly Rule[]): StetFile {
  const problems: StetProblem[] = []
  if (nestsDeeply(text)) return {entries: [], problems: [{line: 1, column: 1, reason: 'nests too deeply to be read'}]}
  const lines = new LineCounter()
  const tell = (offset: number, reason: string): void => {
    const {line, col: column} = lines.linePos(offset)
    problems.push({line, column, reason})
  }
  const {contents, errors} = parseDocument(text, {lineCounter: lines})
  for (const error of errors) tell(error.pos[0], error.message.split('\n', 1)[0]!.replace(/:$/, ''))
  if (errors.length > 0 || contents === null || (isScalar(contents) && contents.value === null))
    return {entries: [], problems}
  if (!isSeq<Node>(contents)) {
    tell(startOf(contents), 'must be a list of entries, each with `rule`, `words`, `reason` and `who`')
    return {entries: [], problems}
  }
  const entries = contents.items.flatMap((item) => {
    const fields = readEntry(item, rules, tell)
    if (fields === undefined) return []
    const {line, col: column} = lines.linePos(startOf(item))
    return {...fields, line, column}
  })
  return {entries, problems}
}

/** The fields of an entry; undefined if it lets nothing stand. */
function readEntry(
  item: Node,
  rules: readonly Rule[] | undefined,
  tell: (offset: number, reason: string) => void
): Omit<StetEntry, 'line' | 'column'> | undefined {
  const offset = startOf(item)
  if (!isMap<Node, Node | null>(item)) {
    tell(offset, 'an entry has `rule`, `words`, `reason` and `who`')
    return
  }
  const values = new Map<string, string>()
  const names: string[] = []
  for (const {key, value} of item.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!fields.includes(name)) tell(startOf(key), `there is no field \`${name}\`${didYouMean(name, fields)}`)
    else if (name === 'rule' && isSeq(value))
      names.push(...value.items.flatMap((each) => (isScalar(each) ? String(each.value) : [])))
    else if (isScalar(value) && value.value !== null) values.set(name, String(value.value))
    else tell(startOf(key), `\`${name}\` must be a text`)
  }
  names.push(...(values.get('rule') ?? '').split(/[\s,]+/).filter(Boolean))
  const known = names.filter((name) => {
    const problem = problemOf(name, rules)
    if (problem !== undefined) tell(offset, problem)
    return problem === undefined
  })
  const [file, reason, who] = [values.get('file'), values.get('reason'), values.get('who')]
  const words = oneLine(values.get('words') ?? '')
  if (names.length === 0) tell(offset, 'the entry has no `rule`')
  if (words === '') tell(offset, 'the entry has no `words`')
  if (reason === undefined) tell(offset, 'the entry has no `reason`')
  if (who === undefined) tell(offset, 'the entry has no `who`')
  if (words === '' || known.length === 0) return
  return {
    rules: known,
    words,
    ...(file !== undefined && {file: file.replace(/\\/g, '/').replace(/^\.\//, '')}),
    ...(reason !== undefined && {reason}),
    ...(who !== undefined && {who})
  }
}

function problemOf(name: string, rules: readonly Rule[] | undefined): string | undefined {
  if (rules) return problemOfName(name, rules)
  if (parseRuleName(name)) return
  return `\`${name}\` is not the name of a rule; write \`paired-quotes\` or \`paired-quotes/unclosed\``
}

/**
 * Whether collections may stand in one another by the hundred: the parser recurses, and can take the whole process
 * down. Brackets in words are taken for collections, to be safe.
 */
export function nestsDeeply(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > 100) return true
  }
  return /^[ \t\-?:]{101}/m.test(text)
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0
}
