import {abbreviationAt} from './abbreviations.ts'
import {classAt, digit, joiner, letter, lower, skipLower, space, startsWord, upper} from './characters.ts'
import {isOpener} from './openers.ts'
import {Spans} from './spans.ts'
import {TripleWriter} from './triples.ts'

/**
 * The words of a block's text, as flat numbers: an object a word would cost more than finding it.
 *
 * A word is letters and figures with what joins them: `don’t`, `well-known`, `AT&T`, `Node.js`, `1,000.50`. The full
 * stop of an abbreviation is part of it: `Mr.`, `U.S.`, `J.` before a surname.
 */
export interface Words {
  readonly length: number
  /** Where word `index` starts in the text. */
  start(index: number): number
  end(index: number): number
  /** The word as written. */
  text(index: number): string
  /** The index of the first word that ends after `offset`; `length` if none does. */
  after(offset: number): number
  /** Whether its first letter is a capital. */
  capitalized(index: number): boolean
  /** Whether it is made of small letters and nothing else, as most are. */
  small(index: number): boolean
  /** Whether it has two letters or more and all are capitals: `NATO`, `U.S.` */
  allCaps(index: number): boolean
  /** Whether a capital follows a small letter: `YouTube`, `iOS`. Not `O’Brien`. */
  innerCapital(index: number): boolean
  hasDigit(index: number): boolean
  /** Whether it ends with the full stop of an abbreviation, which may end the sentence too. */
  abbreviated(index: number): boolean
}

const capitalizedFlag = 1
const allCapsFlag = 2
const innerCapitalFlag = 4
const digitFlag = 8
const abbreviatedFlag = 16
const smallFlag = 32

/** The third number of each is its flags. */
class FlatWords extends Spans implements Words {
  after(offset: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.end(middle) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  capitalized(index: number): boolean {
    return this.#has(index, capitalizedFlag)
  }

  small(index: number): boolean {
    return this.#has(index, smallFlag)
  }

  allCaps(index: number): boolean {
    return this.#has(index, allCapsFlag)
  }

  innerCapital(index: number): boolean {
    return this.#has(index, innerCapitalFlag)
  }

  hasDigit(index: number): boolean {
    return this.#has(index, digitFlag)
  }

  abbreviated(index: number): boolean {
    return this.#has(index, abbreviatedFlag)
  }

  #has(index: number, flag: number): boolean {
    return (this.third(index) & flag) !== 0
  }
}

const writer = new TripleWriter()

export function findWords(text: string): Words {
  const scanner = new Scanner(text)
  while (scanner.next()) writer.push(scanner.start, scanner.end, scanner.flags)
  return new FlatWords(text, writer.take())
}

const apostrophe = 0x27
const curlyApostrophe = 0x2019
const fullStop = 0x2e
const hyphen = 0x2d
const slash = 0x2f
const comma = 0x2c
const colon = 0x3a

/** Words that have lost their head: “’tis”, “get ’em”, and the years of a decade. */
const elided = /^(?:t(?:is|was|were)|em|er|im|cause|til|\d\ds?)$/i

/** Reads one word after another. */
class Scanner {
  start = 0
  end = 0
  flags = 0
  readonly #text: string
  /** Where the part after the last joint starts. */
  #part = 0
  /** Where the part after the last hyphen starts. */
  #head = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Finds the next word; false if there is none. */
  next(): boolean {
    const text = this.#text
    for (let at = this.end; at < text.length; at++) {
      const kind = classAt(text, at)
      if (startsWord(kind)) return this.#readPlain(at, kind) || this.#read(at, at)
      if (kind === space) continue
      const code = text.charCodeAt(at)
      if (code === fullStop ? this.#isDotted(at) : isApostrophe(code) && this.#isElided(at))
        return this.#read(at, at + 1)
    }
    return false
  }

  /** Reads a word of small letters, but for the first one, with nothing behind it that could join it: most are. */
  #readPlain(start: number, kind: number): boolean {
    const text = this.#text
    const end = skipLower(text, start + 1)
    if (kind > upper || !isPlainEnd(text, end)) return false
    this.start = start
    this.end = end
    this.flags = kind === upper ? capitalizedFlag : kind === lower ? smallFlag : 0
    return true
  }

  /** Reads the word that starts at `start`, with its first letter or figure at `first`. */
  #read(start: number, first: number): boolean {
    const text = this.#text
    let at = first
    let seen = 0
    let capitals = 0
    let inner = false
    this.start = start
    this.#head = start
    for (;;) {
      this.#part = at
      let before = 0
      while (at < text.length) {
        const kind = classAt(text, at)
        if (kind > joiner) break
        if (kind === upper) {
          capitals++
          if (before === lower) inner = true
        }
        seen |= 1 << kind
        before = kind
        at += (text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1
        if (kind === lower) at = skipLower(text, at)
      }
      while (classAt(text, at - 1) === joiner) at--
      if (at === text.length || text.charCodeAt(at) === 0x20) break
      const joint = this.#joint(at)
      if (joint === 0) break
      at += joint
      if (at === text.length || !startsWord(classAt(text, at))) break
    }
    this.end = at
    this.flags =
      (classAt(text, first) === upper ? capitalizedFlag : 0) |
      (capitals > 1 && (seen & ((1 << lower) | (1 << letter))) === 0 ? allCapsFlag : 0) |
      (inner ? innerCapitalFlag : 0) |
      (seen & (1 << digit) ? digitFlag : 0) |
      (skipLower(text, start) === at ? smallFlag : 0) |
      (at - 1 > start && text.charCodeAt(at - 1) === fullStop ? abbreviatedFlag : 0)
    return true
  }

  /** How many characters at `at` belong to the word: they join the next part to it, or end it. */
  #joint(at: number): number {
    const text = this.#text
    const code = text.charCodeAt(at)
    const goesOn = at + 1 < text.length && startsWord(classAt(text, at + 1))
    switch (code) {
      case apostrophe:
      case curlyApostrophe:
        return goesOn || this.#isClipped(at) ? 1 : 0
      case hyphen:
      case 0x2010:
      case 0x2011:
        if (goesOn) this.#head = at + 1
        return goesOn || (code === hyphen && isSuspended(text, at + 1)) ? 1 : 0
      case fullStop:
        return this.#stop(at, goesOn)
      case 0x26: // &
      case 0x40: // @
      case 0xb7: // ·
      case 0x2027: // ‧
        return goesOn ? 1 : 0
      case 0x5f: {
        let end = at + 1
        while (text.charCodeAt(end) === 0x5f) end++
        return end < text.length && startsWord(classAt(text, end)) ? end - at : 0
      }
      case colon:
        return goesOn && isDigit(text, at - 1) && isDigit(text, at + 1) ? 1 : 0
      case comma:
        return goesOn && isDigit(text, at - 1) && partLength(text, at + 1, 4) === 3 && isThousand(text, at + 1) ? 1 : 0
      case slash:
        return this.#slash(at, goesOn)
      case 0x2b: // +
        return text.charCodeAt(at + 1) === 0x2b ? 2 : 0
      case 0x23: // #
        return !goesOn && at - this.start === 1 && classAt(text, this.start) === upper ? 1 : 0
      default:
        return 0
    }
  }

  #stop(at: number, goesOn: boolean): number {
    const text = this.#text
    if (goesOn) return this.#isGlued(at) ? 0 : 1
    const next = text.charCodeAt(at + 1)
    // “Jr.’s”, “U.S.-based”, “J.-P. Sartre”.
    const joined = (next === hyphen || isApostrophe(next)) && at + 2 < text.length && startsWord(classAt(text, at + 2))
    if (!(joined && at - this.#part === 1) && abbreviationAt(text, this.start, this.#head, at) === undefined) return 0
    if (!joined) return 1
    if (next === hyphen) this.#head = at + 2
    return 2
  }

  /** Whether the full stop at `at` ends a sentence that lacks the white space after it: “It ended.The next”. */
  #isGlued(at: number): boolean {
    const text = this.#text
    const before = classAt(text, at - 1)
    if (before !== digit && (before !== lower || at - this.#part < 2)) return false
    return isOpener(text, at + 1)
  }

  /** Short parts are one word: `w/o`, `24/7`; longer ones are two: `and/or`. */
  #slash(at: number, goesOn: boolean): number {
    const text = this.#text
    const short = at - this.#part < 3 && this.#part === this.start
    if (!goesOn) return short && at - this.start === 1 && (text.charCodeAt(at - 1) | 0x20) === 0x77 ? 1 : 0
    if (isDigit(text, at - 1) && isDigit(text, at + 1)) return 1
    return short && partLength(text, at + 1, 3) < 3 ? 1 : 0
  }

  /** Whether the word lost its tail: “ol’ man”, “o’ clock”, “rock ’n’ roll”. */
  #isClipped(at: number): boolean {
    const text = this.#text
    if (at - this.start > 2) return false
    const value = text.slice(this.start, at).toLowerCase()
    if (value === '’n' || value === "'n") return true
    return (value === 'o' || value === 'ol') && at + 1 < text.length && classAt(text, at + 1) === space
  }

  /** Whether the apostrophe at `at` is the first character of a word. */
  #isElided(at: number): boolean {
    const text = this.#text
    const length = partLength(text, at + 1, 6)
    if (length === 0) return false
    const end = at + 1 + length
    if (length === 1) return (text.charCodeAt(at + 1) | 0x20) === 0x6e && isApostrophe(text.charCodeAt(end))
    return length < 6 && !isApostrophe(text.charCodeAt(end)) && elided.test(text.slice(at + 1, end))
  }

  /** Whether the full stop at `at` is the first character of a word: `.NET`, `.5`. */
  #isDotted(at: number): boolean {
    const text = this.#text
    if (at + 1 >= text.length || !startsWord(classAt(text, at + 1))) return false
    if (at > 0 && classAt(text, at - 1) !== space && !'([“‘"\''.includes(text.charAt(at - 1))) return false
    return !isOpener(text, at + 1)
  }
}

/** The marks that may join two parts of a word, or end it. */
const joints = new Set(Array.from("'’-‐‑.&@·‧_:,/+#", (mark) => mark.charCodeAt(0)))

/** Whether nothing at `at` belongs to the word before it, as the first character shows. */
function isPlainEnd(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false
  const code = text.charCodeAt(at)
  if (code === 0x20) return true
  if (code === comma || code === colon) return text.charCodeAt(at + 1) === 0x20
  // The second half of a character outside the basic plane is of the word's first letter.
  return classAt(text, at) > joiner && !joints.has(code) && (code & 0xfc00) !== 0xdc00
}

function isApostrophe(code: number): boolean {
  return code === apostrophe || code === curlyApostrophe
}

function isDigit(text: string, at: number): boolean {
  return classAt(text, at) === digit
}

function isThousand(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2)
}

/** How many letters and figures follow each other from `at` on; stops counting at `limit`. */
function partLength(text: string, at: number, limit: number): number {
  let length = 0
  while (length < limit && at + length < text.length && startsWord(classAt(text, at + length))) length++
  return length
}

/** Whether a hyphen before `at` waits for a later word: “pre- and post-war”. */
function isSuspended(text: string, at: number): boolean {
  if (at >= text.length) return false
  return classAt(text, at) === space || ',;)/'.includes(text.charAt(at))
}
