/** A position in a source, as unist has it: line and column from 1, offset from 0, in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A change to the source, in UTF-16 offsets; an empty range inserts. */
export interface SourceEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a reporter reads of a message: a `VFileMessage`, or anything of its shape. */
export interface ReportedMessage {
  readonly reason: string
  /** `true` is an error, `false` a warning, nothing an info. */
  readonly fatal?: boolean | null | undefined
  readonly place?: Place | Point | undefined
  readonly source?: string | undefined
  readonly ruleId?: string | undefined
  /** The source at the place. */
  readonly actual?: string | undefined
  readonly expected?: readonly string[] | undefined
  readonly note?: string | undefined
  readonly url?: string | undefined
  /** A repair, all edits or none; messages of Copydesk's rules have it. */
  readonly fix?: {readonly edits: readonly SourceEdit[]} | undefined
  /** From 0 to 1; messages of Copydesk's rules have it. */
  readonly confidence?: number | undefined
}

/** What a reporter reads of a file: a `VFile`, or anything of its shape. */
export interface ReportedFile {
  readonly path?: string | undefined
  readonly messages: readonly ReportedMessage[]
  /** The source; without it a reporter does what it can. */
  readonly value?: unknown
}
