import path from 'node:path'
import {type FileResult, hasCrash, readSource} from '@copydesk/engine'
import type {Arguments} from './arguments.ts'
import {loadFormat} from './formats/index.ts'
import type {FormatContext, Formatter} from './formats/types.ts'
import type {Output} from './outputs.ts'
import type {ExitCode, Linted, Surroundings} from './run.ts'
import {write} from './write.ts'

/** An output with what makes it. */
export interface Reporting {
  readonly output: Output
  readonly load: () => Promise<Formatter>
}

/**
 * Gets the reports ready: a reporter that is not there is told before anything is checked, and a format of our own is
 * loaded only when there is something to print.
 *
 * @throws UsageError If a reporter cannot be used.
 */
export async function prepareReports({outputs}: Arguments, cwd: string): Promise<readonly Reporting[]> {
  const reports: Reporting[] = []
  for (const output of outputs) {
    if ('format' in output) reports.push({output, load: () => loadFormat(output.format)})
    else {
      const {loadReporter} = await import('./formats/reporter.ts')
      const formatter = await loadReporter(output.reporter, cwd)
      reports.push({output, load: async () => formatter})
    }
  }
  return reports
}

/** Prints what a run has found, in all the ways that are asked for, and gives its exit code. */
export async function report(
  {results, incomplete, output: fixed, texts, changed}: Linted,
  reports: readonly Reporting[],
  args: Arguments,
  around: Surroundings,
  complain: (line: string) => void
): Promise<ExitCode> {
  const {cwd, stdout, stderr} = around
  for (const result of results) if (result.problem !== undefined) complain(`${result.path} ${result.problem}`)
  const told = args.quiet ? results.map(onlyErrors) : results
  let failed = false
  const attempt = async (what: string, run: () => Promise<void>): Promise<void> => {
    try {
      await run()
    } catch (error) {
      complain(`${what}: ${error instanceof Error ? error.message : error}`)
      failed = true
    }
  }
  // What the fixer prints has standard output for itself: it is piped on.
  if (fixed !== undefined) await attempt('cannot write what was fixed', () => write(stdout, fixed))
  const stream = fixed === undefined ? stdout : stderr
  const read = async (file: string) =>
    texts?.get(file) ?? (await readSource(path.resolve(cwd, file)).catch(() => undefined))
  for (const {output, load} of reports) {
    const {file, name} = output
    if (isSilent(output, told) && file === undefined) continue
    const color = file === undefined && (args.color ?? hasColor(around))
    const context: FormatContext = {...around, color, read, changed, incomplete, shard: args.shard}
    const what = reports.length > 1 ? `cannot write the report ${name}` : 'cannot write the report'
    await attempt(what, async () => {
      const pieces = await (await load())(told, context)
      if (file === undefined) return write(stream, pieces)
      const {writeFile} = await import('./write-file.ts')
      return writeFile(path.resolve(cwd, file), file, pieces)
    })
  }
  if (failed) return 2
  const wouldChange = fixed?.length !== 0 && args.fix?.write === false
  return exitCode(results, incomplete, args.maxWarnings) || (wouldChange ? 1 : 0)
}

/** A clean run is over sooner if nothing is loaded to say nothing. */
function isSilent(output: Output, results: readonly FileResult[]): boolean {
  return output.name === 'stylish' && results.every(({messages}) => messages.length === 0)
}

function onlyErrors(result: FileResult): FileResult {
  return {...result, messages: result.messages.filter(({severity}) => severity === 'error')}
}

/** https://no-color.org, and `FORCE_COLOR` as Node has it. */
function hasColor({env, stdout}: Surroundings): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stdout.isTTY === true && env.TERM !== 'dumb'
}

function exitCode(results: readonly FileResult[], incomplete: boolean, maxWarnings: number): ExitCode {
  if (incomplete || results.some((result) => result.problem !== undefined)) return 2
  const counts = {error: 0, warn: 0, info: 0}
  for (const {messages} of results) {
    if (hasCrash(messages)) return 2
    for (const {severity} of messages) counts[severity]++
  }
  return counts.error > 0 || counts.warn > maxWarnings ? 1 : 0
}
