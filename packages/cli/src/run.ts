import path from 'node:path'
import {
  BaselineError,
  ConfigError,
  type FileResult,
  GitError,
  hasCrash,
  readSource,
  UnreadableError
} from '@copydesk/engine'
import {type Arguments, readArguments} from './arguments.ts'
import {commandOf} from './commands.ts'
import {loadFormat} from './formats/index.ts'
import type {Pieces} from './formats/types.ts'
import {help} from './help.ts'
import {lintPaths} from './lint-paths.ts'
import {makeLinter} from './make-linter.ts'
import {lintStdin} from './stdin.ts'
import {UsageError} from './usage-error.ts'
import {write} from './write.ts'

/** What a run needs of its process. */
export interface Surroundings {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly version: string
  /** The program of a worker. */
  readonly worker: URL
  /** Whether someone has asked the run to end: it does so after the file at hand. */
  readonly interrupted: () => boolean
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
}

/** What is told in one line, since it says all there is to know. */
const explained = [BaselineError, GitError, UnreadableError]

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
    else throw error
    return 2
  }
}

async function lint(args: Arguments, around: Surroundings, complain: (line: string) => void): Promise<ExitCode> {
  if (args.paths.length === 0 && !args.stdin) throw new UsageError('name a file, a folder or a glob to check')
  const linter = await makeLinter(args, around)
  for (const problem of linter.problems) complain(problem)
  const linted = args.stdin ? await lintStdin(linter, args, around) : await lintPaths(linter, args, around, complain)
  const results =
    args.baseline === undefined || args.stdin
      ? linted.results
      : await (await import('./known.ts')).leaveOutKnown(linted.results, args.baseline, around.cwd, complain)
  linter.saveCache()
  return report(
    {...linted, results, incomplete: linted.incomplete || linter.problems.length > 0},
    args,
    around,
    complain
  )
}

/** Prints what a run has found, and gives its exit code. */
export async function report(
  {results, incomplete, output, texts}: Linted,
  args: Arguments,
  around: Surroundings,
  complain: (line: string) => void
): Promise<ExitCode> {
  for (const result of results) if (result.problem !== undefined) complain(`${result.path} ${result.problem}`)
  try {
    // What the fixer prints has standard output for itself: it is piped on.
    if (output !== undefined) await write(around.stdout, output)
    const stream = output === undefined ? around.stdout : around.stderr
    await write(stream, await format(args.quiet ? results.map(onlyErrors) : results, texts, args, around))
  } catch (error) {
    complain(`cannot write the report: ${error instanceof Error ? error.message : error}`)
    return 2
  }
  const wouldChange = output?.length !== 0 && args.fix?.write === false
  return exitCode(results, incomplete, args.maxWarnings) || (wouldChange ? 1 : 0)
}

function onlyErrors(result: FileResult): FileResult {
  return {...result, messages: result.messages.filter(({severity}) => severity === 'error')}
}

async function format(
  results: readonly FileResult[],
  texts: Linted['texts'],
  args: Arguments,
  around: Surroundings
): Promise<Pieces> {
  // Loaded only when there is something to print in this format: a clean run is over sooner.
  if (args.format === 'stylish' && results.every((result) => result.messages.length === 0)) return []
  const formatter = await loadFormat(args.format)
  return formatter(results, {...around, color: args.color ?? hasColor(around), read: readerOf(texts, around.cwd)})
}

/** What reads the sources again for the formats that show them. */
function readerOf(texts: Linted['texts'], cwd: string): (file: string) => Promise<string | undefined> {
  return async (file) => texts?.get(file) ?? readSource(path.resolve(cwd, file)).catch(() => undefined)
}

/** https://no-color.org, and `FORCE_COLOR` as Node has it. */
function hasColor({env, stdout}: Surroundings): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stdout.isTTY === true && env.TERM !== 'dumb'
}

function exitCode(results: readonly FileResult[], incomplete: boolean, maxWarnings: number): ExitCode {
  const messages = results.flatMap((result) => result.messages)
  if (incomplete || results.some((result) => result.problem !== undefined || hasCrash(result))) return 2
  const warnings = messages.filter(({severity}) => severity === 'warn').length
  return messages.some(({severity}) => severity === 'error') || warnings > maxWarnings ? 1 : 0
}
