import {placeholder} from '@copydesk/prose'
import type {Line, Sign} from './lines.ts'
import {fullStop, hollow, isBullet} from './marks.ts'
import {breaksByChoice, type Wrapping} from './wrapping.ts'

/** A line with a marker. */
export type Item = Line & {readonly sign: Sign}

/** A list as the eye sees it. The format may take it for several lists, or for a paragraph. */
export interface List {
  readonly items: readonly Item[]
  /** The lines without a marker that follow each item, before the next one or before the list ends. */
  readonly bare: readonly (readonly Line[])[]
  /** The line before the first item. */
  readonly before: Line | undefined
  /** The line after the last item and its bare lines. */
  readonly after: Line | undefined
}

/** More unmarked lines than this in a row are a text between two lists. */
const mostBare = 2

/** Gathers the lists of bullets. */
export function findLists(lines: readonly Line[], wrapping: Wrapping): List[] {
  const marked = promote(lines, wrapping)
  const lists: List[] = []
  const taken = new Set<number>()
  for (let index = 0; index < marked.length; index++) {
    if (!isItem(marked[index]!) || taken.has(index)) continue
    lists.push(gather(marked, index, taken))
  }
  return lists
}

/** Whether the asterisks are those of a comment in a program, with its end among them. */
export function isCommentOfCode({items, bare}: List): boolean {
  if (items[0]!.sign.text !== '*') return false
  return items.some(({text}) => text === '/') || bare.some((lines) => lines.some(({text}) => text.startsWith('*/')))
}

export function isItem(line: Line): line is Item {
  return line.sign !== undefined && line.flow && !line.ordered
}

function gather(lines: readonly Line[], from: number, taken: Set<number>): List {
  const first = lines[from] as Item
  const items: Item[] = [first]
  const bare: Line[][] = [[]]
  let last = first
  let waiting: Line[] = []
  let index = from + 1
  let end = index
  for (; index < lines.length; index++) {
    const line = lines[index]!
    if (!line.flow || line.depth < first.depth) break
    if (line.depth > first.depth || (line.ordered && line.sign)) {
      if (line.ordered && line.depth === first.depth) break
      // The lines of a list inside an item.
      if (waiting.length > 0) break
      end = index + 1
      continue
    }
    if (!isItem(line)) {
      waiting.push(line)
      if (waiting.length > mostBare) break
      continue
    }
    if (!belongs(last, waiting, line) && !isAlternate(items, waiting, line, lines[index + 1])) break
    bare[items.length - 1]!.push(...waiting)
    waiting = []
    items.push(line)
    bare.push([])
    taken.add(index)
    last = line
    end = index + 1
  }
  const tail = trailing(lines, end, first.depth)
  bare[items.length - 1]!.push(...tail)
  return {items, bare, before: lines[from - 1], after: lines[end + tail.length]}
}

/** Whether an item goes on with the list: an empty line before another marker, or around unmarked lines, ends it. */
function belongs(last: Item, between: readonly Line[], next: Item): boolean {
  if (next.sign.text !== last.sign.text && (next.gap || next.indent !== last.indent)) return false
  if (next.gap && next.sign.real && next.block.list?.first && between.length === 0) return false
  if (between.length === 0) return true
  if (between.every((line) => !line.gap)) return !next.gap
  // What ends with a colon announces a list of its own.
  return (
    next.gap &&
    between.length === 1 &&
    (!next.sign.real || [last, between[0]!, next].every(isPhrase)) &&
    between[0]!.gap &&
    last.gap &&
    !between[0]!.text.endsWith(':')
  )
}

/** “some old carpet”: no paragraph begins and ends like that. */
function isPhrase({text}: Line): boolean {
  return startsLow.test(text) && !fullStop.test(text) && !text.includes(placeholder)
}

const opensSpeech = /^[–—]$/u

/**
 * Whether a typed list with empty lines between all its items goes on with another marker: the marker of the item
 * before comes back after it.
 */
function isAlternate(items: readonly Item[], between: readonly Line[], item: Item, after: Line | undefined): boolean {
  const last = items.at(-1)!
  if (
    between.length > 0 ||
    item.sign.real ||
    opensSpeech.test(item.sign.text) ||
    !item.gap ||
    !last.gap ||
    item.indent !== last.indent
  )
    return false
  const sign = item.sign.text === items.at(-2)?.sign.text ? item.sign.text : last.sign.text
  if (sign === item.sign.text) return true
  return after !== undefined && isItem(after) && after.gap && after.depth === item.depth && after.sign.text === sign
}

/** One unmarked line at the end of a list, where the list ends with it. */
function trailing(lines: readonly Line[], from: number, depth: number): Line[] {
  const line = lines[from]
  if (line === undefined || !line.flow || line.gap || line.sign || line.depth !== depth) return []
  const after = lines[from + 1]
  return after === undefined || after.gap || !after.flow ? [line] : []
}

/** Takes a dash or an asterisk for a marker where the line stands right among items. */
function promote(lines: readonly Line[], wrapping: Wrapping): Line[] {
  const result = [...lines]
  for (let index = 0; index < result.length; index++) {
    const line = result[index]!
    const sign = line.maybe
    if (sign === undefined || /\d/.test(sign.text) || line.continues === 'indented') continue
    if (line.continues === 'flush' && !breaksByChoice(line, result[index - 1]!, wrapping)) continue
    const before = index > 0 && !line.gap ? result[index - 1] : undefined
    const next = result[index + 1]
    const after = next && !next.gap ? next : undefined
    if (sign.text === hollow) {
      // Right between two bullets, and before words that start as theirs do, a lone letter is no word.
      if (!isBulleted(before, line) || !isBulleted(after, line)) continue
      if (startsLow.test(line.text.slice(1).trimStart()) !== startsLow.test(before!.text)) continue
    } else if (
      !isSibling(before, line) &&
      !(isSibling(after, line) && line.continues === 'no') &&
      !isAmongBullets(result[index - 1], line, next)
    )
      continue
    result[index] = line.marked(sign, line.start + sign.text.length + (sign.spaced ? 1 : 0))
  }
  return result
}

/** Whether a line with an empty line above and one below stands between two items with the same bullet. */
function isAmongBullets(before: Line | undefined, line: Line, after: Line | undefined): boolean {
  return (
    line.gap &&
    line.maybe!.spaced &&
    /^[-*+]$/u.test(line.maybe!.text) &&
    after?.gap === true &&
    isBulleted(before, line) &&
    isBulleted(after, line) &&
    before!.sign!.text === after.sign!.text
  )
}

const startsLow = /^\p{Ll}/u

function isBulleted(other: Line | undefined, line: Line): boolean {
  return other !== undefined && isItem(other) && other.depth === line.depth && isBullet(other.sign.text)
}

function isSibling(other: Line | undefined, line: Line): boolean {
  if (other === undefined || !isItem(other) || other.depth !== line.depth) return false
  return (
    other.sign.text === line.maybe!.text || (line.maybe!.spaced && (other.sign.spaced || isBullet(other.sign.text)))
  )
}
