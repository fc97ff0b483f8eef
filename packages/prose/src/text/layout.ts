import type {Layout} from '../types.ts'
import type {LineShape} from './lines.ts'
import {isSpoken} from './shape.ts'
import {isFull} from './wrap.ts'

export interface LayoutOf {
  readonly layout: Layout
  /** The column at which lines were wrapped; 0 if they were not. */
  readonly wrap: number
}

/** Prose is wrapped at 55 to 90 columns as a rule; a newspaper's column is the narrowest, a wide screen's the widest. */
const narrowest = 30
const widest = 120

/**
 * Decides how a text separates its paragraphs.
 *
 * Wrapped prose gives itself away between its lines: the next line's first word would not have fitted, and the next
 * line mostly begins in lower case. Otherwise prose lines stand either under each other or with blank lines between.
 */
export function findLayout(lines: readonly LineShape[]): LayoutOf {
  const wrap = findWrap(lines)
  if (wrap > 0) return {layout: 'wrapped', wrap}
  let together = 0
  let apart = 0
  let before: LineShape | undefined
  for (const line of lines) {
    if (before && isProse(before) && isProse(line) && !isTurn(before, line)) {
      if (before.chunk === line.chunk) together++
      else apart++
    }
    before = line
  }
  // A title over paragraphs says nothing; without two paragraphs that meet, any blank line between texts decides.
  if (together === 0 && apart === 0) return {layout: hasBlankBetween(lines) ? 'blank' : 'lines', wrap: 0}
  return {layout: together >= apart ? 'lines' : 'blank', wrap: 0}
}

function isProse(line: LineShape): boolean {
  return (line.width > 80 || line.endsSentence) && line.marker === undefined
}

/** The turns of a conversation often stand under each other in a text whose paragraphs do not. */
function isTurn(before: LineShape, line: LineShape): boolean {
  return before.width <= 100 && line.width <= 100 && isSpoken(before.text) && isSpoken(line.text)
}

function hasBlankBetween(lines: readonly LineShape[]): boolean {
  return lines.length > 0 && lines[0]!.chunk !== lines.at(-1)!.chunk
}

/** The column at which the lines of the author, or else of quoted mail, were wrapped; 0 if they were not. */
function findWrap(lines: readonly LineShape[]): number {
  const own = lines.every((line) => line.depth === 0) ? lines : lines.filter((line) => line.depth === 0)
  return wrapOf(own) || (own.length < lines.length && !own.some((line) => line.width > widest) ? wrapOf(lines) : 0)
}

/** The column that nearly all lines end before which break off in the middle of a sentence; 0 if none do. */
function columnOf(lines: readonly LineShape[]): number {
  const votes = new Array<number>(widest + 1).fill(0)
  let all = 0
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at - 1]!
    if (line.width > widest || !isMidSentence(line, lines[at]!) || !mayGoOn(line, lines[at]!)) continue
    votes[line.width]!++
    all++
  }
  if (all === 0) return 0
  // A few lines may stick out (an address, an edit after wrapping); the wrap column is where nearly all lines end.
  let column = widest
  for (let beyond = 0; column > 0; column--) {
    beyond += votes[column]!
    if (beyond * 50 > all) break
  }
  return column
}

function wrapOf(lines: readonly LineShape[]): number {
  const wrap = columnOf(lines)
  if (wrap < narrowest) return 0
  // Verse, labels and addresses are short all through and do not vote.
  const wide = new Set<number>()
  for (const line of lines) if (line.width >= wrap * 0.75) wide.add(line.chunk)
  let full = 0
  let middle = 0
  let open = 0
  let ends = 0
  let all = 0
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at - 1]!
    const next = lines[at]!
    if (!wide.has(line.chunk) || !mayGoOn(line, next)) continue
    all++
    if (line.width <= wrap + 20 && isFull(line, next, wrap)) full++
    else if (line.endsSentence && !next.startsLower) ends++
    if (line.width <= wrap + 20 && isMidSentence(line, next)) middle++
    if (!line.endsSentence) open++
  }
  // Lines that break off in the middle of sentences were broken on purpose, be it at clauses and not at a column.
  if (wrap >= 45 && middle >= all * 0.5) return wrap
  // A text full of names has many a line that begins with one. (Lines of verse do so, too, but they do not fill the column.)
  if (wrap >= 55 && full >= all * 0.6 && open >= all * 0.8 && middle >= all * 0.2) return wrap
  // A short line that ends a sentence may end a paragraph, and says nothing. Short lines are more often of their own.
  const narrow = wrap < 45
  return full >= (all - ends) * (narrow ? 0.8 : 0.6) && middle >= all * (narrow ? 0.5 : 0.3) ? wrap : 0
}

/** Whether a line could be the rest of the one above. */
function mayGoOn(line: LineShape, next: LineShape): boolean {
  return line.chunk === next.chunk && next.marker === undefined && !next.text.includes('\t')
}

function isMidSentence(line: LineShape, next: LineShape): boolean {
  return next.startsLower && !line.endsSentence
}
