import type {Block, ProseDocument} from '@copydesk/prose'
import {
  asksForThings,
  leadsToNextLine,
  promisesList,
  promisesLook,
  promisesMedia,
  promisesPost,
  wantsNouns
} from './pointers.ts'
import {announcesSeveral, mayBeList, namesSame} from './section-list.ts'
import {endsLaterSection, endsSection, isNextInOrder, isOverText} from './sections.ts'
import type {LastSentence} from './sentence.ts'
import {hasMediaWithin, hasPictureWithin, hasTarget} from './shown.ts'
import {isOverSetIn} from './surroundings.ts'

/** Whether a heading that follows a lead-in belongs to what it announces. */
export function isAnsweredByHeading(document: ProseDocument, index: number, next: Block, last: LastSentence): boolean {
  const sentence = last.line
  if (hasTarget(next, 0, next.text.length) || isOverSetIn(document, index)) return true
  if (promisesLook(sentence)) return hasPictureWithin(document, document.indexOf(next), 3)
  if (promisesMedia(sentence)) return hasMediaWithin(document, document.indexOf(next), 3)
  // In plain text a line without a mark may be what somebody said or wrote.
  if (document.format === 'text' && promisesPost(sentence)) return !isOverText(document, next)
  if (leadsToNextLine(sentence) || asksForThings(sentence)) return !endsSection(document, index, next)
  // Sections may be the list that was announced.
  if (/\b(?:\d|one|first|step|tip|part|reason)\b/i.test(next.text) && !isNextInOrder(document, index, next)) return true
  const isEnd = endsSection(document, index, next)
  const mayFollow = mayBeList(document, next, sentence)
  const isLater = endsLaterSection(document, index, next)
  const wants = wantsNouns(sentence)
  if (promisesList(sentence, wants)) return !(isEnd && (document.format !== 'text' || wants)) && mayFollow
  if (!isEnd || document.format === 'text') return true
  // What follows in these words stands in the section.
  if (announcesSeveral(last, next)) return !/\bfollowing \p{L}+s\b/u.test(sentence) && mayFollow && !isLater
  return mayFollow || !last.isClause || namesSame(sentence, next.text)
}
