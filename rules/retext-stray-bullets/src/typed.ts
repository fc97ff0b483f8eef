import type {ProseDocument} from '@copydesk/prose'
import type {Line} from './lines.ts'
import {parseNumber} from './marks.ts'

/** A number or a hyphen may open any line; three of them, one line after the other, are a list. */
const fewest = 3

/**
 * The lines of a page, those taken for items that are typed as such with hyphens or numbers, each in a paragraph of its
 * own or behind a `<br>`. Plain text and Markdown know them for lists already.
 */
export function withTypedItems({format}: ProseDocument, lines: readonly Line[]): readonly Line[] {
  if (format !== 'html') return lines
  const result = [...lines]
  for (let from = 0; from < result.length; ) {
    const end = endOfRun(lines, from)
    const run = lines.slice(from, end)
    if (isNumbered(run)) for (let at = from; at < end; at++) result[at] = marked(run[at - from]!, true)
    else if (isHyphened(run, lines[from - 1]))
      for (let at = from; at < end; at++) if (lines[at]!.maybe) result[at] = marked(lines[at]!, false)
    from = end
  }
  return result
}

/** Where the lines end that stand directly one after the other and could be items, but for one here and there. */
function endOfRun(lines: readonly Line[], from: number): number {
  let end = from + 1
  const first = lines[from]!
  if (!couldBeItem(first)) return end
  for (let at = end; at < lines.length && lines[at]!.flow && lines[at]!.depth === first.depth; at++) {
    if (isLike(lines[at]!, first)) end = at + 1
    else if (at > end || isCount(first)) break
  }
  return end
}

function couldBeItem({flow, maybe, text}: Line): boolean {
  return flow && maybe?.spaced === true && text !== maybe.text
}

function isLike(line: Line, first: Line): boolean {
  return couldBeItem(line) && (isCount(first) ? isCount(line) : line.maybe!.text === first.maybe!.text)
}

function isCount({maybe}: Line): boolean {
  return parseNumber(maybe!.text) !== undefined
}

/** “1. … 2. … 4. …” */
function isNumbered(run: readonly Line[]): boolean {
  return run.length >= fewest && isCount(run[0]!) && parseNumber(run[0]!.maybe!.text)!.value === 1
}

/** Under a colon; speech opens with hyphens as well, and ends as sentences do. */
function isHyphened(run: readonly Line[], before: Line | undefined): boolean {
  const items = run.filter(couldBeItem)
  return (
    items.length >= fewest &&
    items[0]!.maybe!.text === '-' &&
    before?.flow === true &&
    before.text.endsWith(':') &&
    items.every(({text}) => !/[.?!…"”’]$/u.test(text))
  )
}

function marked(line: Line, ordered: boolean): Line {
  const sign = line.maybe!
  const rest = line.text.slice(sign.text.length)
  return line.marked(sign, line.start + line.text.length - rest.trimStart().length, ordered)
}
