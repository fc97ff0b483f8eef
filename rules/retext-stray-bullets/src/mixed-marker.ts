import type {Finding} from './finding.ts'
import type {Item, List} from './lists.ts'

/** Items whose bullet differs from that of most items of their list. */
export function mixedMarkers(list: List, house: string | undefined): Finding[] {
  const {items} = list
  const main = house ?? majority(items)
  if (main === undefined) return []
  const others = items.filter((item) => item.sign.text !== main)
  if (others.length === 0) return []
  if (house === undefined && isNested(items, main)) return []
  const siblings = items.length - others.length
  return others.map((item) => ({
    ...item.sign.place,
    kind: 'mixed-marker' as const,
    reason:
      house === undefined
        ? `\`${item.sign.text}\` marks an item of a list whose other items have \`${main}\`; make it \`${main}\``
        : `\`${item.sign.text}\` marks an item where the house style has \`${main}\``,
    expected: [main],
    edits: [{...item.sign.place, text: main}],
    note: `\`${main}\` ×${siblings}, \`${item.sign.text}\` ×${others.filter((other) => other.sign.text === item.sign.text).length}`
  }))
}

/** The marker that more than half of the items have; a marker of the format goes before typed text. */
function majority(items: readonly Item[]): string | undefined {
  const real = items.filter((item) => item.sign.real)
  const counted = real.length > 0 ? real : items
  const counts = new Map<string, number>()
  for (const item of counted) counts.set(item.sign.text, (counts.get(item.sign.text) ?? 0) + 1)
  for (const [text, count] of counts) if (count >= 2 && count * 2 > items.length) return text
  return undefined
}

const lowerLevel = '◦○⁃▪▫o'

/** A change of bullet may mean a list inside the list, where the indent was lost. */
function isNested(items: readonly Item[], main: string): boolean {
  if (items.every((item) => item.sign.real)) return false
  const counts = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const {text} = item.sign
    if (text === main) continue
    if (lowerLevel.includes(text) || items[index - 1]?.text.endsWith(':')) return true
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts.values()].some((count) => count > 1)
}
