/** What the inline content of a block is read against. */
export interface InlineContext {
  readonly mdx: boolean
  /** The addresses of the document's definitions, by normalised label. */
  readonly definitions: ReadonlyMap<string, string>
  /** The labels of the document's footnotes, normalised. */
  readonly footnotes: ReadonlySet<string>
  readonly skip: readonly RegExp[]
}

/** The form in which labels are compared: `[Foo  bar]` is `[foo bar]`. */
export function normalizeLabel(label: string): string {
  return label
    .trim()
    .replace(/[ \t\n]+/g, ' ')
    .toLowerCase()
    .toUpperCase()
}
