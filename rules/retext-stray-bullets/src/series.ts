import {startsLower} from '@copydesk/prose'
import type {Line} from './lines.ts'
import {parseNumber} from './marks.ts'

/** A line that a number stands before. */
export interface Numbered {
  readonly line: Line
  readonly value: number
  readonly style: string
  /** Whether it follows the one before directly, with no other text of its depth between. */
  readonly close: boolean
}

/** Numbered lines of one depth in reading order, cut where they start again. */
export function findSeries(lines: readonly Line[]): Numbered[][] {
  // From the outermost to the innermost.
  const open: Numbered[][] = []
  const all: Numbered[][] = []
  let before: Line | undefined
  for (const [index, read] of lines.entries()) {
    const line = asNumbered(read)
    const number = line.ordered && line.sign ? parseNumber(line.sign.text) : undefined
    if (number) {
      // A list in an item ends with the item.
      while (depthOf(open) > line.depth) open.pop()
      const series = depthOf(open) === line.depth ? open.at(-1) : undefined
      const last = series?.at(-1)
      const close =
        before !== undefined &&
        (before === last?.line ||
          before.depth > line.depth ||
          before.continues === 'indented' ||
          goesOnWith(last?.line, before))
      const one = {line, ...number, close}
      if (
        series &&
        last &&
        (number.value === last.value + 1 ||
          (close && number.value >= last.value) ||
          isSlip(number.value, last.value, nextValue(lines, index)))
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
  return all.filter((series) => series.length >= 3)
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
function nextValue(lines: readonly Line[], index: number): number | undefined {
  const {depth} = lines[index]!
  for (let at = index + 1; at < lines.length; at++) {
    const line = asNumbered(lines[at]!)
    if (line.depth < depth) return undefined
    if (line.depth === depth && line.ordered && line.sign) return parseNumber(line.sign.text)?.value
  }
  return undefined
}

/** Whether a line is no item that lost its number: it goes on with the sentence of the item. */
function goesOnWith(item: Line | undefined, line: Line): boolean {
  return item !== undefined && line.block === item.block && startsLower(line.text) && !startsLower(item.text)
}

/** The depth of the innermost series; below all others if there is none. */
function depthOf(open: readonly Numbered[][]): number {
  return open.at(-1)?.[0]?.line.depth ?? Number.NEGATIVE_INFINITY
}
