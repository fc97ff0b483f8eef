/** A name’s words, its pairs of words, and so on to the whole name. */
export function stretchesOf(name: string): Set<string> {
  const words = [...name.matchAll(/[^\s-]+/g)].slice(0, 12)
  const stretches = new Set([name])
  for (const [from, {index}] of words.entries())
    for (const last of words.slice(from)) stretches.add(name.slice(index, last.index + last[0].length))
  return stretches
}
