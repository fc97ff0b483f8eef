import type {Block, ProseDocument} from '@copydesk/prose'
import {isAnsweredByHeading} from './heading-answers.ts'
import {promisesLink} from './pointers.ts'
import {isNextSection} from './sections.ts'
import type {LastSentence} from './sentence.ts'
import {hasMediaWithin} from './shown.ts'
import {isOverSetIn} from './surroundings.ts'
import {isAnsweredByText} from './text-answers.ts'

/** Whether the next block is what a lead-in announces, or may be. */
export function isAnswered(document: ProseDocument, index: number, next: Block, last: LastSentence): boolean {
  if (promisesLink(last.line) && (next.type === 'heading' || next.type === 'paragraph'))
    return hasMediaWithin(document, index, 3)
  if (next.type === 'item' && isNextSection(document, index, next)) return false
  if (next.type === 'heading') return isAnsweredByHeading(document, index, next, last)
  if (next.type !== 'paragraph' || isOverSetIn(document, index) || isFilled(document, index, next)) return true
  // A paragraph of an item stands where its item does.
  if (next.list !== undefined && next.list.depth > (document.blocks[index]!.list?.depth ?? 0)) return true
  return isAnsweredByText(document, index, next, last)
}

/** Whether an element stands in between that a script may fill: `<ul id="needed"></ul>`. */
function isFilled(document: ProseDocument, index: number, next: Block): boolean {
  if (document.format !== 'html') return false
  const start = document.rangeOf(document.blocks[index]!).end
  return hole.test(document.source.slice(start, Math.min(document.rangeOf(next).start, start + longestHole)))
}

const hole = /<(?:ul|ol|dl|div|table|section)\s[^>]{1,100}>/i
const longestHole = 200
