import type {Block} from '@copydesk/prose'
import {endKindOf} from './ending.ts'
import type {Habits} from './habits.ts'
import {leadsOn} from './leading-words.ts'
import {isEndedParagraph, isTextParagraph} from './paragraphs.ts'
import type {LastSentence} from './sentence.ts'
import {isBreak} from './surroundings.ts'

/** Where a text stands that ends with a comma. */
interface Place {
  readonly previous: Block | undefined
  readonly next: Block | undefined
  readonly habits: Habits
  /** Whether it is a line of plain text that has text above and below. */
  readonly isAmongText: boolean
}

/** A comma ends a salutation, a valediction, a line before direct speech, or a recital of a resolution. */
export function isCutAtComma(sentence: LastSentence, {previous, next, habits, isAmongText}: Place): boolean {
  if (habits.commas > 2) return false
  if (next?.type === 'signature' || next?.type === 'verse') return false
  if (next && /^["“‘'«–—]/u.test(next.text) && !(habits.strict && isReport(sentence))) return false
  const {before, text, words} = sentence
  // “She finished with two lines of her own: / Come over, the river is wide, / And all that we want’s on the other side.”
  if (
    previous?.type === 'paragraph' &&
    endKindOf(previous) === 'colon' &&
    before === 0 &&
    isVerseLike(words.length, next)
  )
    return false
  const isSigned = next !== undefined && isSigner(next)
  if (isSigned && before === 0) return false
  if (leadsOn(words.at(-1) ?? '') && words.length > 3) return true
  if (subordinate.test(text) && words.length >= 4 && (before > 0 || isUnderText(previous))) return true
  if (habits.strict && before > 0 && isOpener(sentence) && !isSigned) return true
  if ((habits.exact || isAmongText) && isPhrase(sentence) && isBetweenText(sentence, previous, next)) return true
  if (habits.strict && isInText(sentence, previous, next)) return true
  if (!sentence.isClause) {
    if (!habits.strict || !isPhrase(sentence)) return false
    if (!isBreak(next) && (next?.type !== 'paragraph' || words.length < 8)) return false
  }
  return words.length >= 6 || (words.length >= 3 && (before > 0 || (habits.strict && next?.type === 'heading')))
}

/** Whether the next line is as short as a line of verse, and begins with a capital as it does. */
function isVerseLike(words: number, next: Block | undefined): boolean {
  return (
    words <= longestVerse &&
    next?.type === 'paragraph' &&
    next.words.length <= longestVerse &&
    /^\p{Lu}/u.test(next.text)
  )
}

/** Words. */
const longestVerse = 12

function isUnderText(previous: Block | undefined): boolean {
  return previous !== undefined && isTextParagraph(previous)
}

/** “The media giant,”; “Mr President,” is spoken to. */
const fewestWords = 3

/** Whether what ends with a comma opens or goes on in a text: no letter begins there, and no name stands alone. */
function isInText(sentence: LastSentence, previous: Block | undefined, next: Block | undefined): boolean {
  const {text, words} = sentence
  const isOverText = next !== undefined && mayFollow(next)
  if (isUnderText(previous)) {
    if (isOpeningPhrase(text, words.length, isOverText)) return next === undefined || isOverText
    return words.length >= fewestWords && isOverText && isText(text)
  }
  const isFirst = previous?.type === 'title' || previous?.type === 'heading'
  return (
    isFirst &&
    isOverText &&
    next.type !== 'heading' &&
    (phrase.test(text) || (words.length >= longOpening && determiner.test(text)))
  )
}

const longOpening = 5

/** “With warm wishes to all our readers, / Ann”, “… / Ann Lindgren, for the steering committee”, on two lines */
function isSigner({type, text, words}: Block): boolean {
  if (type !== 'paragraph' || /[:?!]$/u.test(text)) return false
  if (words.length <= 5) return true
  const lines = text.split('\n')
  return lines.length > 1 && signer.test(lines[0]!) && lines.every((line) => line.length < longestOffice)
}

const signer = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3},?$/u
const longestOffice = 48

export const saying =
  /\b(?:sa(?:y|id|ys|ying)|t(?:old|ells?|elling)|ask(?:s|ed|ing)?|add(?:s|ed|ing)?|wr(?:ote|ites?|iting)|repl(?:y|ied|ies|ying)|explain(?:s|ed|ing)?|sp(?:oke|eaks?|eaking)|according|quot(?:e|es|ed|ing)|call(?:s|ed|ing)?|read(?:s|ing)?|concluded?|declar\p{L}*|shout\p{L}*|cried|thought|words)\b/iu

/** Before direct speech a comma stands after a verb of saying or a short phrase: “she told us on Monday,”. */
function isReport({text, words, before}: LastSentence): boolean {
  const end = words.slice(-farthestVerb).join(' ')
  return words.length >= (before > 0 ? shortReport : longReport) && !saying.test(before > 0 ? end : text)
}

const longReport = 8
const shortReport = 5
/** “Mr Reyes said the ferry might run again in spring,” has told all that he said. */
const farthestVerb = 7

/** “For the challenge,” after a sentence opens another; on its own it may open a letter or a list. */
function isOpener({text, words}: LastSentence): boolean {
  return words.length >= 2 && !valediction.test(text)
}

/** “In her ruling,”: what opens a sentence, under text where no letter begins. */
const phrase =
  /^(?:in|on|at|after|before|during|under|over|since|until|despite|according to|by|among|between|through|throughout|across|within|without|as|like|unlike|instead of|because of|besides|along with|about|when|while|if|once|although|though)\b/i
/** The same, but for the end of a letter: “From all of us at the mill,”. */
const phraseInText = /^(?:for|from|to|with)\b/i

function isOpeningPhrase(text: string, words: number, isOverText: boolean): boolean {
  return (
    words >= 3 &&
    (phrase.test(text) || (isOverText && phraseInText.test(text) && !valediction.test(text))) &&
    !salutation.test(text)
  )
}

/** Whether text comes next, a heading or a lead-in, rather than the lines of an address or a name. */
function mayFollow(next: Block): boolean {
  if (next.type === 'heading') return true
  return next.type === 'paragraph' && (endKindOf(next) === 'colon' || (isTextParagraph(next) && next.words.length > 3))
}

/** “Having regard to the report of the council,” */
const recital =
  /^(?:having|noting|taking note|recall\p{Ll}*|recogni[sz]ing|considering|mindful|welcoming|acting|bearing in mind|reaffirming|acknowledging|affirming|believing|being|conscious|concerned|desiring|emphasi[sz]ing|expressing|guided|pursuant|given)\b/iu

/** “Hosted together with the university,”: between two paragraphs no letter begins and none ends. */
function isBetweenText({words, before}: LastSentence, previous: Block | undefined, next: Block | undefined): boolean {
  if (next?.type !== 'paragraph' || next.words.length <= 5) return false
  return before > 0 ? words.length >= 3 : words.length >= 4 && previous !== undefined && isEndedParagraph(previous)
}

const salutation =
  /^(?:dear|my dear|mr|mrs|ms|madam|sir|members|honou?rable|your|comrades|hello|hi|hey|to (?:all|whom)|ladies|gentlemen|my fellow|fellow|friends|greetings|good (?:morning|evening|afternoon))\b/i

/** “Once the shock subsides,” wants its main clause. */
const subordinate = /^(?:once|when|while|if|although|though|because|after|before|since|unless|until|whereas)\b/i

/** Whether words neither open nor end a letter, and are no recital. */
function isText(text: string): boolean {
  return !valediction.test(text) && !salutation.test(text) && !recital.test(text)
}

/** Words in small letters: not the names of those who sign, and no recital (“Having regard to the report,”). */
function isPhrase({text, words}: LastSentence): boolean {
  if (!isText(text)) return false
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return lower >= words.length * 0.6 || (determiner.test(text) && lower + 1 >= words.length * 0.5)
}

/** “The owners of Rossfield,”: no list of names opens like this. */
const determiner = /^(?:the|a|an|some|many|most|all|both|its|their|his|her|our|these|those|this|that)\b/i

/** “With warm wishes from all of us,” may have lost its name. */
const valediction =
  /^(?:with|on behalf|from (?:all|everyone|everybody|us|your|the team)|yours|best|kind(?:est)?|warm(?:est)?|love|sincerely|faithfully|many|thanks|cheers|respectfully|cordially)\b/i
