import type {SyntaxNodeRef, Tree} from '@lezer/common'
import type {ProseDocument} from '../document.ts'
import type {NormalizedText} from '../line-endings.ts'
import type {Labels} from './labels.ts'

/** The blocks at the top of a document, in columns: there are thousands of them, and all are moved at each edit. */
export interface TopBlocks {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /**
   * Whether reading may begin here: a paragraph or heading at the margin, below an empty line. No block before it goes on
   * in it, and what stands above decides nothing of what it is.
   */
  readonly opens: readonly boolean[]
  /** Whether it defines labels, which references anywhere may mean. */
  readonly defines: readonly boolean[]
}

/** What is remembered of the reading of a document, for the reading after an edit. */
export interface Outline {
  readonly blocks: TopBlocks
  readonly labels: Labels
}

const openers = /^(?:Paragraph|ATXHeading\d)$/

/**
 * @param offset Where the tree starts in the text.
 * @param opensAtStart Whether what stands at the very start of the text stands below an empty line.
 */
export function outlineOf(tree: Tree, text: string, offset: number, labels: Labels, opensAtStart: boolean): Outline {
  const isDefining = labels.definitions.size + labels.footnotes.size > 0
  const starts: number[] = []
  const ends: number[] = []
  const opens: boolean[] = []
  const defines: boolean[] = []
  const cursor = tree.cursor()
  if (cursor.firstChild())
    do {
      const start = cursor.from + offset
      const isBelowEmptyLine =
        start === 0 ? opensAtStart : text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 10
      starts.push(start)
      ends.push(cursor.to + offset)
      opens.push(isBelowEmptyLine && openers.test(cursor.name))
      defines.push(isDefining && definesLabels(cursor))
    } while (cursor.nextSibling())
  return {blocks: {starts, ends, opens, defines}, labels}
}

function definesLabels(block: SyntaxNodeRef): boolean {
  let found = false
  block.node.cursor().iterate(({name}) => {
    if (name === 'LinkReference' || name === 'FootnoteMark') found = true
    return !found
  })
  return found
}

/** The key under which a document has its outline. */
const outlines = {}

/** What is remembered of a document; its offsets are those of the source. */
export function outlineFor(document: ProseDocument): Outline | undefined {
  const noted = document.noted(outlines) as Outline | (() => Outline) | undefined
  if (typeof noted !== 'function') return noted
  const outline = noted()
  document.note(outlines, outline)
  return outline
}

export function rememberOutline(document: ProseDocument, outline: Outline): void {
  document.note(outlines, outline)
}

/** The same, for a document of which nobody may ever ask: most are read once, and never edited. */
export function rememberLater(document: ProseDocument, read: () => Outline, normalized: NormalizedText): void {
  document.note(outlines, (): Outline => {
    const outline = read()
    return {...outline, blocks: inSource(outline.blocks, normalized)}
  })
}

/** @param from Where the normalized text starts in the source. */
export function inSource(blocks: TopBlocks, {original}: NormalizedText, from = 0): TopBlocks {
  const place = (offset: number): number => original(offset) + from
  return {...blocks, starts: blocks.starts.map(place), ends: blocks.ends.map(place)}
}
