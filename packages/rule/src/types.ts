import type {Block, ProseDocument} from '@copydesk/prose'
import type {$ZodType} from 'zod/v4/core'

export type Severity = 'info' | 'warn' | 'error'

/** What a person sets for a rule or one of its kinds. */
export type Level = Severity | 'off'

/** Safe: no reader could object. Suggest: right in all likelihood, for a person to accept. */
export type Safety = 'safe' | 'suggest'

/** What a rule says of one kind of finding. */
export interface KindInfo {
  /** What is wrong, as a noun phrase: “a quotation that never closes”. */
  readonly summary: string
  readonly severity: Severity
  /** The safest fix that findings of this kind may carry. */
  readonly fix: Safety | 'none'
  /** Where alone a fix is safe, if it is only suggested elsewhere: “outside quotations”. */
  readonly safeWhere?: string
}

/** A range of a block's text. */
export interface TextPlace {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/**
 * The marker of a block (`•`, `3.`), or the whole of a block with its markers. An edit that makes the whole of a block
 * an empty text takes its lines out, with the line break at their end and an empty line that would be one too many.
 */
export interface PartPlace {
  readonly block: Block
  readonly part: 'marker' | 'whole'
}

export type Place = TextPlace | PartPlace

/** A change to the document: the place becomes `text`. An empty range inserts. */
export type Edit = Place & {readonly text: string}

/** What a rule's `check` reports. */
export type Report<Kind extends string = string> = Place & {
  readonly kind: Kind
  /** What is wrong and what to do, in one sentence, with the words in backticks. */
  readonly reason: string
  /** What should stand at the place, best first. Describes; `edits` repair. */
  readonly expected?: readonly string[]
  /**
   * The repair, all or nothing; may stand elsewhere than the place. Left out where no one reading is right. A repair
   * that would replace markup which the rule has not seen is dropped.
   */
  readonly edits?: readonly Edit[]
  /** Of the edits, where they are less safe than the kind's `fix`; they are never more so. */
  readonly safety?: Safety
  /** From 0 to 1. @default 1 */
  readonly confidence?: number
  /** Why, with the evidence. */
  readonly note?: string
  /** Other places that belong to the finding. */
  readonly related?: readonly (Place & {readonly message: string})[]
}

export interface CheckContext<Options, Kind extends string> {
  readonly options: Options
  report(report: Report<Kind>): void
}

/** A rule: pure, synchronous, linear in the document. */
export interface Rule<Options = unknown, Kind extends string = string> {
  /** The name in configs and comments: `paired-quotes`. The package is `retext-` and the id. */
  readonly id: string
  /** What the rule flags, as a noun phrase. */
  readonly summary: string
  readonly kinds: Readonly<Record<Kind, KindInfo>>
  /** Whether it is off where nothing is set for it; `true` or a level turns it on. @default false */
  readonly optIn?: boolean
  /** The options' defaults, validation and JSON Schema come from it. */
  readonly options: OptionsSchema<Options>
  check(document: ProseDocument, context: CheckContext<Options, Kind>): void
}

/** A zod or zod/mini schema: `z.toJSONSchema` takes it as it is. Every option has a default, so that `{}` is valid. */
export type OptionsSchema<Options> = $ZodType<Options> & {
  safeParse(value: unknown): {success: true; data: Options} | {success: false; error: {issues: readonly SchemaIssue[]}}
}

/** What is used of a zod issue. */
export interface SchemaIssue {
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly code?: string
  readonly expected?: string
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly origin?: string
}

/** A change to the source, in UTF-16 offsets. */
export interface SourceFixEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A report placed in the source: what messages, fixers and editors are made from. Offsets count UTF-16 units. */
export interface Finding {
  /** The package: `retext-paired-quotes`. */
  readonly source: string
  /** The kind: `unclosed`. */
  readonly ruleId: string
  readonly severity: Severity
  readonly reason: string
  readonly start: number
  readonly end: number
  /** The source at the place. */
  readonly actual: string
  readonly expected?: readonly string[]
  readonly note?: string
  readonly url: string
  readonly confidence: number
  readonly fix?: {readonly safety: Safety; readonly edits: readonly SourceFixEdit[]}
  readonly related?: readonly {readonly start: number; readonly end: number; readonly message: string}[]
}

/** A finding of a plugin that is not a rule; it may not say where it is described. */
export type OtherFinding = Omit<Finding, 'url'> & {readonly url?: string}
