import {type Block, type ProseDocument, startsLower} from '@copydesk/prose'
import {stopsAfter} from './cut.ts'
import {isCutAtComma, saying} from './cut-at-comma.ts'
import {type Ending, endingOf, endKindOf, isMention, isVariable} from './ending.ts'
import type {Finding} from './finding.ts'
import type {Habits} from './habits.ts'
import {isLabelled} from './labels.ts'
import {leading, leadsOn, opening} from './leading-words.ts'
import {endsInRelative, isWhole, mayOpenClause, stopsBeforeClause} from './open-clause.ts'
import {isEndedParagraph, isTextParagraph} from './paragraphs.ts'
import type {PlainLines} from './plain-lines.ts'
import {isClause, isPlainVerb, type LastSentence, lastSentenceOf} from './sentence.ts'
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

/** No list or quotation that begins with a capital goes on from these: “at the end of the”. */
const articles = new Set('the a an my your our their its every'.split(' '))

/** Whether an item or a quotation begins as a sentence does, or with another article; a table goes on with nothing. */
function beginsAnew(document: ProseDocument, block: Block): boolean {
  const {type, text} = block
  if (type === 'table') return document.format !== 'text'
  if (type === 'code') return endsWithCode(document, block)
  return (type === 'item' || type === 'quote') && anew.test(text)
}

/** Whether nothing goes on behind code: “Run the / lamp --light / command.” does. */
function endsWithCode(document: ProseDocument, code: Block): boolean {
  const next = nextBlock(document, document.indexOf(code))
  return document.format !== 'text' && isBreak(next)
}

const anew =
  /^["“'‘]?(?:\p{Lu}[\p{L}’']* \p{L}|(?:the|an?|my|your|our|their|his|her|its|this|that|these|those|we|you|they|he|she|it|some|any|all|no) )/u

/** Whether a line or two at the end of the document name who wrote it, and are no verse: “Ann Reyes / Keeper of the mill”. */
function isSigned(document: ProseDocument, next: Block): boolean {
  if (next.type !== 'verse' || nextBlock(document, document.indexOf(next)) !== undefined) return false
  const lines = next.text.split('\n')
  return lines.length <= mostLines && signer.test(lines[0]!) && lines.every((line) => line.length <= longestLine)
}

const signer = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3},?$/u
const mostLines = 3
const longestLine = 48

/** “could have gone on, but did not” is finished; “how it should be” too. */
const fewestWords = 5
/** “The snapshots are plenty, but”, between paragraphs that all end as they should. */
const fewestAmongText = 3

/** A text that stops in the middle of a sentence. */
export function truncated(
  document: ProseDocument,
  block: Block,
  index: number,
  ending: Ending,
  habits: Habits,
  lines: PlainLines
): Finding | undefined {
  if (ending.kind === 'word' && !mayLeadOn(ending.word)) return
  const next = nextBlock(document, index)
  if (runsInto(next) && !(articles.has(ending.word) && (beginsAnew(document, next!) || isSigned(document, next!))))
    return
  if (runsIntoAddress(ending.word, next) || goesOnIn(nextText(document, index))) return
  if (isOverSetIn(document, index) || isSignature(next)) return
  if (habits.runsOn && !isBreak(next)) return
  // A wrapped text that looks like a list, a heading or a line a paragraph in the middle.
  if (next && !next.blankBefore && (document.layout === 'wrapped' || !habits.endMarks)) return
  const sentence = lastSentenceOf(block)
  const isAmongText = lines.isAmongText(index)
  const finding = {block, start: ending.start, end: ending.end, kind: 'truncated' as const}
  if (ending.kind === 'comma') {
    if (
      /[(){}<>=_]/u.test(ending.word) ||
      !isCutAtComma(sentence, {previous: previousBlock(document, index), next, habits, isAmongText})
    )
      return
    if (
      ending.word.endsWith(';') &&
      !isBreak(next) &&
      !(habits.strict && sentence.before > 0 && !saying.test(sentence.text))
    )
      return
    return {
      ...finding,
      reason: `The text stops after \`${ending.word}\`; finish the sentence or end it`,
      confidence: 0.8
    }
  }
  if (ending.kind === 'dash') {
    // Before more text it is a pause; a heading or the end comes after half a sentence.
    if (ending.stopAt < block.text.trimEnd().length || !isBreak(next) || sentence.words.length < fewestWords) return
    return stopsAfter(block, ending, 0.8)
  }
  if (ending.kind === 'cut') {
    if (sentence.words.length < fewestWords) return
    return {...finding, reason: `The text stops at \`${ending.word}\`; finish the sentence`}
  }
  // “…, and the second part; and”: a statute is set like that.
  if (habits.commas > 0 && /;\s*(?:and|or)$/u.test(block.text)) return
  if (isMention(block.text, ending) || isVariable(block.text, ending)) return
  const {word} = ending
  // Small words with a capital stand in headlines.
  if (isCapital(word) && sentence.words.length > 1) return
  if (sentence.before === 0 && endsInRelative(sentence)) return
  const isUnderTitle = habits.strict && isUnder(document, index) && next !== undefined && isEndedParagraph(next)
  const isBeforeClause =
    (habits.strict || sentence.before > 0) &&
    (isBreak(next) || isAmongText || next?.type === 'paragraph') &&
    stopsBeforeClause(word, sentence)
  const least =
    (habits.exact && next?.type === 'paragraph') ||
    isAmongText ||
    isBeforeClause ||
    (habits.strict && opening.has(word))
      ? fewestAmongText
      : fewestWords
  const long = sentence.before > 0 || sentence.words.length >= least
  // “The port is closed. And”
  if (sentence.before > 0 && sentence.words.length === 1 && opening.has(word.toLowerCase()))
    return stopsAfter(block, ending, 0.95)
  const sure = opening.has(word) && (habits.ended > 0 || sentence.before > 0)
  const isLast = habits.strict && isBreak(next)
  const isPhrasal = phrasal.test(sentence.words.at(-2) ?? '')
  const isBetween =
    isAmongText ||
    isUnderTitle ||
    (habits.strict && document.format !== 'text' && next?.type === 'paragraph') ||
    (isLast && !isPhrasal && isUnderEnded(document, index))
  const likely =
    (habits.endMarks || (sentence.before > 0 && (habits.textEnds || isLongAmongText(sentence, next)))) &&
    (leading.has(word) || isBeforeClause) &&
    ending.stopAt === block.text.trimEnd().length &&
    !(isUnderTitle && isPhrasal) &&
    (isBeforeClause ||
      isCutShort(sentence, word, isLast, isBetween) ||
      ((isAmongText || isUnderTitle) && isAtBareVerb(word, sentence)))
  if (
    !long ||
    !(sure || likely) ||
    isTitleCase(sentence) ||
    (!sure && sentence.before === 0 && isLabelled(block) && !isLongCall(sentence, habits))
  )
    return
  return stopsAfter(block, ending, sure ? 0.95 : 0.8)
}

/** Whether a sentence of some length, after others with their end marks, stands over a paragraph with its own, or over a heading. */
function isLongAmongText({words}: LastSentence, next: Block | undefined): boolean {
  return words.length >= longAmongText && next !== undefined && (next.type === 'heading' || isEndedParagraph(next))
}

const longAmongText = 10

/** “although” */
const longestLeading = 8

/** Whether more may have to follow a word; most that a text ends with are longer than any of those. */
function mayLeadOn(word: string): boolean {
  return (
    word.length <= longestLeading &&
    (leadsOn(word) || mayOpenClause(word) || (!startsLower(word) && opening.has(word.toLowerCase())))
  )
}

/** “Read our letters to”, “The short of it: a mill that …”: no label stops there. */
function isLongCall({words, text}: LastSentence, {strict}: Habits): boolean {
  return strict && words.length >= (text.includes(':') ? longLabelled : fewestCalled)
}

const longLabelled = 12
const fewestCalled = 4

function isUnderEnded(document: ProseDocument, index: number): boolean {
  const previous = previousBlock(document, index)
  return previous !== undefined && isTextParagraph(previous)
}

/** Whether a block stands right under the title, where a line without a full stop may be a standfirst. */
function isUnder(document: ProseDocument, index: number): boolean {
  const previous = previousBlock(document, index)
  return previous?.type === 'title' || (previous?.type === 'heading' && previous.level === 1)
}

/** “The show goes on”, “Police move in”: a standfirst may end like this. */
const phrasal =
  /^(?:go|goes|going|gone|went|com(?:e|es|ing)|came|mov(?:e|es|ed|ing)|close[sd]?|closing|sets?|setting|steps?|stepped|gives?|gave|giving|gets?|got|stays?|stayed|sign(?:s|ed)?|log(?:s|ged)?|li(?:ve|ves|ved|ving)|pass(?:es|ed)?|stand(?:s|ing)?|stood|turn(?:s|ed)?|takes?|took|carr(?:y|ies|ied)|hold(?:s|ing)?|held|cash(?:es)?|drops?|drop(?:ped)|look(?:s|ed)?|keeps?|kept|call(?:s|ed)|los(?:e|es|t)|walk(?:s|ed)?|live|all|and|or|back|up|down|out|far|still|later|again)$/i

/** “The best companies to work for”, “What she stands for”: a headline may end like this, and a sentence too. */
const licence = /\b(?:what|who|whom|which|where|that|how|why|never|ever)\b/i
/** “to work for”, but neither “to the Office for” nor “is to appear in”, where nothing but a noun can follow. */
const infinitive =
  /(?<!\b(?:is|are|was|were|be|been|set|due|expected|likely|unlikely|able|unable|going|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|agreed|continue[sd]?|beg[au]n|begins?|started|decided?|wants?|wanted|ha(?:s|ve|d)|fail(?:s|ed)?|managed) )\bto (?!(?:the|an?|my|our|your|his|her|its|their|this|these|those)\b|\p{Lu}|\p{N})/u
const particles = new Set('in on at by for with to as very before until since'.split(' '))

const auxiliaries = new Set(
  'is are was were be been being has have had will would can could should may might must not'.split(' ')
)
/** “as fast as they could”, “more than it was”, “but did not”: a verb may lean on one before it. */
const ellipsis =
  /\b(?:as|than|what|whatever|how|where|wherever|which|whichever|who|whoever|if|whether|when|whenever|while|before|after|until|because|and|but|or|so|nor|neither|though|although|all|everything|anything|nothing|something|one|ones|too|never|still|once|used)\b/i
/** What a verb at the end leans on stands near it. */
const near = 7

function isCutShort(sentence: LastSentence, word: string, isLast: boolean, isBetween: boolean): boolean {
  if (sentence.before > 0 || (isBetween && particles.has(word) && !hasLicence(sentence))) return true
  if (!isClause(sentence.words, 0) || sentence.words.length < 6 || !stopsShort(word, sentence)) return false
  return isLast || particles.has(word) || sentence.words.length >= 12
}

/** Whether a clause without an end mark stops at a word that wants another, rather than before its full stop. */
export function stopsShort(word: string, sentence: LastSentence): boolean {
  if (auxiliaries.has(word)) return isAtVerb(word, sentence)
  return leading.has(word) && !(particles.has(word) && hasLicence(sentence)) && !isWhole(word, sentence.words)
}

function hasLicence({words}: LastSentence): boolean {
  const text = words.slice(-near, -1).join(' ')
  return licence.test(text) || infinitive.test(text)
}

/** “The final vote is”; in “Images you do have” the verb is whole. */
function isAtBareVerb(word: string, sentence: LastSentence): boolean {
  return isAtVerb(word, sentence) && !bare.test(sentence.words.at(-2)!)
}

const bare = /^(?:do|does|did|i|you|we|they|he|she|it)$/i

/** A verb that wants another, and has none before it to lean on. */
function isAtVerb(word: string, {words}: LastSentence): boolean {
  return auxiliaries.has(word) && !ellipsis.test(words.slice(-near, -1).join(' '))
}

function isCapital(word: string): boolean {
  return word !== 'I' && /^\p{Lu}/u.test(word)
}

/** “…, Mr.”: the full stop belongs to a title, which wants a name; but “He is no more than a Mr.” */
const shortTitle =
  /(?<!\b(?:an?|the|mere|plain|just|simple|called|as|be|being))[\s(]((?:Mr|Mrs|Ms|Messrs|Prof|Capt|Sgt)\.)$/u
const longestTitle = 16
const lastOfTitles = new Set(Array.from('rsft', (letter) => letter.charCodeAt(0)))

/** A text that stops at the title of somebody. */
export function stopsAtTitle(document: ProseDocument, block: Block, index: number): Finding | undefined {
  const {text} = block
  const match = lastOfTitles.has(text.charCodeAt(text.length - 2)) ? shortTitle.exec(text.slice(-longestTitle)) : null
  if (match === null || block.words.length < fewestWords) return
  const next = nextBlock(document, index)
  if (runsInto(next) || goesOnIn(nextText(document, index)) || (next !== undefined && !next.blankBefore)) return
  const word = match[1]!
  return stopsAfter(block, {start: text.length - word.length, end: text.length, word}, 0.9)
}

/** A block quotation is someone else's, but “the” is no one's last word. */
export function truncatedQuote(document: ProseDocument, block: Block, index: number): Finding | undefined {
  if (endKindOf(block) !== 'word') return
  const ending = endingOf(block)
  if (!opening.has(ending.word) || block.text.includes('\n')) return
  const sentence = lastSentenceOf(block)
  if (sentence.before === 0 && sentence.words.length < fewestWords) return
  const next = nextBlock(document, index)
  if (runsInto(next) || goesOnIn(next)) return
  return stopsAfter(block, ending, 0.9)
}

/** A caption or a cell is no sentence, but “the” is the last word of neither. */
export function truncatedLabel(document: ProseDocument, block: Block, index: number): Finding | undefined {
  if (document.format === 'text' || block.words.length < fewestInLabel || endKindOf(block) !== 'word') return
  const ending = endingOf(block)
  if (!articles.has(ending.word) || ending.end !== block.text.trimEnd().length) return
  const next = nextBlock(document, index)
  // A page may break its lines into cells.
  if (next !== undefined && startsLower(next.text)) return
  return stopsAfter(block, ending, 0.8)
}

const fewestInLabel = 6

/** Longer words with a small letter are prepositions, in a title. */
const longInTitle =
  /^(?:about|above|across|after|against|along|among|around|before|behind|below|beneath|beside|between|beyond|during|inside|outside|since|through|throughout|toward|towards|under|until|within|without)$/u

export function isTitleCase(sentence: LastSentence): boolean {
  if (sentence.before > 0) return false
  const capitals = sentence.words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  return (
    capitals * 2 > sentence.words.length &&
    !sentence.words.some((word) => isPlainVerb(word) || (/^\p{Ll}{6,}$/u.test(word) && !longInTitle.test(word)))
  )
}
