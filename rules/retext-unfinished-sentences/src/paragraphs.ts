import type {Block} from '@copydesk/prose'
import {type Ending, endKindOf} from './ending.ts'

export function isParagraph(block: Block): boolean {
  return block.type === 'paragraph' && block.quoteDepth === 0
}

export function isEndedParagraph(block: Block): boolean {
  return block.type === 'paragraph' && endKindOf(block) === 'mark'
}

/** “There are several uses for this:” */
export function isLeadIn(block: Block): boolean {
  return block.type === 'paragraph' && endKindOf(block) === 'colon'
}

/** Whether a paragraph is text, though it may lack its end mark as well: headings and captions are shorter. */
export function isTextParagraph(block: Block): boolean {
  return (
    isEndedParagraph(block) ||
    (block.type === 'paragraph' && block.words.length >= longText && endKindOf(block) === 'word')
  )
}

const longText = 14

/** Whether a paragraph is text of some length, and does not begin as the members of a list do. */
export function isLongText(block: Block, least = fewestRunning): boolean {
  const {text, marks, words} = block
  return (
    (isEndedParagraph(block) || hasLostItsEnd(block)) &&
    words.length >= least &&
    /^[A-Z]/.test(text) &&
    !member.test(text) &&
    !marks.some(({start, end}) => start === 0 && end < text.length)
  )
}

/** “Hand it to Mr Reyes. Don’t put it in your bag, even if it’s small” */
function hasLostItsEnd(block: Block): boolean {
  return block.type === 'paragraph' && block.sentences.length > 1 && endKindOf(block) === 'word' && !endsInLink(block)
}

/** “First, the roof is …”, “The roof: it is …” */
const member = /^(?:first|one|to begin|step)\b|^[^.!?]{1,60}(?::|\s[–—-])\s/i
const fewestRunning = 15

/** A stanza, an address, a block of facts: its lines do not end as sentences do. */
export function isSetInLines(block: Block, ending: Ending): boolean {
  if (!block.text.includes('\n')) return false
  const lines = block.text.slice(0, ending.end).split('\n')
  if (lines.every((line) => line.length < shortLine)) return true
  // The margin breaks lines before small words as well.
  if (lines.length >= fewestLines && lines.every((line) => /^[^\p{L}]*\p{Lu}/u.test(line))) return true
  // Writers of Markdown give each sentence a line of its own, however long.
  return (
    lines.every((line) => line.length < longLine) && lines.slice(0, -1).every((line) => /[.!?:]$/u.test(line.trim()))
  )
}

const fewestLines = 4

const shortLine = 48

const longLine = 80

/** “Flowers in a Glass, 1608”: a work in italics and its year are the caption of a catalogue. */
export function isCatalogueEntry(block: Block): boolean {
  const {text, marks} = block
  if (marks.length === 0) return false
  const year = /,? \(?(?:(?:c|ca|circa)\.? ?)?\d{4}(?:[–-]\d{2,4})?\)?$/u.exec(text.slice(-24))
  if (year === null) return false
  const end = text.length - year[0].length
  return marks.some((mark) => mark.type === 'emphasis' && Math.abs(mark.end - end) <= 1)
}

/** Whether the whole of the text is a link, or set off as a note. */
export function isWhollyMarked(block: Block): boolean {
  const {length} = block.text
  const slanted = block.marks.filter(({type}) => type === 'emphasis')
  // “*Bartholomew Nkemelu’s* Notes from a Slow Train *is out in paperback*”: a title in a note is set upright.
  if (
    slanted.length > 1 &&
    slanted[0]!.start === 0 &&
    slanted.at(-1)!.end === length &&
    slanted.reduce((sum, {start, end}) => sum + end - start, 0) > length / 2
  )
    return true
  return block.marks.some(
    (mark) =>
      (mark.type === 'link' || mark.type === 'emphasis' || mark.type === 'strong') &&
      mark.end - mark.start >= length * 0.9
  )
}

/** Whether neither a headline (“Wake up, harbour!”) nor a reference (“See the manual”) is likely. */
export function isPlain(block: Block): boolean {
  return !/[!?]/u.test(block.text) && !endsInLink(block)
}

export function endsInLink({text, marks}: Block): boolean {
  return marks.some((mark) => mark.type === 'link' && mark.end >= text.length - 1)
}

/** “Our blog has more: How to mend a bridge”: the title that a link leads to, after a colon or long in itself. */
export function endsInTitle({text, marks}: Block): boolean {
  const link = marks.find((mark) => mark.type === 'link' && mark.end >= text.trimEnd().length)
  if (link === undefined) return false
  return /[:—–-]\s*$/u.test(text.slice(0, link.start)) || text.slice(link.start, link.end).split(' ').length > 3
}

/** “(Photo made by a machine)”, “(Please pick one)”; “We will have owls”, pulled out of the text. */
export function isAside({text}: Block): boolean {
  return /^[([“"‘]/u.test(text) && /[)\]”"’]\s*$/u.test(text)
}

/** “By Ann Reyes.” is a credit. */
export const fewestWords = 6

const longestQuestion = 8

/** “Why beta?”, on a line of its own in plain text, is a heading. */
export function isQuestion({text, words}: Block): boolean {
  return text.endsWith('?') && words.length <= longestQuestion
}
