import type {Block} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'

/**
 * Whether a place of a block’s text may be in a quotation: someone else’s words, which nobody should change unasked.
 * Where the double marks of the block do not pair up, all of it may be.
 */
export function isInQuotation(block: Block, offset: number): boolean {
  return block.type === 'quote' || block.quoteDepth > 0 || quotedIn(block)[offset] === 1
}

/** For each character of the text, 1 if it may be in a quotation. */
const quotedIn = perBlock(({text, marks}: Block): Uint8Array => {
  const quoted = new Uint8Array(text.length)
  for (const {type, start, end} of marks) if (type === 'quotation') quoted.fill(1, start, end)
  let open: {readonly at: number; readonly closes: string} | undefined
  let single: number | undefined
  for (const {0: mark, index: at} of text.matchAll(/["“”„«»‘’']/g)) {
    if (open?.closes.includes(mark)) {
      quoted.fill(1, open.at, at)
      open = undefined
    } else if (Object.hasOwn(closing, mark)) {
      // A quotation in a quotation has marks of the other kind; where it has not, it is all one.
      open ??= {at, closes: closing[mark]!}
    } else if (mark === '”' || mark === '»') return quoted.fill(1)
    else if (mark === '‘' || mark === '’' || mark === "'") {
      const [before, after] = [isLetter(text.charAt(at - 1)), isLetter(text.charAt(at + 1))]
      if (single !== undefined && mark !== '‘' && !after && !isSpace(text.charAt(at - 1))) {
        quoted.fill(1, single, at)
        single = undefined
      } else if (mark !== '’' && !before && !isSpace(text.charAt(at + 1))) single ??= at
    }
  }
  return open ? quoted.fill(1) : quoted
})

/** What closes a quotation, by the mark that opens it. */
const closing: Readonly<Record<string, string>> = {'"': '"', '“': '”', '„': '“”', '«': '»'}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** Nothing stands beyond the ends of a text, which is as good. */
function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}
