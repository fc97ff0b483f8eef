import type {FileResult} from '@copydesk/engine'

/** What a format may use beside the results. */
export interface FormatContext {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly color: boolean
  /** Of the command. */
  readonly version: string
  /** The text that was checked; undefined if it is gone. */
  readonly read: (path: string) => Promise<string | undefined>
}

/** A report in pieces: that of a whole repository may be longer than a string can be. */
export type Pieces = Iterable<string> | AsyncIterable<string>

/** Makes a report. */
export type Formatter = (results: readonly FileResult[], context: FormatContext) => Pieces | Promise<Pieces>
