import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {decodeSource, nearestFile} from '@copydesk/engine'
import {type Encoding, Lines} from './lines.ts'
import type {OpenText} from './open-text.ts'
import type {FileChange} from './workspace-edit.ts'

/** A file in which a house keeps its rulings: a YAML list that people write. */
export interface HouseFileKind<Entry> {
  readonly name: string
  /** Other names under which it may be kept; a file of such a name is left to people. */
  readonly otherNames: readonly string[]
  read(text: string): {readonly entries: readonly Entry[]; readonly problems: readonly unknown[]}
}

/** A new entry in a file of the house. */
export interface Addition<Entry> {
  readonly change: FileChange
  /** The file. */
  readonly path: string
  /** What the file has with it. */
  readonly entries: readonly Entry[]
}

/** The files of the house as they are now: in the editor where they are open, else on disk. */
export class HouseFiles {
  readonly #openAt: (path: string) => OpenText | undefined
  readonly #encoding: () => Encoding

  constructor(openAt: (path: string) => OpenText | undefined, encoding: () => Encoding) {
    this.#openAt = openAt
    this.#encoding = encoding
  }

  /**
   * Puts an entry at the end of the file that holds for a folder, or into a new one there. Undefined where that would
   * not do: the file cannot be read, has something wrong in it, or says something of the same already.
   *
   * @param put The text of the file with the entry.
   */
  async add<Entry>(
    folder: string,
    kind: HouseFileKind<Entry>,
    put: (text: string, file: string) => string
  ): Promise<Addition<Entry> | undefined> {
    const existing = nearestFile(folder, [kind.name])
    const other = kind.otherNames.some((name) => isNearer(nearestFile(folder, [name]), existing))
    if (other) return
    const file = existing ?? path.join(folder, kind.name)
    const open = this.#openAt(file)
    const text = open?.text ?? (existing === undefined ? '' : await textOf(existing))
    if (text === undefined) return
    const before = kind.read(text)
    if (before.problems.length > 0) return
    const added = put(text, file)
    const after = kind.read(added)
    if (after.entries.length !== before.entries.length + 1 || after.problems.length > 0) return
    const lines = new Lines(text, this.#encoding())
    const start = added.startsWith(text) ? text.length : 0
    return {
      path: file,
      entries: after.entries,
      change: {
        uri: open?.uri ?? pathToFileURL(file).href,
        version: open?.version ?? null,
        edits: [{range: lines.rangeOf(start, text.length), newText: added.slice(start)}],
        isNew: open === undefined && existing === undefined
      }
    }
  }
}

function isNearer(file: string | undefined, than: string | undefined): boolean {
  if (file === undefined) return false
  return than === undefined || path.dirname(file).length > path.dirname(than).length
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return decodeSource(await readFile(file))
  } catch {
    return
  }
}
