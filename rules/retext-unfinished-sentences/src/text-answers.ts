import {type Block, type ProseDocument, placeholder} from '@copydesk/prose'
import {endKindOf} from './ending.ts'
import {isValediction, mayBeMember, mayBeTold, shortText} from './members.ts'
import {goesOnInSentences} from './nouns-wanted.ts'
import {fewestWords, isEndedParagraph, isLongText, isQuestion} from './paragraphs.ts'
import {countsItems, promisesList, promisesMedia, promisesPost, wantsNouns} from './pointers.ts'
import {pointerIn} from './pointing.ts'
import {mayBePost} from './posts.ts'
import {mayBeList} from './section-list.ts'
import {endsSection, sectionLevel} from './sections.ts'
import type {LastSentence} from './sentence.ts'
import {hasMediaWithin} from './shown.ts'
import {isBreak, nextBlock} from './surroundings.ts'
import {isMedium} from './things.ts'
import {pointsWithin} from './watchwords.ts'

/** Whether a paragraph that follows a lead-in is what it announces. */
export function isAnsweredByText(document: ProseDocument, index: number, next: Block, last: LastSentence): boolean {
  const sentence = last.line
  if (document.format === 'text' && isQuestion(next))
    return promisesList(sentence)
      ? /\bquestions?\b/i.test(sentence)
      : !(promisesMedia(sentence) || promisesPost(sentence))
  const isText = isLongText(next)
  if (isText && quotesText(sentence) && tellsOf(next)) return false
  const beyond = nextBlock(document, document.indexOf(next))
  const isLast = isBreak(beyond) || beyond!.type === 'signature'
  // “… the following properties:”, a sentence about them, and a section on each, but not all sections of an article.
  if (
    document.format !== 'text' &&
    beyond?.type === 'heading' &&
    (sectionLevel(document, index) ?? 1) > 1 &&
    promisesList(sentence) &&
    !endsSection(document, index, beyond) &&
    mayBeList(document, beyond, sentence)
  )
    return true
  const wants = wantsNouns(sentence)
  if (wants && !mayBeMember(next, beyond, sentence)) return false
  if (goesOnInSentences(sentence) && !mayBeTold(next, beyond)) return false
  // “… answers to the following questions:”, “Then run the following command:”
  if (isText && !hasWhatFollows(next, sentence)) return false
  if (countsItems(sentence))
    return mayBeTold(next, beyond) && !isLastWords(document, next, sectionLevel(document, index))
  if (promisesList(sentence, wants) && (isText ? isLast && next.sentences.length > 1 : isValediction(next, beyond)))
    return false
  const isMedia = promisesMedia(sentence) || pointsToMedia(document.blocks[index]!, last)
  if ((!isMedia && !promisesPost(sentence)) || hasMediaWithin(document, index, 3)) return true
  if (!isMedia) return mayBePost(document, next)
  if (next.sentences.length > 1 || next.words.length >= (isEndedParagraph(next) ? shortText : 12)) return false
  // A title or a credit has no full stop. Plain text has lost its pictures on the way, and may have kept their captions.
  return document.format === 'text' || next.words.length < fewestWords || endKindOf(next) !== 'mark'
}

/** “In a post on its page, the association wrote:” */
const quoted =
  /\b(?:wrote|posted|tweeted)\s?:$|\bin an? (?:post|statement|letter|tweet|message|e-?mail|note)\b[^:]{0,80}\b(?:said|says|wrote|writes|added|read|reads)\s?:$/i

function quotesText(sentence: string): boolean {
  return quoted.test(sentence)
}

/** Whether a paragraph tells of those who have just been named, and is not theirs: “Its secretary had said …”. */
function tellsOf({text}: Block): boolean {
  return (
    /^(?:He|She|They|His|Her|Its|Their|Mrs?\.?|Ms\.?|But|However|Meanwhile)\b/.test(text) &&
    !/\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b/.test(text.replace(/“[^”]*”/g, ''))
  )
}

/** Whether running text can be what was announced by its name: questions end with a question mark, and commands are set as code. */
function hasWhatFollows({text}: Block, sentence: string): boolean {
  if (/\bfollowing (?:[a-z]+ )?questions\s?:$/i.test(sentence)) return text.includes('?')
  return (
    !/\bfollowing (?:[a-z]+ )?(?:code|command|snippet|script|query)s?\s?:$/i.test(sentence) ||
    text.includes(placeholder)
  )
}

/** “See the photograph overleaf:” */
function pointsToMedia(block: Block, {line, before}: LastSentence): boolean {
  const {sentences} = block
  if (!pointsWithin(block, sentences.firstWord(before), sentences.endWord(before))) return false
  const pointer = pointerIn(line.replace(/\s?:$/u, ''))
  return pointer !== undefined && pointer.direction !== 'above' && isMedium(pointer.target)
}

/** Whether one paragraph ends the section, and is about something else than a list of things would be. */
function isLastWords(document: ProseDocument, block: Block, level: number | undefined): boolean {
  const next = nextBlock(document, document.indexOf(block))
  if (next !== undefined && !(next.type === 'heading' && level !== undefined && (next.level ?? level) <= level))
    return false
  return (
    /^\p{Lu}/u.test(block.text) &&
    !/[:;\uFFFC]|\b(?:first|one|also|and then)\b/i.test(block.text) &&
    block.words.length >= fewestWords
  )
}
