import type {Finding} from './finding.ts'
import type {List} from './lists.ts'
import {isBullet, startsWords} from './marks.ts'

/** A bullet that touches its words: “•Adjusted”. */
export function missingSpaces(list: List, anySpaced: boolean): Finding[] {
  if (list.items.every(({sign}) => sign.spaced)) return []
  const siblings = spacedSiblings(list)
  return list.items.flatMap((item, index) => {
    if (item.sign.spaced || !startsWords(item.text)) return []
    const {text} = item.sign
    // A house that never sets the space has its reasons.
    if (isBullet(text) ? !anySpaced : !isAmongSiblings(list, index, siblings.get(text))) return []
    return {
      ...item.sign.place,
      kind: 'missing-space' as const,
      reason: `\`${text}\` touches the text of its item; put a space after it`,
      expected: [`${text} `],
      edits: [{block: item.block, start: item.start, end: item.start, text: ' '}]
    }
  })
}

/** The items with a marker and a space. */
interface Siblings {
  count: number
  /** How many end as sentences do. */
  ended: number
}

function spacedSiblings(list: List): Map<string, Siblings> {
  const all = new Map<string, Siblings>()
  for (const {sign, text} of list.items) {
    if (!sign.spaced) continue
    const siblings = all.get(sign.text) ?? {count: 0, ended: 0}
    siblings.count++
    if (fullStop.test(text)) siblings.ended++
    all.set(sign.text, siblings)
  }
  return all
}

const fullStop = /[.!?]$/u

/** A hyphen or an asterisk that touches a word may also be a minus sign, a dialogue dash or a footnote mark. */
function isAmongSiblings(list: List, index: number, siblings: Siblings | undefined): boolean {
  if (siblings === undefined) return false
  const {sign, text} = list.items[index]!
  const last = index === list.items.length - 1
  const inside = index > 0 && !last
  // “*Prices include VAT.” under a list of phrases; one note with a space and one without.
  if (sign.text === '*')
    return siblings.count >= 2 && !text.includes('*') && !(last && fullStop.test(text) && siblings.ended === 0)
  if (/^\p{N}/u.test(text)) return inside && siblings.count >= 2
  return sign.text === '-' || sign.text === '+' || inside
}
