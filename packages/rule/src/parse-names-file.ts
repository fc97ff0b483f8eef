import {isMap, isScalar, isSeq, type Node} from 'yaml'
import {didYouMean} from './nearest.ts'
import {oneLine} from './stet/entry.ts'
import {type FileProblem, readYamlList, type YamlList} from './yaml-list.ts'

/** An entry of `names.yml`: what the house says of one name. Plain data, as the rule `consistent-names` takes it. */
export interface NamesFileEntry {
  readonly name: string
  /** Spellings that are always wrong. */
  readonly never: readonly string[]
  /** Spellings that are fine too. */
  readonly also: readonly string[]
  /** Names that come close and are never the same bearer’s. */
  readonly distinct: readonly string[]
}

export interface NamesFile {
  readonly entries: readonly NamesFileEntry[]
  readonly problems: readonly FileProblem[]
}

const lists = ['never', 'also', 'distinct'] as const
const fields: readonly string[] = ['name', ...lists]

/**
 * Reads the text of a `names.yml` (or `names.json`): a list of entries with `name` and, each a spelling or a list of
 * them, `never`, `also` and `distinct`; a text alone is an entry’s name. What cannot be used is left out and told
 * among the problems. Any string will do.
 */
export function parseNamesFile(text: string): NamesFile {
  const list = readYamlList(text, 'must be a list of entries, each with a `name`')
  const written = list.items.flatMap((item) => readEntry(item, list.tell) ?? [])
  findContradictions(written, list)
  return {entries: written.map(toEntry), problems: list.problems}
}

/** A spelling, and where it is written. */
interface Spelling {
  readonly text: string
  readonly node: Node
}

type Written = Readonly<Record<(typeof lists)[number], readonly Spelling[]>> & {readonly name: Spelling}

function readEntry(item: Node, tell: YamlList['tell']): Written | undefined {
  const empty = {never: [], also: [], distinct: []}
  if (isScalar(item)) {
    const name = readSpelling(item, 'an entry', tell)
    return name && {name, ...empty}
  }
  if (!isMap<Node, Node | null>(item)) {
    tell(item, 'an entry has a `name` and, as need be, `never`, `also` and `distinct`')
    return
  }
  let name: Spelling | undefined
  let named = false
  const spellings: Record<(typeof lists)[number], Spelling[]> = {never: [], also: [], distinct: []}
  for (const {key, value} of item.items) {
    const field = isScalar(key) ? String(key.value) : ''
    const list = lists.find((each) => each === field)
    if (field === 'name') {
      named = true
      name = readSpelling(value ?? key, '`name`', tell)
    } else if (list === undefined) {
      // It may be the name, misspelt: one complaint is enough.
      named = true
      tell(key, `there is no field \`${field}\`${didYouMean(field, fields)}`)
    } else
      for (const each of isSeq<Node>(value) ? value.items : [value ?? key]) {
        const spelling = readSpelling(each, `\`${field}\``, tell)
        if (spelling) spellings[list].push(spelling)
      }
  }
  if (!named) tell(item, 'the entry has no `name`')
  return name && {name, ...spellings}
}

function readSpelling(node: Node, what: string, tell: YamlList['tell']): Spelling | undefined {
  const value = isScalar(node) ? node.value : undefined
  const text = typeof value === 'string' ? oneLine(value) : ''
  if (/\p{L}/u.test(text)) return {text, node}
  // “No”, “2Pac”: YAML reads some words as something else, unless they are quoted.
  const isOther = typeof value === 'boolean' || typeof value === 'number'
  tell(node, isOther ? `${what} must be a text: put \`${String(value)}\` in quotation marks` : `${what} must be a text`)
  return
}

/** Tells what cannot hold at once: a spelling that one entry forbids and another, or the same, has as right. */
function findContradictions(entries: readonly Written[], {tell, placeOf}: YamlList): void {
  const names = new Map<string, Spelling>()
  for (const {name} of entries) {
    const before = names.get(name.text)
    if (before) tell(name.node, `\`${name.text}\` is given twice, first in line ${placeOf(before.node).line}`)
    else names.set(name.text, name)
  }
  const forbidden = new Map<string, Written>()
  for (const entry of entries) {
    for (const {text, node} of entry.never) {
      const line = (there: Spelling) => placeOf(there.node).line
      const name = names.get(text)
      const fine = entry.also.find((each) => each.text === text)
      const other = forbidden.get(text)
      if (name) tell(node, `\`${text}\` cannot be \`never\`: it is the name in line ${line(name)}`)
      else if (fine) tell(node, `\`${text}\` is both \`never\` and \`also\``)
      else if (other && other !== entry)
        tell(node, `\`${text}\` is \`never\` for \`${other.name.text}\` too, in line ${line(other.name)}`)
      forbidden.set(text, entry)
    }
  }
}

function toEntry({name, never, also, distinct}: Written): NamesFileEntry {
  const texts = (spellings: readonly Spelling[]) => [...new Set(spellings.map(({text}) => text))]
  return {name: name.text, never: texts(never), also: texts(also), distinct: texts(distinct)}
}
