import type {Block, ProseDocument} from '@copydesk/prose'
import {type Ending, endingOf, endKindOf, isMention, isVariable} from './ending.ts'
import type {Finding} from './finding.ts'
import {type Habits, isLabelled} from './habits.ts'
import {leading, leadsOn, opening} from './leading-words.ts'
import type {PlainLines} from './plain-lines.ts'
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
  if (ending.kind === 'word' && !leadsOn(ending.word) && !opening.has(ending.word.toLowerCase())) return
  const next = nextBlock(document, index)
  if (runsInto(next) || runsIntoAddress(ending.word, next) || goesOnIn(nextText(document, index))) return
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
      !isCutAtComma(sentence, previousBlock(document, index), next, habits, isAmongText)
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
    return {...finding, reason: `The text stops after \`${ending.word}\`; finish the sentence`, confidence: 0.8}
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
  const least =
    (habits.exact && next?.type === 'paragraph') || isAmongText || (habits.strict && opening.has(word))
      ? fewestAmongText
      : fewestWords
  const long = sentence.before > 0 || sentence.words.length >= least
  // “The port is closed. And”
  if (sentence.before > 0 && sentence.words.length === 1 && opening.has(word.toLowerCase()))
    return {...finding, reason: `The text stops after \`${word}\`; finish the sentence`, confidence: 0.95}
  const sure = opening.has(word) && (habits.ended > 0 || sentence.before > 0)
  const isLast = habits.strict && isBreak(next)
  const isBetween = isAmongText || (habits.strict && document.format !== 'text' && next?.type === 'paragraph')
  const likely =
    (habits.endMarks || (habits.textEnds && sentence.before > 0)) &&
    leading.has(word) &&
    ending.stopAt === block.text.trimEnd().length &&
    (isCutShort(sentence, word, isLast, isBetween) || (isAmongText && isAtBareVerb(word, sentence)))
  if (!long || !(sure || likely) || isTitleCase(sentence) || (!sure && isLabelled(block))) return
  return {
    ...finding,
    reason: `The text stops after \`${ending.word}\`; finish the sentence`,
    confidence: sure ? 0.95 : 0.8
  }
}

/** “The best companies to work for”, “What she stands for”: a headline may end like this, and a sentence too. */
const licence = /\b(?:what|who|whom|which|where|that|how|why|to|never|ever)\b/iu
const particles = new Set('in on at by for with to as very before until since'.split(' '))

const auxiliaries = new Set(
  'is are was were be been being has have had will would can could should may might must not'.split(' ')
)
/** “as fast as they could”, “more than it was”, “but did not”: a verb may lean on one before it. */
const ellipsis =
  /\b(?:as|than|what|whatever|how|where|wherever|which|whichever|who|whoever|if|whether|when|whenever|while|before|after|until|because|and|but|or|so|nor|neither|though|although|all|everything|anything|nothing|something|one|ones|too|never|still|once|used)\b/iu
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
  return leading.has(word) && !(particles.has(word) && hasLicence(sentence))
}

function hasLicence({words}: LastSentence): boolean {
  return licence.test(words.slice(-near, -1).join(' '))
}

/** “The final vote is”; in “Images you do have” the verb is whole. */
function isAtBareVerb(word: string, sentence: LastSentence): boolean {
  return isAtVerb(word, sentence) && !bare.test(sentence.words.at(-2)!)
}

const bare = /^(?:do|does|did|i|you|we|they|he|she|it)$/iu

/** A verb that wants another, and has none before it to lean on. */
function isAtVerb(word: string, {words}: LastSentence): boolean {
  return auxiliaries.has(word) && !ellipsis.test(words.slice(-near, -1).join(' '))
}

function isCapital(word: string): boolean {
  return word !== 'I' && /^\p{Lu}/u.test(word)
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
  return {
    block,
    start: ending.start,
    end: ending.end,
    kind: 'truncated',
    reason: `The text stops after \`${ending.word}\`; finish the sentence`,
    confidence: 0.9
  }
}

/** A comma ends a salutation, a valediction, a line before direct speech, or a recital of a resolution. */
function isCutAtComma(
  sentence: LastSentence,
  previous: Block | undefined,
  next: Block | undefined,
  habits: Habits,
  isAmongText: boolean
): boolean {
  if (habits.commas > 2) return false
  if (next?.type === 'signature' || next?.type === 'verse') return false
  if (next && /^["“‘'«–—]/u.test(next.text) && !(habits.strict && isLongReport(sentence))) return false
  if (next && sentence.before === 0 && isSigner(next)) return false
  if (sentence.before > 0 && subordinate.test(sentence.text) && sentence.words.length >= 4) return true
  if (habits.strict && sentence.before > 0 && isOpener(sentence) && !(next && isSigner(next))) return true
  if ((habits.exact || isAmongText) && isPhrase(sentence) && isBetweenText(sentence, previous, next)) return true
  if (!sentence.isClause) {
    if (!habits.strict || !isPhrase(sentence)) return false
    if (!isBreak(next) && (next?.type !== 'paragraph' || sentence.words.length < 8)) return false
  }
  return sentence.words.length >= 6 || (sentence.before > 0 && sentence.words.length >= 3)
}

/** “With warm wishes to all our readers, / Ann”, “… / Ann Lindgren, for the steering committee”, on two lines */
function isSigner({type, text, words}: Block): boolean {
  if (type !== 'paragraph') return false
  if (words.length <= 5) return true
  const lines = text.split('\n')
  return lines.length > 1 && signer.test(lines[0]!) && lines.every((line) => line.length < longestOffice)
}

const signer = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3},?$/u
const longestOffice = 48

const saying =
  /\b(?:sa(?:y|id|ys|ying)|t(?:old|ells?|elling)|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|wr(?:ote|ites?|iting)|repl(?:y|ied|ies|ying)|explain(?:s|ed|ing)?|sp(?:oke|eaks?|eaking)|according|quot(?:e|es|ed|ing)|call(?:s|ed|ing)?|read(?:s|ing)?|concluded?|declar\p{L}*|shout\p{L}*|cried|thought|words)\b/iu

/** Before direct speech a comma stands after a verb of saying or a short phrase. */
function isLongReport({text, words}: LastSentence): boolean {
  return words.length >= 12 && !saying.test(text)
}

/** “For the challenge,” after a sentence opens another; on its own it may open a letter or a list. */
function isOpener({text, words}: LastSentence): boolean {
  return words.length >= 2 && !valediction.test(text)
}

/** “Hosted together with the university,”: between two paragraphs no letter begins and none ends. */
function isBetweenText({words, before}: LastSentence, previous: Block | undefined, next: Block | undefined): boolean {
  if (next?.type !== 'paragraph' || next.words.length <= 5) return false
  return before > 0
    ? words.length >= 3
    : words.length >= 4 && previous?.type === 'paragraph' && endKindOf(previous) === 'mark'
}

const salutation =
  /^(?:dear|hello|hi|hey|to (?:all|whom)|ladies|gentlemen|my fellow|fellow|friends|greetings|good (?:morning|evening|afternoon))\b/iu

/** “Once the shock subsides,” wants its main clause. */
const subordinate = /^(?:once|when|while|if|although|though|because|after|before|since|unless|until|whereas)\b/iu

/** Words in small letters: not the names of those who sign, and no recital (“Having regard to the report,”). */
function isPhrase({text, words}: LastSentence): boolean {
  return (
    !valediction.test(text) &&
    !salutation.test(text) &&
    !/^(?!During)\p{L}+ing\b/u.test(text) &&
    words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.6
  )
}

/** “With warm wishes from all of us,” may have lost its name. */
const valediction =
  /^(?:with|yours|best|kind(?:est)?|warm(?:est)?|love|sincerely|faithfully|many|thanks|cheers|respectfully|cordially)\b/iu

/** Longer words with a small letter are prepositions, in a title. */
const longInTitle =
  /^(?:about|above|across|after|against|along|among|around|before|behind|below|beneath|beside|between|beyond|during|inside|outside|since|through|throughout|toward|towards|under|until|within|without)$/u

function isTitleCase(sentence: LastSentence): boolean {
  if (sentence.before > 0) return false
  const capitals = sentence.words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length
  return (
    capitals * 2 > sentence.words.length &&
    !sentence.words.some((word) => /^\p{Ll}{6,}$/u.test(word) && !longInTitle.test(word))
  )
}
