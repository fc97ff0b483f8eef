import {classAt, digit, letter, lower, mark, upper} from './characters.ts'

/**
 * What {@link toSimpleLetters} leaves of Unicode’s letters, as characters of a class of a regular expression. An expression
 * over `\p{L}` costs a tenth of a millisecond for each before it is first used, one over these next to nothing.
 */
export const simpleLetters = {small: 'a-zé', capital: 'A-ZÉ', letter: 'A-Za-zÉéª', mark: '\u0301'} as const

/** Letters beyond ASCII become `é`, `É` and, where they have no case, `ª`, accents `\u0301`, figures `0`; the length stays. */
export function toSimpleLetters(text: string): string {
  if (!/[^\0-\x7F\u2000-\u206F]/.test(text)) return text
  let simple = ''
  for (const character of text) simple += character < '\x80' ? character : simpleFor(character)
  return simple
}

const simpleOf: readonly (string | undefined)[] = Object.assign([], {
  [lower]: 'é',
  [upper]: 'É',
  [letter]: 'ª',
  [mark]: '\u0301',
  [digit]: '0'
})

function simpleFor(character: string): string {
  return simpleOf[classAt(character, 0)]?.repeat(character.length) ?? character
}
