import type {Layout} from '../types.ts'
import {endsLeadIn, endsSentence, startsLower} from './ends.ts'
import type {Line} from './lines.ts'
import {type ItemMarker, isOrdered} from './marker.ts'
import {isAllCaps} from './shape.ts'
import {isFull} from './wrap.ts'

/** The lines that are items, with their markers. */
export function findItems(lines: readonly Line[], layout: Layout, wrap: number): (ItemMarker | undefined)[] {
  const candidates = lines.map((line) => line.marker)
  const confirmed = new Array<boolean>(lines.length).fill(false)
  /** The last marked line, and how many lines since then are not of its item. */
  let before = -1
  let strays = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const candidate = candidates[at]
    if (!candidate) {
      if (before >= 0 && !goesOn(lines[at - 1]!, line, lines[before]!, wrap)) strays++
    } else {
      const left = candidates[before]
      const ledIn = at > 0 && endsLeadIn(lines[at - 1]!.text)
      if (candidate.family === 'bullet') confirmed[at] = true
      else if (candidate.family === 'emDash') {
        // Dialogue opens with an em dash, and ends as sentences do.
        const follows = before === at - 1 && candidates[before]?.family === 'emDash' && confirmed[before]
        confirmed[at] = !endsSentence(line.text) && (ledIn || follows === true)
      } else if (candidate.spaced) {
        if (ledIn && candidate.family !== 'letter') confirmed[at] = true
        if (
          left &&
          isSibling(left, candidate, lines[before]!, line, layout === 'lines' ? 1 : 2, strays) &&
          isOpen(left, confirmed[before]!)
        ) {
          if (!isWrappedDash(lines, before, at, wrap)) {
            confirmed[at] = true
            if (left.spaced && left.family !== 'emDash') confirmed[before] = true
          }
        }
      }
      if (left && confirmed[before] && strays === 0 && isMixed(left, candidate, lines[before]!, line))
        confirmed[at] = true
      if (left && !candidate.spaced && strays === 0 && isNext(left, candidate)) confirmed[before] = confirmed[at] = true
      before = at
      strays = 0
    }
  }
  confirmUnspaced(lines, candidates, confirmed)
  dropDialogue(lines, candidates, confirmed)
  if (wrap > 0) dropRunIn(lines, candidates, confirmed, wrap)
  return candidates.map((candidate, at) => (confirmed[at] ? candidate : undefined))
}

/** Whether a line without a marker is of the item whose first line is `item`. */
function goesOn(above: Line, line: Line, item: Line, wrap: number): boolean {
  if (line.depth !== item.depth) return false
  if (line.indent >= item.indent + 2) return true
  if (above.chunk !== line.chunk) return false
  return (wrap > 0 && isFull(above, line, wrap)) || (startsLower(line.text) && !endsSentence(above.text))
}

/** A dash after numbers: if it stands right under them and ends as they do, it is of their list. */
function isMixed(left: ItemMarker, right: ItemMarker, before: Line, line: Line): boolean {
  if (!isOrdered(left) || right.family !== 'dash' || !right.spaced) return false
  if (before.chunk !== line.chunk || line.indent !== before.indent) return false
  return endsSentence(before.text) === endsSentence(line.text)
}

/** “1. Wash / 2.Fry”: the next number needs no space to be seen. */
function isNext(left: ItemMarker, right: ItemMarker): boolean {
  return left.family === 'number' && left.spaced && right.family === 'number' && right.values[0] === left.values[0]! + 1
}

/** Letters count as a list only from the first one on: “J. Moen / K. Lund” are people. */
function isOpen(left: ItemMarker, confirmed: boolean): boolean {
  return left.family !== 'letter' || confirmed || left.values.includes(1)
}

/**
 * Whether a marked line is of one list with the marked line before it.
 *
 * @param most How many lines without a marker may stand between them, items that lost theirs.
 */
function isSibling(
  left: ItemMarker,
  right: ItemMarker,
  before: Line,
  line: Line,
  most: number,
  strays: number
): boolean {
  if (before.depth !== line.depth || !areAlike(left, right)) return false
  if (strays === 0) return true
  if (strays > most || before.chunk !== line.chunk) return false
  // A number that was not skipped says that nothing is missing: “1. The doors / They open at seven. / 2. The floor”.
  return (
    right.family === 'bullet' || right.family === 'dash' || (strays === 1 && right.values[0]! - left.values[0]! > 1)
  )
}

/** A dash of the sentence (“a hybrid / - a company with a focus”) may come to stand at the start of a wrapped line. */
function isWrappedDash(lines: readonly Line[], before: number, at: number, wrap: number): boolean {
  const line = lines[at]!
  if (wrap === 0 || lines[before]!.text[0] === line.text[0] || lines[before]!.indent === line.indent) return false
  return lines[at - 1]!.chunk === line.chunk && lines[at - 1]!.width > wrap - 5 && !endsSentence(lines[at - 1]!.text)
}

function areAlike(left: ItemMarker, right: ItemMarker): boolean {
  const isGlyph = (marker: ItemMarker) => marker.family === 'bullet' || marker.family === 'dash'
  if (isGlyph(left) || isGlyph(right)) return isGlyph(left) && isGlyph(right)
  if (left.family !== right.family) return false
  if (left.family === 'number') return Math.abs(right.values[0]! - left.values[0]!) <= 3
  return left.values.some((one) => right.values.some((other) => other - one === 1))
}

/** “-1 tsp turmeric” among “- 300 g lentils”: the missing space is a slip if the neighbours are items. */
function confirmUnspaced(
  lines: readonly Line[],
  candidates: readonly (ItemMarker | undefined)[],
  confirmed: boolean[]
): void {
  const check = (at: number, neighbour: number) => {
    const candidate = candidates[at]
    if (!candidate || candidate.family === 'emDash' || confirmed[at] || !confirmed[neighbour]) return
    // With a space, the line above was asked already.
    if (candidate.spaced && at > neighbour) return
    if (lines[neighbour]!.depth === lines[at]!.depth && areAlike(candidates[neighbour]!, candidate))
      confirmed[at] = true
  }
  confirmRuns(lines, candidates, confirmed)
  for (let at = 1; at < lines.length; at++) check(at, at - 1)
  for (let at = lines.length - 1; at > 0; at--) check(at - 1, at)
}

/** “-Milk / -Eggs / -Bread”: three in a row are a list, two after a lead-in; figures below zero are not. */
function confirmRuns(
  lines: readonly Line[],
  candidates: readonly (ItemMarker | undefined)[],
  confirmed: boolean[]
): void {
  let from = 0
  for (let at = 0; at <= lines.length; at++) {
    const candidate = candidates[at]
    const goes = candidate && !candidate.spaced && /^\D/.test(lines[at]!.text.slice(candidate.from, candidate.from + 1))
    const follows =
      at === from || (candidate?.family === candidates[from]?.family && lines[at]?.chunk === lines[from]!.chunk)
    if (goes && follows) continue
    const ledIn = from > 0 && endsLeadIn(lines[from - 1]!.text)
    if (at - from >= (ledIn ? 2 : 3)) confirmed.fill(true, from, at)
    from = goes ? at : at + 1
  }
}

/** “… with phosphorus. • Scientists …”: the one bullet of a wrapped paragraph may come to stand at the start of a line. */
function dropRunIn(
  lines: readonly Line[],
  candidates: readonly (ItemMarker | undefined)[],
  confirmed: boolean[],
  wrap: number
): void {
  const marked = new Map<number, number>()
  for (let at = 0; at < lines.length; at++) {
    if (candidates[at]) marked.set(lines[at]!.chunk, (marked.get(lines[at]!.chunk) ?? 0) + 1)
  }
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1]!
    if (!confirmed[at] || candidates[at]!.family !== 'bullet' || before.chunk !== lines[at]!.chunk) continue
    if (marked.get(before.chunk) === 1 && before.width > wrap - 12 && !endsLeadIn(before.text)) confirmed[at] = false
  }
}

const said = /[,!?]["”’]? (?:said|says|asked|replied|answered|cried|whispered|shouted|muttered|added) /

/** Dialogue is typed with a dash too (“– Objection! said the parrot.”): its lines end as sentences, and somebody says them. */
function dropDialogue(
  lines: readonly Line[],
  candidates: readonly (ItemMarker | undefined)[],
  confirmed: boolean[]
): void {
  for (let from = 0; from < lines.length; from++) {
    if (!confirmed[from] || candidates[from]!.family !== 'dash') continue
    let to = from
    let speaks = false
    let ends = true
    for (; to < lines.length && confirmed[to] && candidates[to]!.family === 'dash'; to++) {
      const text = lines[to]!.text
      speaks ||= said.test(text.slice(0, 300))
      ends &&= endsSentence(text) && !startsLower(text.slice(candidates[to]!.from, candidates[to]!.from + 12))
    }
    if (speaks && ends && !(from > 0 && endsLeadIn(lines[from - 1]!.text) && isAllCaps(lines[from - 1]!.text))) {
      confirmed.fill(false, from, to)
    }
    from = to - 1
  }
}
