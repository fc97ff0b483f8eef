import type {ProseDocument} from '@copydesk/prose'
import {hasMarks} from './marks.ts'
import {speaks} from './voice.ts'

const known = new WeakMap<ProseDocument, boolean>()

/** Whether someone speaks outside the quotations of a document: a paragraph without any marks says I, we or you. */
export function narrates(document: ProseDocument): boolean {
  let told = known.get(document)
  if (told === undefined) {
    told = document.blocks.some((block) => block.type === 'paragraph' && !hasMarks(block) && speaks(block.text))
    known.set(document, told)
  }
  return told
}
