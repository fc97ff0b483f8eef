import {type FileResult, importDefault, type PluginEntry, resolvePrefixed} from '@copydesk/engine'
import type {VFile} from 'vfile'
import {UsageError} from '../usage-error.ts'
import type {FormatContext, Formatter} from './types.ts'
import {toVFile} from './vfile.ts'

/** What the ecosystem calls a reporter: `vfile-reporter-json`. */
type Reporter = (files: readonly VFile[], options: Readonly<Record<string, unknown>>) => string | Promise<string>

/**
 * Loads a reporter of `vfile`'s by its name (`vfile-reporter-json`, or `json` for short), as unified's command lines do.
 *
 * @throws UsageError If it cannot be found or is no reporter.
 */
export async function loadReporter(entry: PluginEntry, cwd: string): Promise<Formatter> {
  const [name, options] = typeof entry === 'string' ? [entry] : entry
  let reporter: unknown
  try {
    const file = await resolvePrefixed(name, 'vfile-reporter-', cwd)
    reporter = await importDefault(file)
    if (typeof reporter !== 'function') throw new Error('its default export is not a function')
  } catch (error) {
    throw new UsageError(`--report ${name}: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`)
  }
  return async (results, context) => {
    const files = await filesOf(results, context)
    const report = await (reporter as Reporter)(files, {color: context.color, ...(options as object | undefined)})
    return report === '' || report.endsWith('\n') ? [report] : [report, '\n']
  }
}

async function filesOf(results: readonly FileResult[], {cwd, read}: FormatContext): Promise<VFile[]> {
  const files: VFile[] = []
  for (const result of results)
    files.push(toVFile(result, cwd, result.messages.length > 0 ? await read(result.path) : undefined))
  return files
}
