import type {Block, ProseDocument} from '@copydesk/prose'
import {endKindOf} from './ending.ts'
import {fewestWords} from './paragraphs.ts'

/**
 * A post may be pasted as text: it is short and speaks of #things, or as “I” or “we”, or to “you”, as the rest of the document
 * does not.
 */
export function mayBePost(document: ProseDocument, block: Block): boolean {
  const {text} = block
  if (block.words.length < fewestWords || endKindOf(block) !== 'mark') return true
  if (block.words.length > longestPost) return false
  if (/^["“‘'«–—]|[@#]|\p{Extended_Pictographic}/u.test(text)) return true
  return /!/u.test(text) || (personal.test(text) && !isPersonal(document, block))
}

const personal = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)\b/u
/** Words. */
const longestPost = 60
const fewestPersonal = 2

/** Whether other paragraphs of the document speak as persons or to them. */
function isPersonal(document: ProseDocument, block: Block): boolean {
  let count = 0
  for (const other of document.blocks)
    if (other !== block && other.type === 'paragraph' && !/^["“]/u.test(other.text) && personal.test(other.text))
      if (++count >= fewestPersonal) return true
  return false
}
