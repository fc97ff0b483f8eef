import type {Block, BlockType, Format, ProseDocument} from '@copydesk/prose'
import {fold, sayTheSame} from './same.ts'
import {ends, type Repeated, trimmings} from './title.ts'

/** How many words no writer hits upon twice. */
const fewestWords = 5

/**
 * The whole headline again, alone on a line between two paragraphs of the text: pasted where the story was pasted. A
 * slogan or a refrain is shorter, ends as a sentence does, or comes more than once; a section that is marked as such
 * may bear the name of the article.
 */
export function repeatedHeadline({blocks, format}: ProseDocument): Repeated | undefined {
  const first = headlineOf(blocks, format)
  if (first === undefined || ends.test(first.text) || fold(first.text).split(' ').length < fewestWords) return
  const longest = 2 * first.text.length
  const copies = blocks.filter(
    (block) => block !== first && block.text.length <= longest && sayTheSame(first, block) && !headsTheText(block)
  )
  const second = copies.find((block) => isLine(block) && (format === 'text' || block.type === 'paragraph'))
  if (second === undefined || blocks.some(({type}) => type === 'verse')) return
  const index = blocks.indexOf(second)
  const above = blocks.findLast((block, at) => at < index && !trimmings.has(block.type))
  const below = blocks.find((block, at) => at > index && !trimmings.has(block.type))
  return copies.length === 1 && above !== undefined && running.has(above.type) && isText(below)
    ? {first, second, index}
    : undefined
}

/** The headline above the text. `<title>` is for the browser's tab. */
function headlineOf(blocks: readonly Block[], format: Format): Block | undefined {
  for (const block of blocks) {
    if (block.type === 'paragraph' && ends.test(block.text)) return
    if (block.type === 'title' && format !== 'html') return block
    if (block.type === 'heading' && (block.level ?? 1) === 1) return block
  }
  return
}

/** The front matter and the first heading may both have it. */
function headsTheText({type, level}: Block): boolean {
  return type === 'title' || (type === 'heading' && level === 1)
}

/** A line with nothing around it that leads elsewhere, as a link to the article itself would. */
function isLine({type, text, list, quoteDepth, marks}: Block): boolean {
  return (
    (type === 'paragraph' || type === 'heading') &&
    list === undefined &&
    quoteDepth === 0 &&
    !ends.test(text) &&
    !marks.some((mark) => mark.type === 'link' || mark.type === 'url')
  )
}

const running: ReadonlySet<BlockType> = new Set<BlockType>(['paragraph', 'item', 'quote'])

function isText(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.list === undefined && ends.test(block.text)
}
