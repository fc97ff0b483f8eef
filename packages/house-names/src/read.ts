import fs from 'node:fs/promises'
import path from 'node:path'
import type {NamesFileEntry} from '@copydesk/rule/names-file'
import {nearestFile} from './nearest-file.ts'

/** What a house says of names. */
export interface HouseNames {
  /** For the rule `consistent-names`. */
  readonly options: {readonly glossary: readonly NamesFileEntry[]}
  /** A line each: the place in the file, what is wrong there. */
  readonly problems: readonly string[]
}

const glossaryFiles = ['names.yml', 'names.json']

/**
 * Reads the `names.yml` (or `names.json`) of the folder, or of the nearest folder above that has one.
 *
 * @param cwd Where the user is: problems name the file as seen from there.
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

  /** What holds in a folder. */
  async read(folder: string): Promise<HouseNames> {
    const file = nearestFile(folder, glossaryFiles)
    if (file === undefined) return none
    const {mtimeMs, size} = await fs.stat(file)
    const stamp = `${mtimeMs} ${size}`
    const known = this.#read.get(file)
    if (known?.stamp === stamp) return known.names
    const names = readGlossary(file, path.relative(this.#cwd, file))
    this.#read.set(file, {stamp, names})
    return names
  }
}

const none: HouseNames = {options: {glossary: []}, problems: []}

async function readGlossary(file: string, shown: string): Promise<HouseNames> {
  // Loaded only when there is something to read: it brings a YAML parser.
  const {parseNamesFile} = await import('@copydesk/rule/names-file')
  const {entries, problems} = parseNamesFile(await fs.readFile(file, 'utf8'))
  return {
    options: {glossary: entries},
    problems: problems.map(({line, column, reason}) => `${shown}:${line}:${column} ${reason}`)
  }
}
