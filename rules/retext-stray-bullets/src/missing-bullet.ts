import {type Finding, quote} from './finding.ts'
import type {Line} from './lines.ts'
import type {Item, List} from './lists.ts'
import {breaksByChoice, type Wrapping} from './wrapping.ts'

/** A line among items that has lost its bullet. */
export function missingBullets(list: List, wrapping: Wrapping): Finding[] {
  const {items, bare} = list
  const between = bare.slice(0, -1).reduce((sum, lines) => sum + lines.length, 0)
  // With as many lines unmarked as marked, the list is not what the writer meant.
  if (items.length < 2 || between >= items.length) return []
  const findings: Finding[] = []
  for (const [index, lines] of bare.entries()) {
    let before: Line = items[index]!
    for (const line of lines) {
      if (isSibling(line, before, list, index, wrapping)) findings.push(toFinding(line, items[index]!))
      before = line
    }
  }
  return findings
}

function toFinding(line: Line, item: Item): Finding {
  const marked = `${item.sign.text} ${line.text}`
  return {
    block: line.block,
    start: line.start,
    end: line.end,
    kind: 'missing-bullet',
    reason: `\`${quote(line)}\` stands among items but has no bullet; put \`${item.sign.text} \` before it`,
    expected: [marked],
    edits: [{block: line.block, start: line.start, end: line.start, text: `${item.sign.text} `}],
    confidence: 0.8
  }
}

const endMark = /[.!?;,]["”’»)\]]*$/u
const fullStop = /[.!?]["”’»)\]]*$/u

function isSibling(line: Line, before: Line, list: List, index: number, wrapping: Wrapping): boolean {
  const {items} = list
  const {text} = line
  if (line.maybe !== undefined || text === '' || /[:：]$/u.test(text) || /:$/u.test(before.text)) return false
  if (line.continues === 'indented') return false
  if (line.continues === 'flush' && !breaksByChoice(line, before, wrapping)) return false
  if (!agreesInCase(text, items) || !agreesInEnd(text, items)) return false
  const words = countWords(text)
  const counts = items.map((item) => countWords(item.text))
  const most = Math.max(...counts)
  const least = Math.min(...counts)
  if (words < 2 || words > 2 * most + 2 || 3 * words < least) return false
  const last = index === items.length - 1
  return last || !isLabel(line, words, least, index, items.length)
}

/** A short line between two lists is rather the heading of the second: “Side dishes”. */
function isLabel(line: Line, words: number, least: number, index: number, items: number): boolean {
  if (line.continues === 'flush' && !line.block.list?.typed) return false
  const betweenLists = index >= 1 && items - index - 1 >= 2
  if (betweenLists && words <= 4 && words <= least) return true
  return /^(?:[\p{Lu}\p{N}][\p{L}\p{N}’'-]*\s?){2,6}$/u.test(line.text)
}

function agreesInCase(text: string, items: readonly Item[]): boolean {
  const isLower = /^\p{Ll}/u.test(text)
  const lower = items.filter((item) => /^\p{Ll}/u.test(item.text)).length
  return isLower ? lower * 2 > items.length : lower * 2 <= items.length
}

function agreesInEnd(text: string, items: readonly Item[]): boolean {
  const ended = items.filter((item) => endMark.test(item.text)).length
  return fullStop.test(text) ? ended * 2 > items.length : ended < items.length || items.length === 0
}

function countWords(text: string): number {
  return text.split(/\s+/u).length
}
