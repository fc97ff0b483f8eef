import type {ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import type {Item, List} from './lists.ts'
import {hollow, isBullet} from './marks.ts'

/** Items whose bullet differs from that of most items of their list. */
export function mixedMarkers(document: ProseDocument, list: List, house: string | undefined): Finding[] {
  const {items} = list
  const first = items[0]!.sign.text
  if ((house === undefined || house === first) && items.every(({sign}) => sign.text === first)) return []
  if (house === undefined && areAnswers(items)) return []
  const main = house ?? majority(items) ?? firstOfTwo(document, items)
  if (main === undefined) return []
  const others = items.filter((item) => item.sign.text !== main && !isPrefix(item))
  if (others.length === 0) return []
  if (house === undefined && isNested(list, main)) return []
  const counts = countSigns(items)
  return others.map((item) => ({
    ...item.sign.place,
    kind: 'mixed-marker' as const,
    reason:
      house === undefined
        ? `\`${item.sign.text}\` marks an item of a list whose other ${items.length === 2 ? 'item has' : 'items have'} \`${main}\`; make it \`${main}\``
        : `\`${item.sign.text}\` marks an item where the house style has \`${main}\``,
    expected: [main],
    edits: [{...item.sign.place, text: main}],
    // An item of the format would become a line of a paragraph; a letter may stand for a lower level.
    ...(((item.sign.real && isBullet(main)) || item.sign.text === hollow) && {safety: 'suggest' as const}),
    note: `\`${main}\` ×${counts.get(main) ?? 0}, \`${item.sign.text}\` ×${counts.get(item.sign.text)}`
  }))
}

/**
 * The marker of the first of two items that touch, `* Red` over `- Blue`: Markdown takes them for two lists, and no reader
 * does. Two lists of one item each are no one's choice; of more they may be.
 */
function firstOfTwo({format}: ProseDocument, items: readonly Item[]): string | undefined {
  const [first, second] = items
  if (items.length !== 2 || format === 'text' || format === 'html') return
  return !second!.gap && items.every(({sign, text}) => sign.real && text !== '') && !first!.text.endsWith(':')
    ? first!.sign.text
    : undefined
}

const yes = /^[✓✔☑]/u
const no = /^[✗✘☒×]/u

/** “✓ Sharpening a chisel”, “✗ Gutters”: signs that say what is so and what is not. */
function areAnswers(items: readonly Item[]): boolean {
  return items.some(({sign}) => yes.test(sign.text)) && items.some(({sign}) => no.test(sign.text))
}

/** “-static-libs”, “-1”: a line of a wrapped text that begins with an option or a number. */
function isPrefix({sign}: Item): boolean {
  return !sign.spaced && !sign.real && !isBullet(sign.text)
}

/** The marker that more than half of the items have. */
export function majority(items: readonly Item[]): string | undefined {
  for (const [text, count] of countSigns(items)) if (count >= 2 && count * 2 > items.length) return text
  return undefined
}

function countSigns(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {sign} of items) counts.set(sign.text, (counts.get(sign.text) ?? 0) + 1)
  return counts
}

const lowerLevel = '◦○⁃▪▫'

/** A change of bullet may mean a list inside the list, where the indent was lost. */
function isNested(list: List, main: string): boolean {
  const {items} = list
  if (items.every((item) => item.sign.real)) return false
  for (const [index, item] of items.entries()) {
    if (item.sign.text === main) continue
    if (lowerLevel.includes(item.sign.text) || items[index - 1]?.text.endsWith(':')) return true
    // The item that others stand under: “* Build: / - new tools / - no more warnings”.
    if ((index === 0 && !isAnnounced(list) && !isAsLong(item, items)) || item.text.endsWith(':')) return true
  }
  return [...countSigns(items)].some(([text, count]) => text !== main && count > 1)
}

/** Whether the first item says as much as the others: what they stand under has fewer words. */
function isAsLong(first: Item, items: readonly Item[]): boolean {
  const words = wordsIn(first)
  const others = items.slice(1).reduce((sum, item) => sum + wordsIn(item), 0) / (items.length - 1)
  return items.length > 2 && words >= fewestWords && words * 2 >= others
}

const fewestWords = 5

function wordsIn({text}: Item): number {
  return text.split(/\s+/u).length
}

/** Whether a line announces the list, of which its first item cannot be all: “The plan has three parts:”. */
function isAnnounced({before, items}: List): boolean {
  return items.length > 2 && before !== undefined && before.text.endsWith(':')
}
