import {type Block, type BlockType, type ProseDocument, placeholder} from '@copydesk/prose'

const invisible: ReadonlySet<BlockType> = new Set(['comment', 'definition', 'frontmatter'])

/** The next block that a reader sees. */
export function nextBlock(document: ProseDocument, index: number): Block | undefined {
  for (let at = index + 1; at < document.blocks.length; at++) {
    const block = document.blocks[at]!
    if (!invisible.has(block.type)) return block
  }
  return undefined
}

/** The block before that a reader sees. */
export function previousBlock(document: ProseDocument, index: number): Block | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const block = document.blocks[at]!
    if (!invisible.has(block.type)) return block
  }
  return undefined
}

/** Whether a text ends where its section does. */
export function isBreak(next: Block | undefined): boolean {
  return next === undefined || next.type === 'heading' || next.type === 'thematicBreak'
}

/** Whether a line that plain text has for verse is none: no stanza has one line, and a heading under it or nothing. */
export function isLoneLine(document: ProseDocument, index: number): boolean {
  const block = document.blocks[index]!
  if (block.type !== 'verse' || block.text.includes('\n')) return false
  const next = nextBlock(document, index)
  return (next === undefined || next.type === 'heading') && previousBlock(document, index)?.type !== 'verse'
}

const pictures: ReadonlySet<BlockType> = new Set(['image', 'embed', 'caption', 'html', 'directive', 'thematicBreak'])

/** The next text, pictures, advertisements and their captions left out. */
export function nextText(document: ProseDocument, index: number): Block | undefined {
  for (let at = index + 1; at < document.blocks.length; at++) {
    const block = document.blocks[at]!
    if (!invisible.has(block.type) && !pictures.has(block.type)) return block
  }
  return undefined
}

/** Whether the text goes on after an interruption: “…, and the” (advertisement) “bridge was closed.” */
export function goesOnIn(next: Block | undefined): boolean {
  return next !== undefined && next.type === 'paragraph' && continuation.test(next.text)
}

/** A small letter, a mark or a figure, but neither “openSUSE” nor “18F”, nor the number of a step: “4. Oil the hinge.” */
const continuation = /^(?:\p{Ll}(?!\p{Ll}{0,8}\p{Lu})|[,;:.…–—]|[$€£]\d|\d+(?![\d\p{L}]|[.)] ))/u

const displays: ReadonlySet<BlockType> = new Set([
  'item',
  'code',
  'math',
  'table',
  'cell',
  'quote',
  'verse',
  'html',
  'directive'
])

/** Whether the sentence runs into what is set apart below it: a list, a formula, a quotation. */
export function runsInto(next: Block | undefined): boolean {
  return next !== undefined && (displays.has(next.type) || next.text.startsWith(placeholder) || isReference(next))
}

/**
 * Whether the next block signs the text, as people sign in novels: “your affectionate servant, / “BIDDY.”” A line in
 * capitals without a mark may be a heading.
 */
export function isSignature(next: Block | undefined): boolean {
  if (next === undefined || next.type === 'heading' || next.words.length > longestName) return false
  return /\p{Lu}{3}/u.test(next.text) && !/\p{Ll}{4}/u.test(next.text)
}

const longestName = 4

/** Columns: what is set in farther than the text above it is shown by it, as code and verse are in plain text. */
const setIn = 1

/** Whether the next block of a plain text is set in under this one. */
export function isOverSetIn(document: ProseDocument, index: number): boolean {
  if (document.format !== 'text') return false
  let at = index + 1
  while (at < document.blocks.length && invisible.has(document.blocks[at]!.type)) at++
  return at < document.blocks.length && columnOf(document, document.starts[at]!) >= marginOf(document, index) + setIn
}

/** How far a block is from the margin; its first line may stand behind a tag that is set to the right. */
function marginOf(document: ProseDocument, index: number): number {
  const {start, end} = document.rangeOf(document.blocks[index]!)
  const first = columnOf(document, start)
  const last = document.source.lastIndexOf('\n', end - 1) + 1
  return last > start
    ? Math.min(first, columnOf(document, last + blank.exec(document.source.slice(last, end))![0].length))
    : first
}

const blank = /^[ \t]*/

/** How far a place is from the margin. */
function columnOf({source}: ProseDocument, start: number): number {
  let column = 0
  for (let at = start - 1; at >= 0 && start - at <= farthest && source[at] !== '\n'; at--)
    column += source[at] === '\t' ? tab : 1
  return column
}

const tab = 8
const farthest = 80

/** “Email us at”, “follow her on”: what leads to an address, and not to a video that happens to come next. */
const leadsToAddress = new Set([
  'at',
  'on',
  'in',
  'to',
  'from',
  'by',
  'with',
  'via',
  'is',
  'are',
  'see',
  'visit',
  'here'
])

/** Whether a sentence that ends with the word runs into an address on a line of its own, right under it or after the word. */
export function runsIntoAddress(word: string, next: Block | undefined): boolean {
  return next?.type === 'embed' && (!next.blankBefore || leadsToAddress.has(word))
}

/** A paragraph that is nothing but a link or an address. */
function isReference({type, text, marks}: Block): boolean {
  if (type === 'heading') return false
  return marks.some(
    (mark) => (mark.type === 'link' || mark.type === 'url') && mark.end - mark.start >= text.trim().length
  )
}
