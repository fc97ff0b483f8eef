import type {ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {lineBreakUnder} from './line-break.ts'
import type {Line} from './lines.ts'
import {fullStop, parseNumber, startsWords, writeNumber} from './marks.ts'

/** “3. The drawer has gone. 4. We knock by daylight.”: the next number of a list, inside an item. */
export function runInNumbers(document: ProseDocument, lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const number = line.ordered && line.flow && line.sign?.spaced ? parseNumber(line.sign.text) : undefined
    // Of a list of one item nobody knows whether it is one.
    if (number === undefined || number.value < 2) continue
    const text = writeNumber(number.value + 1, number.style)
    const at = placeOf(line, text)
    if (at === undefined || nextItem(lines, index)?.sign?.text === text) continue
    const {block} = line
    const lineBreak = lineBreakUnder(document, line)
    findings.push({
      block,
      start: at,
      end: at + text.length,
      kind: 'run-in',
      reason: `\`${text}\` stands inside an item; give the words after it a line of their own`,
      ...(lineBreak !== undefined && {edits: [{block, start: at - 1, end: at, text: lineBreak}]}),
      confidence: 0.8
    })
  }
  return findings
}

/** Where the number stands between two sentences of the item: “See No. 4. The key …” has it in the middle of one. */
function placeOf({block, start, end}: Line, number: string): number | undefined {
  const words = block.text.slice(start, end)
  const found = words.indexOf(` ${number} `)
  if (found < 0) return
  const at = start + found + 1
  const {sentences} = block
  if (sentences.start(sentences.at(at)) !== at || !fullStop.test(block.text.slice(start, at - 1))) return
  const after = block.text.slice(at + number.length + 1, end)
  return startsWords(after) && !/^\p{Ll}/u.test(after) && after.includes(' ') ? at : undefined
}

/** The next item of the same list. */
function nextItem(lines: readonly Line[], index: number): Line | undefined {
  const {depth} = lines[index]!
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at]!
    if (!line.flow || line.depth < depth) return
    if (line.depth === depth && line.ordered && line.sign) return line
  }
  return undefined
}
