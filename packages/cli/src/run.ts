import {type FileResult, findFiles, lintFile, readStetFile, type StetFile} from '@copydesk/engine'
import {type Arguments, readArguments, UsageError} from './arguments.ts'
import {formatJson} from './formats/json.ts'
import {help} from './help.ts'
import {Progress} from './progress.ts'
import {write} from './write.ts'

/** What a run needs of its process. */
export interface Surroundings {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly version: string
}

/** Runs the command; gives its exit code. */
export async function run(argv: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const complain = (line: string) => around.stderr.write(`copydesk: ${line}\n`)
  let args: Arguments
  try {
    args = readArguments(argv)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    complain(`${error.message} (see copydesk --help)`)
    return 2
  }
  if (args.help || args.version) {
    around.stdout.write(args.help ? help : `${around.version}\n`)
    return 0
  }
  if (args.paths.length === 0) {
    complain('name a file, a folder or a glob to check (see copydesk --help)')
    return 2
  }
  const {files, unmatched} = await findFiles(args.paths, around.cwd)
  for (const problem of unmatched) complain(problem)
  const stet = args.config ? await readStetFile(around.cwd) : undefined
  for (const problem of stet?.problems ?? []) complain(problem)
  const results = await lintFiles(files, stet, around)
  for (const result of results) if (result.problem !== undefined) complain(`${result.path} ${result.problem}`)
  try {
    await write(around.stdout, await format(results, args, around))
  } catch (error) {
    complain(`cannot write the report: ${error instanceof Error ? error.message : error}`)
    return 2
  }
  const incomplete = unmatched.length > 0 || (stet?.problems.length ?? 0) > 0
  return exitCode(results, incomplete, args.maxWarnings)
}

async function lintFiles(
  files: readonly string[],
  stet: StetFile | undefined,
  {cwd, stderr}: Surroundings
): Promise<FileResult[]> {
  const progress = new Progress(stderr, files.length)
  const results: FileResult[] = []
  for (const file of files) {
    results.push(await lintFile(file, cwd, stet))
    progress.update(results.length)
  }
  progress.clear()
  return results
}

async function format(
  results: readonly FileResult[],
  args: Arguments,
  around: Surroundings
): Promise<Iterable<string>> {
  const checked = results.filter((result) => result.problem === undefined)
  if (args.format === 'json') return formatJson(checked)
  // Loaded only when there is something to print in this format: a clean run is over sooner.
  if (checked.every((result) => result.messages.length === 0)) return []
  const {formatStylish} = await import('./formats/stylish.ts')
  return [formatStylish(checked, args.color ?? hasColor(around))]
}

/** https://no-color.org, and `FORCE_COLOR` as Node has it. */
function hasColor({env, stdout}: Surroundings): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stdout.isTTY === true && env.TERM !== 'dumb'
}

function exitCode(results: readonly FileResult[], incomplete: boolean, maxWarnings: number): 0 | 1 | 2 {
  if (incomplete || results.some((result) => result.problem !== undefined)) return 2
  const severities = results.flatMap((result) => result.messages.map((message) => message.severity))
  const warnings = severities.filter((severity) => severity === 'warn').length
  return severities.includes('error') || warnings > maxWarnings ? 1 : 0
}
