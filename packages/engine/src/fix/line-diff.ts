/** A stretch of lines that was replaced: line numbers from 0, ends not included. */
export interface Hunk {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

/** Beyond so many differences the middle counts as one: the search takes the square of them. */
const most = 1000

/** The stretches in which two texts differ, as few lines as can be (Myers, “An O(ND) difference algorithm”, 1986). */
export function diffLines(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let oldEnd = before.length
  let newEnd = after.length
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--
    newEnd--
  }
  if (oldEnd === start && newEnd === start) return []
  const trace = search(before.slice(start, oldEnd), after.slice(start, newEnd))
  if (trace === undefined) return [{oldStart: start, oldEnd, newStart: start, newEnd}]
  return trace.map((hunk) => ({
    oldStart: hunk.oldStart + start,
    oldEnd: hunk.oldEnd + start,
    newStart: hunk.newStart + start,
    newEnd: hunk.newEnd + start
  }))
}

/** Undefined if there are too many differences. */
function search(before: readonly string[], after: readonly string[]): Hunk[] | undefined {
  const reached = new Map([[1, 0]])
  const steps: ReadonlyMap<number, number>[] = []
  for (let count = 0; count <= Math.min(most, before.length + after.length); count++) {
    steps.push(new Map(reached))
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let old = startOn(reached, diagonal, count)
      while (old < before.length && old - diagonal < after.length && before[old] === after[old - diagonal]) old++
      reached.set(diagonal, old)
      if (old >= before.length && old - diagonal >= after.length) return walkBack(steps, before.length, after.length)
    }
  }
  return
}

/** Where a diagonal is entered: by the line added from the one above it, or by the line taken away from the one below. */
function startOn(reached: ReadonlyMap<number, number>, diagonal: number, count: number): number {
  const added = reached.get(diagonal + 1) ?? -1
  const removed = reached.get(diagonal - 1) ?? -1
  return diagonal === -count || (diagonal !== count && removed < added) ? added : removed + 1
}

function walkBack(steps: readonly ReadonlyMap<number, number>[], oldLength: number, newLength: number): Hunk[] {
  const hunks: Hunk[] = []
  let old = oldLength
  let now = newLength
  for (let count = steps.length - 1; count > 0; count--) {
    const reached = steps[count]!
    const diagonal = old - now
    const entered = startOn(reached, diagonal, count)
    const wasAdded = entered === reached.get(diagonal + 1)
    const from = wasAdded ? diagonal + 1 : diagonal - 1
    const [oldFrom, newFrom] = [reached.get(from)!, reached.get(from)! - from]
    const next = hunks.at(-1)
    const [oldTo, newTo] = wasAdded ? [oldFrom, newFrom + 1] : [oldFrom + 1, newFrom]
    if (next !== undefined && next.oldStart === oldTo && next.newStart === newTo)
      hunks[hunks.length - 1] = {...next, oldStart: oldFrom, newStart: newFrom}
    else hunks.push({oldStart: oldFrom, oldEnd: oldTo, newStart: newFrom, newEnd: newTo})
    ;[old, now] = [oldFrom, newFrom]
  }
  return hunks.reverse()
}
