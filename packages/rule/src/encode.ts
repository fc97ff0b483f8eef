import type {Block, Format} from '@copydesk/prose'

/**
 * Plain text as it is written into the source of a block; undefined where that cannot be told.
 *
 * A rule knows nothing of markup, so the `&` of a name must become an entity in HTML, and a straight quotation mark
 * must not end the attribute or the YAML string that it is put into.
 */
export function encodeText(text: string, format: Format, block: Block): string | undefined {
  if (format === 'text') return text
  const inAttribute = block.type === 'image' || block.type === 'caption'
  if (format === 'html') {
    const encoded = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    return inAttribute ? encoded.replace(/"/g, '&quot;').replace(/'/g, '&#39;') : encoded
  }
  const inFrontMatter = block.type === 'title' || block.type === 'summary'
  if ((inAttribute || inFrontMatter) && /["'\\\n[\]{}]|: | #/.test(text)) return
  return format === 'mdx' && /[<{]/.test(text) ? undefined : text
}
