/**
 * The same function, but it remembers what it found for the words asked last: names recur within a document and from one to the
 * next. Once it knows more than `limit` words it forgets them all, so that a long run needs no more memory than a short one.
 */
export function memoize<Found extends {}>(limit: number, find: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>()
  return (word) => {
    let found = known.get(word)
    if (found === undefined) {
      found = find(word)
      if (known.size > limit) known.clear()
      known.set(word, found)
    }
    return found
  }
}

/** Whether the word may be remembered as it was cut out: a longer one is no copy, and would keep the text that it is of. */
export function isShort(word: string): boolean {
  return word.length < 13
}
