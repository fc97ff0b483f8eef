import type {Block, BlockType, ProseDocument} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'
import {type Ending, endingOf, endKindOf, isVariable} from './ending.ts'
import type {Finding} from './finding.ts'
import {
  type Habits,
  isCall,
  isCatalogueEntry,
  isEndedParagraph,
  isLabelled,
  isRunningText,
  isSetInLines,
  isTextParagraph,
  isWhollyMarked
} from './habits.ts'
import {leadsOn} from './leading-words.ts'
import {goesOnFrom} from './opening-paragraph.ts'
import {opensSentence, type PlainLines} from './plain-lines.ts'
import {isClause, type LastSentence, lastSentenceOf} from './sentence.ts'
import {
  goesOnIn,
  isBreak,
  isOverSetIn,
  isSignature,
  nextBlock,
  nextText,
  previousBlock,
  runsInto,
  runsIntoAddress
} from './surroundings.ts'
import {isTitleCase, stopsShort} from './truncated.ts'

/** A paragraph of one sentence is a headline, a caption or a line of a list as often as not; a long one is none. */
const longSentence = 18
/** It is one less often where all other paragraphs end as they should. */
const longStrict = 15
/** With a verb of saying in the past it is text sooner; so it is at the end of a document that has all other marks. */
const longReport = 10
/** Where the format marks headings and captions, a plain sentence between two finished paragraphs is text. */
const longMarked = 8
/** What stands under the title may be a standfirst. */
const longerThanStandfirst = 34
/** It is one less often where the format marks what is set apart. */
const longMarkedFirst = 14
/** Headlines and subheadings may have two sentences: “Whoops! Jobs lost steam in August”. */
const longParagraph = 16
/** “Welcome to the new home of the museum! We are excited to see …” */
const longExclaimed = 14
/** Two plain sentences, where all the others have their full stop. */
const longPair = 12
/** “The team is not drowning. They are back in charge”, where no paragraph lacks its full stop, however short. */
const shortPair = 8

/** A paragraph without an end mark, in a document whose paragraphs have one. */
export function noEndMark(
  document: ProseDocument,
  block: Block,
  index: number,
  ending: Ending,
  habits: Habits,
  lines: PlainLines
): Finding | undefined {
  if (ending.kind !== 'word' || habits.standfirsts.has(block)) return
  if (!habits.endMarks && !(habits.textEnds && block.sentences.length > 1)) return
  // A heart, an address or a piece of markup.
  if (isVariable(block.text, ending)) return
  if (!/[\p{L}\p{N}]/u.test(ending.word)) return
  const sentence = lastSentenceOf(block)
  if (/[./[\]_=]|[!?]\d+$/u.test(ending.word) && !isVersion(ending, sentence)) return
  const next = nextBlock(document, index)
  const previous = previousBlock(document, index)
  if (next && next.type !== 'quote' && next.type !== 'verse' && runsInto(next)) return
  if (next?.type === 'quote' && leadsToQuotation.test(sentence.text)) return
  if (runsIntoAddress(ending.word, next) || goesOnIn(nextText(document, index))) return
  // A line right under an item has lost its bullet, or is the end of the list.
  if (
    previous?.type === 'item' &&
    !block.blankBefore &&
    sentence.before === 0 &&
    sentence.words.length < 2 * previous.words.length
  )
    return
  const isFirst = isUnderTitle(previous) && isLead(block, sentence, next, habits)
  if (
    !isFirst &&
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
      isFirst ||
      sentence.isClause ||
      isRest(block, sentence, next, habits) ||
      isStump(sentence, habits) ||
      (habits.strict && sentence.before > 0 && shortClause.test(sentence.text)) ||
      lines.isSentence(block, index, sentence)
    )
  )
    return
  if (
    isOverSetIn(document, index) ||
    isSignature(next) ||
    (isLabelled(block) &&
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
  return {
    block,
    start: ending.start,
    end: ending.end,
    kind: 'truncated',
    reason: `The text stops after \`${ending.word}\`; finish the sentence`,
    confidence: 0.8
  }
}

/** “Tickets are from £6, and dogs go free. …”: the word is the subject of a sentence, and labels nothing. */
const facts =
  /^(?:tickets?|admission|(?:the )?(?:venue|date|time|price)|calls|photographs) (?:is|are|was|were|will|cost|costs) /i

/** “… for five weeks. It continues” */
const shortClause = /^(?:It|He|She|They|We|I) \p{Ll}{3,}$/u

/** “The prize is modest: …”: what comes before the colon has a verb, and labels nothing. */
function statesBefore(text: string): boolean {
  return /^(?!(?:what|how|why|where|who|when)\b)(?:[^\s:]+ ){1,6}(?:is|are|was|were|has|have|had) [^:]{1,40}:/i.test(
    text
  )
}

/** The looks that text does not have; they are asked for last, for they cost most. */
const isNoProse = perBlock((block) => hasNoLooksOfProse(block, false))
/** The same where all other paragraphs end as they should. */
const isNoProseOfStrict = perBlock((block) => hasNoLooksOfProse(block, true))

function hasNoLooksOfProse(block: Block, isStrict: boolean): boolean {
  const {text} = block
  const sentence = lastSentenceOf(block)
  return (
    attribution.test(text) ||
    signers.test(text) ||
    quotedHeadline.test(text) ||
    account.test(text) ||
    enumeration.test(sentence.text) ||
    command.test(text.slice(-longestCommand)) ||
    code.test(sentence.text) ||
    isRow(sentence) ||
    isSetOff(block, sentence) ||
    !isRunningText(sentence.text, sentence.before, isStrict)
  )
}

/** “lamp update --zone ZONE”, “echo $arg2” */
const command = /(?:^|\s)(?:--?[a-z]|[$<\\])\S*(?:\s\S+)?\s*$/u
const longestCommand = 80

/** “… and 3.0.1” */
function isVersion({word, end, stopAt}: Ending, {before}: LastSentence): boolean {
  return before > 0 && stopAt === end && /^\d+(?:\.\d+)+$/u.test(word)
}

const leadsToQuotation = /\b(?:said|says|wrote|writes|words|reads?|told|asked|follows|following)\b/u

/** “… in the spring,” she said: what a headline says is in the present. */
const saidOfQuotation =
  /[\p{L}\p{N}][,?!…—][”"’']\s(?:[^\s“"]+ ){0,10}(?:said|told|asked|added|replied|wrote|recalled|explained|continued|concluded|warned|insisted|advised|noted|argued|observed|admitted|agreed|claimed|stressed|joked|suggested|promised)(?: [^\s“"]+){0,12}$/u
const saidNow = /[\p{L}\p{N}][,?!…—][”"’']\s(?:he|she|they|it) (?:says|adds|asks|explains)$/u

/** “That is why we did it for owls and for the mill,” Reyes says */
const saysNow = /[\p{L}\p{N}][,?!…—][”"’']\s(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:says|adds|asks|explains)$/u

/** A quotation with its speaker, in the past tense of reports. */
function isReport(block: Block, habits: Habits): boolean {
  if (isWhollyMarked(block)) return false
  const text = block.text.slice(-longestAttribution)
  if (!/[”"’']/.test(text)) return false
  if (saidOfQuotation.test(text)) return true
  return habits.strict && (saidNow.test(text) || (block.words.length >= longReport && saysNow.test(text)))
}

const longestAttribution = 240

/** A paragraph that is a quotation of several sentences, from its first character to its last. */
function isWholeSpeech(block: Block): boolean {
  const {text} = block
  if (isWhollyMarked(block) || !/^[“"]/u.test(text) || !/[\p{L}\p{N}][”"]$/u.test(text)) return false
  const inside = text.slice(1, -1)
  return !/[“”"]/u.test(inside) && /[\p{Ll}\p{N}][.!?] \p{Lu}/u.test(inside)
}

/** “…” — The Harbour Review; “…” (The driver of the bus) */
const attribution =
  /(?:[.!?]["”’'] \([^()]{1,60}\)|[.!?,]["”’]\s*(?:[—–]|--?)\s?[^!?]{1,60}|[.!?]\s+(?:[—–]|--?)\s?[^.!?]{1,60})$/u

/** “Marjorie, Will and the girls”, under a notice of thanks */
const signers = /^\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+){0,8},? (?:and|&) (?:all )?(?:the|our) (?:(?:whole|entire) )?\p{Ll}+$/u

/** “The bridge is ours” – how the village fights back */
const quotedHeadline = /^[“"‘][^“”"]{1,200}[”"’]\s?[—–]/u

/** A note about the writer, in italics behind the last sentence. */
function isSetOff({text, marks}: Block, {start, before}: LastSentence): boolean {
  return (
    before > 0 &&
    marks.some(({type, end, start: from}) => type === 'emphasis' && from <= start && end >= text.length - 1)
  )
}

/** “ss 223 a! 224 a' 225”: every other word is a number. */
function isRow({words}: LastSentence): boolean {
  return words.filter((word) => /^\p{N}/u.test(word)).length * 3 > words.length
}

/** “IBAN: GB29 6016 1331 9268 19” */
const account = /\d \d+$/u

/** Whether a paragraph of one sentence is text among text. */
function standsAlone(
  block: Block,
  index: number,
  sentence: LastSentence,
  previous: Block | undefined,
  next: Block | undefined,
  habits: Habits,
  isMarkup: boolean
): boolean {
  const {length} = sentence
  if ((!isMarkup && length < longMarked) || isWhollyMarked(block)) return false
  const isReported = /\b(?:said|told|asked|added|called)\b/u.test(sentence.text)
  const isLast = next === undefined && habits.strict
  const isOpened = length >= fewestUnder && opensSentence(sentence.words) && !isAside(block)
  if (
    isMarkup &&
    habits.strict &&
    (isOpened || length >= longMarked) &&
    isBetweenText(previous, next) &&
    isPlain(block)
  )
    return true
  if (habits.exact && isPlain(block) && !isAside(block) && isInBody(sentence, index, previous, next)) return true
  if (next === undefined && isEndedBefore(previous) && length >= longMarked && /^(?:I|We)\b/u.test(sentence.text))
    return true
  const long = habits.strict && opensSentence(sentence.words) ? longStrict : longSentence
  const least = isReported || isLast ? longReport : habits.exact ? longMarkedFirst : long
  return (
    length >= least &&
    followsText(sentence, previous, index, habits) &&
    (next === undefined || isBreak(next) || isTextParagraph(next) || leadsIn(next, habits) || isSignOff(next))
  )
}

/**
 * Whether a paragraph stands where only text does, in a document that marks its headings and ends all its other
 * paragraphs: between paragraphs, or under a heading or a list if it is a clause.
 */
function isInBody({words}: LastSentence, index: number, previous: Block | undefined, next: Block | undefined): boolean {
  if (next !== undefined && !isBreak(next) && !isTextParagraph(next) && !isLeadIn(next) && !isCut(next)) return false
  if (asking.test(words[0]!) && words.length < longMarked) return false
  if (previous?.type === 'paragraph')
    return isTextParagraph(previous) && words.length >= (opensSentence(words) ? fewestOpened : fewestBetween)
  const isUnder =
    (previous !== undefined && listed.has(previous.type)) ||
    (previous?.type === 'heading' && previous.level !== 1 && index > 1)
  return isUnder && words.length >= (opensSentence(words) ? fewestUnder - 1 : fewestUnder) && isClause(words, 0)
}

const listed: ReadonlySet<BlockType> = new Set(['item', 'code', 'cell', 'table', 'math'])

/** “(Photo made by a machine)”, “(Please pick one)”; “We will have owls”, pulled out of the text. */
function isAside({text}: Block): boolean {
  return /^[([“"]/u.test(text) && /[)\]”"]\s*$/u.test(text)
}

/** “The project values”: a heading would be marked as one. */
const fewestBetween = 4
/** “This creates content” */
const fewestOpened = 3
/** A few words under a heading may be its second line. */
const fewestUnder = 6

function isLeadIn(block: Block): boolean {
  return block.type === 'paragraph' && endKindOf(block) === 'colon'
}

/**
 * “The dashboard collects web traffic data for participating”: plain words, the start of a sentence if anything. “Fay
 * (editor, sweeper, last)” signs.
 */
function isStump(sentence: LastSentence, habits: Habits): boolean {
  const {text, words, before} = sentence
  if (!habits.exact || before > 0 || words.length < fewestOpened || text.trimEnd().endsWith(')')) return false
  if (opensSentence(words)) return !isTitleCase(sentence)
  if (words.length < fewestBetween) return false
  const lower = words.filter((word, index) => index > 0 && /^\p{Ll}/u.test(word)).length
  return /^\p{Ll}/u.test(words.at(-1)!) && lower >= (words.length - 1) * 0.6
}

/** “How it works”, “What we learned”. */
const asking = /^(?:how|what|why|who|when|where|which)$/i

function isBetweenText(previous: Block | undefined, next: Block | undefined): boolean {
  return isEndedBefore(previous) && (next === undefined || isTextParagraph(next))
}

/** After a picture a sentence may be its caption; at the top it may be a standfirst, which has no full stop. */
function followsText(sentence: LastSentence, previous: Block | undefined, index: number, habits: Habits): boolean {
  switch (previous?.type) {
    case 'paragraph':
      return isTextParagraph(previous)
    case 'item':
      return sentence.words.length >= 2 * previous.words.length || sentence.words.length >= longSentence
    case 'heading':
      if (habits.exact && isClause(sentence.words, 0)) return sentence.words.length >= longMarkedFirst
      return sentence.words.length >= (index > 2 && previous.level !== 1 ? longSentence : longerThanStandfirst)
    case 'quote':
    case 'code':
      return sentence.words.length >= longSentence
    default:
      return false
  }
}

/** “Attending: ann, bob, cyd”. */
const enumeration = /^[^:]{1,29}: (?:[^,]{1,40}, ){2}/u

/** “We won the cup. The team from”: after sentences even a few plain words are the start of one. */
function isRest(block: Block, sentence: LastSentence, next: Block | undefined, habits: Habits): boolean {
  const {words, before} = sentence
  if (!(habits.strict || (habits.textEnds && before > 1)) || before < 1 || words.length < 3) return false
  if (block.marks.some((mark) => mark.type !== 'footnoteReference' && mark.end >= block.text.length - 1)) return false
  // What comes last may be a name with its office, and what text follows is not.
  const lower = words.filter((word, index) => index > 0 && (word === 'I' || /^\p{Ll}/u.test(word))).length
  if (next !== undefined && isTextParagraph(next)) return !sentence.text.includes('\n') || lower * 2 >= words.length
  return (
    ((/^\p{Ll}/u.test(words.at(-1)!) || (habits.exact && words.length >= fewestNamed)) &&
      lower >= (words.length - 1) * 0.6) ||
    (before > 1 && lower >= (words.length - 1) * (opensSentence(words) ? 0.4 : 0.5))
  )
}

/** “au BufEnter *.c loadview” */
const code = /[=|<>\\*{}\t]|\(\)/u

/** “Others forgo asking the TSA” */
const fewestNamed = 5

/** Whether a paragraph of several sentences is more than a headline. */
function isTextAmongText(
  block: Block,
  sentence: LastSentence,
  previous: Block | undefined,
  next: Block | undefined,
  habits: Habits
): boolean {
  if (isWhollyMarked(block) && (block.words.length < 30 || isUnderTitle(previous))) return false
  const opensText =
    previous === undefined || !(previous.type === 'paragraph' || (habits.exact && listed.has(previous.type)))
  if (opensText && sentence.before < 2 && block.text.includes('!') && !(habits.exact && isClause(sentence.words, 0)))
    return block.words.length >= 30 || sentence.words.length >= longExclaimed
  const isLast = habits.strict && next === undefined && isClause(sentence.words, 0)
  if (isLast || (habits.exact && (isPlain(block) || (!opensText && !endsInLink(block)))))
    return block.words.length >= (opensText ? longPair : shortPair)
  return block.words.length >= (habits.strict && isPlain(block) && !opensText ? longPair : longParagraph)
}

/** What is set off there is a standfirst, and many papers end theirs without a full stop, however many sentences it has. */
function isUnderTitle(previous: Block | undefined): boolean {
  return previous?.type === 'title' || (previous?.type === 'heading' && previous.level === 1)
}

/** Whether the first paragraph of an article is one, and no standfirst: the next one goes on from it. */
function isLead(block: Block, {words}: LastSentence, next: Block | undefined, habits: Habits): boolean {
  if (!habits.endMarks || !habits.textEnds || words.length < longMarked || next === undefined) return false
  if (isWhollyMarked(block) || !isPlain(block) || !isEndedParagraph(next)) return false
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return small.length >= words.length * 0.4 && small.some((word) => word.length > 3) && goesOnFrom(block, next)
}

/** “Our blog has more: How to mend a bridge”: the title that a link leads to, after a colon or long in itself. */
function endsInTitle({text, marks}: Block): boolean {
  const link = marks.find((mark) => mark.type === 'link' && mark.end >= text.trimEnd().length)
  if (link === undefined) return false
  return /[:—–-]\s*$/u.test(text.slice(0, link.start)) || text.slice(link.start, link.end).split(' ').length > 3
}

/** Whether a paragraph stops where no sentence does: it is text, too. */
function isCut(block: Block): boolean {
  return block.type === 'paragraph' && block.words.length >= longMarked && leadsOn(endingOf(block).word)
}

/** “Until then, / the team at the mill” */
function isSignOff({type, text}: Block): boolean {
  return type === 'paragraph' && text.length <= longestSignOff && /^[^\n]{1,30},\n[^\n]+$/u.test(text)
}

const longestSignOff = 80

/** “There are several uses for this, including:” is text as much as a paragraph with a full stop. */
function leadsIn(block: Block, {strict}: Habits): boolean {
  return block.type === 'paragraph' && endKindOf(block) === 'colon' && block.words.length > (strict ? 1 : 5)
}

/** Whether neither a headline (“Wake up, harbour!”) nor a reference (“See the manual”) is likely. */
function isPlain(block: Block): boolean {
  return !/[!?]/u.test(block.text) && !endsInLink(block)
}

function endsInLink({text, marks}: Block): boolean {
  return marks.some((mark) => mark.type === 'link' && mark.end >= text.length - 1)
}

function isEndedBefore(previous: Block | undefined): boolean {
  return previous !== undefined && isEndedParagraph(previous)
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
