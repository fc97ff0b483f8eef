import type {Block} from '@copydesk/prose'

/** What a change log has behind the name of who did it: “[#52856]”, “(#301)”. */
const number = /^\)\s*[[(]?#\d+[\])]?[.;]?$/

/**
 * Whether an item of a list credits somebody, and says nothing else of them: “- **Music:** Ismaïl Touré”, “- fix the build (Cheng) [#52856]”. Who is
 * credited is called what they call themselves.
 *
 * @param start Where the name begins in the block’s text.
 * @param end Where it ends.
 */
export function isCreditedAt({type, text}: Block, start: number, end: number): boolean {
  if (type !== 'item') return false
  if (text[start - 1] === '(' && text[end] === ')') return number.test(text.slice(end, end + 40))
  return end === text.length && /^\P{L}*\p{L}[\p{L} ]{2,30}: $/u.test(text.slice(0, start))
}
