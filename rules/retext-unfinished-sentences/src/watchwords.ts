import {type Block, Ends, type Words} from '@copydesk/prose'
import {mayOpen} from './joints.ts'
import {isPage} from './place.ts'
import {besideText, drawn} from './pointing-words.ts'
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
    if ((found & joint) === 0 && index > 0 && words.capitalized(index) && mayOpen(text, words, index)) found |= joint
  }
  return found
}

/** What stands beside a text, and is pointed to without a word for its place: “see box”, “as the map shows”. */
const beside: ReadonlySet<string> = new Set([...besideText, ...drawn, 'figure', 'photos', 'picture', 'pictures'])
/** Words that say where something is on a page, or send the reader there. */
const anywhere = [
  ...'below above underneath beneath overleaf opposite alongside scroll foot bottom over left left-hand right right-hand top end head accompanying embedded follows follow following attached enclosed here page'.split(
    ' '
  ),
  ...beside
]
/** Words that do so where they begin a sentence. */
const atStart = "here’s here's this these our what there turn".split(' ')
const places = new Set([...anywhere, ...atStart])

const small = new Ends(anywhere)
/** With a capital: at the start of a sentence, mostly. */
const capital = new Ends([...places])

/** Whether a word has the length and the ends of one that points; to read it takes longer. */
function mayPoint(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 3 || length > 15) return false
  return (text.charCodeAt(start) < 97 ? capital : small).has(text, start, end)
}

/** Whether one of the words from one to another points. */
export function pointsWithin({text, words}: Block, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (mayPoint(text, words.start(index), words.end(index)) && points(words, index)) return true
  return false
}

/** Whether a word points, or may: many do so only with others, as in “at the end of this page” or “on the right”. */
function points(words: Words, index: number): boolean {
  const word = textAt(words, index)
  if (!places.has(word)) return false
  switch (word) {
    case 'over':
      return textAt(words, index + 2) === 'page'
    case 'following':
      return textAt(words, index - 1) === 'the' && isThing(words, index + 1)
    case 'follow':
    case 'follows':
      return isThing(words, index - 2) || isThing(words, index - 1)
    case 'left':
    case 'right':
      return (
        /^(?:the|your|at|to|on|far|pictured|above|below)$/.test(textAt(words, index - 1)) || isThing(words, index - 1)
      )
    case 'right-hand':
    case 'left-hand':
      return textAt(words, index + 1) === 'side'
    case 'end':
    case 'top':
    case 'head':
    case 'foot':
    case 'bottom':
      return textAt(words, index + 1) === 'of' && isPage(textAt(words, index + 3))
    case 'page':
      return textAt(words, index - 1) === 'this' && textAt(words, index - 2) === 'on'
    case 'here':
      return words.capitalized(index) || textAt(words, index - 1) === 'click'
    case 'attached':
    case 'enclosed':
      return words.capitalized(index) || /^(?:is|are)$/.test(textAt(words, index - 1))
    case 'this':
    case 'these':
    case 'our':
      return isThing(words, index + 1)
    case 'what':
    case 'there':
      return textAt(words, index + 1).startsWith('follow')
    default:
      return !beside.has(word) || isSeen(words, index) || /^\d/.test(textAt(words, index + 1))
  }
}

function textAt(words: Words, index: number): string {
  return index >= 0 && index < words.length ? words.text(index).toLowerCase() : ''
}

/** “see box”, “see the box”, “as the map shows”, “click on the map” */
function isSeen(words: Words, index: number): boolean {
  const before = textAt(words, index - 1)
  if (before === 'see') return true
  if (!/^(?:the|our|this)$/.test(before)) return false
  const leading = textAt(words, index - 2)
  return /^(?:see|as)$/.test(leading) || (leading === 'on' && textAt(words, index - 3) === 'click')
}

function isThing(words: Words, index: number): boolean {
  return thingOf(textAt(words, index)) !== undefined
}
