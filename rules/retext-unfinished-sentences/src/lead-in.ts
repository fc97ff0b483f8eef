import type {Block, ProseDocument} from '@copydesk/prose'
import {isAnswered} from './answers.ts'
import {endKindOf} from './ending.ts'
import {type Finding, shorten} from './finding.ts'
import {points, promisesList} from './pointers.ts'
import type {LastSentence} from './sentence.ts'
import {hasTarget} from './shown.ts'
import {nextBlock, previousBlock} from './surroundings.ts'

/** A lead-in with nothing after it: “See the post below:”. */
export function danglingLeadIn(
  document: ProseDocument,
  block: Block,
  index: number,
  sentence: LastSentence
): Finding | undefined {
  if (isForm(document, index) || hasTarget(block, sentence.start, block.text.length)) return
  const next = hasEmptyList(document, block, index) ? undefined : afterBreaks(document, index)
  if (next !== undefined && !isFarewell(next) && isAnswered(document, index, next, sentence)) return
  if (modeline.test(block.text)) return
  const kind = promisesList(sentence.line) ? 'empty-list' : 'dangling-lead-in'
  const where =
    next === undefined
      ? 'nothing follows'
      : next.type === 'heading' && !isTerm(document, next)
        ? 'a heading follows'
        : 'only text follows'
  const what =
    kind === 'empty-list' ? 'announces a list' : points(sentence.line) ? 'points to something' : 'announces something'
  return {
    block,
    start: sentence.start,
    end: sentence.end,
    kind,
    reason: `\`${shorten(sentence.line)}\` ${what}, but ${where}; add it or take the sentence out`,
    confidence: next === undefined ? 0.95 : 0.8
  }
}

/** “Have a restful half-term,” over a name */
function isFarewell({type, text}: Block): boolean {
  return type === 'signature' && /^[^\n]{0,60},(?:\n|$)/.test(text)
}

/** What editors read at the end of a file, “Local Variables: … End:”, and a picture that is typed as a word, “See you there :owl:”. */
const modeline = /\blocal variables:|^[^\p{L}]*(?:end:$|vi(?:m|le)?:)|:[\w+-]+:$/iu

/** Whether a list follows that has no items, or none that says anything; one with attributes may be filled by a script. */
function hasEmptyList(document: ProseDocument, block: Block, index: number): boolean {
  if (document.format !== 'html') return false
  const {end} = document.rangeOf(block)
  const next = nextBlock(document, index)
  if (next?.type === 'item')
    return (
      next.text === '' && next.marks.length === 0 && nextBlock(document, document.indexOf(next))?.list === undefined
    )
  return emptyList.test(document.source.slice(end, end + longestEmptyList))
}

const emptyList = /^\s{0,20}(?:<\/p>)?\s{0,20}<(?:ul|ol)>\s{0,20}<\/(?:ul|ol)>/i
const longestEmptyList = 200

/** HTML’s `<dt>`. */
function isTerm(document: ProseDocument, heading: Block): boolean {
  return document.format === 'html' && heading.level === undefined
}

/** “Name: / Address: / Phone:” */
function isForm(document: ProseDocument, index: number): boolean {
  const previous = previousBlock(document, index)
  return previous !== undefined && previous.type !== 'heading' && endKindOf(previous) === 'colon'
}

/** The next block; a rule or a line about copyright at the end of the document is none. */
function afterBreaks(document: ProseDocument, index: number): Block | undefined {
  const next = nextBlock(document, index)
  if (next === undefined || (next.type !== 'thematicBreak' && !copyright.test(next.text))) return next
  const beyond = nextBlock(document, document.indexOf(next))
  return beyond && next
}

const copyright = /^(?:©|\(c\)|copyright|all rights reserved)/i
