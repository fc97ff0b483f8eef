/**
 * Makes what tells whether a word is in the list of a house. An entry in small letters holds in any case, one with capitals
 * as it is written.
 */
export function isIgnored(ignore: readonly string[]): (word: string) => boolean {
  const entries = new Set(ignore.map((entry) => entry.replaceAll('’', "'")))
  return (word) => entries.has(word) || entries.has(word.toLowerCase())
}
