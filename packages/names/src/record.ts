import {months} from './data/roles.ts'
import type {Mention} from './mentions.ts'
import type {Names} from './names.ts'

/** How often a name is used, and in how many files. */
export interface SeenName {
  readonly uses: number
  readonly files: number
}

/** The names of one document or of many, each by its spelling. Plain data. */
export type NamesRecord = Readonly<Record<string, SeenName>>

/** The mentions that a record counts, by how the name is spelled, without titles and possessive endings. */
export function recordedMentions({mentions}: Names): ReadonlyMap<string, readonly Mention[]> {
  const recorded = new Map<string, Mention[]>()
  for (const mention of mentions.values()) {
    const {run, words, tokens, weak} = mention
    // Capitals of a headline say nothing; a spelling that is spoken of is nobody’s choice.
    const isHeadline = run.kinds.titleCase && (run.block.type === 'title' || run.block.type === 'heading')
    if (weak || isHeadline || run.kinds.spelling || run.quoted) continue
    if (words.length === 1 && months.has(words[0]!.text)) continue
    const name = tokens.map(({text, joint}, at) => (at === 0 ? text : joint + text)).join('')
    const known = recorded.get(name)
    if (known) known.push(mention)
    else recorded.set(name, [mention])
  }
  return recorded
}

/** What one document adds to the record of all. */
export function recordOf(names: Names): NamesRecord {
  return sorted([...recordedMentions(names)].map(([name, {length: uses}]) => [name, {uses, files: 1}]))
}

/** The record of all together, whichever comes first and whichever were merged before. */
export function mergeRecords(records: Iterable<NamesRecord>): NamesRecord {
  const merged = new Map<string, SeenName>()
  for (const record of records)
    for (const [name, {uses, files}] of Object.entries(record)) {
      const known = merged.get(name)
      merged.set(name, known ? {uses: known.uses + uses, files: known.files + files} : {uses, files})
    }
  return sorted([...merged])
}

function sorted(entries: [name: string, seen: SeenName][]): NamesRecord {
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)))
}

/** The text of a `names.seen.json`: a line a name, sorted, so that a change shows as itself. */
export function formatRecord(record: NamesRecord): string {
  const lines = Object.entries(sorted(Object.entries(record))).map(
    ([name, {uses, files}]) => `\n  ${JSON.stringify(name)}: {"uses": ${uses}, "files": ${files}}`
  )
  return `{${lines.join(',')}\n}\n`
}

/** Reads the text of a `names.seen.json`; undefined if it is none. */
export function parseRecord(text: string): NamesRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return
  }
  return isRecord(value) ? value : undefined
}

function isRecord(value: unknown): value is NamesRecord {
  return isObject(value) && !Array.isArray(value) && Object.values(value).every(isSeen)
}

function isSeen(value: unknown): value is SeenName {
  return isObject(value) && 'uses' in value && isCount(value.uses) && 'files' in value && isCount(value.files)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0
}
