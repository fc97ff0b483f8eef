import {type Block, placeholder} from '@copydesk/prose'

type EndKind =
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
const closingQuotes = '”’"\'»“‘'
const closers = `${closingQuotes})]}*_`

/** How a block ends, if no more is asked: most do as they should, and one look tells. */
export function endKindOf(block: Block): EndKind {
  const {text} = block
  const last = text.charCodeAt(text.length - 1)
  if (last === 46 /* . */ || last === 63 /* ? */ || last === 33 /* ! */) return 'mark'
  if (last === 58 /* : */) return 'colon'
  if (last === 44 /* , */ || last === 59 /* ; */) return 'comma'
  if (last >= 48 && last <= 57) return 'word'
  // Not of “:D” and “:p”.
  const letter = last & ~32
  if (letter >= 65 && letter <= 90 && letter !== 68 && letter !== 80) return 'word'
  // “… by noon.””, “(… by noon.)”: many a paragraph of news ends with its speaker.
  if (closers.includes(text.at(-1) ?? '.') && endMarks.includes(text.at(-2) ?? ' ')) return 'mark'
  return endingOf(block).kind
}

const endMarks = '.!?'

export function endingOf(block: Block): Ending {
  const {text} = block
  let end = text.length
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  let stopAt = end
  while (stopAt > 0 && (closingQuotes.includes(text[stopAt - 1]!) || (stopAt < end && text[stopAt - 1] === ' ')))
    stopAt--
  let last = stopAt
  while (last > 0 && closers.includes(text[last - 1]!)) last--
  const isSmiley =
    endOfSmiley.includes(text[stopAt - 1] ?? ' ') && smiley.test(text.slice(Math.max(0, stopAt - 5), stopAt))
  const kind = isSmiley ? 'other' : kindOf(text, last)
  let start = last
  // A dash is shown with the word before it.
  if (kind === 'dash') while (start > 0 && isGap(text.charCodeAt(start - 1))) start--
  while (start > 0 && !isGap(text.charCodeAt(start - 1))) start--
  while (start < last && openers.includes(text[start]!) && kind !== 'cut') start++
  return {kind, start: start === last ? Math.max(last - 1, 0) : start, end: last, word: text.slice(start, last), stopAt}
}

const openers = '"\'“‘(['

function isSpace(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false
  return code === 0x20 || code === 0x0a || /\s/u.test(String.fromCharCode(code))
}

/** What parts words: a space or a dash. */
function isGap(code: number): boolean {
  return code === 0x2014 || code === 0x2013 || isSpace(code)
}

const endOfSmiley = '()DPp|/\\[]'
const smiley = /(?:^|\s)[:;=8][-o^']?[()DPp|/\\[\]]+$/u

function kindOf(text: string, end: number): EndKind {
  const last = text[end - 1]
  if (last === undefined || last === placeholder) return 'other'
  if (/[.!?…‽]/u.test(last)) return 'mark'
  if (last === ':') return 'colon'
  if (last === ',' || last === ';') return 'comma'
  if (last === '—' || last === '–') return 'dash'
  // “…: $^*+?()[” is a row of signs.
  if (/[([&]/u.test(last) && !/[)\]}]/u.test(text[end] ?? ''))
    return /[^\s\p{L}\p{N}]/u.test(text[end - 2] ?? '') ? 'other' : 'cut'
  // Half a word; before a closing quotation mark, a speaker who was interrupted.
  if (last === '-') return end === text.trimEnd().length && /\p{L}/u.test(text[end - 2] ?? '') ? 'cut' : 'other'
  return /[\p{L}\p{M}\p{N}%°]/u.test(last) ? 'word' : 'other'
}

/** Room for “off of the”. */
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
