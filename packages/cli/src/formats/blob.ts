import type {FileResult} from '@copydesk/engine'
import type {Shard} from '../arguments.ts'
import type {FormatContext} from './types.ts'

/** A report for `copydesk merge`: all that a run knows. */
export interface Blob {
  /** The version of the command: another one may know other things. */
  readonly copydesk: string
  /** Whether something that was named was not checked, beside the files that say so. */
  readonly incomplete: boolean
  /** Which part of the files it is of, where that is not all. */
  readonly shard?: Shard | undefined
  readonly files: readonly FileResult[]
}

export function* formatBlob(
  results: readonly FileResult[],
  {version, incomplete, shard}: FormatContext
): Generator<string> {
  const part = shard === undefined ? '' : ` "shard": ${JSON.stringify(shard)},`
  yield `{"copydesk": ${JSON.stringify(version)}, "incomplete": ${incomplete},${part} "files": [`
  for (const [index, result] of results.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(result)}`
  yield '\n]}\n'
}
