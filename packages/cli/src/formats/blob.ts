import type {FileResult} from '@copydesk/engine'
import type {FormatContext} from './types.ts'

/** A report for `copydesk merge`: all that a run knows. */
export interface Blob {
  /** The version of the command: another one may know other things. */
  readonly copydesk: string
  /** Whether something that was named was not checked, beside the files that say so. */
  readonly incomplete: boolean
  readonly files: readonly FileResult[]
}

export function* formatBlob(results: readonly FileResult[], {version, incomplete}: FormatContext): Generator<string> {
  yield `{"copydesk": ${JSON.stringify(version)}, "incomplete": ${incomplete}, "files": [`
  for (const [index, result] of results.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(result)}`
  yield '\n]}\n'
}
