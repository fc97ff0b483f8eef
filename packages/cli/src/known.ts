import fs from 'node:fs'
import path from 'node:path'
import {
  BaselineError,
  type ChangedFile,
  changedLines,
  changedSince,
  decodeSource,
  type FileAccess,
  type FileResult,
  Identities,
  identityOf,
  judge,
  type KnownFinding,
  type Linter,
  parseBaseline,
  readSource,
  UnreadableError
} from '@copydesk/engine'
import type {Linted} from './run.ts'

/** How a baseline names and reads the files of a run. */
export function fileAccess(baseline: string, cwd: string, texts?: Linted['texts']): FileAccess {
  const folder = path.dirname(path.resolve(cwd, baseline))
  return {
    sourceOf: async (file) => texts?.get(file) ?? readSource(path.resolve(cwd, file)),
    nameOf: (file) => path.relative(folder, path.resolve(cwd, file)).replaceAll(path.sep, '/'),
    exists: (name) => fs.existsSync(path.join(folder, name))
  }
}

/**
 * Takes the findings that `--baseline` knows out of the results; tells of those that are no more.
 *
 * @param texts Those that were checked and are in no file.
 */
export async function leaveOutKnown(
  results: readonly FileResult[],
  baseline: string,
  cwd: string,
  texts: Linted['texts'],
  inform: (line: string) => void
): Promise<readonly FileResult[]> {
  const known = await readBaseline(baseline, cwd)
  const judged = await judge(results, known, fileAccess(baseline, cwd, texts))
  const gone = judged.stale.length
  const [lines, are, them] = gone === 1 ? ['line', 'is', 'it'] : ['lines', 'are', 'them']
  if (gone > 0)
    inform(`${gone} ${lines} of ${baseline} ${are} of nothing any more; copydesk baseline takes ${them} out`)
  return judged.results
}

/**
 * Reads a baseline.
 *
 * @param baseline As the user would write it.
 * @throws {UnreadableError | BaselineError} If it cannot be read or is none; the message names it.
 */
export async function readBaseline(baseline: string, cwd: string): Promise<readonly KnownFinding[]> {
  try {
    return parseBaseline(await readSource(path.resolve(cwd, baseline)))
  } catch (error) {
    if (error instanceof UnreadableError) throw new UnreadableError(`${baseline} ${error.message}`)
    if (error instanceof BaselineError) throw new BaselineError(`${baseline}: ${error.message}`)
    throw error
  }
}

/** What `--since` makes of a run: which files it is about, and which of their findings are new. */
export class Since {
  readonly #changed: ReadonlyMap<string, ChangedFile>
  readonly #cwd: string

  private constructor(changed: ReadonlyMap<string, ChangedFile>, cwd: string) {
    this.#changed = changed
    this.#cwd = cwd
  }

  /** @throws GitError If git does not know the commit. */
  static async of(since: string, cwd: string): Promise<Since> {
    const real = fs.realpathSync(cwd)
    return new Since(await changedSince(since, real), real)
  }

  has(file: string): boolean {
    return this.#changed.has(path.resolve(this.#cwd, file))
  }

  /** Tells which lines of a file have changed. */
  async linesOf(file: string): Promise<(line: number) => boolean> {
    const absolute = path.resolve(this.#cwd, file)
    const changed = this.#changed.get(absolute)
    if (changed === undefined) return () => false
    const bytes = await changed.before()
    const now = await readSource(absolute).catch(() => '')
    return changedLines(bytes && decodeOrEmpty(bytes), now)
  }

  /** Leaves the findings that the old text does not have: a new mention can make an old line wrong. */
  async onlyNew(results: readonly FileResult[], linter: Linter): Promise<readonly FileResult[]> {
    return Promise.all(results.map((result) => this.#newOf(result, linter)))
  }

  async #newOf(result: FileResult, linter: Linter): Promise<FileResult> {
    const file = path.resolve(this.#cwd, result.path)
    const bytes = result.messages.length === 0 ? undefined : await this.#changed.get(file)?.before()
    if (bytes === undefined) return result
    const [before, now] = [decodeOrEmpty(bytes), await readSource(file)]
    const {messages} = await linter.lintSource(result.path, before)
    const old = new Identities(messages.map((message) => identityOf(message, before)))
    return {...result, messages: result.messages.filter((message) => !old.take(identityOf(message, now)))}
  }
}

/** A file that was no text before has nothing to compare with. */
function decodeOrEmpty(bytes: Buffer): string {
  try {
    return decodeSource(bytes)
  } catch {
    return ''
  }
}
