import type {Block, ProseDocument} from '@copydesk/prose'
import type {Ending} from './ending.ts'
import {endingOf} from './ending.ts'
import type {Finding} from './finding.ts'
import {type Habits, isCatalogueEntry, isLabelled, isRunningText, isSetInLines, isWhollyMarked} from './habits.ts'
import {isClause, type LastSentence} from './sentence.ts'
import {goesOnIn, nextBlock, nextText, previousBlock, runsInto, runsIntoAddress} from './surroundings.ts'

/** A paragraph of one sentence is a headline, a caption or a line of a list as often as not; a long one is none. */
const longSentence = 18
/** With a verb of saying in the past it is text sooner. */
const longReport = 10
/** Headlines and subheadings may have two sentences: “Whoops! Jobs lost steam in August”. */
const longParagraph = 16

/** A paragraph without an end mark, in a document whose paragraphs have one. */
export function noEndMark(
  document: ProseDocument,
  block: Block,
  index: number,
  ending: Ending,
  sentence: LastSentence,
  habits: Habits
): Finding | undefined {
  if (ending.kind !== 'word' || !habits.endMarks || isSetInLines(block, ending) || isCatalogueEntry(block)) return
  // An address or a piece of markup.
  if (/[./[\]_=]/u.test(ending.word)) return
  if (attribution.test(block.text) || !isRunningText(sentence.text) || !isClause(sentence.words, sentence.before))
    return
  const next = nextBlock(document, index)
  const previous = previousBlock(document, index)
  if (next && next.type !== 'quote' && next.type !== 'verse' && runsInto(next)) return
  if (next?.type === 'quote' && /\b(?:said|says|wrote|writes|words|reads|told|asked)\b/u.test(sentence.text)) return
  if (runsIntoAddress(ending.word, next) || goesOnIn(nextText(document, index))) return
  // A line right under an item has lost its bullet, or is the end of the list.
  if (previous?.type === 'item' && !block.blankBefore && sentence.words.length < 2 * previous.words.length) return
  if (isLabelled(block) && block.words.length < 30) return
  if (
    sentence.before === 0
      ? !standsAlone(block, index, sentence, previous, next)
      : !isTextAmongText(block, sentence, previous)
  )
    return
  return report(block, ending)
}

/** “…” — The Harbour Review */
const attribution = /(?:[.!?,]["”’]\s*(?:[—–]|--?)\s?[^!?]{1,60}|[.!?]\s+(?:[—–]|--?)\s?[^.!?]{1,60})$/u

/** Whether a paragraph of one sentence is text among text. */
function standsAlone(
  block: Block,
  index: number,
  sentence: LastSentence,
  previous: Block | undefined,
  next: Block | undefined
): boolean {
  const least = /\b(?:said|told|asked|added|called)\b/u.test(sentence.text) ? longReport : longSentence
  if (sentence.words.length < least || isWhollyMarked(block)) return false
  return (
    followsText(sentence, previous, index) && (next === undefined || next.type === 'heading' || isEndedParagraph(next))
  )
}

/** After a picture a sentence may be its caption; at the top it may be a standfirst, which has no full stop. */
function followsText(sentence: LastSentence, previous: Block | undefined, index: number): boolean {
  switch (previous?.type) {
    case 'paragraph':
      return isEndedParagraph(previous)
    case 'item':
      return sentence.words.length >= 2 * previous.words.length || sentence.words.length >= longSentence
    case 'heading':
      return index > 2 && previous.level !== 1 && sentence.words.length >= longSentence
    case 'quote':
    case 'code':
      return sentence.words.length >= longSentence
    default:
      return false
  }
}

/** Whether a paragraph of several sentences is more than a headline. */
function isTextAmongText(block: Block, sentence: LastSentence, previous: Block | undefined): boolean {
  if (isWhollyMarked(block) && block.words.length < 30) return false
  const opensText = previous === undefined || previous.type !== 'paragraph'
  return block.words.length >= (opensText && sentence.before < 2 && block.text.includes('!') ? 30 : longParagraph)
}

function isEndedParagraph(block: Block): boolean {
  return block.type === 'paragraph' && endingOf(block).kind === 'mark'
}

export function report(block: Block, ending: Ending): Finding {
  const at = ending.stopAt
  return {
    block,
    start: ending.start,
    end: ending.end,
    kind: 'no-end-mark',
    reason: `The text ends with \`${ending.word}\` and no end mark; add a full stop, or the words that are missing`,
    expected: [`${ending.word}.`],
    edits: [{block, start: at, end: at, text: '.'}],
    confidence: 0.8
  }
}
