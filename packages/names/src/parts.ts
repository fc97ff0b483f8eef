import type {Block} from '@copydesk/prose'
import {hashEnd, hashOn, hashSeed} from './lower-words.ts'

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

/**
 * The words of a block’s text, compounds taken apart at their hyphens. Most are of small letters and of no interest: they
 * become objects only when they are asked for, beside a name.
 *
 * Only the parts that were read last can be asked for.
 */
export class Parts {
  length = 0
  /** Of each part its start, its end, and the number of its sentence, doubled, with a bit that tells whether it opens it. */
  #spans = new Int32Array(3 * 256)
  /** Of each part of small letters a number that hardly any others have; of others -1. */
  #hashes = new Int32Array(256)
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
      while (start < wordEnd) {
        let end = start
        let hash = hashSeed
        let isSmall = true
        for (; end < wordEnd; end++) {
          const code = text.charCodeAt(end)
          if (code >= 97 && code <= 122) hash = hashOn(hash, code)
          else if (isHyphen(code)) break
          else isSmall = false
        }
        if (end > start) {
          this.#push(start, end, 2 * sentence + Number(opensSentence), isSmall ? hashEnd(hash) : -1)
          opensSentence = false
        }
        start = end + 1
      }
    }
  }

  #push(start: number, end: number, sentence: number, hash: number): void {
    const at = this.length++
    if (at === this.#hashes.length) {
      this.#hashes = grown(this.#hashes)
      this.#spans = grown(this.#spans)
    }
    this.#parts[at] = undefined
    this.#hashes[at] = hash
    this.#spans[3 * at] = start
    this.#spans[3 * at + 1] = end
    this.#spans[3 * at + 2] = sentence
  }

  /** Whether the part is made of the letters a to z. */
  isSmall(index: number): boolean {
    return this.#hashes[index]! >= 0
  }

  /** Of a part of small letters: see `hashOf`. */
  hash(index: number): number {
    return this.#hashes[index]!
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
    const sentence = this.#spans[3 * index + 2]!
    const opensSentence = (sentence & 1) === 1
    const before = index === 0 ? 0 : this.end(index - 1)
    const gap = start === before + 1 && text[before] === ' ' ? ' ' : text.slice(before, start)
    const part = shape(text.slice(start, end), start, gap, sentence >> 1)
    part.forced = opensSentence || (gap !== ' ' && opening.test(gap))
    part.opensSentence = opensSentence
    part.machine = part.kind !== 'lower' && isMachine(text, start, end)
    return part
  }
}

function grown(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length)
  more.set(numbers)
  return more
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

/** Soft hyphens and joiners. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu

function shape(raw: string, start: number, gap: string, sentence: number): Draft {
  const part: Draft = {
    text: raw,
    start,
    end: start + raw.length,
    possessive: false,
    stopped: false,
    kind: 'lower',
    gap,
    sentence,
    forced: false,
    opensSentence: false,
    machine: false
  }
  if (isLowerLatin(raw)) return part
  if (isPlainName(raw)) {
    part.kind = 'name'
    return part
  }
  let text = raw.includes('’') ? raw.replaceAll('’', "'") : raw
  part.text = text
  if (!(/[A-Z]/.test(text) || /\p{Lu}/u.test(text)) || contraction.test(text)) return part
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
  return part
}

/** An address (“Data.gov”) is no name; words of other scripts (“Biome은”) take endings that are not understood here. */
function isNameLike(text: string): boolean {
  return (
    !text.includes('.') &&
    // Most are plain English, and for those the expressions over all of Unicode need not be made.
    (/^[A-Z]/.test(text) || /^(?:\p{Lu}|\p{Ll}{1,2}'?\p{Lu}\p{Ll})/u.test(text)) &&
    (/^[A-Za-z\d'&]*$/.test(text) || !/[^\p{Script=Latin}\p{M}\p{N}'&]/u.test(text))
  )
}

function isLowerLatin(word: string, from = 0): boolean {
  for (let at = from; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** Whether it is a capital and small letters, A to Z, as most names are: there is nothing to take off, and nothing to ask. */
export function isPlainName(word: string): boolean {
  const code = word.charCodeAt(0)
  return word.length > 1 && code >= 65 && code <= 90 && isLowerLatin(word, 1)
}

/** Whether the stretch belongs to a handle, a tag, an address or a path. */
export function isMachine(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  if ('@#/_\\'.includes(before) && before !== '') return true
  if ('@_/\\'.includes(after) && after !== '') return true
  // “example.org”
  return (
    (after === '.' && /[a-z]/.test(text[end + 1] ?? '')) ||
    (before === '.' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? ''))
  )
}
