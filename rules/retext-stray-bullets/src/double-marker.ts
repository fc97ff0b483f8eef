import type {ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'
import {isBullet} from './marks.ts'

const second = /^([•●▪■◦○‣⁃∙·▸►➤][ \t\u00a0]*|[-*+–—][ \t\u00a0]+)(?=[\p{L}\p{N}“"‘'([$£€\uFFFC])/u

/** Two markers before one item: “- - Angles”, “• • Angles”. */
export function doubleMarkers(document: ProseDocument, lines: readonly Line[]): Finding[] {
  const findings: Finding[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.sign === undefined || !line.flow) continue
    const typed = second.exec(line.text) ?? (line.ordered ? sameNumber(line) : null)
    if (typed) findings.push(typedTwice(line, typed[1]!))
    else {
      const outer = outerMarker(document, lines, index)
      if (outer !== undefined) findings.push(nestedTwice(line, outer))
    }
  }
  return findings
}

/** “2. 2. Pay the hall” */
function sameNumber({sign, text}: Line): RegExpExecArray | null {
  const typed = numbered.exec(text)
  return typed !== null && typed[1]!.trimEnd() === sign!.text ? typed : null
}

const numbered = /^(\d{1,3}[.)][ \t]+)(?=\p{L})/u

function typedTwice(line: Line, extra: string): Finding {
  const {text: sign, spaced} = line.sign!
  // “•• Leeks” has its space after the second.
  const gap = spaced ? '' : ' '
  return {
    block: line.block,
    start: line.start,
    end: line.start + extra.trimEnd().length,
    kind: 'double-marker',
    reason: `The item has two markers, \`${sign}\` and \`${extra.trim()}\`; one is enough`,
    expected: [gap],
    edits: [{block: line.block, start: line.start, end: line.start + extra.length, text: gap}]
  }
}

function nestedTwice(line: Line, outer: string): Finding {
  return {
    ...line.sign!.place,
    kind: 'double-marker',
    reason: `The item has two markers, \`${outer}\` and \`${line.sign!.text}\`; one is enough`,
    expected: [''],
    edits: [{...line.sign!.place, text: ''}]
  }
}

/**
 * The marker before the one of the line. “- - Angles” opens a list in the item, for Markdown; with one item in it, it is
 * a slip.
 */
function outerMarker(document: ProseDocument, lines: readonly Line[], index: number): string | undefined {
  const line = lines[index]!
  const {sign} = line
  if (!sign?.real || line.continues !== 'no' || line.depth < 2) return
  const range = document.markerRangeOf(line.block)
  if (line.ordered) {
    const before = range ? document.source.slice(Math.max(0, range.start - longestNumber), range.start) : ''
    return before.trimEnd().endsWith(sign.text) && /\S[ \t]$/u.test(before) ? sign.text : undefined
  }
  const outer = range && markerBefore(document.source, range.start)
  const next = lines[index + 1]
  return next === undefined || !next.flow || next.depth < line.depth || isBullet(next.sign?.text ?? '')
    ? outer
    : undefined
}

/** Code units: “100. ” */
const longestNumber = 5

/** The marker that stands before this one on its line, with nothing else. */
function markerBefore(source: string, at: number): string | undefined {
  let before = at - 1
  while (source[before] === ' ' || source[before] === '\t') before--
  const marker = source[before]
  if (before === at - 1 || marker === undefined || !'-*+'.includes(marker)) return
  before--
  while (source[before] === ' ' || source[before] === '\t' || source[before] === '>') before--
  return before < 0 || source[before] === '\n' || source[before] === '\r' ? marker : undefined
}
