import {Glossary, type GlossaryEntry, mergeRecords, type NamesRecord, variantsIn} from '@copydesk/names'
import type {FileNames, NamePlace} from './file-names.ts'

/** A name of the repository. */
export interface RepositoryName {
  readonly name: string
  readonly uses: number
  /** By path. */
  readonly places: readonly NamePlace[]
  /** Names that may be other spellings of it. */
  readonly variants: readonly RepositoryName[]
}

/** What the files together have: the record to keep. */
export function recordOfFiles(files: Iterable<FileNames>): NamesRecord {
  return mergeRecords([...files].map(({names}) => toRecord(names)))
}

function toRecord(names: FileNames['names']): NamesRecord {
  return Object.fromEntries([...names].map(([name, {uses}]) => [name, {uses, files: 1}]))
}

/**
 * The names of all files in alphabetical order, those that may be variants of one under it. The order of the files does not count.
 *
 * @param glossary What it keeps apart is no variant.
 */
export function repositoryNames(files: Iterable<FileNames>, glossary: readonly GlossaryEntry[] = []): RepositoryName[] {
  const places = new Map<string, NamePlace[]>()
  const byPath = [...files].sort((left, right) => (left.path < right.path ? -1 : 1))
  for (const {names} of byPath)
    for (const [name, place] of names) {
      const known = places.get(name)
      if (known) known.push(place)
      else places.set(name, [place])
    }
  const record = recordOfFiles(byPath)
  const mains = variantsIn(record, new Glossary(glossary))
  const variants = new Map<string, string[]>()
  for (const [variant, main] of mains) variants.set(main, [...(variants.get(main) ?? []), variant])
  const toName = (name: string): RepositoryName => ({
    name,
    uses: record[name]!.uses,
    places: places.get(name)!,
    variants: (variants.get(name) ?? []).sort().map(toName)
  })
  return Object.keys(record)
    .filter((name) => !mains.has(name))
    .map(toName)
}
