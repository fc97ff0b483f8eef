/** Words to look for, and what it means to find them. */
export interface Phrase<Meaning> {
  readonly text: string
  readonly meaning: Meaning
}

export interface Found<Meaning> extends Phrase<Meaning> {
  readonly start: number
  readonly end: number
}

interface Sought<Meaning> extends Phrase<Meaning> {
  readonly plain: string
  /** Where its first letters stand in it. */
  readonly lead: number
}

const lettersOrFigures = /[\p{L}\p{M}\p{N}]+/gu

/** Finds many phrases in one pass over a text. Case counts; the kind of apostrophe, space and hyphen does not. */
export class PhraseFinder<Meaning> {
  /** By their first letters, longest first. */
  readonly #phrases = new Map<string, Sought<Meaning>[]>()

  constructor(phrases: Iterable<Phrase<Meaning>>) {
    for (const {text, meaning} of phrases) {
      const plain = plainOf(text)
      const first = plain.match(lettersOrFigures)?.[0]
      if (first === undefined) continue
      const list = this.#phrases.get(first) ?? []
      this.#phrases.set(first, list)
      list.push({text, meaning, plain, lead: plain.indexOf(first)})
    }
    for (const list of this.#phrases.values()) list.sort((left, right) => right.plain.length - left.plain.length)
  }

  /** What stands in the text, in order; of phrases that overlap the first, of those that begin together the longest. */
  find(text: string): Found<Meaning>[] {
    const found: Found<Meaning>[] = []
    if (this.#phrases.size === 0) return found
    const plain = plainOf(text)
    let free = 0
    for (const {0: letters, index} of plain.matchAll(lettersOrFigures)) {
      if (index < free) continue
      for (const {text, meaning, plain: sought, lead} of this.#phrases.get(letters) ?? []) {
        const start = index - lead
        if (start < free || !plain.startsWith(sought, start) || goesOn(plain, start + sought.length)) continue
        free = start + sought.length
        found.push({text, meaning, start, end: free})
        break
      }
    }
    return found
  }
}

/** As long as the text, so that offsets hold. */
function plainOf(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s/g, ' ').replace(/[‐‑]/g, '-')
}

/** Whether the word goes on at the offset. */
function goesOn(text: string, offset: number): boolean {
  const code = text.codePointAt(offset)
  return code !== undefined && /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(code))
}
