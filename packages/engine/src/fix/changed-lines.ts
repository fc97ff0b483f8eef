import {diffLines} from './line-diff.ts'
import {linesOf} from './unified-diff.ts'

/**
 * Tells which lines of a text, from 1, are new in it or have changed.
 *
 * @param before Undefined if there was none: then all are.
 */
export function changedLines(before: string | undefined, now: string): (line: number) => boolean {
  if (before === undefined) return () => true
  const hunks = diffLines(linesOf(before), linesOf(now))
  return (line) => hunks.some(({newStart, newEnd}) => line > newStart && line <= newEnd)
}
