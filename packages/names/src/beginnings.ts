/**
 * How some words begin, each with a letter from a to z, small or capital. To look for them goes from word to word: an expression of as many
 * alternatives tries them at each letter.
 */
export class Beginnings {
  readonly #words: RegExp
  /** By the first three letters. */
  readonly #known = new Uint8Array(2 ** 15)

  /** @param beginnings Three small letters or more; what follows them may be anything. */
  constructor(beginnings: readonly string[]) {
    const capitals = beginnings.map((word) => word[0]!.toUpperCase() + word.slice(1))
    this.#words = new RegExp([...beginnings, ...capitals].join('|'), 'y')
    for (const word of beginnings) this.#known[placeOf(word, 0)] = 1
  }

  /** Whether a word of the text begins so. */
  areIn(text: string): boolean {
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const before = inside
      inside = isPlainLetter(text.charCodeAt(at))
      if (!inside || before || this.#known[placeOf(text, at)] === 0) continue
      this.#words.lastIndex = at
      if (this.#words.test(text)) return true
    }
    return false
  }
}

function isPlainLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122
}

/** A small number, from three letters, whatever their case. */
function placeOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31)
}
