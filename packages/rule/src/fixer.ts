import {applyEdits} from '@copydesk/prose'
import type {Finding, Safety, SourceFixEdit} from './types.ts'

export interface FixerOptions {
  /** `safe` leaves suggestions alone; `suggest` makes both. @default 'safe' */
  readonly safety?: Safety
}

export interface Fixed {
  readonly text: string
  /** What was changed, in the order of the places. */
  readonly edits: readonly SourceFixEdit[]
  /** The findings whose fix was made. */
  readonly applied: readonly Finding[]
  /** The findings whose fix stood in the way of another one: it may hold in the next pass. */
  readonly skipped: readonly Finding[]
}

/**
 * Makes the fixes of findings, each with all its edits or not at all. The first finding in the source wins where
 * two fixes overlap.
 *
 * Two insertions at one offset are both made, in the order of their findings. The same edit asked for by two
 * findings is made once: two rules that each miss a full stop want one.
 *
 * @param source The source that the findings are of.
 */
export function applyFixes(source: string, findings: readonly Finding[], options: FixerOptions = {}): Fixed {
  const safety = options.safety ?? 'safe'
  const accepted: SourceFixEdit[] = []
  const applied: Finding[] = []
  const skipped: Finding[] = []
  const fixable = findings.filter(({fix}) => fix !== undefined && (safety === 'suggest' || fix.safety === 'safe'))
  for (const finding of fixable.sort((left, right) => left.start - right.start || left.end - right.end)) {
    const fits = accept(accepted, finding.fix!.edits, source.length)
    ;(fits ? applied : skipped).push(finding)
  }
  return {text: applyEdits(source, accepted), edits: accepted, applied, skipped}
}

/** Adds all edits to the sorted list, or none if one of them cannot be made beside the others. */
function accept(accepted: SourceFixEdit[], edits: readonly SourceFixEdit[], length: number): boolean {
  const added: SourceFixEdit[] = []
  for (const edit of edits) {
    const index =
      edit.start >= 0 && edit.start <= edit.end && edit.end <= length ? placeFor(accepted, edit) : 'conflict'
    if (index === 'conflict') {
      for (const undo of added) accepted.splice(accepted.indexOf(undo), 1)
      return false
    }
    if (index === 'same') continue
    accepted.splice(index, 0, edit)
    added.push(edit)
  }
  return true
}

function placeFor(accepted: readonly SourceFixEdit[], edit: SourceFixEdit): number | 'same' | 'conflict' {
  let low = 0
  let high = accepted.length
  // The first edit that stands after this one; of those with the same range, this one comes last.
  while (low < high) {
    const middle = (low + high) >> 1
    const other = accepted[middle]!
    if (other.start < edit.start || (other.start === edit.start && other.end <= edit.end)) low = middle + 1
    else high = middle
  }
  for (let index = low - 1; index >= 0; index--) {
    const before = accepted[index]!
    if (before.start === edit.start && before.end === edit.end) {
      if (before.text === edit.text) return 'same'
      if (edit.end > edit.start) return 'conflict'
      continue
    }
    if (before.end > edit.start) return 'conflict'
    if (before.start < edit.start) break
  }
  const after = accepted[low]
  return after !== undefined && after.start < edit.end ? 'conflict' : low
}
