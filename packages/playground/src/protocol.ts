import type {Format} from '@copydesk/prose'

/** A finding as the page shows it. Offsets count UTF-16 units of the text that was checked. */
export interface Problem {
  readonly from: number
  readonly to: number
  /** `paired-quotes` */
  readonly rule: string
  /** `unclosed` */
  readonly kind: string
  readonly reason: string
  readonly note?: string
  readonly fix?: Fix
}

export interface Fix {
  readonly safe: boolean
  readonly changes: readonly {readonly from: number; readonly to: number; readonly insert: string}[]
}

export interface RuleInfo {
  readonly id: string
  readonly summary: string
  /** Whether it is off until it is asked for. */
  readonly optIn: boolean
}

/** What is to be read, and how. */
export interface Article {
  readonly text: string
  readonly format: Format
  /** The rules that are switched on, though they are off by default. */
  readonly on: readonly string[]
  /** The rules that are switched off. */
  readonly off: readonly string[]
}

/** What the worker can be asked. */
export interface Calls {
  rules: {ask: undefined; answer: readonly RuleInfo[]}
  check: {ask: Article; answer: readonly Problem[]}
  /** Makes all fixes, suggestions too or the safe ones alone, until none is left. */
  fix: {ask: Article & {readonly suggestions: boolean}; answer: string}
  /** The words of a piece of HTML in plain text, a block a paragraph. */
  plain: {ask: string; answer: string}
}

export type Call = keyof Calls

/** A question; answers carry the same number. */
export interface Question<Name extends Call = Call> {
  readonly number: number
  readonly call: Name
  readonly ask: Calls[Name]['ask']
}

export interface Reply {
  readonly number: number
  readonly answer?: unknown
  readonly error?: string
}
