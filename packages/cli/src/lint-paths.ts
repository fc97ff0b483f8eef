import v8 from 'node:v8'
import {type FileResult, findFiles, type Linter, readIgnoreFile, unifiedDiff} from '@copydesk/engine'
import type {Arguments, FixMode} from './arguments.ts'
import {hearSignals, lintEach} from './lint-each.ts'
import {linterOptions} from './make-linter.ts'
import {Progress} from './progress.ts'
import type {Linted, Surroundings} from './run.ts'

/** What so many files take is what others take; more of them use all of the program, and to load that takes longer. */
const representative = 10

/** A run of so many files is long: from here on the heap may grow to half as much again as is in use, and no more, for one file is checked like another. */
const long = 5000

/** Lints, and fixes if that is asked for, the files that the command line names. */
export async function lintPaths(
  linter: Linter,
  args: Arguments,
  around: Surroundings,
  complain: (line: string) => void
): Promise<Linted> {
  const {cwd, stderr, interrupted} = around
  const ignoreFile = args.config === false ? undefined : await readIgnoreFile(cwd)
  const ignores = async (file: string) => ignoreFile?.(file) || linter.configs.ignores(file)
  const found = await findFiles(args.paths, cwd, {extensions: args.extensions, ignores})
  const {unmatched, empty} = found
  // Loaded only when asked for.
  const since = args.since === undefined ? undefined : await (await import('./known.ts')).Since.of(args.since, cwd)
  const changed = since === undefined ? found.files : found.files.filter((file) => since.has(file))
  const {shard} = args
  const files = shard === undefined ? changed : changed.filter((_, index) => index % shard.of === shard.index - 1)
  const problems = [...unmatched, ...(args.allowEmpty ? [] : empty)]
  const fixer = args.fix && new Fixer(linter, args.fix)
  const progress = new Progress(stderr, files.length)
  const onProgress = (done: number): void => {
    progress.update(done)
    if (linter.linted === representative) around.warm()
    if (linter.linted === long) v8.setFlagsFromString('--heap-growing-percent=50')
  }
  const results = fixer
    ? await fixEach(files, fixer, interrupted, onProgress)
    : await lintEach(files, {
        linter,
        jobs: args.jobs,
        program: around.worker,
        options: linterOptions(args, around),
        interrupted,
        onProgress
      })
  if (results.length < files.length) problems.push(`interrupted: ${results.length} of ${files.length} files are done`)
  progress.clear()
  problems.push(...(fixer?.problems ?? []))
  for (const problem of problems) complain(problem)
  if (fixer?.summary !== undefined) complain(fixer.summary)
  const told = since === undefined ? results : await since.onlyNew(results, linter)
  return {
    results: told,
    incomplete: problems.length > 0,
    output: fixer?.diffs,
    texts: fixer?.texts,
    changed: since && ((file) => since.linesOf(file))
  }
}

async function fixEach(
  files: readonly string[],
  fixer: Fixer,
  interrupted: () => boolean,
  onProgress: (done: number) => void
): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const file of files) {
    if (interrupted()) break
    results.push(await fixer.fix(file))
    onProgress(results.length)
    await hearSignals()
  }
  return results
}

/** Fixes files one after the other and keeps count. */
class Fixer {
  readonly problems: string[] = []
  /** Undefined where files are written. */
  readonly diffs: string[] | undefined
  /** What would be written. */
  readonly texts = new Map<string, string>()
  readonly #linter: Linter
  readonly #mode: FixMode
  #fixed = 0
  #files = 0

  constructor(linter: Linter, mode: FixMode) {
    this.#linter = linter
    this.#mode = mode
    this.diffs = mode.write ? undefined : []
  }

  /** “fixed 3 slips in 2 files”; undefined if there is nothing to say. */
  get summary(): string | undefined {
    if (this.#fixed === 0) return undefined
    const slips = this.#fixed === 1 ? '1 slip' : `${this.#fixed} slips`
    const files = this.#files === 1 ? '1 file' : `${this.#files} files`
    return `${this.#mode.write ? 'fixed' : 'would fix'} ${slips} in ${files}`
  }

  async fix(file: string): Promise<FileResult> {
    const {safety, write} = this.#mode
    const {result, source, text, fixed, unwritten} = await this.#linter.fixFile(file, safety, write)
    if (unwritten !== undefined) this.problems.push(`${file} ${unwritten}`)
    if (fixed > 0) this.#files++
    this.#fixed += fixed
    const diff = write ? '' : unifiedDiff(file, source, text)
    if (diff !== '') {
      this.diffs?.push(diff)
      this.texts.set(file, text)
    }
    return result
  }
}
