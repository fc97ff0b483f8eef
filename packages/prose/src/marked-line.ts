import type {BlockType, Mark} from './types.ts'

/** What a paragraph is: a heading typed as bold words, a credit or a caption typed as italic ones, or a paragraph. */
export function typeOfMarkedLine(text: string, marks: readonly Mark[]): BlockType {
  if (marks.length === 0 || text.length > 120 || text.includes('\n') || !/[\p{L}\p{N}]/u.test(text)) return 'paragraph'
  const last = /([^\s"'”’)\]»*]|$)["'”’)\]»*]*$/.exec(text)?.[1] ?? ''
  if (/[.…,;]/.test(last)) return 'paragraph'
  if (isWholly('strong', text, marks)) return isSentences(text) ? 'paragraph' : 'heading'
  if (isWholly('emphasis', text, marks) && !/[!?]/.test(last)) return /^By \p{Lu}/u.test(text) ? 'byline' : 'caption'
  return 'paragraph'
}

/** Whether the text says so much that it is no heading. */
function isSentences(text: string): boolean {
  return /\p{Ll}{2}[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text) || text.split(/\s+/).length > 14
}

function isWholly(type: 'strong' | 'emphasis', text: string, marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.type === type && mark.start === 0 && mark.end >= text.length)
}
