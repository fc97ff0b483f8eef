import type {Block, ProseDocument} from '@copydesk/prose'
import {cutFrom} from './cut.ts'
import {isEndMatter} from './end-matter.ts'
import type {Finding} from './finding.ts'
import {isTextParagraph, isWhollyMarked} from './paragraphs.ts'
import {isClause, type LastSentence, lastSentenceOf} from './sentence.ts'
import {isBreak, nextBlock} from './surroundings.ts'

/** “…, with the gramophone and…”, where the text or its section ends: a pause would come after a word that can stand last. */
export function stopsAtDots(document: ProseDocument, block: Block, index: number): Finding | undefined {
  const text = block.text.trimEnd()
  const match = lastWord.exec(text.slice(-longestDots))
  if (match === null || block.type !== 'paragraph' || spoken.test(text) || opensQuotation(text)) return
  const sentence = lastSentenceOf(block)
  if (!isCutAt(match[1]!, sentence)) return
  const next = nextBlock(document, index)
  // “…, which brings us to ...”, over a heading that ends the sentence
  if (next?.type === 'heading' && leadsOver.test(match[1]!)) return
  const isLong =
    sentence.length >= longSentence && (isTeaser(block) || unpaused.test(match[1]!)) && !suspense.test(text)
  // “Services in May / 4 May: Matins”
  if (!(isLast(document, next) || (isLong && (isTextParagraph(next!) || next!.type === 'verse')))) return
  if (!isAmongSentences(block)) return
  return cutFrom(block, text.length - match[0].length, text.length, 0.7)
}

const lastWord = /(?<![\p{L}’'-])(\p{L}{1,7})\s?(?:…|\.\.\.)$/u
/** Room for “whether …” */
const longestDots = 14
/** What somebody says, as people break off: “– I was in the…”, “Ann: I was in the…” */
const spoken = /^(?:[“"‘'—–-]|\p{Lu}[\p{L}.’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,2}: )/u

/** Whether a sentence is cut there, and does not pause for effect: then it is short, or can end where it does. */
function isCutAt(word: string, sentence: LastSentence): boolean {
  const {text} = sentence
  if (joining.test(word)) return true
  if (sent.test(text)) return true
  if (sentence.length < longSentence) return false
  if (auxiliaries.test(word)) return !leaning.test(text.slice(-room))
  return (leading.test(word) && !calling.test(text.slice(-room))) || begun.test(text.slice(-room))
}

/** After these nobody pauses but for effect: then few words lead there, or a verb that presents what is to come. */
const joining = /^(?:and|the|an?|of|or|with|for|from|his|her|my|our|your|its|their|than|whose|every)$/u
/** The same in the midst of text. */
const unpaused = /^(?:the|an?|of|from|my|our|your|its|their|than|whose|every)$/u
const leading = /^(?:that|when|which|who|where|whether|because|if|as|to|by|at|on|in|into|between)$/u
const auxiliaries = /^(?:would|could|should|will|can|might|must|may|has|had|have|was|were|is|are)$/u
const leadsOver = /^(?:to|is|are|was|were|with|at|by|on|into|of|for|if)$/u
/** “as fast as they could…”, “what it was…”: a verb leans on another. */
const leaning =
  /\b(?:as|than|what|whatever|how|where|which|who|all|everything|anything|nothing|whether|one|thing|once|used|never|it)\b/iu
/** “And until next time, remember to…”, “that she knows who…”, “a better job at that…” */
const calling =
  /\b(?:remember|know|knows|knew|wonder|only|just|exactly|say|said|do|did|done|like|(?:at|in|of|for|with|to|on|about|by|than) (?=that\b))\s?\S+$/iu
/** “…, and so far…” */
const begun = /,? (?:and|but) (?:so far|since then|meanwhile|recently|as a result|in addition)\s?(?:…|\.\.\.)$/u
/** “For the full results, see…”, “To book a place, call…” */
const sent = /^(?:for|to)\b.{0,80}[^,]{3},? (?:see|visit|contact|call|ring|email|go to|write to)\s?(?:…|\.\.\.)$/iu
/** Code units; what a verb leans on stands near it. */
const room = 36
/** Words. */
const longSentence = 10
/** “…, and there on the step was the…” */
const suspense = /\b(?:is|are|was|were|be|been|it[’']s|that[’']s) \S+$/u

/** “**The owls of Leeds.** Nobody had expected …” */
function isTeaser({text, marks}: Block): boolean {
  return marks.some(
    ({type, start, end}) => start === 0 && end < text.length / 2 && (type === 'strong' || type === 'link')
  )
}

/** Whether nothing of the text follows, but a name, a link or a heading. */
function isLast(document: ProseDocument, next: Block | undefined): boolean {
  return (
    isBreak(next) ||
    next!.type === 'signature' ||
    (next!.type === 'paragraph' && isWhollyMarked(next!)) ||
    isEndMatter(document, next!, 'words')
  )
}

export function isAmongSentences(block: Block): boolean {
  return block.sentences.length > 1 || isClause(lastSentenceOf(block).words, 0)
}

export function opensQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || (text.includes('"') && text.split('"').length % 2 === 0)
}
