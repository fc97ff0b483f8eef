/**
 * Makes what tells whether a word is in the list of a house. An entry in small letters holds in any case, one with capitals
 * as it is written.
 */
export function isIgnored(ignore: readonly string[]): (word: string) => boolean {
  const entries = new Set(ignore.map((entry) => entry.replaceAll('’', "'")))
  // Each part of a long compound asks for the whole of it: what is longer than any entry is not read.
  const longest = ignore.reduce((most, {length}) => Math.max(most, length), 0)
  return (word) => word.length <= longest && (entries.has(word) || entries.has(word.toLowerCase()))
}
