import type {Group} from './groups.ts'
import type {Line} from './lines.ts'
import {type ItemMarker, isOrdered} from './marker.ts'
import {isHeadingShaped} from './shape.ts'

/** Whether a line stands in a list as an item that lost its marker: between blank lines as its neighbours, or first. */
export function isLostItem(groups: readonly Group[], lines: readonly Line[], at: number): boolean {
  const group = groups[at]!
  const before = groups[at - 1]
  const next = groups[at + 1]
  if (group.type !== undefined || group.to - group.from > 1 || next?.type !== 'item' || !before) return false
  if (lines[group.from]!.width > 80) return false
  const chunk = (other: Group | undefined): number => (other ? lines[other.from]!.chunk : -1)
  const ledIn = before.type === undefined && lines[before.to - 1]!.endsLeadIn
  if (!ledIn && before.type !== 'item') return false
  if (chunk(group) === chunk(next)) return ledIn && chunk(before) === chunk(group)
  // In a list with blank lines between its items, each of them is a chunk.
  if (chunk(before) === chunk(group)) return false
  const above = before.type === 'item' ? groups[at - 2] : undefined
  const below = groups[at + 2]
  const isLoose = (item: Group, other: Group | undefined) => other?.type === 'item' && chunk(other) !== chunk(item)
  const isTight = (item: Group, other: Group | undefined) => other?.type === 'item' && chunk(other) === chunk(item)
  if (isTight(before, above) || isTight(next, below)) return false
  return isLoose(before, above) || isLoose(next, below)
}

/** Whether a line stands between bullets and numbers: over a list of another kind, it is its heading. */
export function isHeadOfOther(line: Line, above: ItemMarker | undefined, below: ItemMarker | undefined): boolean {
  return (
    above !== undefined && below !== undefined && isOrdered(above) !== isOrdered(below) && isHeadingShaped(line.text)
  )
}
