import type {Block, Mark} from '@copydesk/prose'

/** The links, emphasis and so on of a block that end in [from, to], in the order of their ends. */
export function markupEnding({marks}: Block, from: number, to: number): readonly Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (marks[middle]!.end < from) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < marks.length && marks[last]!.end <= to) last++
  return marks.slice(low, last)
}
