import type {ProseDocument} from '@copydesk/prose'
import {hasMarks} from './marks.ts'
import {speaks} from './voice.ts'

/** Whether someone speaks outside the quotations of a document: a paragraph or an item without any marks says I, we or you. */
export function narrates(document: ProseDocument): boolean {
  const noted = document.noted(narrates) as boolean | undefined
  if (noted !== undefined) return noted
  const told = document.blocks.some(
    (block) => (block.type === 'paragraph' || block.type === 'item') && !hasMarks(block) && speaks(block.text)
  )
  document.note(narrates, told)
  return told
}
