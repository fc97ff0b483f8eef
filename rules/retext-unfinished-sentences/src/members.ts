import type {Block} from '@copydesk/prose'
import {hasFigure} from './can-be.ts'
import {endKindOf} from './ending.ts'
import {isTold} from './nouns-wanted.ts'
import {fewestWords, isEndedParagraph, isLongText} from './paragraphs.ts'
import {isVerb, opensWithClause} from './sentence.ts'
import {isBreak} from './surroundings.ts'

/**
 * Whether a paragraph under a lead-in that wants nouns may be one of them.
 *
 * @param beyond The block after it: sentences may follow “the rules are as follows:”, each in a paragraph of its own.
 */
export function mayBeMember(next: Block, beyond: Block | undefined, sentence: string): boolean {
  if (counted.test(next.text)) return true
  if (next.text.includes('?') || (inFigures.test(sentence) && hasFigure(next))) return true
  const isLast = beyond === undefined || isBreak(beyond) || beyond.type === 'signature'
  if (isEndedParagraph(next) && next.words.length >= fewestWords && goesOnAsText.test(next.text)) return false
  if (isLongText(next) && (isLast ? next.sentences.length > 1 : !isLike(next, beyond))) return false
  // “We need people who can help with: / Ring the office if you can spare a morning.”
  if (isLast && next.words.length >= fewestWords && !isTold(sentence) && areCalls(next, 1)) return false
  if ((isShortText(next) || areCalls(next)) && (isLast || !isLike(next, beyond))) return false
  return !isStatement(next) || isTold(sentence) || !(isLast || !isLikeStatement(next, beyond))
}

/** Whether a paragraph under a lead-in to sentences, “The changes are:”, may be one of them, and not the text that goes on. */
export function mayBeTold(next: Block, beyond: Block | undefined): boolean {
  if (!next.blankBefore || next.sentences.length < 2 || !isLongText(next) || next.text.includes('?')) return true
  if (told.test(next.text) || called.test(next.text)) return true
  return beyond !== undefined && beyond.type === 'paragraph' && isLike(next, beyond)
}

/** “The first being the transition”, “Firstly, …” */
const counted = /^(?:(?:the|our|my|one|a) )?first(?:ly)?\b/i

/** “First, …”, “Do not …”, “Each of them …” */
const told =
  /^(?:the (?:first|one|other|biggest|main) (?:is|was|of|one|thing)|firstly|another|second|do|don[’']t|never|always|no|each|both|all|these|they|turn|go|make|keep|start|look)\b|(?:^|[.!?] )(?:first|second|finally|then|next)\b/i

/** “The opening times are:”, over “We open at nine every day but Monday.” */
const inFigures =
  /\b(?:times|hours|dates|days|prices|fees|charges|costs|rates|results|scores)\b|\b(?:on|at|from|open|cost|costs|pays?)\s?:$/i

/** “We thank you for your trust”, “However, …”: no thing is called so. */
const goesOnAsText =
  /^(?:we|i|he|she|they|it|you|please|thank|but|however|meanwhile|although|if|when|since|because|there|this|that) /i

/** Whether a paragraph has several sentences and begins with one, as no member of a list of nouns does. */
function isShortText(block: Block): boolean {
  return block.sentences.length > 1 && isLongText(block, shortText) && !named.test(block.text) && opensWithClause(block)
}

/** “Glue what moves. Let it dry overnight.”: what the reader is told to do, and no thing. */
function areCalls({text, sentences}: Block, least = 2): boolean {
  if (sentences.length < least || !isEnded.test(text)) return false
  for (let at = 0; at < sentences.length; at++) if (!called.test(sentences.text(at))) return false
  return true
}

const isEnded = /[.!]$/
const called =
  /^(?!(?:all|both|half|such|what|for|with|of|at|in|on|by|from|under|over|behind|beneath|along|around|inside|near|not) )[a-z]+ (?:it|them|the|your|what|whatever|any|all|every|each|an?) /i

/** “Mrs Reyes has combs that you may borrow.”: neither a thing nor a person, and no figure. */
function isStatement(block: Block): boolean {
  const {text, words} = block
  if (!isEndedParagraph(block) || words.length < fewestWords || /[\d:]/.test(text)) return false
  if (addressed.test(text)) return true
  // “Loose joints. Glue them with whatever you have.”
  if (block.sentences.length > 1 && block.sentences.endWord(0) <= shortLabel && !opensWithClause(block)) return false
  // “Readers who still use any of them will have to ask.”
  const isRelative = clause.test(words.text(1))
  let verbs = isRelative ? 2 : 1
  let last = -1
  for (let index = isRelative ? 2 : 1; index < Math.min(words.length, verbs * farthestVerb); index++) {
    const word = words.text(index)
    if (isVerb(word) && words.text(index - 1) !== 'to') {
      // “have made” is one.
      if (last !== index - 1 && --verbs === 0) return true
      last = index
    }
    if (text.charCodeAt(words.end(index - 1)) === comma) return false
    if (relative.test(word) && !(isRelative && word === 'to')) return false
  }
  return false
}

/** “Our owl, you will be glad to hear, is well.” */
const addressed = /, (?:I|you|we) (?:will|would|may|can|am|are|were|have|had)\b/
const farthestVerb = 8
const shortLabel = 3
/** “anybody who has had a cold”, “a note to be shown” */
const relative = /^(?:who|which|that|whose|where|when|if|to|for|and|or)$/
const clause = /^(?:who|that)$/
const comma = ','.charCodeAt(0)

/** “Ann Reyes, who keeps the books. She is new.” */
const named = /^(?:\p{Lu}[\p{L}.’'-]* ){0,3}\p{Lu}[\p{L}.’'-]*,/u

/** Whether two paragraphs may be members of one list: each is a sentence, or they begin alike. */
function isLike(block: Block, other: Block): boolean {
  if (other.type !== 'paragraph') return true
  if (endKindOf(other) === 'colon') return false
  return areSentences(block, other) || beginAlike(block, other)
}

/** “The owls will move …”, “The wheel will turn …”: that both begin with “the” says little. */
function beginAlike(block: Block, other: Block): boolean {
  if (block.words.text(0) !== other.words.text(0)) return false
  if (!common.test(block.text)) return true
  const least = Math.min(fewestAlike, block.words.length, other.words.length)
  for (let index = 1; index < least; index++) if (block.words.text(index) === other.words.text(index)) return true
  return false
}

const fewestAlike = 4

/** What many a paragraph begins with. */
const common = /^(?:an?|the|it|in|on|at|this|he|she|they|we|but|mr|mrs|ms) /i

function areSentences(block: Block, other: Block): boolean {
  return block.sentences.length === 1 && other.sentences.length === 1
}

/** The same of a statement: many a sentence begins with “the”. */
function isLikeStatement(block: Block, other: Block): boolean {
  return isLike(block, other) && (areSentences(block, other) || !/^(?:an?|the|it|in|this)\b/i.test(block.text))
}

/** “Have a restful half-term, / Ann Reyes” */
export function isValediction(block: Block, next: Block | undefined): boolean {
  return (
    next !== undefined &&
    next.words.length <= longestName &&
    endKindOf(block) === 'comma' &&
    block.words.length <= longPhrase
  )
}

const longestName = 6
/** “With every good wish from the belfry,” */
const longPhrase = 12

/** “Photo by Ann Reyes of the Harbour Review.” has fewer words. */
export const shortText = 10
