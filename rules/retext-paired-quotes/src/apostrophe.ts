import {attributionFollows} from './attribution.ts'
import {cost} from './costs.ts'
import {andPairs, elisions, endElisions, plainElisions, turnedElisions, vowelWords, wholeWords} from './elisions.ts'
import type {QuoteMark} from './marks.ts'
import {wordAfter, wordBefore} from './words.ts'

/** A mark read as an apostrophe. */
export interface ApostropheReading {
  readonly cost: number
  /** The mark is an apostrophe, but of the wrong shape: ‘90s, don‘t. */
  readonly fault: boolean
  /** There is no other reading: don’t. */
  readonly forced: boolean
  /** Not an apostrophe but a letter of its own: the ʻokina of Hawai‘i, the ʿayn of Sa‘ud. */
  readonly letter: boolean
  /** Its number among all readings, from 1 on. */
  readonly digit: number
}

type Sort = 'right' | 'fault' | 'letter'

let count = 0

function make(cost: number, is: Sort, forced: boolean): ApostropheReading {
  return {cost, fault: is === 'fault', forced, letter: is === 'letter', digit: ++count}
}

/** There are but a few readings, and many marks that have them. */
const known: Readonly<Record<Sort, Map<number, ApostropheReading>>> = {
  right: new Map(),
  fault: new Map(),
  letter: new Map()
}

function reading(cost: number, is: Sort = 'right'): ApostropheReading {
  let found = known[is].get(cost)
  if (found === undefined) {
    found = make(cost, is, false)
    known[is].set(cost, found)
  }
  return found
}

/** The apostrophe of don’t, as nearly all are. */
export const plain = make(0, 'right', true)
const turned = make(cost.fault, 'fault', true)
const ofWord = make(cost.letter, 'letter', true)

/** What is typed for an apostrophe. */
const apostrophes = "'’‘`´"

const pronouns = /^(?:i|you|he|she|it|we|they|who|that|there|what|how|where|this)$/i

/**
 * How a single mark reads as an apostrophe, if it can.
 *
 * @param next The word right after it.
 * @param dialect Whether the document writes speech as it sounds (’e said, an’ wi’ th’ lads), where any word may be clipped.
 */
export function apostropheReading(mark: QuoteMark, next: string, dialect: boolean): ApostropheReading | undefined {
  if (mark.joins) return plain
  const {text} = mark.block
  if (mark.glyph.level !== 'single' || !apostrophes.includes(mark.text)) return
  const last = mark.touchesBefore ? '' : wordBefore(text, mark.start)
  if (last !== '' && next !== '') return inside(mark, last, next)
  // **GSA**’s, General ---’s, “Titanic”’s
  if (
    next.length < 3 &&
    /^(?:s|t|d|ll|re|ve)$/i.test(next) &&
    !/^$|[\s([{\u2013\u2014-]/.test(text.charAt(mark.start - 1))
  )
    return inside(mark, '', next)
  if (next !== '') return leading(mark, next, dialect)
  if (last !== '') return trailing(mark, last, dialect)
  return afterAbbreviation(mark)
}

function inside(mark: QuoteMark, last: string, next: string): ApostropheReading | undefined {
  if (mark.text === "'" || mark.text === '’') return plain
  // A mark that opens stands where only an apostrophe can: don‘t, dog‘s, O‘Neill, d‘Arc.
  const tail = next.toLowerCase()
  const fault =
    tail === 's' ||
    (tail === 't' && /(?:^|n)$/i.test(last)) ||
    tail === 're' ||
    tail === 'll' ||
    tail === 've' ||
    ((tail === 'd' || tail === 'm') && pronouns.test(last)) ||
    tail === 'clock' ||
    (last === 'O' && /^\p{Lu}\p{Ll}/u.test(next)) ||
    (/^[dl]$/i.test(last) && /^[aeiouhéèêâô]/i.test(next))
  // `TextEdit`s: a tick before it opens a piece of code.
  const earlier = mark.all[mark.index - 1]
  if (mark.text === '`' && earlier?.text === '`' && earlier.before !== 'letter') return
  if (fault) return turned
  return mark.text === '‘' ? ofWord : undefined
}

const years = /^\d\d(?:s|er|ers)?$/
/** “22:00”, ‘30 million”, ‘21 percent”: a number that is no year. */
const countsOn =
  /^(?:[:.,]\d|%|\s(?:million|billion|thousand|hundred|per\s?cent|percentage|years|months|weeks|days|hours|minutes|people)\b)/
/** How many characters a unit and the space before it have at most. */
const longestUnit = 12
const decades = new Set('twenties thirties forties fifties sixties seventies eighties nineties'.split(' '))
/** ’forty-eight: the year of a novel. */
const tens = new Set('twenty thirty forty fifty sixty seventy eighty ninety'.split(' '))

function leading(mark: QuoteMark, next: string, dialect: boolean): ApostropheReading | undefined {
  const {text} = mark.block
  const word = next.toLowerCase()
  const wrong = mark.text === '‘' || mark.text === '`'
  const clipped = elisions.has(word)
  const year =
    mark.after === 'digit'
      ? years.test(word) && !countsOn.test(text.slice(mark.end + next.length, mark.end + next.length + longestUnit))
      : word.endsWith('ies')
        ? decades.has(word)
        : word.endsWith('ty') && tens.has(word) && text.charAt(mark.end + next.length) === '-'
  if (mark.before === 'digit') return
  if (word === 'n' && text.charAt(mark.end + 1) === '-') return
  if (word === 'n' && /['’‘]/.test(text.charAt(mark.end + 1)) && mark.text !== '`') {
    if (mark.text !== '‘') return reading(0)
    return joinsPair(text, mark) ? reading(0, 'fault') : undefined
  }
  if (year || (clipped && plainElisions.has(word))) {
    if (mark.text === '`') return
    return wrong ? reading(cost.fault, 'fault') : reading(0)
  }
  if (mark.text === '`') return
  // The stress of a pronunciation: /'bɹʌðə/.
  if (text.charAt(mark.start - 1) === '/' && /^[^\s/'’]+\//.test(text.slice(mark.end, mark.end + 32)))
    return reading(cost.letter, 'letter')
  // al-‘Azīz, al-'Adad: a letter of the name.
  if (text.charAt(mark.start - 1) === '-' && /\p{L}-$/u.test(text.slice(Math.max(0, mark.start - 2), mark.start)))
    return reading(cost.rare, 'letter')
  if (wrong) {
    if (clipped && turnedElisions.has(word)) return reading(cost.fault, 'fault')
    if (dialect && mark.text === '‘' && /^[a-z]/.test(next)) return reading(cost.turnedDialect, 'fault')
    return foreign(next) ? reading(cost.foreign, 'letter') : undefined
  }
  // ’s-Hertogenbosch, van ’t Hoff
  if (word === 's' || word === 't') return reading(mark.text === '’' ? 0 : cost.rare)
  // What is left of them, had, if: one consonant is no word.
  if (next.length === 1 && /[b-df-hj-np-tv-z]/.test(next)) return reading(cost.rare)
  if (clipped) return reading(mark.text === '’' ? 0 : cost.rare)
  if (dialect) return reading(cost.dialect)
  // ’It is late: no sentence begins with a piece of a word that is whole.
  if (mark.text === '’' && opensSentence(text, mark.start) && wholeOpeners.has(next)) return reading(cost.unheard)
  if (mark.text === '’') return reading(cost.clipped)
  // Things are clipped more often than deeds: under the 'scopes, the 'copters.
  if (foreign(next)) return reading(cost.foreign, 'letter')
  const plural = next.endsWith('s') && /^[a-z]{3,}s$/.test(next)
  return reading(plural || next.length < 3 ? cost.foreign : cost.unheard)
}

const wholeOpeners = new Set('I It If In Is As At An And Are Our On Of Or We He She They You The This That'.split(' '))

/** Whether a sentence ends right before a mark. */
function opensSentence(text: string, start: number): boolean {
  return /[.!?] $/.test(text.slice(Math.max(0, start - 2), start))
}

/** Arabic and Hawaiian names start with a mark before a vowel: ‘Abd, ‘Iolani. */
function foreign(word: string): boolean {
  return /^[aeiouāēīōū]/i.test(word) && !vowelWords.has(word.toLowerCase())
}

function joinsPair(text: string, mark: QuoteMark): boolean {
  const last = wordBefore(text, mark.start - 1)
  const next = wordAfter(text, mark.end + 3)
  if (text.charAt(mark.start - 1) !== ' ' || last === '' || next === '') return false
  return andPairs.has(last.toLowerCase()) && andPairs.has(next.toLowerCase())
}

function trailing(mark: QuoteMark, last: string, dialect: boolean): ApostropheReading | undefined {
  const {text} = mark.block
  if (mark.before !== 'letter') return
  const word = last.toLowerCase()
  if (mark.text === '‘')
    return word.endsWith('s') && isBeforeWord(text, mark.end) ? reading(cost.fault, 'fault') : undefined
  if (mark.text !== "'" && mark.text !== '’') return
  if (word === 'n' && text.charAt(mark.end + 1) === '-') return
  if (word === 'n' && /['’‘]/.test(text.charAt(mark.start - 2))) return reading(0)
  if (word.endsWith('s') || word.endsWith('x') || word.endsWith('z')) {
    // ‘Glorious’, wrote one.
    if (text.charAt(mark.end) === ',' && attributionFollows(text, mark.end + 1)) return reading(cost.unheard)
    return reading(isBeforeWord(text, mark.end) ? cost.possessive : cost.possessive * 2)
  }
  if (endElisions.has(word)) return reading(cost.possessive)
  if (word.endsWith('in') && /.[^ao]in$/.test(word) && !wholeWords.has(word)) return reading(cost.possessive)
  if (dialect) return reading(cost.dialect)
  if (wholeEnds.has(last)) return reading(cost.unheard)
  // A transliterated name may end in a mark (Kazan’); a plain English word does not.
  if (/^\p{Lu}/u.test(last)) return reading(/[,.;:!?]/.test(text.charAt(mark.end)) ? cost.foreign : cost.foreign - 1)
  if (/[^a-z]/.test(word) || word.length < 4) return reading(cost.foreign - 1)
  return reading(cost.unheard)
}

/** Short words that nothing is clipped of. */
const wholeEnds = new Set(
  'for it up off out on at me him her you we all one two day not now too way man men up by my own old new end war sea air law tax job car top big bad red hot say see get buy pay run eat win let'.split(
    ' '
  )
)

/** “the U.S.’ first”, “the Smith Bros.’ shop”, “[Sanders]’ lead”. */
function afterAbbreviation(mark: QuoteMark): ApostropheReading | undefined {
  if (mark.text !== "'" && mark.text !== '’') return
  const {text} = mark.block
  if (mark.touchesBefore || (mark.before !== 'stop' && mark.before !== 'shut')) return
  if (
    !/(?:[A-Z]|Bros|Jr|Sr|Inc|Corp|Co|Cos|Ltd|St)\.$|s[\])]$/.test(text.slice(Math.max(0, mark.start - 6), mark.start))
  )
    return
  return isBeforeWord(text, mark.end) ? reading(cost.rare) : undefined
}

function isBeforeWord(text: string, at: number): boolean {
  return /^\s[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
}
