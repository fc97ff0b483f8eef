/**
 * How a line begins and ends. Every test is bounded: long lines are never looked through by a regular expression that
 * could wander.
 */

/** Marks that may stand after the end of a sentence. */
const closers = new Set('"\'”’»)]}*_')

/** The last character of a text that is no closing mark, with its index; -1 if there is none. */
function lastMark(text: string): number {
  let at = text.length - 1
  while (at >= 0 && at > text.length - 8 && closers.has(text[at]!)) at--
  return at
}

/** Whether a line ends as a sentence does; a dash breaks it off (“Umeå’s legendary—”), and that is an end too. */
export function endsSentence(text: string): boolean {
  const at = lastMark(text)
  if (at < 0 || !'.!?…‽—–'.includes(text[at]!)) return false
  // The stop in “HOME (112 min.)” is of the abbreviation; in “They left. (All of them.)” it ends a sentence.
  if (text[at + 1] !== ')') return true
  const open = text.lastIndexOf('(', at)
  const before = text.slice(Math.max(0, open - 3), Math.max(0, open)).trimEnd()
  return open <= 0 || endsSentence(before)
}

/** Whether a line leads on to the next: “They agreed on:”. */
export function endsLeadIn(text: string): boolean {
  const at = lastMark(text)
  return at >= 0 && text[at] === ':'
}

/** Whether a line ends with a mark that a heading never has: comma, semicolon, colon, hyphen. */
export function endsOpen(text: string): boolean {
  return ',;:-'.includes(text[text.length - 1] ?? ' ')
}

const openers = new Set('"\'“‘«([{¿¡*_')

/** The first character after opening marks. */
function firstLetter(text: string): string {
  let at = 0
  while (at < 4 && openers.has(text[at] ?? '')) at++
  return text[at] ?? ''
}

/** Whether a line begins in lower case, as the middle of a sentence does; “iPhone” and “eBay” begin sentences too. */
export function startsLower(text: string): boolean {
  const letter = firstLetter(text)
  if (letter === '' || letter === letter.toUpperCase()) return false
  const next = text[text.indexOf(letter) + 1] ?? ''
  return next === '' || next === next.toLowerCase()
}

/** Whether a line begins as a sentence, a name or a figure does. */
export function startsUpper(text: string): boolean {
  const letter = firstLetter(text)
  return letter !== letter.toLowerCase() || (letter >= '0' && letter <= '9')
}

/** The length of the first word. */
export function firstWordLength(text: string): number {
  const space = text.search(/\s/)
  return space < 0 ? text.length : space
}

/** The words of a line, as white space parts them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Words that a heading may end with only if the rest of it was cut off. */
const needsMore = new Set(
  (
    'a an the of to and or nor but if than that which who whom whose they he she we i it is are was were be been am ' +
    'has have had will would shall should can could may might must do does did in on at by for from with into onto ' +
    'as their our my his your its not very more most'
  ).split(' ')
)

/** Whether the line stops in the middle of a sentence: “But most fields lose more each year than they”. */
export function isCutOff(text: string): boolean {
  const last = /\S+$/.exec(text.slice(-24))?.[0] ?? ''
  return needsMore.has(last)
}

/** Whether a sentence ends inside the line: a capital after a full stop that is no initial's and no “Mr.”'s. */
export function hasSentenceBreak(text: string): boolean {
  return /(?:\p{Ll}{3,}|\d)[.!?…]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text.slice(0, 400)) && !/^\d+\.\s/.test(text)
}
