/**
 * The parts of a document as rules see them.
 *
 * Every offset counts UTF-16 code units, as `vfile`, LSP and JavaScript strings do.
 */

/** The formats that Copydesk reads. */
export type Format = 'text' | 'markdown' | 'mdx' | 'html'

/**
 * How a plain text separates its paragraphs: a line each, blank lines between them, or blank lines with the
 * lines of each paragraph wrapped at a fixed width.
 */
export type Layout = 'lines' | 'blank' | 'wrapped'

/** Blocks that hold prose of the article. */
export type ProseType =
  /** The name of the whole document: its first line in plain text, `title` in front matter, `<title>` in HTML. */
  | 'title'
  /** A heading inside the document, with `level` where the format has levels. */
  | 'heading'
  /** A summary of the document: `description` or `summary` in front matter. */
  | 'summary'
  | 'paragraph'
  /** The first paragraph of a list item; further paragraphs of it are `paragraph`s with a `list`. */
  | 'item'
  /** A paragraph of a block quotation: someone else's words. Quoted mail in plain text too. */
  | 'quote'
  /** A cell of a table. */
  | 'cell'
  /** The caption of a figure or table; in HTML, a standfirst that the page sets apart by its class. */
  | 'caption'
  /** “By Jane Doe”. */
  | 'byline'
  /** A dateline that has a line of its own: “LONDON, March 3”. A dateline inside a paragraph is part of its text. */
  | 'dateline'
  /** A stanza or the lines of an address: line breaks matter, sentences may not end. */
  | 'verse'
  /** “Yours after dark, / Bettina”. */
  | 'signature'
  /** “Dear readers,”. */
  | 'greeting'

/** Blocks without prose, kept so that a rule can ask what comes next. */
export type LandmarkType =
  /** An image that stands alone. Its `text` is the alternative text, the one landmark that has prose. */
  | 'image'
  /** A video, a post, an iframe, a bare address on a line of its own. */
  | 'embed'
  | 'code'
  /** Stands before the cells of a table; covers no source of its own. */
  | 'table'
  | 'math'
  | 'thematicBreak'
  /** Markup that is not understood: JSX, raw HTML, imports. */
  | 'html'
  | 'comment'
  /** Front matter, but for the fields that are blocks of their own. */
  | 'frontmatter'
  /** The target of a reference: `[1]: https://…`. */
  | 'definition'
  /** A shortcode, a Liquid tag, the fence line of a `:::` directive. */
  | 'directive'

export type BlockType = ProseType | LandmarkType

/** Inline code, addresses, images, formulas and expressions are this one character in `Block#text`. */
export const placeholder = '\uFFFC'

export type MarkType =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'link'
  /** A quotation by markup: HTML's `<q>`. */
  | 'quotation'
  /** `[^1]`: nothing is left of it in the text, so the mark is empty. */
  | 'footnoteReference'
  /** A comment inside a block: nothing is left of it in the text, so the mark is empty. */
  | 'comment'
  /** The marks below stand on a placeholder. */
  | 'code'
  | 'url'
  | 'image'
  | 'math'
  | 'expression'

/** A stretch of `Block#text` with a meaning given by markup. */
export interface Mark {
  readonly type: MarkType
  /** Offsets in the block's text. */
  readonly start: number
  readonly end: number
  /** The text of a comment or of inline code; the address of a link, a URL or an image. */
  readonly value?: string
}

/** Where a block stands in a list. */
export interface ListPlace {
  /** 1 for a list that is in no other list. */
  readonly depth: number
  readonly ordered: boolean
  /** The first item of its list: tells two lists apart that follow each other. */
  readonly first: boolean
  /** Typed as text (`•` in plain text or in a paragraph) and not a list of the format. */
  readonly typed: boolean
  /** The number as written, for ordered lists. */
  readonly number?: number
}

/** What is written before a block's text to give it its type: `•`, `-`, `3.`, `##`. */
export interface Marker {
  readonly text: string
  /** Source offsets, counted from the block's start. */
  readonly start: number
  readonly end: number
}

/** A half-open range of offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What the reader could not read in the usual way, for the user to know. */
export interface Notice extends Range {
  readonly reason: string
}

/** A change to a source: the range [`start`, `end`) becomes `text`. */
export interface SourceEdit extends Range {
  readonly text: string
}
