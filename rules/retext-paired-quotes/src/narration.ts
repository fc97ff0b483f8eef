import type {Block, ProseDocument} from '@copydesk/prose'
import {hasMarks} from './find-marks.ts'
import {isFirstPerson, speaks} from './voice.ts'

/** Whether someone speaks outside the quotations of a document: a paragraph without any marks says I, we or you. */
export function narrates(document: ProseDocument): boolean {
  const noted = document.noted(narrates) as boolean | undefined
  if (noted !== undefined) return noted
  const told = document.blocks.some((block) => !hasMarks(block) && isTold(block))
  document.note(narrates, told)
  return told
}

/** Advice in a list says you, whoever tells the rest. */
function isTold({type, text}: Block): boolean {
  return type === 'paragraph' ? speaks(text) : type === 'item' && isFirstPerson(text)
}
