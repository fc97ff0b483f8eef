/**
 * What one line is, by its looks. Every test is bounded: long lines are never looked through by a regular expression that
 * could wander.
 */

import {
  countWords,
  endsOpen,
  endsSentence,
  hasSentenceBreak,
  isCutOff,
  isDigit,
  partsWords,
  startsUpper,
  wordsOf
} from './ends.ts'

/** `* * *`, `----`, `###`, `-30-`: a line that parts sections or ends the copy. */
export function isBreak(text: string): boolean {
  if (text.length > 200) return false
  // Nearly every line begins with a letter; none of those is a rule.
  if (isLetter(text.charCodeAt(0))) return text.length === 4 && /^ends$/i.test(text)
  if (/^([*_=~#+·•.–—-])(?:\s*\1){2,}$/.test(text)) return !/^\.+$/.test(text)
  return /^(?:#{1,6}|⁂|❦|§|[–—-]{1,3}\s?(?:30|ends)\s?[–—-]{1,3}|\(30\))$/i.test(text)
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** A rule typed under a line to make a heading of it. */
export function isUnderline(text: string): boolean {
  return text.length > 2 && text.length < 120 && '=-~'.includes(text.charAt(0)) && /^(?:=+|-+|~+)$/.test(text)
}

/** Whether the letters are all capitals: “NOTES FROM THE PARISH MEETING”. */
export function isAllCaps(text: string): boolean {
  return text.length <= 100 && text === text.toUpperCase() && /\p{Lu}[^\p{L}]*\p{Lu}[^\p{L}]*\p{Lu}/u.test(text)
}

const maxHeading = 80

/** Whether a line could be a heading, by its own shape: short, and neither a sentence nor the beginning of one. */
export function isHeadingShaped(text: string): boolean {
  if (text.length > maxHeading || text.length === 0 || endsSentence(text) || endsOpen(text) || isCutOff(text))
    return false
  if (!startsUpper(text) && !/^[★☆#§]/.test(text)) return false
  if (isAside(text) || /[,.!?]["”’]\s/.test(text) || hasSentenceBreak(text)) return false
  return countWords(text) <= 12
}

/** A line that is all in brackets: “[Laughter]”, “(Transcript, lightly edited)”. */
export function isAside(text: string): boolean {
  return text.length <= 200 && '[('.includes(text.charAt(0)) && /^(?:\[[^\][]*\]|\([^()]*\))$/.test(text)
}

/** Small words inside names. */
const particle = /^(?:and|of|the|de|da|di|del|della|der|den|du|la|le|van|von|zu|al|el|bin|ibn|y|e|&|for|in|at)$/

/** “Marguerite Delacroix-Hunt”, “P.”, “the Rev. J. de Souza, Bath”. */
export function isNameShaped(text: string, limit: number): boolean {
  if (text.length > 80) return false
  const count = countWords(text)
  if (count === 0 || count > limit) return false
  if (
    /[!?:;…“”"]/.test(text) ||
    (text.endsWith('.') && !/(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Esq|PhD|M\.?D|Ph\.D)\.$/u.test(text))
  )
    return false
  return wordsOf(text).every((word) => /^["'“‘(]?\p{Lu}/u.test(word) || particle.test(word)) && /^\p{Lu}/u.test(text)
}

/** What a writer is, beside the name: “staff writer”, “March 3, 2024”. */
function isOffice(text: string): boolean {
  return /^(?:\p{L}{3,9}\.? )?\d{1,4}$|\b(?:staff|writer|reporter|correspondent|editor|critic|columnist)$/iu.test(text)
}

/** “Words: Jane Doe” */
const credit =
  /^(?:words|text|story|reporting|photos?|photographs?|photography|pictures?|illustrations?|translation)(?: and [a-z]+)?: /i

/** “By Jane Doe”, “Words: Jane Doe”, “Photographs by Jane Doe”, “Recorded in Gothenburg and edited for length”. */
export function isByline(text: string): boolean {
  if (text.length > 100 || endsOpen(text)) return false
  const by = /^by\s+/i.exec(text)
  if (by) {
    const who = text.slice(by[0].length)
    if (who.split(/\s*[,|•·–—]\s*/).every((part, at) => isNameShaped(part, 8) || (at > 0 && isOffice(part))))
      return true
    return /^By (?:[Oo]ur|the|a|an|[Ss]taff) [^.!?:;]+$/.test(text) && text.length <= 60
  }
  if (endsSentence(text)) return false
  if (
    /^(?:(?:additional )?(?:words|text|story|report(?:ing)?|photos?|photographs?|photography|pictures?|illustrations?|interview|translation)) by /i.test(
      text
    )
  )
    return true
  const credited = credit.exec(text)
  if (credited && isNameShaped(text.slice(credited[0].length), 8)) return true
  return /^(?:Recorded|Compiled|Edited|Written|Transcribed|Translated|Reported|Photographed|Illustrated|Interviewed|Adapted|Produced) (?:by|in|at|from|and) /.test(
    text
  )
}

const month =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?'
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const dateWord = new RegExp(
  `^(?:${month}|${weekday}|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}[.:]\\d{2}(?:am|pm)?|\\d{1,2}(?:am|pm)|[ap]\\.?m\\.?|noon|midnight|gmt|[a-z]{2,3}t)$`,
  'i'
)
const dayOrMonth = new RegExp(`^(?:${month}|${weekday})$`, 'i')

/** “LONDON, March 3”, “Village Hall, Thursday 7 March, 7.30 pm”, “2024-03-01”. */
export function isDateline(text: string): boolean {
  if (text.length > 80 || !hasFigure(text)) return false
  if (/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text)) return true
  if (endsSentence(text) && !/[ap]\.m\.$|[—–]$/.test(text)) return false
  const words = text.split(/[\s,;()|/–—]+/).filter((word) => word !== '' && word !== '-')
  if (words.length > 12) return false
  let dated = false
  for (const word of words) {
    if (dayOrMonth.test(word)) dated = true
    else if (!dateWord.test(word) && !/^\p{Lu}/u.test(word) && !particle.test(word) && !/^(?:on|to|from)$/i.test(word))
      return false
  }
  return dated && !/^\d+[.)]\s/.test(text)
}

function hasFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true
  return false
}

/** “Photo: …”, “Figure 2: …”, “(Photo by Jane Doe)”. */
export function isCaption(text: string): boolean {
  return /^[[(]?(?:(?:photo(?:graph)?|picture|image|illustration|caption|pictured|chart|map|graphic|video|credit|source)(?:s?(?: (?:credit|courtesy of)\b|(?: \d+)?\s?[:|])| by\b)|(?:figure|fig\.?|table|chart|map|plate|photo) \d+(?:[.:)]\s|\s(?!(?:shows?|gives?|lists?|compares?|illustrates?|plots?|summari[sz]es?|explains?)\b)))/i.test(
    text.slice(0, 60)
  )
}

/** “Dear readers,”. */
export function isGreeting(text: string): boolean {
  if (text.length > 60) return false
  return (
    /^(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day))\b[^.!?;:“”"]*[,:]$/i.test(text) ||
    /^dear\b[^.!?;:“”",]*!?$/i.test(text)
  )
}

/** “Yours after dark,”: the last words of a letter, over the name. */
export function isClosing(text: string): boolean {
  if (text.length > 50 || !(text.endsWith(',') || text.endsWith('!'))) return false
  return /^(?:yours|sincerely|best|kind(?:est)?|warm(?:est|ly)?|regards|cheers|love|with (?:love|thanks|best|warm|kind)|cordially|respectfully|faithfully|thanks|thank you|many thanks|all (?:the|my) best|take care|in (?:friendship|solidarity|haste)|until (?:next|then)|see you|affectionately)\b[^.;:?“”"]*$/i.test(
    text
  )
}

/** “— Jane”: a dash and a name. */
export function isDashedName(text: string): boolean {
  if (!'—–-'.includes(text.charAt(0))) return false
  const dash = /^(?:[—–]|--?)\s?/.exec(text)
  return dash !== null && isNameShaped(text.slice(dash[0].length), 6)
}

/** A line that somebody speaks: “Q. Did you…”, “EUL: Not difficult.”, “Jane Doe: Yes.” */
export function isSpoken(text: string): boolean {
  const second = text.charCodeAt(1)
  if (second !== 46 && second !== 41 && indexOfColon(text, 80) < 0) return false
  return /^(?:[QA][.:)]|\p{Lu}{1,5}:|\p{Lu}[\p{L}’'-]{0,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){0,2}:)\s/u.test(
    text.slice(0, 80)
  )
}

/** The index of the first colon among the first characters; -1 if there is none. */
function indexOfColon(text: string, limit: number): number {
  const end = Math.min(text.length, limit)
  for (let at = 0; at < end; at++) if (text.charCodeAt(at) === 58) return at
  return -1
}

/** “Calls: 61”, “Kilrossan 2-19”, “Home: ★★★★”: figures with a name, and no sentence. */
export function isStat(text: string): boolean {
  if (text.length > 120 || endsSentence(text) || endsOpen(text)) return false
  const colon = text.indexOf(': ')
  const from = colon > 0 && colon <= 40 ? colon + 1 : 0
  const end = startOfBracket(text, from)
  const figures = countFigures(text, from, end)
  return figures > 0 && figures * 3 >= countWords(text, from, end) && !hasSentenceBreak(text)
}

/** Where the brackets start that end a text; its length if none do. */
function startOfBracket(text: string, from: number): number {
  if (!text.endsWith(')')) return text.length
  const start = text.lastIndexOf('(')
  return start >= from && text.indexOf(')', start) === text.length - 1 ? start : text.length
}

/** How many words in [from, end) have a figure or a star. */
function countFigures(text: string, from: number, end: number): number {
  let count = 0
  let counted = false
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (partsWords(code)) counted = false
    else if (!counted && (isDigit(code) || code === 37 || (code > 127 && '★☆½'.includes(text.charAt(at))))) {
      counted = true
      count++
    }
  }
  return count
}

/** More than that is no label and its value any more. */
export const longestLabelled = 240

/** “Present: Mrs A. Smyth (chair) and the clerk”, “Where: Village Hall”: a label and its value, and no sentence. */
export function isLabelled(text: string): boolean {
  if (text.length > longestLabelled || indexOfColon(text, 64) < 2) return false
  if (endsSentence(text) || endsOpen(text) || isCutOff(text) || /[“”"]/.test(text)) return false
  const label = /^(\p{Lu}[\p{L}’' -]{1,30}):\s+\S/u.exec(text)
  if (!label || /^\p{Lu}{1,5}$/u.test(label[1]!) || countWords(label[1]!) > 3) return false
  return !hasSentenceBreak(text)
}

/** “Subject: Re: the barge”, “Contact: Jane Doe”: what stands over a mail or a press release. */
export function isMailHeader(text: string): boolean {
  return /^(?:from|to|cc|date|sent|subject|reply-to|contact|(?:press|media) contact|embargo(?:ed until)?|release date): /i.test(
    text.slice(0, 20)
  )
}
