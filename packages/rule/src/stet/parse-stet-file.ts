import {isMap, isScalar, isSeq, type Node} from 'yaml'
import {didYouMean} from '../nearest.ts'
import {parseRuleName} from '../rule-name.ts'
import type {Rule} from '../types.ts'
import {type FileProblem, readYamlList, type YamlList} from '../yaml-list.ts'
import {oneLine, type StetEntry} from './entry.ts'
import {problemOfStetName} from './name.ts'

export {nestsDeeply} from '../yaml-list.ts'
export {addStetEntry, type NewStetEntry} from './add-entry.ts'
export {wordsOf} from './words-of.ts'

export interface StetFile {
  readonly entries: readonly StetEntry[]
  readonly problems: readonly FileProblem[]
}

const fields: readonly string[] = ['rule', 'words', 'file', 'reason', 'who']

/**
 * Reads the text of a `copydesk.stet.yml`: a list of entries with `rule`, `words`, `reason`, `who` and, for one file
 * only, `file`. An entry that cannot be used is left out and told among the problems. Any string will do.
 *
 * @param rules All rules there are, to tell names that none of them has; without them, every name will do.
 */
export function parseStetFile(text: string, rules?: readonly Rule[]): StetFile {
  const list = readYamlList(text, 'must be a list of entries, each with `rule`, `words`, `reason` and `who`')
  const entries = list.items.flatMap((item) => {
    const fields = readEntry(item, rules, list.tell)
    return fields === undefined ? [] : {...fields, ...list.placeOf(item)}
  })
  return {entries, problems: list.problems}
}

/** The fields of an entry; undefined if it lets nothing stand. */
function readEntry(
  item: Node,
  rules: readonly Rule[] | undefined,
  tell: YamlList['tell']
): Omit<StetEntry, 'line' | 'column'> | undefined {
  if (!isMap<Node, Node | null>(item)) {
    tell(item, 'an entry has `rule`, `words`, `reason` and `who`')
    return
  }
  const values = new Map<string, string>()
  const names: string[] = []
  for (const {key, value} of item.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!fields.includes(name)) tell(key, `there is no field \`${name}\`${didYouMean(name, fields)}`)
    else if (name === 'rule' && isSeq(value))
      names.push(...value.items.flatMap((each) => (isScalar(each) ? String(each.value) : [])))
    else if (isScalar(value) && value.value !== null) values.set(name, String(value.value))
    else tell(key, `\`${name}\` must be a text`)
  }
  names.push(...(values.get('rule') ?? '').split(/[\s,]+/).filter(Boolean))
  const known = names.filter((name) => {
    const problem = problemOf(name, rules)
    if (problem !== undefined) tell(item, problem)
    return problem === undefined
  })
  const [file, reason, who] = [values.get('file'), values.get('reason'), values.get('who')]
  const words = oneLine(values.get('words') ?? '')
  if (names.length === 0) tell(item, 'the entry has no `rule`')
  if (words === '') tell(item, 'the entry has no `words`')
  if (reason === undefined) tell(item, 'the entry has no `reason`')
  if (who === undefined) tell(item, 'the entry has no `who`')
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
  if (rules) return problemOfStetName(name, rules)
  if (parseRuleName(name)) return
  return `\`${name}\` is not the name of a rule; write \`paired-quotes\` or \`paired-quotes/unclosed\``
}
