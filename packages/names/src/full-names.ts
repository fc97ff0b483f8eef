/** A known name that is the same as another but for one word. */
export interface LikeName {
  readonly name: string
  /** The word that differs, in the known name. */
  readonly word: string
  /** Its place among the words. */
  readonly at: number
}

/** Names of two words and more, to be found by all their words but one. */
export class FullNames {
  readonly #drawers = new Map<string, LikeName[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      // Initials do not tell two bearers apart, and particles are written in many ways.
      const words = name.split(/[\s-]+/).filter((word) => /^\P{Ll}*\p{Lu}\P{Lu}*\p{Ll}/u.test(word))
      if (words.length < 2 || words.length > 8) continue
      words.forEach((word, at) => {
        const key = keyOf(words, at)
        const drawer = this.#drawers.get(key)
        if (drawer) drawer.push({name, word, at})
        else this.#drawers.set(key, [{name, word, at}])
      })
    }
  }

  /** The known names that differ from these words in one, and only in that one. */
  like(words: readonly string[]): LikeName[] {
    if (words.length < 2 || words.length > 8) return []
    return words.flatMap((word, at) => (this.#drawers.get(keyOf(words, at)) ?? []).filter((like) => like.word !== word))
  }
}

function keyOf(words: readonly string[], hole: number): string {
  return words.map((word, at) => (at === hole ? '' : word)).join(' ')
}
