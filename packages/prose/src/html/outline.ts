import type {ProseDocument} from '../document.ts'

/**
 * Where a source may be cut: before the start tag of a block that stands in nothing but sections. What is below is read the
 * same whatever is above, as long as the same sections are open.
 */
export interface HtmlCut {
  readonly start: number
  /** How many blocks are above it. */
  readonly block: number
  /** The names of the open sections, outermost first. */
  readonly sections: readonly string[]
}

/** What is remembered of the reading of a source, for the reading after an edit. */
export interface HtmlOutline {
  /** In reading order. */
  readonly cuts: readonly HtmlCut[]
  /** Whether empty lines part paragraphs. */
  readonly blankLines: boolean
}

/** The key under which a document has its outline. */
const outlines = {}

/** What is remembered of a document; its offsets are those of the source. */
export function htmlOutlineFor(document: ProseDocument): HtmlOutline | undefined {
  return document.noted(outlines) as HtmlOutline | undefined
}

export function rememberHtmlOutline(document: ProseDocument, outline: HtmlOutline): void {
  document.note(outlines, outline)
}

export function haveSameSections(left: HtmlCut, right: HtmlCut): boolean {
  return (
    left.sections.length === right.sections.length && left.sections.every((name, at) => name === right.sections[at])
  )
}
