import type {Block, Words} from '@copydesk/prose'
import {isPage} from './place.ts'
import {thingOf} from './things.ts'

/** “below”, “overleaf”, “on the right”, “scroll”: what may point to a picture. */
export const pointing = 1
/** A word that begins sentences, behind one in small letters. */
export const joint = 2

/** The words that a paragraph is searched for, in one walk over those that the document has: nearly every paragraph has none. */
export function watchwordsIn({text, words}: Block): number {
  let found = 0
  for (let index = 0; index < words.length; index++) {
    if (mayPoint(text, words.start(index), words.end(index)) && points(words, index)) found |= pointing
    // Few words have a capital, and fewer of them stand right behind one without.
    if (index > 0 && words.capitalized(index) && opensAfterSmall(text, words, index)) found |= joint
  }
  return found
}

/** Words that say where something is on a page, or send the reader there. */
const places = new Set([
  'below',
  'above',
  'underneath',
  'beneath',
  'overleaf',
  'opposite',
  'alongside',
  'scroll',
  'foot',
  'bottom',
  'over',
  'left',
  'left-hand',
  'right-hand',
  'here’s',
  "here's",
  'right',
  'top',
  'end',
  'head',
  'attached',
  'enclosed',
  'here',
  'turn',
  'follows',
  'follow',
  'following'
])

/** By its length and its first letter, the last letters that such a word has, a bit for each. */
const lastLetters = new Uint32Array(16 * 32)
for (const word of places)
  lastLetters[rowOf(word.length, word.charCodeAt(0))]! |= bitOf(word.charCodeAt(word.length - 1))

function rowOf(length: number, first: number): number {
  return (length << 5) | (first & 0x1f)
}

function bitOf(letter: number): number {
  return 1 << (letter & 0x1f)
}

/** Whether a word has the length and the ends of one that points; to read it takes longer. */
function mayPoint(text: string, start: number, end: number): boolean {
  const length = end - start
  return length < 16 && (lastLetters[rowOf(length, text.charCodeAt(start))]! & bitOf(text.charCodeAt(end - 1))) !== 0
}

/** Whether a word points, or may: many do so only with others, as in “at the end of this page” or “on the right”. */
function points(words: Words, index: number): boolean {
  const word = words.text(index).toLowerCase()
  if (!places.has(word)) return false
  const at = (offset: number): string =>
    index + offset >= 0 && index + offset < words.length ? words.text(index + offset).toLowerCase() : ''
  switch (word) {
    case 'over':
      return at(2) === 'page'
    case 'following':
      return at(-1) === 'the' && thingOf(at(1)) !== undefined
    case 'follow':
    case 'follows':
      return thingOf(at(-2)) !== undefined
    case 'left':
    case 'right':
      return /^(?:the|your|at|to|on|far)$/.test(at(-1)) || thingOf(at(-1)) !== undefined
    case 'right-hand':
    case 'left-hand':
      return at(1) === 'side'
    case 'end':
    case 'top':
    case 'head':
    case 'foot':
    case 'bottom':
      return at(1) === 'of' && isPage(at(3))
    case 'here':
    case 'here’s':
    case "here's":
    case 'turn':
    case 'attached':
    case 'enclosed':
      return words.capitalized(index)
    default:
      return true
  }
}

/** Words that begin sentences, and names only in titles, whose other words have capitals too: “In Cold Blood”. */
const openers = new Set(
  'In On At After During Since Although When While If But So However Then Meanwhile This These There The It They We She No'.split(
    ' '
  )
)
/** “Meanwhile” */
const longestOpener = 9

/** Whether a word begins sentences and stands behind one in small letters. */
export function opensAfterSmall(text: string, words: Words, index: number): boolean {
  const start = words.start(index)
  const before = text.charCodeAt(start - 2)
  return (
    before >= 97 &&
    before <= 122 &&
    text.charCodeAt(start - 1) === 0x20 &&
    words.end(index) - start <= longestOpener &&
    openers.has(words.text(index))
  )
}
