import {lookUp} from '@copydesk/names'
import {isRare} from './known-words.ts'
import {trademarks} from './trademarks.ts'

/** The words and abbreviations that a name with capitals inside is made of: “Real”, “Sense” and “ID”, of RealSenseID. */
function partsOf(text: string): string[] {
  return text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []
}

/** Those that the other name has not. */
export function ownParts(text: string, other: string): string[] {
  const others = partsOf(other)
  return partsOf(text).filter((part) => !others.includes(part))
}

/** Whether it is a word or a name of its own; of a few letters somebody in the world has the name: “Sese”. */
export function isAnotherWord(part: string): boolean {
  const {word, name} = lookUp(part)
  return part.length > 2 && (word > 0 || (name > 0 && part.length > 4))
}

/** “RustFest”, beside “the Rustiest of all”: whoever gives a name a capital inside knows it. But “McGuiness” may be Maguinness. */
export function isCoinedBeside(name: string, other: string): boolean {
  const parts = partsOf(name)
  if (parts.length < 2 || partsOf(other).length > 1 || isRare(other)) return false
  if (name.toLowerCase() === other.toLowerCase()) return false
  return parts.every((part) => part.length > 2 && isAnotherWord(part))
}

/** “NestJS” and “NextJS”, “HeronBase” and “HeronCase”: another word that all use makes another product. */
export function areTwoProducts(left: string, right: string): boolean {
  if (![left, right].every((text) => /\p{Ll}\p{Lu}/u.test(text) && !trademarks.has(text))) return false
  // “TravWell”, “TravWill”: hardly two have the same coined word.
  if (partsOf(left).some((part) => part.length > 3 && isRare(part) && partsOf(right).includes(part))) return false
  const isPlain = (part: string) => part.length > 2 && lookUp(part).word > 0 && lookUp(part).word <= 2
  return [ownParts(left, right), ownParts(right, left)].every((own) => own.length > 0 && own.every(isPlain))
}
