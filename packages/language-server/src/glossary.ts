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
  const right = await files.add(folder, glossary, () => ({name, distinct: other || undefined}))
  const wrong = other ? await files.add(folder, glossary, () => ({name: other, never: name})) : undefined
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
