import type {ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'
import {isBullet} from './marks.ts'

const second = /^([•●▪■◦○‣⁃∙·▸►➤][ \t\u00a0]*|[-*+–—][ \t\u00a0]+)(?=[\p{L}\p{N}“"‘'([$£€\uFFFC])/u

/** Two markers before one item: “- - Angles”, “• • Angles”. */
export function doubleMarkers(document: ProseDocument, lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (const [index, line] of lines.entries()) {
    if (line.sign === undefined || !line.flow) continue
    const typed = second.exec(line.text)
    if (typed) findings.push(typedTwice(line, typed[1]!))
    else if (isLoneChild(document, lines, index)) findings.push(nestedTwice(line))
  }
  return findings
}

function typedTwice(line: Line, extra: string): Finding {
  const sign = line.sign!.text
  return {
    block: line.block,
    start: line.start,
    end: line.start + extra.trimEnd().length,
    kind: 'double-marker',
    reason: `The item has two markers, \`${sign}\` and \`${extra.trim()}\`; one is enough`,
    expected: [''],
    edits: [{block: line.block, start: line.start, end: line.start + extra.length, text: ''}]
  }
}

function nestedTwice(line: Line): Finding {
  return {
    ...line.sign!.place,
    kind: 'double-marker',
    reason: `The item has two markers, \`${line.sign!.text}\` and \`${line.sign!.text}\`; one is enough`,
    expected: [''],
    edits: [{...line.sign!.place, text: ''}]
  }
}

/** “- - Angles” opens a list in the item, for Markdown; with one item in it and the same marker it is a slip. */
function isLoneChild(document: ProseDocument, lines: readonly Line[], index: number): boolean {
  const line = lines[index]!
  const {sign} = line
  if (!sign?.real || line.ordered || line.continues !== 'no' || line.depth < 2) return false
  const range = document.markerRangeOf(line.block)
  if (range === undefined || !opensOnLineOf(document.source, range.start, sign.text)) return false
  const next = lines[index + 1]
  return next === undefined || !next.flow || next.depth < line.depth || isBullet(next.sign?.text ?? '')
}

/** Whether the same marker and nothing else stands before it in its line. */
function opensOnLineOf(source: string, at: number, marker: string): boolean {
  let before = at - 1
  while (source[before] === ' ' || source[before] === '\t') before--
  if (before === at - 1 || source.slice(before + 1 - marker.length, before + 1) !== marker) return false
  before -= marker.length
  while (source[before] === ' ' || source[before] === '\t' || source[before] === '>') before--
  return before < 0 || source[before] === '\n' || source[before] === '\r'
}
