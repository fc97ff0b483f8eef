import fs from 'node:fs'
import path from 'node:path'
import {
  BaselineError,
  ConfigError,
  type FileResult,
  GitError,
  type StetFile,
  UnreadableError,
  UnwritableError,
  unusedEntries
} from '@copydesk/engine'
import {type Arguments, readArguments} from './arguments.ts'
import {commandOf, nearestCommand} from './commands.ts'
import type {ChangedLines} from './formats/types.ts'
import {help} from './help.ts'
import {lintPaths} from './lint-paths.ts'
import {makeLinter} from './make-linter.ts'
import {prepareReports, report} from './report.ts'
import {lintStdin} from './stdin.ts'
import {UsageError} from './usage-error.ts'

/** What a run needs of its process. */
export interface Surroundings {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly version: string
  /** What tells this build of the version apart from others. */
  readonly build: string
  /** The program of a worker. */
  readonly worker: URL
  /** The folder with the READMEs of the rules. */
  readonly docs: URL
  /** Whether someone has asked the run to end: it does so after the file at hand. */
  readonly interrupted: () => boolean
  /** Called when a check has used of the program what most checks use. */
  readonly warm: () => void
}

export type ExitCode = 0 | 1 | 2

/** What a run has found. */
export interface Linted {
  readonly results: readonly FileResult[]
  /** Whether something that was named was not found, or not done. */
  readonly incomplete: boolean
  /** What is printed besides the report: a fixed text, or what would change. */
  readonly output?: readonly string[] | undefined
  /** The texts that were checked and are in no file, by the paths of their results. */
  readonly texts?: ReadonlyMap<string, string> | undefined
  /** Tells which lines of a file have changed, where that was asked for. */
  readonly changed?: ChangedLines | undefined
}

/** What is told in one line, since it says all there is to know. */
const explained = [BaselineError, GitError, UnreadableError, UnwritableError]

/** Runs the command; gives its exit code. */
export async function run(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  const complain = (line: string) => around.stderr.write(`copydesk: ${line}\n`)
  try {
    const args = readArguments(argv)
    if (args.help || args.version) {
      around.stdout.write(args.help ? help : `${around.version}\n`)
      return 0
    }
    const command = await commandOf(args)
    return command === undefined ? await lint(args, around, complain) : await command(args, around, complain)
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message} (see copydesk --help)`)
    else if (error instanceof ConfigError) for (const problem of error.problems) complain(problem)
    else if (explained.some((kind) => error instanceof kind)) complain((error as Error).message)
    else complain(`${faultOf(error)} (a fault of copydesk itself: please report it)`)
    return 2
  }
}

async function lint(args: Arguments, around: Surroundings, complain: (line: string) => void): Promise<ExitCode> {
  if (args.stdinFilename !== undefined && !args.stdin)
    throw new UsageError('--stdin-filename is what standard input is read as, and needs --stdin')
  if (args.paths.length === 0 && !args.stdin) throw new UsageError('name a file, a folder or a glob to check')
  refuseMisspelt(args.paths[0], around.cwd)
  const reports = await prepareReports(args, around.cwd)
  const linter = await makeLinter(args, around)
  for (const problem of linter.problems) complain(problem)
  const linted = args.stdin ? await lintStdin(linter, args, around) : await lintPaths(linter, args, around, complain)
  const results =
    args.baseline === undefined
      ? linted.results
      : await leaveOutKnown(linted, args.baseline, args.stdin ? () => {} : complain, around.cwd)
  const unsaved = linter.saveCache()
  // Only who has named a place for it waits for it there.
  if (unsaved !== undefined && args.cacheLocation !== undefined)
    complain(`no cache is kept: ${args.cacheLocation} cannot be written (${unsaved})`)
  if (linter.stetFile !== undefined) tellUnused(linter.stetFile, linted, args, around.cwd, complain)
  const incomplete = linted.incomplete || linter.problems.length > 0
  const code = await report({...linted, results, incomplete}, reports, args, around, complain)
  if (linter.linted > 0) around.warm()
  return code
}

/** A word that is no path, and nearly a command. */
function refuseMisspelt(word: string | undefined, cwd: string): void {
  if (word === undefined || !/^[a-z]+$/.test(word) || fs.existsSync(path.resolve(cwd, word))) return
  if (word === 'help' || word === 'version')
    throw new UsageError(`${word} does not exist; did you mean copydesk --${word}?`)
  const command = nearestCommand(word)
  if (command !== undefined) throw new UsageError(`${word} does not exist; did you mean copydesk ${command}?`)
}

async function leaveOutKnown(
  {results, texts}: Linted,
  baseline: string,
  // Of a text that is being written nothing is gone for good.
  inform: (line: string) => void,
  cwd: string
): Promise<readonly FileResult[]> {
  const known = await import('./known.ts')
  return known.leaveOutKnown(results, baseline, cwd, texts, inform)
}

/** What went wrong, and where in the program: the first line of the stack. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const where = /\n\s+at ([^\n]*)/.exec(error.stack ?? '')?.[1]
  return `${error.message.split('\n', 1)[0]}${where === undefined ? '' : `, at ${where}`}`
}

/** Tells of entries of `copydesk.stet.yml` that let nothing stand any more; that fails nothing. */
function tellUnused(
  stetFile: StetFile,
  {results, incomplete}: Linted,
  {paths, since, shard}: Arguments,
  cwd: string,
  complain: (line: string) => void
): void {
  const holds = (folder: string): boolean => !path.relative(path.resolve(cwd, folder), stetFile.folder).startsWith('..')
  const isWhole = !incomplete && since === undefined && shard === undefined && paths.some(holds)
  for (const {line, column} of unusedEntries(stetFile, results, isWhole))
    complain(`${stetFile.path}:${line}:${column} lets nothing stand any more; take the entry out`)
}
