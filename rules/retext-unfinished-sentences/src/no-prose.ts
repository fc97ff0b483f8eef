import type {Block} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'
import {isRunningText} from './running-text.ts'
import {type LastSentence, lastSentenceOf} from './sentence.ts'

/** The looks that text does not have; they are asked for last, for they cost most. */
export const isNoProse = perBlock((block) => hasNoLooksOfProse(block, false))

/** The same where all other paragraphs end as they should. */
export const isNoProseOfStrict = perBlock((block) => hasNoLooksOfProse(block, true))

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
    hours.test(sentence.text) ||
    isRow(sentence) ||
    areEntries(text) ||
    parted.test(text) ||
    isSetOff(block, sentence) ||
    !isRunningText(sentence.text, sentence.before, isStrict)
  )
}

/** “…” — The Harbour Review; “…” (The driver of the bus) */
const attribution =
  /(?:[.!?]["”’'] \([^()]{1,60}\)|[.!?,]["”’]\s*(?:[—–]|--?)\s?[^!?]{1,60}|[.!?]\s+(?:[—–]|--?)\s?[^.!?]{1,60})$/u

/** “Marjorie, Will and the girls”, under a notice of thanks */
const signers = /^\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+){0,8},? (?:and|&) (?:all )?(?:the|our) (?:(?:whole|entire) )?\p{Ll}+$/u

/** “The bridge is ours” – how the village fights back */
const quotedHeadline = /^[“"‘][^“”"]{1,200}[”"’]\s?[—–]/u

/** “IBAN: GB29 6016 1331 9268 19” */
const account = /\d \d+$/u

/** “Attending: ann, bob, cyd”. */
const enumeration = /^[^:]{1,29}: (?:[^,]{1,40}, ){2}/u

/** “lamp update --zone ZONE”, “echo $arg2” */
const command = /(?:^|\s)(?:--?[a-z]|[$<\\])\S*(?:\s\S+)?\s*$/u

const longestCommand = 80

/** “au BufEnter *.c loadview” */
const code = /[=|<>\\*{}\t]|\(\)/u

/** “Daily, noon–10pm”, under an address */
const hours =
  /^(?:daily|open|weekdays|weekends|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?[ ,:][^.!?]{0,40}\d ?[ap]m$/i

/** “ss 223 a! 224 a' 225”: every other word is a number. */
function isRow({words}: LastSentence): boolean {
  return words.filter((word) => /^\p{N}/u.test(word)).length * 3 > words.length
}

/** Lines of which each is an entry: “Inver 2, Port Salmon 2 (after a dog)”, “After, 2017 (private collection)”. */
function areEntries(text: string): boolean {
  if (!text.includes('\n')) return false
  const lines = text.split('\n')
  return lines.every((line, at) => /^\p{Lu}/u.test(line) && (at === lines.length - 1 || /[\d)]$/.test(line)))
}

/** “A ham · a smaller ham · the boot for whoever comes last” */
const parted = / [·•|] .* [·•|] /su

/** A note about the writer, in italics behind the last sentence. */
function isSetOff({text, marks}: Block, {start, before}: LastSentence): boolean {
  return (
    before > 0 &&
    marks.some(({type, end, start: from}) => type === 'emphasis' && from <= start && end >= text.length - 1)
  )
}
