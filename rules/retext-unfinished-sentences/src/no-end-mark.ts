import type {Block, ProseDocument} from '@copydesk/prose'
import {stopsAfter} from './cut.ts'
import {type Ending, isVariable} from './ending.ts'
import type {Finding} from './finding.ts'
import {type Habits, isSigned} from './habits.ts'
import {facts, isCall, isLabelled, statesBefore} from './labels.ts'
import {isRest, isTextAmongText, shortClause} from './last-of-several.ts'
import {leadsOn} from './leading-words.ts'
import {isStump, standsAlone} from './lone-sentence.ts'
import {isNoProse, isNoProseOfStrict} from './no-prose.ts'
import {isLead, isUnderTitle} from './opening-paragraph.ts'
import {endsOverList} from './over-list.ts'
import {endsInTitle, isCatalogueEntry, isSetInLines} from './paragraphs.ts'
import type {PlainLines} from './plain-lines.ts'
import {isReport, isResumed, isWholeSpeech, leadsToQuotation, saidNow} from './reported.ts'
import {type LastSentence, lastSentenceOf} from './sentence.ts'
import {introducesWriter} from './standfirst.ts'
import {
  goesOnIn,
  isOverSetIn,
  isSignature,
  nextBlock,
  nextText,
  previousBlock,
  runsInto,
  runsIntoAddress
} from './surroundings.ts'
import {stopsShort} from './truncated.ts'

/** A paragraph without an end mark, in a document whose paragraphs have one. */
export function noEndMark(
  document: ProseDocument,
  block: Block,
  index: number,
  ending: Ending,
  habits: Habits,
  lines: PlainLines
): Finding | undefined {
  if (ending.kind !== 'word' || habits.standfirsts.has(block) || introducesWriter(document, index) || isSigned(block))
    return
  if (!habits.endMarks && !(habits.textEnds && block.sentences.length > 1)) return
  // A heart, an address or a piece of markup.
  if (isVariable(block.text, ending)) return
  if (!/[\p{L}\p{N}]/u.test(ending.word)) return
  const sentence = lastSentenceOf(block)
  // “Released in May. THE LEGEND OF THE MILL”
  if (!/\p{Ll}/u.test(sentence.text)) return
  if (/[./[\]_=]|[!?]\d+$/u.test(ending.word) && !isVersion(ending, sentence)) return
  const next = nextBlock(document, index)
  const previous = previousBlock(document, index)
  // A headline or a standfirst is given twice now and then, and a paragraph is not.
  if (next?.text === block.text || previous?.text === block.text) return
  const isOverList = endsOverList(sentence, next, habits)
  if (!isOverList && next?.type !== 'quote' && next?.type !== 'verse' && runsInto(next)) return
  if (next?.type === 'quote' && leadsToQuotation.test(sentence.text)) return
  if (runsIntoAddress(ending.word, next)) return
  // A line right under an item has lost its bullet, or is the end of the list.
  if (
    previous?.type === 'item' &&
    !block.blankBefore &&
    sentence.before === 0 &&
    sentence.words.length < 2 * previous.words.length
  )
    return
  const isSure =
    isResumed(block) ||
    (isUnderTitle(previous) && isLead(block, sentence, next, habits)) ||
    lines.isFirst(block, previous, next)
  if (
    !isSure &&
    !isOverList &&
    !isReport(block, habits) &&
    !isWholeSpeech(block) &&
    !(sentence.before === 0
      ? standsAlone(block, index, sentence, previous, next, habits, document.format !== 'text')
      : isTextAmongText(block, sentence, previous, next, habits)) &&
    !lines.isSentence(block, index, sentence)
  )
    return
  if (
    !(
      isSure ||
      sentence.isClause ||
      isRest(block, sentence, next, habits) ||
      isStump(sentence, habits) ||
      (habits.strict && sentence.before > 0 && shortClause.test(sentence.text)) ||
      lines.isSentence(block, index, sentence)
    )
  )
    return
  if (
    goesOnIn(nextText(document, index)) ||
    isOverSetIn(document, index) ||
    isSignature(next) ||
    (!isSure &&
      isLabelled(block) &&
      block.words.length < 30 &&
      !(sentence.before > 0
        ? facts.test(block.text) || statesBefore(block.text)
        : habits.strict && isCall(sentence.text, 0)))
  )
    return
  if (
    isSetInLines(block, ending) ||
    isCatalogueEntry(block) ||
    endsInTitle(block) ||
    (habits.strict && next?.type !== 'embed' ? isNoProseOfStrict(block) : isNoProse(block))
  )
    return
  // “He began to sing, for”: a poem.
  if (next?.type === 'quote' && leadsOn(ending.word)) return
  if (!stopsShort(ending.word, sentence)) {
    const text = block.text.slice(0, ending.end)
    const isWhole = ending.stopAt < block.text.trimEnd().length || saidNow.test(text) || closing.test(text.slice(-40))
    return report(block, ending, isWhole)
  }
  return stopsAfter(block, ending, 0.8)
}

/** “… and 3.0.1” */
function isVersion({word, end, stopAt}: Ending, {before}: LastSentence): boolean {
  return before > 0 && stopAt === end && /^\d+(?:\.\d+)+$/u.test(word)
}

/** What hardly anything follows in a sentence: “over time”, “languages, formats and more”, “…,” she said. */
const closing =
  /\s(?:and more|and so on|over time|(?:this|last|next) (?:year|month|week)|respectively|anymore|[”"] (?:he|she|they|\p{Lu}\p{L}+) said)$/u

/**
 * @param isWhole Whether the sentence is sure to be whole. A text that was cut after a noun looks like one that has lost
 *   its full stop, so only what closes a sentence is given one.
 */
export function report(block: Block, ending: Ending, isWhole: boolean): Finding {
  const at = ending.stopAt
  return {
    block,
    start: ending.start,
    end: ending.end,
    kind: 'no-end-mark',
    reason: `The text ends with \`${ending.word}\` and no end mark; add a full stop, or the words that are missing`,
    ...(isWhole && {expected: [`${ending.word}.`], edits: [{block, start: at, end: at, text: '.'}]}),
    confidence: 0.8
  }
}
