import {promises as fs} from 'node:fs'
import path from 'node:path'
import {type NamesRecord, parseRecord} from '@copydesk/names'
import type {NamesFileEntry} from '@copydesk/rule/names-file'
import {nearestFile} from './nearest-file.ts'

/** What a house says of names, and what its articles have. */
export interface HouseNames {
  /** For the rule `consistent-names`. */
  readonly options: {readonly glossary: readonly NamesFileEntry[]; readonly seen: NamesRecord}
  /** A line each: the place in the file, what is wrong there. */
  readonly problems: readonly string[]
}

/** People write the one, `copydesk names --write` the other. */
const glossaryFiles = ['names.yml', 'names.json']
const recordFiles = ['names.seen.json']

/**
 * Reads the `names.yml` (or `names.json`) and the `names.seen.json` of the folder, each of the nearest folder above that has
 * one.
 *
 * @param cwd Where the user is: problems name the files as seen from there.
 */
export function readHouseNames(folder: string, cwd: string): Promise<HouseNames> {
  return new HouseNamesReader(cwd).read(folder)
}

/** Reads them for many folders: each file once, and again when it has changed. */
export class HouseNamesReader {
  readonly #cwd: string
  readonly #read = new Map<string, {readonly stamp: string; readonly names: Promise<HouseNames>}>()

  constructor(cwd: string) {
    this.#cwd = cwd
  }

  /** What holds in a folder; the same object for folders with the same files. */
  async read(folder: string): Promise<HouseNames> {
    const files = [nearestFile(folder, glossaryFiles), nearestFile(folder, recordFiles)] as const
    const key = files.join('\n')
    const stamp = (await Promise.all(files.map(stampOf))).join('\n')
    const known = this.#read.get(key)
    if (known?.stamp === stamp) return known.names
    const names = this.#readFiles(...files)
    this.#read.set(key, {stamp, names})
    return names
  }

  async #readFiles(glossaryFile: string | undefined, recordFile: string | undefined): Promise<HouseNames> {
    const [glossary, seen] = await Promise.all([this.#readGlossary(glossaryFile), this.#readRecord(recordFile)])
    return {
      options: {glossary: glossary.entries, seen: seen.record},
      problems: [...glossary.problems, ...seen.problems]
    }
  }

  async #readGlossary(file: string | undefined) {
    if (file === undefined) return {entries: [], problems: []}
    // Loaded only when there is something to read: it brings a YAML parser.
    const {parseNamesFile} = await import('@copydesk/rule/names-file')
    const shown = path.relative(this.#cwd, file)
    const text = await textOf(file)
    if (text === undefined) return {entries: [], problems: [`${shown} cannot be read`]}
    const {entries, problems} = parseNamesFile(text)
    return {entries, problems: problems.map(({line, column, reason}) => `${shown}:${line}:${column} ${reason}`)}
  }

  async #readRecord(file: string | undefined) {
    if (file === undefined) return {record: {}, problems: []}
    const shown = path.relative(this.#cwd, file)
    const text = await textOf(file)
    if (text === undefined) return {record: {}, problems: [`${shown} cannot be read`]}
    const record = parseRecord(text)
    if (record) return {record, problems: []}
    return {
      record: {},
      problems: [`${shown} is not what copydesk names keeps in it; run copydesk names --write again`]
    }
  }
}

/** Undefined if it may not be read, or is a folder. */
async function textOf(file: string): Promise<string | undefined> {
  return fs.readFile(file, 'utf8').catch(() => undefined)
}

async function stampOf(file: string | undefined): Promise<string> {
  if (file === undefined) return ''
  const {mtimeMs, size} = await fs.stat(file)
  return `${mtimeMs} ${size}`
}
