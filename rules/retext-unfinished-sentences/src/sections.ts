import type {Block, ProseDocument} from '@copydesk/prose'
import {isEndedParagraph, isLeadIn, isTextParagraph} from './paragraphs.ts'
import {nextBlock} from './surroundings.ts'

/** Whether a heading starts another matter: it is no lower than the one over the block. */
export function endsSection(document: ProseDocument, index: number, heading: Block): boolean {
  if (document.format === 'text') return isUnderHeading(document, index) && isOverText(document, heading)
  const level = sectionLevel(document, index)
  return level !== undefined && heading.level !== undefined && heading.level <= level
}

/**
 * Whether a heading ends a section under the title that is not the first: what the section announces stands in it, and in
 * none of those that come after.
 */
export function endsLaterSection(document: ProseDocument, index: number, heading: Block): boolean {
  if (document.format === 'text' || !endsSection(document, index, heading)) return false
  const {blocks} = document
  const level = sectionLevel(document, index)!
  if (level < 2) return false
  let headings = 0
  for (let at = index - 1; at >= Math.max(0, index - longestSection); at--)
    if (blocks[at]!.type === 'heading' && blocks[at]!.level === level && ++headings > 1) return true
  return false
}

/** Whether a heading has the number after that of the section: “7. Finance”, where the block stands under “6. Planning”. */
export function isNextInOrder(document: ProseDocument, index: number, {text}: Block): boolean {
  return isAfterSection(document, index, numberOf(text))
}

/** The same of a line that plain text has for the one item of a list. */
export function isNextSection(document: ProseDocument, index: number, item: Block): boolean {
  if (!item.list?.typed || nextBlock(document, document.indexOf(item))?.type === 'item') return false
  return isAfterSection(document, index, item.list.number)
}

function isAfterSection({blocks}: ProseDocument, index: number, next: number | undefined): boolean {
  if (next === undefined) return false
  for (let at = index - 1; at >= Math.max(0, index - longestSection); at--)
    if (blocks[at]!.type === 'heading') return numberOf(blocks[at]!.text) === next - 1
  return false
}

function numberOf(heading: string): number | undefined {
  const match = /^(\d{1,3})[.)]? /.exec(heading)
  return match === null ? undefined : Number(match[1])
}

/** Whether a block of plain text, where headings have no levels, stands in a section. */
function isUnderHeading(document: ProseDocument, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - longestSection); at--)
    if (document.blocks[at]!.type === 'heading') return true
  return false
}

/** The level of the section that the block stands in. */
export function sectionLevel(document: ProseDocument, index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - longestSection); at--) {
    const block = document.blocks[at]!
    if (block.type === 'heading') return block.level
  }
  return undefined
}

/** Blocks; of longer sections, nobody knows any more where they began. */
const longestSection = 200

/** Whether a heading of plain text stands over a paragraph that ends as it should: it is no line of a post. */
export function isOverText(document: ProseDocument, heading: Block): boolean {
  const next = nextBlock(document, document.indexOf(heading))
  const isText =
    next !== undefined &&
    (isEndedParagraph(next) || (next.sentences.length > 1 && (isTextParagraph(next) || isLeadIn(next))))
  return isText && !/^[-–—“"'‘«]|[@#!]/u.test(heading.text)
}
