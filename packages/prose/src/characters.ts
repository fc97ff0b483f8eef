/** What a UTF-16 code unit is to the tokenizer. The ones below {@link mark} may start a word, it may only go on with it. */
export const lower = 1
export const upper = 2
/** A letter without case: Han, Hebrew, Devanagari, ª. */
export const letter = 3
export const digit = 4
/** An accent, a vowel sign, a superscript figure: part of the word before it, no word of its own. */
export const mark = 5
/** Inside a word without being seen: soft hyphen, joiners, selectors of a picture. */
export const joiner = 6
export const space = 7
export const punctuation = 8
export const symbol = 9
/** The first half of a character outside the basic plane; see {@link classAt}. */
const surrogate = 10

/** Filled as code units are met, for a page that only ever shows English should not pay for all of Unicode. */
const table = new Uint8Array(0x10000)

/** The class of the character at `at`; of a character outside the basic plane, when its first half is there. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const found = table[code] || remember(code)
  return found === surrogate ? classify(text.codePointAt(at)!) : found
}

/** The index after the small letters from `at` on; may stop before one that was never met. */
export function skipLower(text: string, at: number): number {
  let end = at
  while (end < text.length && table[text.charCodeAt(end)] === lower) end++
  return end
}

function remember(code: number): number {
  const found = code >= 0xd800 && code <= 0xdbff ? surrogate : classify(code)
  table[code] = found
  return found
}

function classify(code: number): number {
  const character = String.fromCodePoint(code)
  if (/[\s\u0085]/.test(character) && code !== 0xfeff) return space
  if (/\xAD|\u200C|\u200D|\u2060|\uFE0E|\uFE0F|\uFEFF/.test(character)) return joiner
  if (/\p{Ll}/u.test(character)) return lower
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return upper
  if (/[\p{L}\p{Nl}]/u.test(character)) return letter
  if (/[\xB2\xB3\xB9\u2070-\u209C\p{M}]/u.test(character)) return mark
  if (/\p{N}/u.test(character)) return digit
  // As in parse-latin, so that plugins find the nodes they know.
  if ('#%&*@'.includes(character)) return symbol
  return /\p{P}/u.test(character) ? punctuation : symbol
}

/** Whether a text starts with a small letter. */
export function startsLower(text: string): boolean {
  return text !== '' && classAt(text, 0) === lower
}

/** Whether a word may start with a character of the class. */
export function startsWord(kind: number): boolean {
  return kind < mark
}
