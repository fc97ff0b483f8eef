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
    if (before !== undefined) text += before.type === 'item' && !startsList(block) ? '\n' : '\n\n'
    text += markerOf(block, document, counters) + words
    before = block
  }
  return text
}

/** Whether a block is no item, or the first of a list: typed items are each a paragraph of their own. */
function startsList({type, list}: Block): boolean {
  return type !== 'item' || list === undefined || (list.first && list.depth === 1 && !list.typed)
}

/** @param counters The last number at each depth: HTML counts by itself. */
function markerOf(block: Block, document: ProseDocument, counters: number[]): string {
  const {type, list, marker} = block
  if (type !== 'item' || list === undefined) return ''
  if (list.typed && marker !== undefined) {
    const {start = 0, end = 0} = document.markerRangeOf(block) ?? {}
    if (isOfWord(document.source, start)) return /[\p{L}\d][.)]/u.test(marker.text) ? `${marker.text} ` : '• '
    // As it was typed: a bullet without its space is a slip to be seen.
    return marker.text + (/[\s&]/.test(document.source.charAt(end)) ? ' ' : '')
  }
  if (!list.ordered) return '• '
  const number = list.number ?? (list.first ? 1 : (counters[list.depth] ?? 0) + 1)
  counters[list.depth] = number
  return `${number}. `
}

/** Whether Word wrote a marker: in an element of its own, a bullet as a letter of a symbol font, spaces as an element. */
function isOfWord(source: string, start: number): boolean {
  return /mso-list:\s*ignore[^<>]{0,100}>\s?$/i.test(source.slice(Math.max(0, start - 200), start))
}
