import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import {sayTheSame} from './same.ts'
import {ends, isKicker, isOfPicture, kicker, type Repeated, standsAboveText, trimmings} from './title.ts'

/** How many paragraphs of an article may be its standfirst. */
const top = 3

/** How many characters a paragraph has that no one says twice on purpose. */
const least = 40

/** The same of one that a paragraph may stand between: a refrain is shorter. */
const long = 80

/**
 * One of the first paragraphs of an article that directly follows itself, a byline or a picture between them or not.
 * Further down, and in short lines, a paragraph may come again as a refrain does.
 */
export function repeatedStandfirst({blocks}: ProseDocument): Repeated | undefined {
  let last: Block | undefined
  // What a page marks as its standfirst is set apart from the text, as a caption is.
  let apart: Block | undefined
  let opening: Block | undefined
  // The lines above the text.
  const above: Block[] = []
  let seen = 0
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading' && last !== undefined && !(seen === 1 && isOfHead(last, blocks, block))) return
    if (isLine(block) && !isOfPicture(blocks, index)) {
      const first = block.type === 'verse' ? undefined : above.slice(-near).find((each) => sayTheSame(each, block))
      if (first !== undefined && standsAboveText(blocks, index)) return {first, second: block, index}
      if (index > 0) above.push(block)
      if (block.type === 'verse') continue
    }
    if (block.type === 'caption') {
      const isAboveText = last === undefined || !ends.test(last.text)
      if (apart !== undefined && isAboveText && isSetApartAgain(apart, blocks, index))
        return {first: apart, second: block, index}
      apart = block
    }
    if (trimmings.has(block.type) || block.type === 'title' || block.type === 'heading') continue
    if ((block.type !== 'paragraph' && block.type !== 'quote') || block.list !== undefined) return
    // “By Wilhelmina Achterberg”
    if (isKicker(block)) continue
    const first = [last, apart].find((each) => each !== undefined && sayTheSame(each, block))
    if (first !== undefined && block.text.length >= least) return {first, second: block, index}
    if (opening !== undefined && block.text.length >= long && opening.text === block.text)
      return {first: opening, second: block, index}
    opening ??= block
    last = block
    if (++seen > top) return
  }
  return
}

/** Whether a heading may stand above the text all the same: under a headline that ends as a sentence does, or as a date. */
function isOfHead(last: Block, [first]: readonly Block[], {text}: Block): boolean {
  return (last === first && last.text.length <= kicker) || (text.length < least && /\b\d{4}\b/.test(text))
}

/** Whether a page marks the same words as its standfirst a second time; pictures of one thing may have one caption. */
function isSetApartAgain(first: Block, blocks: readonly Block[], index: number): boolean {
  const second = blocks[index]!
  if (second.text.length < least || !ends.test(second.text) || !sayTheSame(first, second)) return false
  return !blocks.slice(0, index).some(({type}) => type === 'image' || type === 'embed')
}

/** Whether a block is a line without a full stop that is too long to be a refrain. */
function isLine({type, text, list}: Block): boolean {
  return lines.has(type) && list === undefined && text.length >= least && starts.test(text) && !ends.test(text)
}

/** How many lines above it may be the first copy. */
const near = 2

/** How a line that is no record of a program starts, and that it is one line. */
const starts = /^["“'‘]?[\p{Lu}\p{N}][^\n]*$/u

/** A headline and a standfirst in plain text look like two lines of verse. */
const lines: ReadonlySet<BlockType> = new Set<BlockType>(['paragraph', 'caption', 'heading', 'verse'])
