import {classAt, lower, space, upper} from './characters.ts'

/** Words that open a sentence but hardly ever a name, so that a capital on them is the sentence's. */
const openers = new Set(
  [
    'I He She It We They You This That These Those The A There Here His Her Its Their Our My Your',
    'What When Where Why How Which Whether While If Although Though Because Since Once Unless Until',
    'Then However Meanwhile Moreover Therefore Thus Still Also Later Earlier Now Today Yesterday Tomorrow Perhaps Maybe',
    'Some Many Most Both Each Every Several Such Another Nobody Nothing Everyone Everybody Everything Someone Something',
    'Not Nor Yes Yet Unlike Despite Instead Even Only Mr Mrs Ms Mr. Mrs. Ms.'
  ].flatMap((line) => line.split(' '))
)

/** Names do hold these (“Bank of the U.S. And Canada” in a heading); then the next word has a capital too. */
const weakOpeners = new Set(
  'An And As After All Among At Before But By Do Does Did During For From In Is Of On One Or Over So To Under Was With'.split(
    ' '
  )
)

/** Whether a word, as written, opens a sentence, given whether the word after it has a capital. */
export function opensSentence(word: string, beforeCapital: boolean): boolean {
  const quote = Math.max(word.indexOf('’'), word.indexOf("'"))
  const stem = quote > 0 ? word.slice(0, quote) : word
  return openers.has(stem) || (!beforeCapital && weakOpeners.has(stem))
}

/** No opener is longer. */
const longest = 12

/** Whether the letters at `at` are such a word, whole. */
export function isOpener(text: string, at: number): boolean {
  if (classAt(text, at) !== upper) return false
  let end = at + 1
  while (end < text.length && end - at < longest && classAt(text, end) === lower) end++
  if (end < text.length && classAt(text, end) !== space && !",’'".includes(text.charAt(end))) return false
  const word = text.slice(at, end)
  return openers.has(word) || weakOpeners.has(word)
}
