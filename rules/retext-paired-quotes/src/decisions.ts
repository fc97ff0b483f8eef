import type {Block} from '@copydesk/prose'
import type {QuoteMark} from './marks.ts'

/** What the automaton decided on its way through a text. */
export type Decision =
  | {readonly is: 'pair' | 'mismatched'; readonly opener: QuoteMark; readonly closer: QuoteMark}
  | {
      readonly is: 'unclosed'
      readonly mark: QuoteMark
      /** The mark that opened it in the latest of its paragraphs: `mark` itself if there is but one. */
      readonly latest: QuoteMark
      /** The mark before which it must have ended; undefined for the end of its paragraph. */
      readonly limit: QuoteMark | undefined
    }
  | {readonly is: 'unopened'; readonly mark: QuoteMark}
  | {readonly is: 'turned'; readonly mark: QuoteMark; readonly as: 'open' | 'close'; readonly shape: string}
  | {readonly is: 'doubled'; readonly mark: QuoteMark; readonly first: QuoteMark}
  /** Two closing marks that touch, in the wrong order: “… ‘…”’ */
  | {readonly is: 'crossed'; readonly first: QuoteMark; readonly second: QuoteMark}
  | {readonly is: 'apostrophe'; readonly mark: QuoteMark}
  | {readonly is: 'nested'; readonly mark: QuoteMark; readonly outer: QuoteMark}
  | {readonly is: 'not-reopened'; readonly block: Block; readonly opener: QuoteMark}

/** What was decided in a block before and after which nothing was open. */
export interface Read {
  readonly dialect: boolean
  readonly decisions: readonly Decision[]
}
