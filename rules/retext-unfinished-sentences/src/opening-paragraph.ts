import type {Block} from '@copydesk/prose'
import type {Habits} from './habits.ts'
import {longMarked} from './lone-sentence.ts'
import {isEndedParagraph, isPlain, isWhollyMarked} from './paragraphs.ts'
import type {LastSentence} from './sentence.ts'

/** What is set off there is a standfirst, and many papers end theirs without a full stop, however many sentences it has. */
export function isUnderTitle(previous: Block | undefined): boolean {
  return previous?.type === 'title' || (previous?.type === 'heading' && previous.level === 1)
}

/** Whether the first paragraph of an article is one, and no standfirst: the next one goes on from it. */
export function isLead(block: Block, {words}: LastSentence, next: Block | undefined, habits: Habits): boolean {
  if (!habits.endMarks || !habits.textEnds || words.length < longMarked || next === undefined) return false
  if (isWhollyMarked(block) || !isPlain(block) || !isEndedParagraph(next)) return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return small.length >= words.length * 0.4 && small.some((word) => word.length > 3) && goesOnFrom(block, next)
}

/**
 * Whether a paragraph goes on from the one above it, as the second of an article does. What stands under a standfirst is
 * the first: it introduces everybody anew.
 */
function goesOnFrom(above: Block, {text}: Block): boolean {
  if (!/^[A-Z]/u.test(text)) return false
  const opening = text.slice(0, longestOpening)
  return (
    pronoun.test(opening) || event.test(opening) || isShortName(above.text, opening) || isDefinite(above.text, opening)
  )
}

/** Code units: room for “The loss-making Scandinavian airline”. */
const longestOpening = 80

/** “He has been out …”, “It comes after …”; “She gets up at five” opens a story that a standfirst introduces. */
const pronoun =
  /^(?:(?:He|She|They) (?:has|have|had been|said|told|will|would|added|also)|But|However|(?:It|This) (?:comes?|came|follow(?:s|ed)|means?|meant|would be|will be the (?:first|second|third)))\b/u

/** “The move comes …”: what has just been told. */
const event =
  /^The (?:move|decision|announcement|news|ruling|verdict|deal|agreement|news|claims?|warning|proposals?|attack|blast|incident|accident|crash|firm|company|club|actor|actress|singer|star|striker|midfielder|defender|\d+-year-old|\p{Ll}+ giant)\b/u

const shortName =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame)\.? )?(\p{Lu}[\p{L}’'-]{2,})(?:,| (?:said|says|told|has|had|is|was|will|would|won|lost|made|took|added|also|believes?|insists|claims|denies|\p{Ll}+ed)\b)/u

/** “Mr Reyes said”, “Reyes, who was born in 1958, has”, where the paragraph above has “Ann Reyes”. */
function isShortName(above: string, opening: string): boolean {
  const match = shortName.exec(opening)
  if (match === null) return false
  const name = match[1]!
  for (let at = above.indexOf(name); at >= 0; at = above.indexOf(name, at + 1))
    if (
      /\p{Lu}[\p{L}.’'-]* $/u.test(above.slice(Math.max(0, at - 30), at)) ||
      /^ \p{Lu}\p{Ll}/u.test(above.slice(at + name.length, at + name.length + 3))
    )
      return true
  return false
}

/** “The app …”, where the paragraph above has “a mobile app”. */
function isDefinite(above: string, opening: string): boolean {
  const noun = /^The (\p{Ll}[\p{L}-]+)\b(?! of\b)/u.exec(opening)?.[1]
  return (
    noun !== undefined &&
    above.includes(noun) &&
    new RegExp(`\\b(?:an?|another|new|\\p{L}+[’']s) (?:[\\p{Ll}\\p{N}-]+ ){0,3}${noun}\\b`, 'iu').test(above)
  )
}
