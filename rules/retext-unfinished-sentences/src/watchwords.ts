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
    if (mayPoint(text, words.start(index), words.end(index)) && points(text, words, index)) found |= pointing
    // Few words have a capital, and fewer of them stand right behind one without.
    if ((found & joint) === 0 && index > 0 && words.capitalized(index) && mayOpen(text, words, index)) found |= joint
  }
  return found
}

/** What stands beside a text, and is pointed to without a word for its place: “see box”, “as the map shows”. */
const beside: ReadonlySet<string> = new Set([...besideText, ...drawn, 'figure', 'image', 'images'])
/** Words that say where something is on a page, or send the reader there. */
const anywhere = [
  ...'below above underneath beneath overleaf opposite alongside scroll foot bottom over left left-hand right right-hand top end head accompanying embedded follows follow following attached enclosed attach enclose here page pictured shown centre center play through like back reverse footnote endnote slider thumbnail link'.split(
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
    if (mayPoint(text, words.start(index), words.end(index)) && points(text, words, index)) return true
  return false
}

/** Whether a word points, or may: many do so only with others, as in “at the end of this page” or “on the right”. */
function points(text: string, words: Words, index: number): boolean {
  const word = textAt(words, index)
  if (!places.has(word)) return false
  switch (word) {
    case 'over':
      if (textAt(words, index - 1) === 'turn') return isLast(text, words, index)
      return textAt(words, index + 2) === 'page'
    case 'following':
      return (
        textAt(words, index - 1) === 'the' &&
        (/^(?:is|are|to|into|in|lines?)$/.test(textAt(words, index + 1)) ||
          isThing(words, index + 1) ||
          isLast(text, words, index))
      )
    case 'follow':
    case 'follows':
      if (textAt(words, index + 1) === 'these') return true
      return isThing(words, index - 2) || isThing(words, index - 1) || isLast(text, words, index)
    case 'left':
    case 'right':
      return (
        isSetOff(text, words, index) ||
        /^(?:the|your|at|to|on|from|far|pictured|above|below)$/.test(textAt(words, index - 1)) ||
        isThing(words, index - 1)
      )
    case 'centre':
    case 'center':
      return isSetOff(text, words, index)
    case 'right-hand':
    case 'left-hand':
      return textAt(words, index + 1) === 'side'
    case 'end':
    case 'top':
    case 'head':
    case 'foot':
    case 'bottom':
    case 'back':
    case 'reverse':
      return textAt(words, index + 1) === 'of' && isPage(textAt(words, index + 3))
    case 'page':
      return textAt(words, index - 1) === 'this' && textAt(words, index - 2) === 'on'
    case 'here':
      return (
        words.capitalized(index) ||
        /^(?:click|pictured|shown|seen|linked)$/.test(textAt(words, index - 1)) ||
        isLast(text, words, index)
      )
    case 'attached':
    case 'enclosed':
      return words.capitalized(index) || /^(?:is|are|the|find|have|(?:i|we)[’']ve)$/.test(textAt(words, index - 1))
    case 'footnote':
    case 'endnote':
      return /^\d/.test(textAt(words, index + 1))
    case 'attach':
    case 'enclose':
      return /^(?:i|we)$/.test(textAt(words, index - 1))
    case 'link':
      return /^(?:this|the)$/.test(textAt(words, index - 1)) && /^(?:to|for)$/.test(textAt(words, index + 1))
    case 'shown':
      return textAt(words, index - 1) === 'as' && isLast(text, words, index)
    case 'play':
      return (
        /^(?:to|button)$/.test(textAt(words, index + 1)) ||
        (isLast(text, words, index) && /^(?:press|hit|click|tap)$/.test(textAt(words, index - 1)))
      )
    case 'through':
      return /^(?:swipe|scroll|click|flick|leaf|browse)$/.test(textAt(words, index - 1))
    case 'like':
      return textAt(words, index + 1) === 'this' && isLast(text, words, index + 1)
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

/** “(right)”, “, left,” */
function isSetOff(text: string, words: Words, index: number): boolean {
  const start = words.start(index)
  return text[start - 1] === '(' || text[start - 2] === ','
}

/** Whether a sentence ends with the word. */
function isLast(text: string, words: Words, index: number): boolean {
  return /[.!]/.test(text[words.end(index)] ?? '.')
}

/** “see box”, “see the box”, “as the map shows”, “click on the map”, “Our interactive map”, but neither “a map” nor “his map” */
function isSeen(words: Words, index: number): boolean {
  for (let at = index - 1; at >= index - farthestArticle; at--) {
    const word = textAt(words, at)
    if (/^(?:the|our|this|these|see)$/.test(word)) return true
    if (/^(?:an?|his|her|their|its|my|your|of|to|and|)$/.test(word)) return false
  }
  return false
}

/** Words: “the bar chart”. */
const farthestArticle = 3

function isThing(words: Words, index: number): boolean {
  return thingOf(textAt(words, index)) !== undefined
}
