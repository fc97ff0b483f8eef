import {lookUp} from '@copydesk/names'

/** Whether it is a word, or a name of anything. */
export function isKnownWord(text: string): boolean {
  const {word, name} = lookUp(text)
  return word > 0 || name > 0
}

/** Whether no list knows the word: then it is nobody else’s name. */
export function isRare(text: string): boolean {
  const {word, name, given} = lookUp(text)
  return word === 0 && name === 0 && !given
}
