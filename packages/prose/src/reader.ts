import type {Draft} from './draft.ts'
import type {HtmlOutline} from './html/outline.ts'
import type {Outline} from './markdown/outline.ts'
import type {TextOutline} from './text/outline.ts'
import type {Layout, Notice} from './types.ts'

/** What a reader is told. */
export interface ReaderOptions {
  /** Stretches of source that are not prose in this repository (shortcodes of its own, say): landmarks or placeholders. */
  readonly skip?: readonly RegExp[] | undefined
}

/** What a reader gives. */
export interface Reading {
  /** In reading order; ranges never overlap. */
  readonly drafts: readonly Draft[]
  readonly layout?: Layout
  readonly notices?: readonly Notice[]
  /** Of Markdown, where an edit need not be followed by a reading of the whole. */
  readonly outline?: (() => Outline) | undefined
  /** The same, of plain text. */
  readonly textOutline?: TextOutline | undefined
  /** The same, of HTML. */
  readonly htmlOutline?: HtmlOutline | undefined
}

/** Reads a text of one format; the text has no byte order mark, and `\n` as its only line ending. */
export type Reader = (text: string, options: ReaderOptions) => Reading
