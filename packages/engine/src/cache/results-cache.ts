import {createHash, randomUUID} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type {FileResult} from '../lint-file.ts'

/** What is kept of a result. */
type Kept = Pick<FileResult, 'messages' | 'stet'>

interface Entry extends Kept {
  /** Of the content and all that has a say. */
  readonly key: string
  /** Counted from 1970: when the entry was last written. */
  readonly day: number
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
    if (today() - entry.day > daysKept / 4) this.set(file, key, entry)
    const {messages, stet} = entry
    return {messages, ...(stet && {stet})}
  }

  set(file: string, key: string, {messages, stet}: Kept): void {
    this.#entries.set(this.#nameOf(file), {key, day: today(), messages, ...(stet && {stet})})
    this.#changed = true
  }

  /** Writes what is new. A folder that may not be written to is no mistake. */
  save(): void {
    if (!this.#changed) return
    const kept = [...this.#entries].filter(([, {day}]) => today() - day <= daysKept)
    const text = JSON.stringify(Object.fromEntries(kept))
    const beside = `${this.#file}.${randomUUID()}.tmp`
    try {
      fs.mkdirSync(path.dirname(this.#file), {recursive: true})
      try {
        fs.writeFileSync(beside, `${hashOf(text)}\n${text}`)
        fs.renameSync(beside, this.#file)
      } catch {
        fs.rmSync(beside, {force: true})
      }
    } catch {
      // The next run takes longer, and that is all.
    }
  }

  #nameOf(file: string): string {
    return path.relative(this.#root, file).replaceAll(path.sep, '/')
  }
}

function readEntries(file: string): Record<string, Entry> {
  try {
    const text = fs.readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const entries = text.slice(end + 1)
    return hashOf(entries) === text.slice(0, end) ? (JSON.parse(entries) as Record<string, Entry>) : {}
  } catch {
    return {}
  }
}

/** A hash of texts and bytes, in their order. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
