import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import {nextBlock} from './surroundings.ts'
import type {Thing} from './things.ts'

const types: ReadonlySet<BlockType> = new Set(['signature', 'byline', 'dateline', 'thematicBreak'])
/** “Ann Reyes, secretary of the board”, “Contact: Ann Reyes, 01632 960123” */
const signed =
  /^(?:\p{Lu}[\p{L}’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+[,\n] ?[^.!?]{3,60}$|^(?:Contact|Tel|Phone|E-?mail|Published|Copyright|Next (?:issue|week|month))\b|^©/u
/** What stands under no picture: “— Ann Reyes”, “Yours, / Ann Reyes” */
const sure = /^[—–-]|\n/
/** Blocks: who wrote it, and when, and where to ask. */
const longest = 3

/** Whether nothing but who wrote a text of lines, and when, stands from a block on; a name may be the words under a picture. */
export function isEndMatter(document: ProseDocument, first: Block, target: Thing): boolean {
  let count = 0
  for (
    let block: Block | undefined = first;
    block !== undefined;
    block = nextBlock(document, document.indexOf(block)), count++
  ) {
    if (count === longest) return false
    const isName = block.type === 'signature' || signed.test(block.text)
    if (!types.has(block.type) && !isName) return false
    // “MAP OF THE ROUTES”, “Name .......”
    if (isName && (!/\p{Ll}/u.test(block.text) || /[._]{3}/.test(block.text))) return false
    if (target === 'photograph' && isName && !sure.test(block.text)) return false
  }
  return true
}
