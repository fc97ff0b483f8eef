import type {Block, BlockType, ProseDocument} from '@copydesk/prose'

const shown: ReadonlySet<BlockType> = new Set([
  'image',
  'embed',
  'code',
  'table',
  'cell',
  'math',
  'html',
  'directive',
  'caption',
  'quote'
])

/** What other tools read as a diagram, a note or an embed: `@startuml`, `!!! note`, `[video]`. */
export const toolMarkup = /^(?:@start\p{L}+|%%\{|!!! \p{L}|\[[\p{L}-]+(?: [^\][]*)?\]$)/u

function isShown(block: Block): boolean {
  return shown.has(block.type) || hasTarget(block, 0, block.text.length) || toolMarkup.test(block.text)
}

export function hasMediaWithin(document: ProseDocument, index: number, count: number): boolean {
  // Markup has kept its pictures: a line in italics is no caption there.
  return document.blocks
    .slice(index + 1, index + 1 + count)
    .some((block) => isShown(block) && !isLongText(block) && (block.type !== 'caption' || document.format === 'text'))
}

/** Whether a picture or a recording is among the next blocks, and not a link alone. */
export function hasPictureWithin({blocks}: ProseDocument, index: number, count: number): boolean {
  return blocks
    .slice(index + 1, index + 1 + count)
    .some(({type, marks}) => shown.has(type) || marks.some((mark) => mark.type === 'image'))
}

/** A link in a long paragraph is no picture. */
function isLongText(block: Block): boolean {
  return block.type === 'paragraph' && block.words.length >= longText && !block.marks.some(({type}) => type === 'image')
}

const longText = 25

/** Whether a link, an address or a picture stands in the text. */
export function hasTarget(block: Block, start: number, end: number): boolean {
  return block.marks.some(
    (mark) =>
      mark.end >= start &&
      mark.start <= end &&
      (mark.type === 'link' || mark.type === 'url' || mark.type === 'image' || mark.type === 'expression')
  )
}
