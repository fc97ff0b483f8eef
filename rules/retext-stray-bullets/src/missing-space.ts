import type {Finding} from './finding.ts'
import type {Item, List} from './lists.ts'
import {isBullet, startsWords} from './marks.ts'

/** A bullet that touches its words: “•Adjusted”. */
export function missingSpaces(list: List, bulletsInDocument: number): Finding[] {
  return list.items.flatMap((item, index) => {
    if (item.sign.spaced || !startsWords(item.text)) return []
    const {text} = item.sign
    if (isBullet(text) ? bulletsInDocument < 2 : !isAmongSiblings(list, index)) return []
    return {
      ...item.sign.place,
      kind: 'missing-space' as const,
      reason: `\`${text}\` touches the text of its item; put a space after it`,
      expected: [`${text} `],
      edits: [{block: item.block, start: item.start, end: item.start, text: ' '}]
    }
  })
}

/** A hyphen or an asterisk that touches a word may also be a minus sign, a dialogue dash or a footnote mark. */
function isAmongSiblings(list: List, index: number): boolean {
  const item = list.items[index]!
  const {text} = item.sign
  const spaced = list.items.filter((other) => other.sign.spaced && other.sign.text === text)
  if (spaced.length === 0) return false
  if (text === '*') return !item.text.includes('*') && !isFootnote(list, index, spaced)
  const inside = index > 0 && index < list.items.length - 1
  if (/^\p{N}/u.test(item.text)) return inside && spaced.length >= 2
  return text === '-' || text === '+' || inside
}

/** “*Prices include VAT.” under a list of phrases. */
function isFootnote(list: List, index: number, siblings: readonly Item[]): boolean {
  const ends = /[.!?]$/u
  return (
    index === list.items.length - 1 &&
    ends.test(list.items[index]!.text) &&
    !siblings.some((item) => ends.test(item.text))
  )
}
