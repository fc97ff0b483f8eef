import {lookUp} from '@copydesk/names'
import {type Block, Ends, type Words} from '@copydesk/prose'
import {kitchen} from './kitchen.ts'
import {leadsOn} from './leading-words.ts'
import {isVerb} from './sentence.ts'

/** Words that begin sentences, and names only in titles, whose other words have capitals too: “In Cold Blood”. */
const openers = new Set(
  'In On At After During Since Although When While If But So However Then Meanwhile This These There The It They We She No'.split(
    ' '
  )
)
/** Words that do so, and have a capital for other reasons now and then: a sentence stands on either side. */
const rarer = new Set(
  `Our My Her Their Its Those Some Many Most Both Each Nobody Everyone Everybody Anybody Anyone Nothing Someone Somebody Please Thanks Yesterday Tomorrow
  Yet Perhaps Maybe Because Until Unless Though With Without For From By Between Among Against Despite Instead Later
  Sometimes Usually Often And Or`.split(/\s+/u)
)
/** What tells a reader to do something, and is no name: “Stir until …”. */
const calls = new Set([
  ...kitchen,
  ...'Add Ask Book Bring Check Choose Come Contact Cut Do Don’t Email Fill Get Give Keep Let Look Make Meet Phone Press Put Read Remember Remove Ring Send Set Take Tell Tip Try Use Visit Wait Wear Write'.split(
    ' '
  )
])
const called = / (?:the|an?|your|our|it|in|until|to|for|us|them|with|all|any|on|at|from|by|up) /y
const mayBeOpener = new Ends([...openers, ...rarer, ...calls, 'He'])
/** “He never came down”: deeds that are done to nothing, so that “the world He made” is left to the devout. */
const wentOn =
  / (?:(?:never|soon|then|also|still|just|always|often|once) )?(?:came|went|lived|died|stayed|sat|slept|smiled|laughed|wept|waited|woke|grinned|nodded|walked|turned|fell|arrived|returned|retired) /y
/** “the way He went” */
const relative =
  /^(?:way|ways|day|days|time|times|place|places|path|paths|road|roads|moment|hour|night|year|morning|world|where|when|as|that|and|but|or|for)$/

/** What hardly ever stands before a name, but at the end of a sentence: “for a week”, “and parked it”. */
const closing = new Set(
  `minute minutes hour hours day days night nights week weeks weekend weekends month months year years season seasons decade decades morning
  evening afternoon again too today yesterday tomorrow anyway instead together noon midnight dawn dusk half-time it them him us`.split(
    /\s+/u
  )
)
/** “in October”, “on Sunday”, but not “the March Hare” and “the Sunday Chronicle”. */
const dates = new Set(
  `January February March April May June July August September October November December Monday Mondays Tuesday Tuesdays Wednesday Wednesdays
  Thursday Thursdays Friday Fridays Saturday Saturdays Sunday Sundays`.split(/\s+/u)
)
const beforeDate =
  /^(?:on|in|of|since|until|till|by|from|during|every|each|last|next|this|early|late|mid|\d+(?:st|nd|rd|th)?)$/i

/** “at nine” */
const hours = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '))
const beforeHour = /^(?:at|by|until|till)$/

const mayClose = new Ends([...closing, ...dates, ...hours])

/** Whether another sentence may begin at a word with a capital, behind a word in small letters or a year. */
export function mayOpen(text: string, words: Words, index: number): boolean {
  const start = words.start(index)
  const before = text.charCodeAt(start - 2)
  const gap = text.charCodeAt(start - 1)
  if (!((before >= 97 && before <= 122) || (before >= 48 && before <= 57)) || (gap !== 0x20 && gap !== 0x0a))
    return false
  const length = words.end(index) - start
  if (length > fewestInPlural && text.charCodeAt(start + length - 1) === 0x73 && isSmall(text, start + length + 1))
    return true
  if (mayBeOpener.has(text, start, start + length) && isOpener(words.text(index))) return true
  return mayClose.has(text, words.start(index - 1), words.end(index - 1)) && closes(words, index - 1)
}

/** Whether a word with a small letter starts there: many a name ends in s, and another follows. */
function isSmall(text: string, start: number): boolean {
  const letter = text.charCodeAt(start)
  return letter >= 97 && letter <= 122
}

/** “Owls”; letters before the last one. */
const fewestInPlural = 3

function isOpener(word: string): boolean {
  return openers.has(word) || rarer.has(word) || calls.has(word) || word === 'He'
}

/** Whether a sentence may end with a word, however short it is. */
export function closes(words: Words, index: number): boolean {
  const word = words.text(index)
  if (closing.has(word)) return true
  const before = index > 0 ? words.text(index - 1) : ''
  return (dates.has(word) && beforeDate.test(before)) || (hours.has(word) && beforeHour.test(before))
}

/** Whether another sentence begins at a word that may. */
export function opens(block: Block, index: number): boolean {
  const {text, words} = block
  const word = words.text(index)
  if (text[words.start(index) - 1] === '\n' && !isWrappedAt(text, words, index)) return false
  if (word === 'He') return isDeed(text, words, index) && isBetweenClauses(block, index)
  if (openers.has(word)) return goesOn(text, words.end(index), word)
  if (rarer.has(word)) return goesOn(text, words.end(index), word) && isBetweenClauses(block, index)
  const begins = calls.has(word)
    ? goesOn(text, words.end(index), word) && !leadsToNoun(words.text(index - 1))
    : closes(words, index - 1)
      ? isSubject(block, index)
      : isPlural(block, index)
  // What reads all of the sentence comes last.
  return begins && isBehindClause(block, index)
}

/** Whether a line was broken since the word had no room on it; the first line of a text may be its title. */
function isWrappedAt(text: string, words: Words, index: number): boolean {
  const end = words.start(index) - 1
  const start = text.lastIndexOf('\n', end - 1) + 1
  // Verse has a capital in every line.
  if (start === 0 || /\p{Lu}/u.test(text[start]!)) return false
  const above = text.lastIndexOf('\n', start - 2) + 1
  const margin = Math.max(start - 1 - above, lengthOfLine(text, end + 1))
  return end - start + 1 + words.end(index) - words.start(index) > margin
}

function lengthOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return (end < 0 ? text.length : end) - start
}

function isDeed(text: string, words: Words, index: number): boolean {
  wentOn.lastIndex = words.end(index)
  return wentOn.test(text) && !relative.test(words.text(index - 1))
}

const pronouns = new Set(['It', 'They', 'We', 'She'])

/** A word in small letters, and “we the people” for none. */
const small = / [a-z]+[^A-Za-z]/y
const smallAfterSubject = / (?!(?:the|an?) )[a-z]+[^A-Za-z]/y

/** “No single factor was enough”; but “they voted No and went home”, “a No vote would mean”. */
const smallAfterNo =
  / (?!(?:votes?|voters?|votings?|campaign|camp|side|majority) )(?:one|single|other|such|matter|doubt|sooner|[a-z]+ (?:is|are|was|were|has|had|have|will|would|can|could|should|may|might|must)) /y

function goesOn(text: string, end: number, word: string): boolean {
  const pattern = calls.has(word)
    ? called
    : word === 'No'
      ? smallAfterNo
      : pronouns.has(word)
        ? smallAfterSubject
        : small
  pattern.lastIndex = end
  return pattern.test(text)
}

/** Words of a sentence that are looked at before a joint and after it; nobody joins longer ones. */
const longest = 50

function isBetweenClauses(block: Block, index: number): boolean {
  const {sentences, words} = block
  const at = sentences.at(words.start(index))
  const [first, end] = [sentences.firstWord(at), sentences.endWord(at)]
  return end - first <= 2 * longest && hasVerb(words, first, index) && hasVerb(words, index, end)
}

/** Whether one of the words from one to another may be a verb; a call begins with one. */
function hasVerb(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (isVerb(index === from ? words.text(index).toLowerCase() : words.text(index))) return true
  return calls.has(words.text(from))
}

/** What makes a clause of another part of a sentence, or reports it: “when the mill was shut in October Ann Reyes left”. */
const dependent =
  /^(?:when|whenever|if|while|as|because|although|though|that|which|who|whose|since|before|after|until|where|whether|how|what|why|than|so|once|unless|and|but|or|time|day|instant|moment|way|sa(?:id|ys?)|t(?:old|ells?)|th(?:inks?|ought)|(?:believ|claim|add|report|announc|feel|hop|show|suggest|mean|warn|fear|suspect|argu|insist)(?:e?s|e?d|ing)?|felt|according)$/i
/** “In May the mill was shut …” */
const fronted = /^(?:in|on|at|by|from|during|for)$/i
/** Code units before a joint in which no other mark stands. */
const nearest = 40

/** Whether a whole clause stands before a word, which leads to nothing more. */
function isBehindClause(block: Block, index: number): boolean {
  const {text, words, sentences} = block
  const at = sentences.at(words.start(index))
  const first = sentences.firstWord(at)
  if (index - first > longest || fronted.test(words.text(first)) || isCleft(words, first)) return false
  const start = Math.max(sentences.start(at), words.start(index) - nearest)
  if (/[,;:—–()“”"]|--/u.test(text.slice(start, words.start(index)))) return false
  for (let before = first; before < index; before++) {
    const word = words.text(before)
    // “until May” is no clause.
    if (dependent.test(word) && !(before === index - 2 && /^(?:until|since|before|after)$/.test(word))) return false
  }
  return hasVerb(words, first, index - 1)
}

/** “It was on Wednesday Reyes told us”, “It’s the first time Reyes has won” */
function isCleft(words: Words, first: number): boolean {
  return /^it(?:[’']s)?$/i.test(words.text(first)) && /^(?:is|was|the|not|only|on|in)$/.test(words.text(first + 1))
}

const titles =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Cllr|Councillor|Father|Sister|Rev|Captain|Sergeant)\.?$/u

/** Whether a subject with its verb begins at a word: “Dr Reyes reported”, “Owls with long ears will”, “Reyes was”, “I see”. */
function isSubject({text, words}: Block, index: number): boolean {
  const word = words.text(index)
  if (word === 'I')
    return /^(?:it|them|again|too)$/.test(words.text(index - 1)) && !inserted.test(words.text(index + 1))
  let next = index + 1
  const {word: tier, name, given} = lookUp(word)
  if (tier > 0 && name === 0 && !given && !titles.test(word) && !/\p{Lu}$/u.test(word)) {
    while (next < Math.min(words.length, index + farthestVerb)) {
      if (words.capitalized(next) || text.charCodeAt(words.end(next - 1)) === 0x2c) return false
      if (isVerb(words.text(next))) return true
      next++
    }
    return false
  }
  const end = titles.test(word) ? index + 3 : index + 2
  while (next < Math.min(words.length, end) && words.capitalized(next)) next++
  return next < words.length && next > index + (titles.test(word) ? 1 : 0) && isVerb(words.text(next))
}

const farthestVerb = 7
/** “You do not know it I dare say” */
const inserted = /^(?:dare|think|suppose|believe|hope|fear|guess|know|mean|imagine|say|said|tell|told|swear)$/

/** Whether things are said to do something: “Owls believe”; what they are called is no name. */
function isPlural({words}: Block, index: number): boolean {
  const before = words.text(index - 1)
  if (leadsToNoun(before) || index + 1 >= words.length) return false
  const {word, name, given, inflected} = lookUp(words.text(index))
  return word > 0 && inflected && name === 0 && !given && isVerb(words.text(index + 1))
}

/** “the”, “asked”, “getting” */
function leadsToNoun(word: string): boolean {
  return leadsOn(word) || isVerb(word) || word.endsWith('ing')
}
