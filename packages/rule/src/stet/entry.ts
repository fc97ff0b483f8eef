import type {ProseDocument} from '@copydesk/prose'
import type {OtherFinding} from '../types.ts'

/** An entry of `copydesk.stet.yml`: words that stand as they are, for plain text and for copy that nobody may touch. */
export interface StetEntry {
  /** Rule names in any spelling, one at least. */
  readonly rules: readonly string[]
  /** The words as the copy has them, a line break as a space. */
  readonly words: string
  /** The one file that it is for, relative to `copydesk.stet.yml`, with `/`; all files if left out. */
  readonly file?: string
  readonly reason?: string
  readonly who?: string
  /** Where it stands in `copydesk.stet.yml`, from 1. */
  readonly line: number
  readonly column: number
}

/** Whether the entry's words stand in the copy where the finding is. */
export function holdsAt(entry: StetEntry, document: ProseDocument, finding: OtherFinding): boolean {
  const found = document.at(finding.start)
  if (found === undefined || found.block.text === '') return oneLine(finding.actual).includes(entry.words)
  const {block} = found
  const {words} = entry
  const from = found.offset
  const to = Math.max(from, block.toText(finding.end - document.rangeOf(block).start))
  // Words that touch the place stand in this stretch of the text.
  const base = Math.max(0, from - words.length)
  const text = block.text.slice(base, to + words.length).replace(/\s/g, ' ')
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const start = base + at
    const end = start + words.length
    // An empty place, where something is missing, belongs to the words on both its sides.
    if (from === to ? start <= from && end >= from : start < to && end > from) return true
  }
  return false
}

/** With each white space as one space, as YAML folds it. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
