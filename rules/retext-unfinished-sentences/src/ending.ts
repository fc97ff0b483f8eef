import {type Block, placeholder} from '@copydesk/prose'

export type EndKind =
  /** A full stop, question or exclamation mark, or an ellipsis. */
  | 'mark'
  | 'colon'
  /** A comma or a semicolon. */
  | 'comma'
  /** An opening bracket, an ampersand, a hyphen after half a word. */
  | 'cut'
  /** A letter or a figure. */
  | 'word'
  /** A dash: a pause, an interruption, or the end of half a sentence. */
  | 'dash'
  /** An address, an emoji, a sign: nothing follows from it. */
  | 'other'

/** How a text ends. */
export interface Ending {
  readonly kind: EndKind
  /** Where the last word starts and ends; a comma or bracket after it counts as part of it. */
  readonly start: number
  readonly end: number
  readonly word: string
  /** Where a full stop would go: inside a closing quotation mark, after a closing bracket. */
  readonly stopAt: number
}

/** Whether the sentence may go on: most end as they should, and nothing more has to be asked of them. */
export function isOpen(kind: EndKind): boolean {
  return kind === 'word' || kind === 'comma' || kind === 'dash' || kind === 'cut'
}

// A quotation mark at the very end closes, whichever way it was typed.
const closingQuotes = codesOf('”’"\'»“‘')
const closers = codesOf('”’"\'»“‘)]}*_')
const endMarks = codesOf('.!?')
const endsOfSmiley = codesOf('()DPp|/\\[]')
const openers = codesOf('"\'“‘([')

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)))
}

/** How a block ends, if no more is asked: most do as they should, and one look tells. */
export function endKindOf(block: Block): EndKind {
  const {text} = block
  const last = text.charCodeAt(text.length - 1)
  if (last === 46 /* . */ || last === 63 /* ? */ || last === 33 /* ! */) return 'mark'
  if (last === 58 /* : */) return 'colon'
  if (last === 44 /* , */ || last === 59 /* ; */) return 'comma'
  if (isLetter(last) && !endsOfSmiley.has(last)) return 'word'
  // “… by noon.””, “(… by noon.)”: many a paragraph of news ends with its speaker.
  if (closers.has(last) && endMarks.has(text.charCodeAt(text.length - 2))) return 'mark'
  const stopAt = beforeQuotes(text, endOf(text))
  return kindAt(text, stopAt, beforeClosers(text, stopAt))
}

export function endingOf({text}: Block): Ending {
  const stopAt = beforeQuotes(text, endOf(text))
  const last = beforeClosers(text, stopAt)
  const kind = kindAt(text, stopAt, last)
  let start = last
  // A dash is shown with the word before it.
  if (kind === 'dash') while (start > 0 && isGap(text.charCodeAt(start - 1))) start--
  while (start > 0 && !isGap(text.charCodeAt(start - 1))) start--
  while (start < last && openers.has(text.charCodeAt(start)) && kind !== 'cut') start++
  return {kind, start: start === last ? Math.max(last - 1, 0) : start, end: last, word: text.slice(start, last), stopAt}
}

/** Where a text ends, the space at its end left out. */
function endOf(text: string): number {
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end
}

function beforeQuotes(text: string, end: number): number {
  let at = end
  while (at > 0 && (closingQuotes.has(text.charCodeAt(at - 1)) || (at < end && text.charCodeAt(at - 1) === 0x20))) at--
  return at
}

function beforeClosers(text: string, end: number): number {
  let at = end
  while (at > 0 && closers.has(text.charCodeAt(at - 1))) at--
  return at
}

function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false
  return code === 0x20 || code === 0x0a || /\s/u.test(String.fromCharCode(code))
}

/** What parts words: a space or a dash. */
function isGap(code: number): boolean {
  return code === 0x2014 || code === 0x2013 || isSpace(code)
}

function kindAt(text: string, stopAt: number, end: number): EndKind {
  if (isSmiley(text, stopAt)) return 'other'
  const code = text.charCodeAt(end - 1)
  if (end === 0 || code === placeholderCode) return 'other'
  const last = text[end - 1]!
  if (isLetter(code)) return 'word'
  switch (last) {
    case '.':
    case '!':
    case '?':
    case '…':
    case '‽':
      return 'mark'
    case ':':
      return 'colon'
    case ',':
    case ';':
      return 'comma'
    case '—':
    case '–':
      return 'dash'
    case '-':
      // Half a word; before a closing quotation mark, a speaker who was interrupted.
      return end === text.trimEnd().length && /\p{L}/u.test(text[end - 2] ?? '') ? 'cut' : 'other'
    case '(':
    case '[':
    case '&':
      if (/[)\]}]/u.test(text[end] ?? '')) return 'other'
      // “…: $^*+?()[” is a row of signs.
      return /[^\s\p{L}\p{N}]/u.test(text[end - 2] ?? '') ? 'other' : 'cut'
    default:
      return wordEnd.test(last) ? 'word' : 'other'
  }
}

const placeholderCode = placeholder.charCodeAt(0)
const wordEnd = /[\p{L}\p{M}\p{N}%°]/u

/** A letter or a figure of English. */
function isLetter(code: number): boolean {
  const letter = code | 0x20
  return (code >= 48 && code <= 57) || (letter >= 97 && letter <= 122)
}

const smiley = /(?:^|\s)[:;=8][-o^']?[()DPp|/\\[\]]+$/u
const longestSmiley = 5
const eyes = codesOf(':;=8')

/** Whether a text ends with “:-)”, as few do that end with a bracket. */
function isSmiley(text: string, end: number): boolean {
  if (!endsOfSmiley.has(text.charCodeAt(end - 1))) return false
  let at = Math.max(0, end - longestSmiley)
  while (at < end && !eyes.has(text.charCodeAt(at))) at++
  return at < end && smiley.test(text.slice(Math.max(0, end - longestSmiley), end))
}

/** Room for “off of the” */
const longestMention = 24

/** A word quoted as a word is mentioned, not used: “Insert a space after ‘the’”. */
export function isMention(text: string, {start, end, stopAt}: Ending): boolean {
  if (stopAt !== end || end === text.trimEnd().length) return false
  const before = text.slice(Math.max(0, start - longestMention), end)
  return /(?:^|[\s([])["“'‘]\p{Ll}[\p{L}\s]*$/u.test(before)
}

/** “lamps(Row a)” */
export function isVariable(text: string, {word, end}: Ending): boolean {
  return word === 'a' && end < text.trimEnd().length
}
