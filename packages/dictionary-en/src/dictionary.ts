import {hash, placeOf, possessiveBit} from './layout.ts'

export interface Dictionary {
  /**
   * Whether a word is right, as `nspell.correct` has it: in the dictionary as written, with a capital only for its place
   * (“Apple”, “APPLE”, but “London” never “london”), with a straight or a curly apostrophe; or an ordinal number (“21st”).
   */
  has(word: string): boolean
}

/**
 * COMPOUNDRULE of the dictionary: `10th`, `56712th`; `21st`, `1234th`. It is looked for anywhere in a word, as nspell does,
 * so that `19th-century` is one.
 */
const ordinal = /1\dth|[02-9](?:1st|2nd|3rd|[04-9]th)/i

/**
 * Makes a dictionary of the bytes of its file, which are looked at where they are: nothing is parsed or copied.
 *
 * @throws {Error} If the bytes are not those of a dictionary, or not all of them.
 */
export function createDictionary(bytes: Uint8Array): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length < 4 ? 0 : view.getUint32(0, true)
  const isWhole =
    count > 0 &&
    (count & (count - 1)) === 0 &&
    placeOf(count) + 4 <= bytes.length &&
    view.getUint32(placeOf(count), true) === bytes.length
  if (!isWhole) throw new Error('These are not the bytes of a dictionary')

  /** The byte in front of a word; undefined if it is not there. */
  function find(word: string): number | undefined {
    const bucket = hash(word) & (count - 1)
    const end = view.getUint32(placeOf(bucket + 1), true)
    let at = view.getUint32(placeOf(bucket), true)
    while (at < end) {
      const head = bytes[at]!
      const length = head & ~possessiveBit
      if (length === word.length) {
        let letter = 0
        while (letter < length && bytes[at + 1 + letter] === word.charCodeAt(letter)) letter++
        if (letter === length) return head
      }
      at += 1 + length
    }
    return
  }

  function isWord(word: string): boolean {
    if (find(word) !== undefined) return true
    return word.endsWith("'s") && (find(word.slice(0, -2)) ?? 0) >= possessiveBit
  }

  return {
    has(word) {
      const straight = word.replaceAll('’', "'")
      if (isWord(straight)) return true
      const lower = straight.toLowerCase()
      if (lower !== straight) {
        if (isWord(lower)) return true
        if (straight.toUpperCase() === straight && isWord(straight.charAt(0) + lower.slice(1))) return true
      }
      return ordinal.test(straight)
    }
  }
}
