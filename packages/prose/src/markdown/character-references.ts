import {decodeEntity} from '../entities.ts'
import * as codes from './codes.ts'

export interface CharacterReference {
  readonly text: string
  readonly end: number
}

/** The longest name, `CounterClockwiseContourIntegral`, has 31 letters. */
const longest = 33

/** The character that `&amp;`, `&#233;` or `&#xE9;` at `start` stands for; Markdown knows none without the semicolon. */
export function readCharacterReference(source: string, start: number): CharacterReference | undefined {
  let at = start + 1
  const limit = Math.min(source.length, start + longest)
  while (at < limit && isNameCharacter(source.charCodeAt(at))) at++
  if (source.charCodeAt(at) !== codes.semicolon) return
  const text = decodeEntity(source, start, at + 1)
  return text === undefined ? undefined : {text, end: at + 1}
}

function isNameCharacter(code: number): boolean {
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === codes.numberSign
}
