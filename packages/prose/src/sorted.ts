/** The index of the first of the sorted numbers that is not less than `limit`: how many are less. */
export function firstNotLess(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the last of the sorted whole numbers that is not greater than `limit`; -1 if all are. */
export function lastNotAfter(sorted: readonly number[], limit: number): number {
  return firstNotLess(sorted, limit + 1) - 1
}
