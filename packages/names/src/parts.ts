import type {Block} from '@copydesk/prose'

/** A word, or one of the words of a hyphened compound, as names are made of them. */
export interface Part {
  /** The word without its possessive ending, apostrophes straight. */
  readonly text: string
  /** Where that word stands in the block's text; the possessive ending is outside. */
  readonly start: number
  readonly end: number
  readonly possessive: boolean
  /** An abbreviation with its full stop, which is left out of the text: `Mrs.`, `Jan.`. */
  readonly stopped: boolean
  /** name: begins with a capital. initials: `J`, `U.S.`. capitals: `NATO`. lower: any other word. */
  readonly kind: 'name' | 'initials' | 'capitals' | 'lower'
  /** The text between the part before and this one. */
  readonly gap: string
  /** The number of its sentence in the block. */
  readonly sentence: number
  /** Whether any word would have a capital here: at the start of a sentence or quotation, after a colon, a bullet or a dash. */
  readonly forced: boolean
  readonly opensSentence: boolean
  /** Whether it belongs to a handle, a tag, an address or a path. */
  readonly machine: boolean
}

type Draft = {-readonly [Key in keyof Part]: Part[Key]}

const contraction =
  /^(?:I|You|He|She|It|We|They|That|This|There|Who|What|Let|Here|Where|How|When|Why)'(?:m|ve|ll|re|d|s)$|n't$|^I$/i
const opening = /["“„«‘([•*|:—–]|\s'|\s-\s/

const opensBit = 1
const smallBit = 2
const nameBit = 4

/**
 * The words of a block’s text, compounds taken apart at their hyphens. Most are of small letters and of no interest: they
 * become objects only when they are asked for, beside a name.
 *
 * Only the parts that were read last can be asked for.
 */
export class Parts {
  length = 0
  /**
   * Of each part its start, its end, and the number of its sentence behind three bits: whether it opens it, is made of small letters, or
   * of a capital and letters from a to z.
   */
  #spans = new Int32Array(3 * 256)
  readonly #parts: (Part | undefined)[] = []
  #text = ''

  read({text, words, sentences}: Block): void {
    this.length = 0
    this.#text = text
    let sentence = 0
    let nextSentence = sentences.length > 1 ? sentences.start(1) : Number.POSITIVE_INFINITY
    for (let index = 0; index < words.length; index++) {
      const wordEnd = words.end(index)
      let start = words.start(index)
      let opensSentence = index === 0
      while (nextSentence <= start) {
        sentence++
        opensSentence = true
        nextSentence = sentence + 1 < sentences.length ? sentences.start(sentence + 1) : Number.POSITIVE_INFINITY
      }
      if (words.small(index)) {
        this.#push(start, wordEnd, (sentence << 3) | smallBit | (opensSentence ? opensBit : 0))
        continue
      }
      while (start < wordEnd) {
        let end = start
        let isPlain = true
        for (; end < wordEnd; end++) {
          const code = text.charCodeAt(end)
          if (isHyphen(code)) break
          if (end > start && (code < 97 || code > 122)) isPlain = false
        }
        if (end > start) {
          const kind = isPlain ? bitOfPlain(text.charCodeAt(start), end - start) : 0
          this.#push(start, end, (sentence << 3) | kind | (opensSentence ? opensBit : 0))
          opensSentence = false
        }
        start = end + 1
      }
    }
  }

  #push(start: number, end: number, third: number): void {
    const at = this.length++
    if (3 * at === this.#spans.length) {
      const more = new Int32Array(2 * this.#spans.length)
      more.set(this.#spans)
      this.#spans = more
    }
    this.#parts[at] = undefined
    this.#spans[3 * at] = start
    this.#spans[3 * at + 1] = end
    this.#spans[3 * at + 2] = third
  }

  /** Whether the part is made of small letters. */
  isSmall(index: number): boolean {
    return (this.#spans[3 * index + 2]! & smallBit) !== 0
  }

  start(index: number): number {
    return this.#spans[3 * index]!
  }

  /** With the possessive ending. */
  end(index: number): number {
    return this.#spans[3 * index + 1]!
  }

  at(index: number): Part | undefined {
    if (index < 0 || index >= this.length) return
    let part = this.#parts[index]
    if (part === undefined) {
      part = this.#make(index)
      this.#parts[index] = part
    }
    return part
  }

  #make(index: number): Part {
    const text = this.#text
    const start = this.start(index)
    const end = this.end(index)
    const third = this.#spans[3 * index + 2]!
    const opensSentence = (third & opensBit) !== 0
    const before = index === 0 ? 0 : this.end(index - 1)
    const gap = start === before + 1 && text[before] === ' ' ? ' ' : text.slice(before, start)
    const part: Draft = {
      text: text.slice(start, end),
      start,
      end,
      possessive: false,
      stopped: false,
      kind: (third & nameBit) === 0 ? 'lower' : 'name',
      gap,
      sentence: third >> 3,
      forced: opensSentence || (gap !== ' ' && opening.test(gap)),
      opensSentence,
      machine: false
    }
    if ((third & (smallBit | nameBit)) === 0) shape(part)
    part.machine = part.kind !== 'lower' && isMachine(text, start, end)
    return part
  }
}

/** What a part is that begins with this letter, where all that follow are from a to z. */
function bitOfPlain(first: number, length: number): number {
  if (first >= 97 && first <= 122) return smallBit
  return first >= 65 && first <= 90 && length > 1 ? nameBit : 0
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** Soft hyphens and joiners. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/** Finds out what a part is that is no plain word. */
function shape(part: Draft): void {
  const {text: raw, start} = part
  let text = raw.includes('’') ? raw.replaceAll('’', "'") : raw
  part.text = text
  if (!(/[A-Z]/.test(text) || /\p{Lu}/u.test(text)) || contraction.test(text)) return
  if (/[^']'[sS]?$/.test(text)) {
    part.possessive = true
    text = text.slice(0, text.lastIndexOf("'"))
  }
  const capitals = /^\p{Lu}(?:\.?\p{Lu})*\.?$/u.test(text)
  if (!capitals) {
    part.stopped = text.length > 1 && text.endsWith('.')
    if (part.stopped) text = text.slice(0, -1)
  }
  part.end = start + text.length
  // An accent may be a character of its own, and a soft hyphen say where to break; that is not another spelling.
  const seen = text.replace(unseen, '')
  if (capitals) part.kind = text.length === 1 || text.includes('.') ? 'initials' : 'capitals'
  else if (isNameLike(seen)) part.kind = 'name'
  part.text = seen.normalize('NFC')
}

/** An address (“Data.gov”) is no name; words of other scripts (“Biome은”) take endings that are not understood here. */
function isNameLike(text: string): boolean {
  return (
    !text.includes('.') &&
    // Most are plain English, and for those the expressions over all of Unicode need not be made.
    (/^[A-Z]/.test(text) || /^(?:\p{Lu}|\p{Ll}{1,2}'?\p{Lu}{1,2}\p{Ll})/u.test(text)) &&
    (/^[A-Za-z\d'&]*$/.test(text) || !/[^\p{Script=Latin}\p{M}\p{N}'&]/u.test(text))
  )
}

const plainName = /^[A-Z][a-z]+$/

/** Whether it is a capital and small letters, A to Z, as most names are: there is nothing to take off, and nothing to ask. */
export function isPlainName(word: string): boolean {
  return plainName.test(word)
}

/** Whether the stretch belongs to a handle, a tag, an address or a path. */
export function isMachine(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if ('@#/_\\'.includes(before) && before !== '') return true
  if ('@_/\\'.includes(after) && after !== '') return true
  // “example.org”
  return (
    (after === '.' && /[a-z]/.test(text[end + 1] ?? '')) ||
    (before === '.' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? ''))
  )
}
