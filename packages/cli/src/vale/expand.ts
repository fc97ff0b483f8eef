/** More words than this of one pattern are a pattern and no words. */
const most = 16

/**
 * The words that a line of a vocabulary stands for: `[Kk]ubernetes`, `colou?r`, `(web|web )site`. Undefined if it says more
 * than words.
 */
export function expand(pattern: string): readonly string[] | undefined {
  let words = ['']
  // One letter, a choice of letters or a choice of words, each perhaps left out.
  const part = /(?:\\([.'’-])|([\p{L}\p{M}\p{N} '’&/-])|\[(\p{L}+)\]|\((?:\?:)?([\p{L}\p{N} |-]+)\))(\?)?/uy
  while (part.lastIndex < pattern.length) {
    const match = part.exec(pattern)
    if (match === null) return
    const [, escaped, letter, letters, choice, optional] = match
    const choices = letters !== undefined ? [...letters] : (choice?.split('|') ?? [escaped ?? letter!])
    if (optional !== undefined) choices.push('')
    words = words.flatMap((word) => choices.map((each) => word + each))
    if (words.length > most) return
  }
  return [...new Set(words)].filter((word) => /\p{L}/u.test(word))
}
