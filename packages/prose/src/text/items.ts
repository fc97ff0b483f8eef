import type {Layout} from '../types.ts'
import {isDigit, startsLower} from './ends.ts'
import type {Line} from './lines.ts'
import {type ItemMarker, isOrdered} from './marker.ts'
import {isAllCaps} from './shape.ts'
import {isFull} from './wrap.ts'

/** The lines that are items, with their markers. */
export function findItems(lines: readonly Line[], layout: Layout, wrap: number): (ItemMarker | undefined)[] {
  const candidates: (ItemMarker | undefined)[] = []
  let marked = 0
  for (const line of lines) {
    candidates.push(line.marker)
    if (line.marker !== undefined) marked++
  }
  if (marked === 0) return candidates
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
      const left = before < 0 ? undefined : candidates[before]
      const ledIn = at > 0 && lines[at - 1]!.endsLeadIn
      if (candidate.family === 'bullet') confirmed[at] = true
      else if (candidate.family === 'emDash') {
        // Dialogue opens with an em dash, and ends as sentences do.
        const follows = left !== undefined && before === at - 1 && left.family === 'emDash' && confirmed[before]
        confirmed[at] = !line.endsSentence && (ledIn || follows === true)
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
  for (let at = 0; at < lines.length; at++) if (!confirmed[at]) candidates[at] = undefined
  return candidates
}

/** Whether a line without a marker is of the item whose first line is `item`. */
function goesOn(above: Line, line: Line, item: Line, wrap: number): boolean {
  if (line.depth !== item.depth) return false
  if (line.indent >= item.indent + 2) return true
  if (above.chunk !== line.chunk) return false
  return (wrap > 0 && isFull(above, line, wrap)) || (line.startsLower && !above.endsSentence)
}

/** A dash after numbers: if it stands right under them and ends as they do, it is of their list. */
function isMixed(left: ItemMarker, right: ItemMarker, before: Line, line: Line): boolean {
  if (!isOrdered(left) || right.family !== 'dash' || !right.spaced) return false
  if (before.chunk !== line.chunk || line.indent !== before.indent) return false
  return before.endsSentence === line.endsSentence
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
  return lines[at - 1]!.chunk === line.chunk && lines[at - 1]!.width > wrap - 5 && !lines[at - 1]!.endsSentence
}

function isGlyph({family}: ItemMarker): boolean {
  return family === 'bullet' || family === 'dash'
}

function areAlike(left: ItemMarker, right: ItemMarker): boolean {
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
    const candidate = at < lines.length ? candidates[at] : undefined
    const goes = candidate !== undefined && isGlued(lines[at]!, candidate)
    if (goes && (at === from || follows(lines, candidates, from, at))) continue
    const ledIn = from > 0 && lines[from - 1]!.endsLeadIn
    if (at - from >= (ledIn ? 2 : 3)) confirmed.fill(true, from, at)
    from = goes ? at : at + 1
  }
}

/** Whether a marker has no space behind it, and is not the sign of a figure. */
function isGlued(line: Line, marker: ItemMarker): boolean {
  return !marker.spaced && marker.from < line.text.length && !isDigit(line.text.charCodeAt(marker.from))
}

function follows(
  lines: readonly Line[],
  candidates: readonly (ItemMarker | undefined)[],
  from: number,
  at: number
): boolean {
  return candidates[at]!.family === candidates[from]!.family && lines[at]!.chunk === lines[from]!.chunk
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
    if (marked.get(before.chunk) === 1 && before.width > wrap - 12 && !before.endsLeadIn) confirmed[at] = false
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
      const {text} = lines[to]!
      speaks ||= said.test(text.slice(0, 300))
      ends &&= lines[to]!.endsSentence && !startsLower(text, candidates[to]!.from)
    }
    if (speaks && ends && !(from > 0 && lines[from - 1]!.endsLeadIn && isAllCaps(lines[from - 1]!.text))) {
      confirmed.fill(false, from, to)
    }
    from = to - 1
  }
}
