import type {PluginFinding} from '@copydesk/engine'
import {type NamesFileEntry, parseNamesFile} from '@copydesk/rule/names-file'
import type {Checked} from './desk.ts'
import type {HouseFileKind, HouseFiles} from './house-files.ts'
import type {FileChange} from './workspace-edit.ts'

const glossary: HouseFileKind<NamesFileEntry> = {
  name: 'names.yml',
  otherNames: ['names.json'],
  read: parseNamesFile
}

/** Kinds of findings that a ruling on the two spellings settles. */
const spellings = new Set(['variant', 'homophone', 'given-name', 'tie', 'transliteration', 'accent', 'case'])

/** What the house can rule of a name that is found wrong: that it is right, or that it never is. */
export async function rulings(
  checked: Checked,
  finding: PluginFinding,
  files: HouseFiles
): Promise<readonly {readonly title: string; readonly change: FileChange}[]> {
  const {folder} = checked
  const {actual: name} = finding
  if (folder === undefined || !/^\p{Lu}[\p{L}\p{M} .’'-]*$/u.test(name)) return []
  const other =
    finding.source === 'retext-consistent-names' && spellings.has(finding.ruleId) && otherForm(checked, finding)
  if (!other && finding.source !== 'retext-unknown-words') return []
  const right = await files.add(folder, glossary, entryOf({name, distinct: other || undefined}))
  const wrong = other ? await files.add(folder, glossary, entryOf({name: other, never: name})) : undefined
  return [
    ...(right ? [{title: `Add “${name}” to the glossary`, change: right.change}] : []),
    ...(wrong ? [{title: `Add “${other}” to the glossary, “${name}” as always wrong`, change: wrong.change}] : [])
  ]
}

/** The name that it is taken for. */
function otherForm({document}: Checked, {expected, related}: PluginFinding): string | undefined {
  const [place] = related ?? []
  return expected?.[0] ?? (place && document.source.slice(place.start, place.end))
}

/** Puts an entry behind a text: on a line of its own, as far in as the others. */
function entryOf(fields: Readonly<Record<string, string | undefined>>): (text: string) => string {
  const written = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${scalar(value)}`
  )
  return (text) => {
    const ending = text.includes('\r\n') ? '\r\n' : '\n'
    const indent = /^( *)- /m.exec(text)?.[1] ?? ''
    const lines = written.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}${ending}`)
    return [text, text === '' || /[\n\r]$/.test(text) ? '' : ending, ...lines].join('')
  }
}

/** A name in YAML, in quotation marks where it would be read as something else. */
function scalar(name: string): string {
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name)
  return isWord || !/^\p{L}[\p{L}\p{M} .’-]*$/u.test(name) ? JSON.stringify(name) : name
}
