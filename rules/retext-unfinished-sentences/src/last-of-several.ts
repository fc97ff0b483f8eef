import type {Block} from '@copydesk/prose'
import type {Habits} from './habits.ts'
import {listed} from './lone-sentence.ts'
import {isUnderTitle} from './opening-paragraph.ts'
import {endsInLink, isPlain, isTextParagraph, isWhollyMarked} from './paragraphs.ts'
import {opensSentence} from './plain-lines.ts'
import {isClause, type LastSentence} from './sentence.ts'

/** Headlines and subheadings may have two sentences: “Whoops! Jobs lost steam in August”. */
const longParagraph = 16

/** “Students have a new teacher. He has long ears”, right under the title. */
const longStandfirst = 24

/** “Welcome to the new home of the museum! We are excited to see …” */
const longExclaimed = 14

/** Two plain sentences, where all the others have their full stop. */
const longPair = 12

/** “The team is not drowning. They are back in charge”, where no paragraph lacks its full stop, however short. */
const shortPair = 8

/** Whether a paragraph of several sentences is more than a headline. */
export function isTextAmongText(
  block: Block,
  sentence: LastSentence,
  previous: Block | undefined,
  next: Block | undefined,
  habits: Habits
): boolean {
  if (isWhollyMarked(block) && (block.words.length < 30 || isUnderTitle(previous))) return false
  if (!habits.exact && isUnderTitle(previous) && sentence.before < 2 && block.words.length <= longStandfirst)
    return false
  const opensText =
    previous === undefined || !(previous.type === 'paragraph' || (habits.exact && listed.has(previous.type)))
  if (opensText && sentence.before < 2 && block.text.includes('!') && !(habits.exact && isClause(sentence.words, 0)))
    return block.words.length >= 30 || sentence.words.length >= longExclaimed
  const isLast = habits.strict && next === undefined && isClause(sentence.words, 0)
  if (isLast || (habits.exact && (isPlain(block) || (!opensText && !endsInLink(block)))))
    return block.words.length >= (opensText ? longPair : shortPair)
  return block.words.length >= (habits.strict && isPlain(block) && !opensText ? longPair : longParagraph)
}

/** “We won the cup. The team from”: after sentences even a few plain words are the start of one. */
export function isRest(block: Block, sentence: LastSentence, next: Block | undefined, habits: Habits): boolean {
  const {words, before} = sentence
  const mayTell =
    habits.strict || (habits.textEnds && before > 1) || (habits.endMarks && before > 2 && isPlainRest(sentence))
  if (!mayTell || before < 1 || words.length < 3) return false
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

/** “Then plant ferns”: no name, and no heading that was set in capitals. */
function isPlainRest({words, text}: LastSentence): boolean {
  return !/\s\s/u.test(text) && words.every((word, index) => index === 0 || /^\p{Ll}+$/u.test(word))
}

/** “Others forgo asking the TSA” */
const fewestNamed = 5

/** “… for five weeks. It continues” */
export const shortClause = /^(?:It|He|She|They|We|I) \p{Ll}{3,}$/u
