import {diffLines, type Hunk} from './line-diff.ts'

/** Unchanged lines shown around a change. */
const context = 3

/** What changed in a file, as `git apply` and `patch -p1` take it; empty if nothing did. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const [old, now] = [linesOf(before), linesOf(after)]
  const shown = path.replaceAll('\\', '/').replace(/^\//, '')
  const groups = inReach(diffLines(old, now))
  return `--- a/${shown}\n+++ b/${shown}\n${groups.map((group) => formatGroup(group, old, now)).join('')}`
}

/** Each with its line break, so that a missing one at the end is a difference. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Changes whose contexts touch are shown together. */
function inReach(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = []
  for (const hunk of hunks) {
    const last = groups.at(-1)
    if (last !== undefined && hunk.oldStart - last.at(-1)!.oldEnd <= 2 * context) last.push(hunk)
    else groups.push([hunk])
  }
  return groups
}

function formatGroup(hunks: readonly Hunk[], old: readonly string[], now: readonly string[]): string {
  const [first, last] = [hunks[0]!, hunks.at(-1)!]
  const lead = Math.min(context, first.oldStart)
  const tail = Math.min(context, old.length - last.oldEnd)
  const lines: string[] = []
  let at = first.oldStart - lead
  for (const hunk of hunks) {
    lines.push(...old.slice(at, hunk.oldStart).map((line) => mark(' ', line)))
    lines.push(...old.slice(hunk.oldStart, hunk.oldEnd).map((line) => mark('-', line)))
    lines.push(...now.slice(hunk.newStart, hunk.newEnd).map((line) => mark('+', line)))
    at = hunk.oldEnd
  }
  lines.push(...old.slice(at, at + tail).map((line) => mark(' ', line)))
  const oldRange = range(first.oldStart - lead, last.oldEnd + tail)
  const newRange = range(first.newStart - lead, last.newEnd + tail)
  return `@@ -${oldRange} +${newRange} @@\n${lines.join('')}`
}

function mark(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`
}

/** Lines from 1; of an empty range, the line before it. */
function range(start: number, end: number): string {
  const count = end - start
  return `${count === 0 ? start : start + 1},${count}`
}
