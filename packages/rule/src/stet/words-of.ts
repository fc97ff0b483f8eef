import type {ProseDocument} from '@copydesk/prose'
import type {OtherFinding} from '../types.ts'
import {holdsAt, oneLine} from './entry.ts'

/** So many words stand on each side of a finding in an entry at first: people know the place again by them. */
const around = 2

/**
 * The words by which `copydesk.stet.yml` names a finding: its own and some around, as many as are needed to name no
 * other finding of its kind in the document; where none are enough, the whole paragraph.
 *
 * @param findings All of the document.
 */
export function wordsOf(finding: OtherFinding, document: ProseDocument, findings: readonly OtherFinding[]): string {
  const found = document.at(finding.start)
  if (found === undefined || found.block.text === '') return oneLine(finding.actual)
  const {block} = found
  const {text, words} = block
  const to = Math.max(found.offset, block.toText(finding.end - document.rangeOf(block).start))
  const like = findings.filter(
    (other) => other !== finding && other.source === finding.source && other.ruleId === finding.ruleId
  )
  let first = 0
  while (first < words.length && words.end(first) <= found.offset) first++
  let last = first
  while (last < words.length && words.start(last) < to) last++
  for (let more = around; ; more *= 2) {
    const start = first - more <= 0 ? 0 : words.start(first - more)
    const end = last + more >= words.length ? text.length : words.end(last + more - 1)
    const candidate = oneLine(text.slice(start, end))
    const entry = {rules: [], words: candidate, line: 1, column: 1}
    const isWhole = start === 0 && end === text.length
    if (isWhole || (candidate !== '' && !like.some((other) => holdsAt(entry, document, other)))) return candidate
  }
}
