import type {Block, ProseDocument} from '@copydesk/prose'
import type {Ending} from './ending.ts'
import {endingOf} from './ending.ts'
import type {Finding} from './finding.ts'
import {type Habits, isCatalogueEntry, isLabelled, isRunningText, isSetInLines, isWhollyMarked} from './habits.ts'
import {isClause, type LastSentence} from './sentence.ts'
import {goesOnIn, nextBlock, nextText, previousBlock, runsInto, runsIntoAddress} from './surroundings.ts'
import {stopsShort} from './truncated.ts'

/** A paragraph of one sentence is a headline, a caption or a line of a list as often as not; a long one is none. */
const longSentence = 18
/** With a verb of saying in the past it is text sooner; so it is at the end of a document that has all other marks. */
const longReport = 10
/** What stands under the title may be a standfirst. */
const longerThanStandfirst = 34
/** Headlines and subheadings may have two sentences: “Whoops! Jobs lost steam in August”. */
const longParagraph = 16
/** Two plain sentences, where all the others have their full stop. */
const longPair = 12

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
  if (
    attribution.test(block.text) ||
    quotedHeadline.test(block.text) ||
    !isRunningText(sentence.text) ||
    !isClause(sentence.words, sentence.before)
  )
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
    !isReport(block, habits) &&
    !isWholeSpeech(block) &&
    !(sentence.before === 0
      ? standsAlone(block, index, sentence, previous, next, habits)
      : isTextAmongText(block, sentence, previous, habits))
  )
    return
  if (!stopsShort(ending.word, sentence)) return report(block, ending)
  return {
    block,
    start: ending.start,
    end: ending.end,
    kind: 'truncated',
    reason: `The text stops after \`${ending.word}\`; finish the sentence`,
    confidence: 0.8
  }
}

/** “… in the spring,” she said: what a headline says is in the present. */
const saidOfQuotation =
  /[\p{L}\p{N}][,?!…—][”"’']\s(?:[^\s“"]+ ){0,10}(?:said|told|asked|added|replied|wrote|recalled|explained|continued|concluded|warned|insisted)(?: [^\s“"]+){0,12}$/u
const saidNow = /[\p{L}\p{N}][,?!…—][”"’']\s(?:he|she|they|it) (?:says|adds|asks|explains)$/u

/** A quotation with its speaker, in the past tense of reports. */
function isReport(block: Block, habits: Habits): boolean {
  if (isWhollyMarked(block)) return false
  const text = block.text.slice(-longestAttribution)
  return saidOfQuotation.test(text) || (habits.strict && saidNow.test(text))
}

const longestAttribution = 240

/** A paragraph that is a quotation of several sentences, from its first character to its last. */
function isWholeSpeech(block: Block): boolean {
  const {text} = block
  if (isWhollyMarked(block) || !/^[“"]/u.test(text) || !/[\p{L}\p{N}][”"]$/u.test(text)) return false
  const inside = text.slice(1, -1)
  return !/[“”"]/u.test(inside) && /[\p{Ll}\p{N}][.!?] \p{Lu}/u.test(inside)
}

/** “…” — The Harbour Review */
const attribution = /(?:[.!?,]["”’]\s*(?:[—–]|--?)\s?[^!?]{1,60}|[.!?]\s+(?:[—–]|--?)\s?[^.!?]{1,60})$/u

/** “The bridge is ours” – how the village fights back */
const quotedHeadline = /^[“"‘][^“”"]{1,200}[”"’]\s?[—–]/u

/** Whether a paragraph of one sentence is text among text. */
function standsAlone(
  block: Block,
  index: number,
  sentence: LastSentence,
  previous: Block | undefined,
  next: Block | undefined,
  habits: Habits
): boolean {
  const isReported = /\b(?:said|told|asked|added|called)\b/u.test(sentence.text)
  const isLast = next === undefined && habits.strict
  const least = isReported || isLast ? longReport : longSentence
  if (sentence.words.length < least || isWhollyMarked(block)) return false
  return (
    followsText(sentence, previous, index) &&
    (next === undefined || next.type === 'heading' || isEndedParagraph(next) || leadsIn(next))
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
      return sentence.words.length >= (index > 2 && previous.level !== 1 ? longSentence : longerThanStandfirst)
    case 'quote':
    case 'code':
      return sentence.words.length >= longSentence
    default:
      return false
  }
}

/** Whether a paragraph of several sentences is more than a headline. */
function isTextAmongText(block: Block, sentence: LastSentence, previous: Block | undefined, habits: Habits): boolean {
  if (isWhollyMarked(block) && block.words.length < 30) return false
  const opensText = previous === undefined || previous.type !== 'paragraph'
  if (opensText && sentence.before < 2 && block.text.includes('!')) return block.words.length >= 30
  return block.words.length >= (habits.strict && isPlain(block) && !opensText ? longPair : longParagraph)
}

/** “There are several uses for this, including:” is text as much as a paragraph with a full stop. */
function leadsIn(block: Block): boolean {
  return block.type === 'paragraph' && endingOf(block).kind === 'colon' && block.words.length > 5
}

/** Whether neither a headline (“Wake up, harbour!”) nor a reference (“See the manual”) is likely. */
function isPlain({text, marks}: Block): boolean {
  return !/[!?]/u.test(text) && !marks.some((mark) => mark.type === 'link' && mark.end >= text.length - 1)
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
