import {startsLower} from '@copydesk/prose'
import type {Line} from './lines.ts'
import {parseNumber} from './marks.ts'

/** A line that a number stands before. */
export interface Numbered {
  readonly line: Line
  readonly value: number
  readonly style: string
  readonly depth: number
  /** Whether it follows the one before directly, with no other text of its depth between. */
  readonly close: boolean
}

/** Of fewer lines nobody knows how they go on. */
const shortest = 3

/** Numbered lines of one depth in reading order, cut where they start again. */
export function findSeries(lines: readonly Line[]): Numbered[][] {
  // From the outermost to the innermost.
  const open: Numbered[][] = []
  const all: Numbered[][] = []
  const numbered = lines.map(asNumbered)
  const numbers = numbered.map(numberOf)
  if (numbers.filter((number) => number !== undefined).length < shortest) return []
  let before: Line | undefined
  for (const [index, line] of numbered.entries()) {
    const number = numbers[index]
    if (number) {
      const depth = depthAt(lines, numbers, index)
      // A list in an item ends with the item.
      while (depthOf(open) > depth) open.pop()
      const series = depthOf(open) === depth ? open.at(-1) : undefined
      const last = series?.at(-1)
      const close =
        before !== undefined &&
        (before === last?.line ||
          before.depth > depth ||
          before.continues === 'indented' ||
          goesOnWith(last?.line, before))
      const one = {line, ...number, depth, close}
      if (
        series &&
        last &&
        (number.value === last.value + 1 ||
          (close && number.value >= last.value) ||
          isSlip(number.value, last.value, nextValue(lines, numbers, index)))
      )
        series.push(one)
      else {
        if (series) open.pop()
        const fresh = [one]
        open.push(fresh)
        all.push(fresh)
      }
    }
    before = line
  }
  return all.filter((series) => series.length >= shortest)
}

/** A paragraph of plain text that begins with a number, as those of minutes do, is no item to its reader. */
function asNumbered(line: Line): Line {
  const {maybe, document, block, from} = line
  const isNumbered = maybe?.spaced && from === 0 && document.format === 'text' && block.type === 'paragraph'
  return isNumbered && parseNumber(maybe.text) ? line.marked(maybe, maybe.text.length + 1, true) : line
}

/** “4. … 4. … 6. …”, “3. … 5. … 5. …”: the number after it goes on from the one before it. */
function isSlip(value: number, last: number, next: number | undefined): boolean {
  return value > 1 && (value === last || value === last + 2) && next === last + 2
}

/** The next number of the depth of a line. */
function nextValue(lines: readonly Line[], numbers: Numbers, index: number): number | undefined {
  const depth = depthAt(lines, numbers, index)
  for (let at = index + 1; at < lines.length; at++) {
    const own = depthAt(lines, numbers, at)
    if (own < depth) return undefined
    const number = own === depth ? numbers[at] : undefined
    if (number) return number.value
  }
  return undefined
}

/** The number before each line, if it has one. */
type Numbers = readonly ReturnType<typeof numberOf>[]

function numberOf({ordered, sign}: Line): {readonly value: number; readonly style: string} | undefined {
  return ordered && sign ? parseNumber(sign.text) : undefined
}

/**
 * The depth of a line. In plain text a number with other text above and below stands over a section, whether its reader took
 * the line for a heading, a paragraph or an item.
 */
function depthAt(lines: readonly Line[], numbers: Numbers, index: number): number {
  const line = lines[index]!
  if (line.document.format !== 'text' || !line.flow || !line.gap || !numbers[index]) return line.depth
  const isAlone = lines[index + 1]?.gap === true && !numbers[index + 1] && !numbers[index - 1]
  return isAlone ? 0 : line.depth
}

/** Whether a line is no item that lost its number: it goes on with the sentence of the item. */
function goesOnWith(item: Line | undefined, line: Line): boolean {
  return item !== undefined && line.block === item.block && startsLower(line.text) && !startsLower(item.text)
}

/** The depth of the innermost series; below all others if there is none. */
function depthOf(open: readonly Numbered[][]): number {
  return open.at(-1)?.[0]?.depth ?? Number.NEGATIVE_INFINITY
}
