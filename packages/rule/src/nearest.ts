/** The candidate that `word` is most likely a slip of the pen for; undefined if none is close. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase().slice(0, 64)
  let best: string | undefined
  let least = Math.max(2, Math.ceil(typed.length / 4)) + 1
  for (const candidate of candidates) {
    // No fewer slips turn a word into a longer one than it has letters less.
    if (Math.abs(Math.min(candidate.length, 64) - typed.length) >= least) continue
    const distance = typed === candidate ? 0 : editDistance(typed, candidate.slice(0, 64))
    // Of a word as short as its slips nothing would be left.
    if (distance < least && distance < candidate.length - 1) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** “; did you mean `unclosed`?”, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const guess = nearest(word, candidates)
  return guess === undefined ? '' : `; did you mean \`${guess}\`?`
}

/** How many letters are to be added, dropped, changed or swapped with their neighbour. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = []
  let last = Array.from({length: right.length + 1}, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.length]!
}
