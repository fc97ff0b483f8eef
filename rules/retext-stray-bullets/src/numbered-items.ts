import type {ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import type {Line, Sign} from './lines.ts'
import {fullStop, parseNumber, startsWords, writeNumber} from './marks.ts'
import {missingMarker} from './missing-bullet.ts'
import {breaksByChoice, type Wrapping} from './wrapping.ts'

/** Numbers that touch their items, and lines that have lost their number. */
export function numberedItems(document: ProseDocument, lines: readonly Line[], wrapping: Wrapping): Finding[] {
  const findings: Finding[] = []
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!
    const before = lines[index - 1]!
    const last = numberOf(before)
    if (last === undefined || !line.flow || !before.flow || line.continues === 'indented') continue
    if (line.continues === 'flush' && !breaksByChoice(line, before, wrapping)) continue
    const finding = touching(line, last) ?? missing(document, line, before, lines[index + 1], last)
    if (finding) findings.push(finding)
  }
  return findings
}

interface Numbered {
  readonly value: number
  readonly style: string
}

function numberOf(line: Line | undefined): Numbered | undefined {
  return line?.ordered && line.sign?.spaced ? parseNumber(line.sign.text) : undefined
}

/** “2.Add the turmeric”, after the first item. */
function touching(line: Line, last: Numbered): Finding | undefined {
  const sign: Sign | undefined = line.ordered ? line.sign : line.maybe
  if (sign === undefined || sign.spaced) return
  const number = parseNumber(sign.text)
  if (number?.value !== last.value + 1 || number.style !== last.style) return
  const start = line.ordered ? line.start : line.start + sign.text.length
  if (!startsWords(line.block.text.slice(start, start + 1))) return
  return {
    ...sign.place,
    kind: 'missing-space',
    reason: `\`${sign.text}\` touches the text of its item; put a space after it`,
    expected: [`${sign.text} `],
    edits: [{block: line.block, start, end: start, text: ' '}]
  }
}

/** A line between the first item and the third. */
function missing(
  document: ProseDocument,
  line: Line,
  before: Line,
  after: Line | undefined,
  last: Numbered
): Finding | undefined {
  const next = numberOf(after)
  if (line.sign || line.maybe || next?.value !== last.value + 2 || next.style !== last.style) return
  if (
    after!.depth !== before.depth ||
    line.depth !== before.depth ||
    (line.gap !== before.gap && line.gap !== after!.gap)
  )
    return
  const siblings = [before.text, after!.text]
  if (/:$/u.test(before.text) || /:$/u.test(line.text) || !siblings.every((text) => isAlike(line.text, text))) return
  return missingMarker(document, line, writeNumber(last.value + 1, last.style))
}

function isAlike(line: string, sibling: string): boolean {
  const words = line.split(/\s+/u).length
  const others = sibling.split(/\s+/u).length
  return (
    /^\p{Ll}/u.test(line) === /^\p{Ll}/u.test(sibling) &&
    fullStop.test(line) === fullStop.test(sibling) &&
    words >= Math.min(2, others) &&
    words <= 3 * others + 2 &&
    others <= 3 * words + 2
  )
}
