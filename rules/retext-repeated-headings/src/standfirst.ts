import type {Block, ProseDocument} from '@copydesk/prose'
import {sayTheSame} from './same.ts'
import {isKicker, type Repeated, trimmings} from './title.ts'

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
  let seen = 0
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading' && last !== undefined) return
    if (trimmings.has(block.type) || block.type === 'title' || block.type === 'heading') continue
    if (block.type !== 'paragraph' || block.list !== undefined) return
    // “By Wilhelmina Achterberg”
    if (isKicker(block)) continue
    if (last !== undefined && block.text.length >= least && sayTheSame(last, block))
      return {first: last, second: block, index}
    last = block
    if (++seen > top) return
  }
  return
}
