import type {Block, Words} from '@copydesk/prose'

/** “below” or “above”, which may point to a picture. */
export const pointing = 1
/** A word that begins sentences, behind one in small letters. */
export const joint = 2

/** The words that a paragraph is searched for, in one walk over those that the document has: nearly every paragraph has none. */
export function watchwordsIn({text, words}: Block): number {
  let found = 0
  for (let index = 1; index < words.length; index++) {
    const start = words.start(index)
    if (words.end(index) - start === 'below'.length) {
      const first = text.charCodeAt(start) | 0x20
      if ((first === 97 || first === 98) && directions.has(words.text(index).toLowerCase())) found |= pointing
    }
    // Few words have a capital, and fewer of them stand right behind one without.
    if (words.capitalized(index) && opensAfterSmall(text, words, index)) found |= joint
  }
  return found
}

const directions = new Set(['below', 'above'])

/** Words that begin sentences, and names only in titles, whose other words have capitals too: “In Cold Blood”. */
const openers = new Set(
  'In On At After During Since Although When While If But So However Then Meanwhile This These There The It They We She'.split(
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
