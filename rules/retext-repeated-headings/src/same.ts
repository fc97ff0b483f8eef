import {type Block, placeholder} from '@copydesk/prose'

const known = new WeakMap<Block, string>()

/**
 * The words of a block for comparing: a headline in title case below a kicker is still the same headline, and so is
 * one with its full stop dropped. Digits stay: “Part 1” and “Part 2” are two headings. Empty if there is nothing to
 * compare, as for a heading that is code.
 */
export function wordsOf(block: Block): string {
  let words = known.get(block)
  if (words === undefined) {
    words = block.text.includes(placeholder) ? '' : fold(block.text)
    known.set(block, words)
  }
  return words
}

/** What a template leaves where a banner stood: no heading, though it stands alone on its line. */
const slots: ReadonlySet<string> = new Set(['advertisement', 'ad', 'advert', 'sponsored', 'read more', 'related'])

function fold(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}%&+#$€£]+/gu, ' ')
    .trim()
  return /\p{L}/u.test(letters) && !slots.has(letters) ? letters : ''
}
