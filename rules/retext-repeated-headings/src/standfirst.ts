import type {Block, ProseDocument} from '@copydesk/prose'
import {sayTheSame} from './same.ts'
import {ends, isKicker, type Repeated, trimmings} from './title.ts'

/** How many paragraphs of an article may be its standfirst. */
const top = 3

/** How many characters a paragraph has that no one says twice on purpose. */
const least = 40

/**
 * One of the first paragraphs of an article that directly follows itself, a byline or a picture between them or not.
 * Further down, and in short lines, a paragraph may come again as a refrain does.
 */
export function repeatedStandfirst({blocks}: ProseDocument): Repeated | undefined {
  let last: Block | undefined
  // What a page marks as its standfirst is set apart from the text, as a caption is.
  let apart: Block | undefined
  let seen = 0
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading' && last !== undefined) return
    if (repeatsLine(blocks, index)) return {first: blocks[index - 1]!, second: block, index}
    if (block.type === 'caption') {
      const isAboveText = last === undefined || !ends.test(last.text)
      if (apart !== undefined && isAboveText && isSetApartAgain(apart, blocks, index))
        return {first: apart, second: block, index}
      apart = block
    }
    if (trimmings.has(block.type) || block.type === 'title' || block.type === 'heading') continue
    if (block.type !== 'paragraph' || block.list !== undefined) return
    // “By Wilhelmina Achterberg”
    if (isKicker(block)) continue
    const first = [last, apart].find((each) => each !== undefined && sayTheSame(each, block))
    if (first !== undefined && block.text.length >= least) return {first, second: block, index}
    last = block
    if (++seen > top) return
  }
  return
}

/** Whether a page marks the same words as its standfirst a second time; pictures of one thing may have one caption. */
function isSetApartAgain(first: Block, blocks: readonly Block[], index: number): boolean {
  const second = blocks[index]!
  if (second.text.length < least || !ends.test(second.text) || !sayTheSame(first, second)) return false
  return !blocks.slice(0, index).some(({type}) => type === 'image' || type === 'embed')
}

/** Whether a line without a full stop directly follows itself above the text, as a standfirst may and a refrain does not. */
function repeatsLine(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!
  const above = blocks[index - 1]
  if (above?.type !== block.type || (block.type !== 'paragraph' && block.type !== 'caption')) return false
  if (block.list !== undefined || block.text.length < least || ends.test(block.text) || !sayTheSame(above, block))
    return false
  const below = blocks.slice(index + 1, index + 4)
  return (
    !below.some(({type}) => type === 'verse') && below.some(({type, text}) => type === 'paragraph' && ends.test(text))
  )
}
