import type {FileResult} from '@copydesk/engine'
import type {Shard} from '../arguments.ts'

/** What a format may use beside the results. */
export interface FormatContext {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly color: boolean
  /** Of the command. */
  readonly version: string
  /** The text that was checked; undefined if it is gone. */
  readonly read: (path: string) => Promise<string | undefined>
  /** Tells which lines have changed, where that is known. */
  readonly changed?: ChangedLines | undefined
  /** Whether something that was named was not checked, beside the results that say so. */
  readonly incomplete: boolean
  /** The part of the files that the results are of, where it is not all of them. */
  readonly shard?: Shard | undefined
}

/** Gives what tells the lines of a file, from 1, that have changed. */
export type ChangedLines = (path: string) => Promise<(line: number) => boolean>

/** A report in pieces: that of a whole repository may be longer than a string can be. */
export type Pieces = Iterable<string> | AsyncIterable<string>

/** Makes a report. */
export type Formatter = (results: readonly FileResult[], context: FormatContext) => Pieces | Promise<Pieces>
