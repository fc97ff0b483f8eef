import {createHash, randomUUID} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {makeFolder} from '../files/make-folder.ts'
import type {FileResult} from '../lint-file.ts'

/** What is kept of a result. */
type Kept = Pick<FileResult, 'messages' | 'stet'>

interface Entry {
  /** Of the content and all that has a say. */
  readonly key: string
  /** Counted from 1970: when the entry was last written. */
  readonly day: number
  readonly result: Kept
}

/** Entries that no run has asked for in so many days are of files that are gone. */
const daysKept = 30
const today = (): number => Math.floor(Date.now() / 86_400_000)

/**
 * What was found in files, by their content. A cache that is damaged, or that another run writes at the same time, costs
 * time and never a finding: the file has a checksum and is replaced as a whole.
 */
export class ResultsCache {
  readonly #file: string
  readonly #root: string
  readonly #entries: Map<string, Entry>
  #changed = false

  /**
   * @param folder Where the cache lies.
   * @param root What the names of files in it are relative to, so that it can be moved with them.
   */
  constructor(folder: string, root: string) {
    this.#file = path.join(folder, 'results.json')
    this.#root = root
    this.#entries = new Map(Object.entries(readEntries(this.#file)))
  }

  get(file: string, key: string): Kept | undefined {
    const entry = this.#entries.get(this.#nameOf(file))
    if (entry?.key !== key) return
    // Written again now and then, so that it is kept.
    if (today() - entry.day > daysKept / 4) this.set(file, key, entry.result)
    const {messages, stet} = entry.result
    return {messages, ...(stet && {stet})}
  }

  set(file: string, key: string, result: Kept): void {
    this.#entries.set(this.#nameOf(file), {key, day: today(), result})
    this.#changed = true
  }

  /**
   * Writes what is new. A folder that may not be written to is no mistake: the next run takes longer, and that is all.
   *
   * @returns What the system says (“EACCES”) if it cannot be written.
   */
  save(): string | undefined {
    if (!this.#changed) return
    const beside = `${this.#file}.${randomUUID()}.tmp`
    try {
      makeFolder(path.dirname(this.#file))
      try {
        writeEntries(beside, this.#entries)
        fs.renameSync(beside, this.#file)
      } catch (error) {
        fs.rmSync(beside, {force: true})
        throw error
      }
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? String(error)
    }
    return
  }

  #nameOf(file: string): string {
    return path.relative(this.#root, file).replaceAll(path.sep, '/')
  }
}

/** Characters of a hash. */
const hashLength = 43

function readEntries(file: string): Record<string, Entry> {
  try {
    const bytes = fs.readFileSync(file)
    const entries = bytes.subarray(hashLength + 1)
    const hash = createHash('sha256').update(entries).digest('base64url')
    return hash === bytes.toString('latin1', 0, hashLength)
      ? (JSON.parse(entries.toString()) as Record<string, Entry>)
      : {}
  } catch {
    return {}
  }
}

/** Entries are gathered to about this length before they are written: all at once they would be a text of megabytes. */
const gathered = 65_536

/** Writes the hash in the first line when it is known. */
function writeEntries(file: string, entries: ReadonlyMap<string, Entry>): void {
  const hash = createHash('sha256')
  const descriptor = fs.openSync(file, 'wx')
  try {
    let text = ''
    const flush = () => {
      const bytes = Buffer.from(text)
      hash.update(bytes)
      fs.writeFileSync(descriptor, bytes)
      text = ''
    }
    fs.writeFileSync(descriptor, `${' '.repeat(hashLength)}\n`)
    let before = '{'
    for (const [name, {key, day, result}] of entries) {
      if (today() - day > daysKept) continue
      const entry = {key, day, result: {messages: result.messages, stet: result.stet}}
      text += `${before}${JSON.stringify(name)}:${JSON.stringify(entry)}`
      before = ','
      if (text.length > gathered) flush()
    }
    text += before === '{' ? '{}' : '}'
    flush()
    fs.writeSync(descriptor, hash.digest('base64url'), 0)
  } finally {
    fs.closeSync(descriptor)
  }
}

/** A hash of texts and bytes, in their order. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
