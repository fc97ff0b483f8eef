/** Whether two words have the same letters in another order. */
export function areAnagrams(left: string, right: string): boolean {
  return left.length === right.length && [...left].sort().join('') === [...right].sort().join('')
}
