/** A range of a text, and the class that it gives to what it covers. */
export interface Layer {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** A stretch of a text, all of which has the same classes. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Sorted. */
  readonly names: readonly string[]
}

/**
 * Cuts [0, length) where a layer begins or ends, and at `points`: layers may overlap as they like, and elements of HTML
 * may not. Classes are counted, so that it takes no longer where thousands of layers lie over one another.
 */
export function* stretches(length: number, layers: readonly Layer[], points: Iterable<number>): Generator<Stretch> {
  const real = layers.filter(({start, end}) => end > start)
  const changes = real.flatMap(({start, end, name}) => [
    {at: start, name, by: 1},
    {at: end, name, by: -1}
  ])
  changes.sort((left, right) => left.at - right.at)
  const cuts = [...new Set([0, ...changes.map(({at}) => at), ...points, length])].sort((left, right) => left - right)
  const counts = new Map<string, number>()
  let next = 0
  for (const [index, start] of cuts.entries()) {
    for (; next < changes.length && changes[next]!.at === start; next++) {
      const {name, by} = changes[next]!
      const count = (counts.get(name) ?? 0) + by
      if (count === 0) counts.delete(name)
      else counts.set(name, count)
    }
    const end = cuts[index + 1]
    if (end !== undefined) yield {start, end, names: [...counts.keys()].sort()}
  }
}
