import {type Block, type ProseDocument, parseDocument, placeholder} from '@copydesk/prose'

/**
 * The words of a piece of HTML as plain text: what a word processor or a CMS puts on the clipboard beside the text, but
 * with an empty line between paragraphs and a bullet for each item.
 */
export function plainText(html: string): string {
  const document = parseDocument(html, {format: 'html'})
  const counters: number[] = []
  let text = ''
  let before: Block | undefined
  for (const block of document.blocks) {
    const words = block.text.replaceAll(placeholder, '').trim()
    if (words === '') continue
    if (before !== undefined) text += before.type === 'item' && block.type === 'item' ? '\n' : '\n\n'
    text += markerOf(block, document, counters) + words
    before = block
  }
  return text
}

/** @param counters The last number at each depth: HTML counts by itself. */
function markerOf(block: Block, document: ProseDocument, counters: number[]): string {
  const {type, list, marker} = block
  if (type !== 'item' || list === undefined) return ''
  if (list.typed && marker !== undefined) {
    // As it was typed: a bullet without its space is a slip to be seen.
    const after = document.source.charAt(document.markerRangeOf(block)?.end ?? 0)
    return marker.text + (/[\s&]/.test(after) ? ' ' : '')
  }
  if (!list.ordered) return '• '
  const number = list.number ?? (list.first ? 1 : (counters[list.depth] ?? 0) + 1)
  counters[list.depth] = number
  return `${number}. `
}
