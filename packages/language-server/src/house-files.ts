import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {decodeSource, findUpwards} from '@copydesk/engine'
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
   * not do: the file cannot be read, is no list, or says something of the same already.
   *
   * @param fields Of the entry, in the order in which they are written; a field without a text is left out.
   */
  async add<Entry>(
    folder: string,
    kind: HouseFileKind<Entry>,
    fields: (file: string) => Readonly<Record<string, string | undefined>>
  ): Promise<Addition<Entry> | undefined> {
    const existing = findUpwards(folder, kind.name)
    const other = kind.otherNames.some((name) => isNearer(findUpwards(folder, name), existing))
    if (other) return
    const file = existing ?? path.join(folder, kind.name)
    const open = this.#openAt(file)
    const text = open?.text ?? (existing === undefined ? '' : await textOf(existing))
    if (text === undefined) return
    const added = entryAt(text, fields(file))
    const [before, after] = [kind.read(text), kind.read(text + added)]
    if (after.entries.length !== before.entries.length + 1 || after.problems.length > before.problems.length) return
    const end = new Lines(text, this.#encoding()).positionAt(text.length)
    return {
      path: file,
      entries: after.entries,
      change: {
        uri: open?.uri ?? pathToFileURL(file).href,
        version: open?.version ?? null,
        edits: [{range: {start: end, end}, newText: added}],
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

/** An entry as it follows a text: on a line of its own, as far in as the others. */
function entryAt(text: string, fields: Readonly<Record<string, string | undefined>>): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = /^( *)- /m.exec(text)?.[1] ?? ''
  const written = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${scalar(value)}`
  )
  const lines = written.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}${ending}`)
  return (text === '' || /[\n\r]$/.test(text) ? '' : ending) + lines.join('')
}

/** A text in YAML, in quotation marks where it would be read as something else. */
function scalar(text: string): string {
  const plain = /^[\p{L}“‘](?:[^:#\n\r\t"'\\{}[\]&*!|>%@`,?]*[^\s:#"'\\{}[\]&*!|>%@`,?])?$/u
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return plain.test(text) && !isWord ? text : JSON.stringify(text)
}
