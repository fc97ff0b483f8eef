import {abbreviationAt} from './abbreviations.ts'
import {classAt, digit, lower, space, startsWord, upper} from './characters.ts'
import {type EndMark, isEndMark, isOpened, nextEndMark, readEndMark} from './end-marks.ts'
import {isOpener, opensSentence} from './openers.ts'
import {Spans} from './spans.ts'
import {type Triples, TripleWriter} from './triples.ts'
import type {Words} from './words.ts'

/** The sentences of a block's text, in order. White space between them belongs to none. */
export interface Sentences {
  readonly length: number
  /** Where sentence `index` starts in the text. */
  start(index: number): number
  /** Where it ends, its end mark and closing quotation marks included. */
  end(index: number): number
  text(index: number): string
  /** The index of the sentence that holds `offset`, or of the last one that starts before it. */
  at(offset: number): number
  /** The index of its first word; equal to `endWord(index)` if it has none. */
  firstWord(index: number): number
  /** The index after its last word. */
  endWord(index: number): number
}

/** The third number of each is the index after its last word. */
class FlatSentences extends Spans implements Sentences {
  at(offset: number): number {
    let low = 0
    let high = this.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  firstWord(index: number): number {
    return index === 0 ? 0 : this.endWord(index - 1)
  }

  endWord(index: number): number {
    return this.third(index)
  }
}

/**
 * Finds sentences: a full stop, question mark, exclamation mark or ellipsis ends one if what stands before and after
 * it lets it.
 */
export function findSentences(text: string, words: Words): Sentences {
  return new FlatSentences(text, new Splitter(text, words).split())
}

const writer = new TripleWriter()

/** How far to look for a placeholder between a sentence and the word after it. */
const reach = 16

class Splitter {
  readonly #text: string
  readonly #words: Words
  /** Where the sentence that is being read starts. */
  #from: number
  #firstWord = 0
  /** Whether it has a word or a placeholder yet: marks alone are no sentence. */
  #filled = false
  /** The sentence before, which marks at the end of the text may still join. */
  readonly #last = {start: -1, end: 0, endWord: 0}

  constructor(text: string, words: Words) {
    this.#text = text
    this.#words = words
    this.#from = skipSpace(text, 0)
  }

  /** Start, end and the index after the last word of each sentence. */
  split(): Triples {
    const text = this.#text
    const words = this.#words
    let passed = -1
    for (let mark = nextEndMark(text, 0); mark < text.length; ) {
      const next = words.after(mark)
      const isInside = next < words.length && words.start(next) <= mark
      // Inside a word only the full stop of an abbreviation is one.
      if (isInside && !(words.abbreviated(next) && mark === words.end(next) - 1)) {
        mark = nextEndMark(text, mark + 1)
        continue
      }
      const before = isInside ? next : next - 1
      if (before >= 0) this.#filled = true
      passed = this.#readBetween(before, before < 0 ? 0 : words.end(before), this.#startOf(before + 1))
      mark = nextEndMark(text, this.#startOf(passed + 1))
    }
    if (passed + 1 < words.length) this.#filled = true
    const end = endOfText(text)
    if (this.#from < end) {
      if (this.#filled || this.#last.start < 0) this.#add(this.#from, end, words.length)
      else {
        this.#last.end = end
        this.#last.endWord = words.length
      }
    }
    this.#write()
    return writer.take()
  }

  /**
   * Ends sentences at the marks between a word and the next one.
   *
   * @param before The word, whose full stop is a mark too if it is abbreviated.
   * @param start Where it ends.
   * @param end Where the next one starts.
   * @returns The last word that was passed: notes after a mark are words too.
   */
  #readBetween(before: number, start: number, end: number): number {
    const text = this.#text
    const words = this.#words
    let word = before
    let at = start
    let to = end
    let abbreviated = word >= 0 && words.abbreviated(word)
    while (at < to || abbreviated) {
      const code = text.charCodeAt(at)
      if (!abbreviated && !isEndMark(code)) {
        if (code === 0xfffc) this.#filled = true
        at++
        continue
      }
      abbreviated = false
      const mark = readEndMark(text, at, to)
      const last = word
      at = mark.end
      while (this.#isNote(at, word + 1)) {
        word++
        at = words.end(word) + 1
        to = this.#startOf(word + 1)
      }
      if (!this.#filled || !this.#ends(mark, at, last, word + 1, to)) continue
      this.#add(this.#from, at, word + 1)
      this.#from = skipSpace(text, at)
      this.#firstWord = word + 1
      this.#filled = false
    }
    return word
  }

  /** Where a word starts; the end of the text behind the last one. */
  #startOf(word: number): number {
    return word < this.#words.length ? this.#words.start(word) : this.#text.length
  }

  #add(start: number, end: number, endWord: number): void {
    this.#write()
    this.#last.start = start
    this.#last.end = end
    this.#last.endWord = endWord
  }

  #write(): void {
    if (this.#last.start >= 0) writer.push(this.#last.start, this.#last.end, this.#last.endWord)
  }

  /** Whether a note’s number in brackets stands at `at`, right after an end mark: “It ended.[12]”. */
  #isNote(at: number, word: number): boolean {
    const words = this.#words
    if (word >= words.length || words.start(word) !== at + 1 || this.#text.charCodeAt(at) !== 0x5b) return false
    const end = words.end(word)
    return end - at < 5 && this.#text[end] === ']'
  }

  /**
   * Whether a sentence ends at `end`.
   *
   * @param word The last word before the mark.
   * @param next The word after it.
   * @param to Where that word starts.
   */
  #ends(mark: EndMark, end: number, word: number, next: number, to: number): boolean {
    const text = this.#text
    if (end >= text.length) return true
    if (mark.type === 'wide') return !mark.closed || classAt(text, end) === space
    if (mark.type !== 'abbreviation' && isOpened(text, mark.start)) return false
    if (classAt(text, end) !== space) return this.#endsGlued(mark, end, next, to)
    const after = skipSpace(text, end)
    if (after === text.length) return true
    if (',;:'.includes(text.charAt(after))) return false
    const following = this.#following(after, next, to)
    if (following === undefined) return true
    const adjoining = word >= this.#firstWord && this.#words.end(word) === mark.start ? word : -1
    switch (mark.type) {
      case 'stop':
        return this.#endsAtStop(mark, adjoining, following)
      case 'question':
        return this.#endsAtQuestion(mark, adjoining, following, next)
      case 'ellipsis':
        return this.#endsAtEllipsis(mark, following, next)
      case 'abbreviation':
        // “FLINT, Mich. (AP) — The”.
        if ('(—–-'.includes(text.charAt(after))) return false
        // “(5 min.) Remove” has its full stop, if any, outside the brackets, unless all of it is in brackets.
        if (mark.closed && !mark.quoted && !'(['.includes(text.charAt(this.#from)) && !this.#isOpener(next))
          return false
        return this.#endsAtAbbreviation(word, following, next)
    }
  }

  #endsGlued(mark: EndMark, end: number, next: number, to: number): boolean {
    const text = this.#text
    const quote = '“‘"'.includes(text.charAt(end)) ? 1 : 0
    if (next >= this.#words.length || to !== end + quote || classAt(text, to) !== upper) return false
    if (mark.type === 'ellipsis' || mark.type === 'abbreviation') return false
    if (mark.closed || quote === 1) return true
    if (mark.type === 'stop') return isOpener(text, to)
    // “Who?What?”, but not “P?R” or “Yahoo!Mail” in an address.
    return mark.start > 0 && classAt(text, mark.start - 1) === lower && this.#words.text(next).length > 1
  }

  /** What the text goes on with; `undefined` if with no word and no placeholder. */
  #following(after: number, next: number, to: number): Following | undefined {
    const limit = Math.min(to, after + reach)
    for (let at = after; at < limit; at++) if (this.#text.charCodeAt(at) === 0xfffc) return 'placeholder'
    if (next >= this.#words.length) return
    let kind = classAt(this.#text, to)
    // The apostrophe of “’tis”, the full stop of “.NET”.
    if (!startsWord(kind)) kind = classAt(this.#text, to + 1)
    if (kind === digit) return 'digit'
    return kind === lower && !this.#words.innerCapital(next) ? 'lower' : 'capital'
  }

  #endsAtStop(mark: EndMark, word: number, following: Following): boolean {
    if (word < 0) return following !== 'lower' || !mark.closed
    if (!mark.closed && this.#isLabel(word)) return false
    if (following !== 'lower') return true
    // “He said ‘stop.’ and left”, “(It was late.) and so on”.
    if (mark.closed) return false
    const value = this.#words.text(word)
    // “the 5. of May”; an abbreviation that no list has: “20 bldg. of stone”.
    return !/^\d\d?$|^[^aeiouy\d]+$/i.test(value)
  }

  #endsAtQuestion(mark: EndMark, word: number, following: Following, next: number): boolean {
    if (following === 'lower') {
      // “Why?” he asked; Yahoo! is a company.
      return !mark.closed && !(word >= 0 && this.#words.capitalized(word))
    }
    if (following !== 'capital') return true
    if (mark.quoted) return !this.#isAttribution(next)
    return word < 0 || !exclaimed.has(this.#words.text(word)) || this.#isOpener(next)
  }

  #endsAtEllipsis(mark: EndMark, following: Following, next: number): boolean {
    if (following === 'lower' || following === 'digit') return false
    // Between spaces it is a pause in most texts: “I … Mary thinks so”.
    if (mark.start > 0 && classAt(this.#text, mark.start - 1) === space)
      return following === 'capital' && this.#isOpener(next) && this.#words.text(next) !== 'I'
    return following === 'placeholder' || !mark.quoted || !this.#isAttribution(next)
  }

  #endsAtAbbreviation(word: number, following: Following, next: number): boolean {
    if (following === 'lower' || following === 'digit' || this.#isLabel(word)) return false
    const words = this.#words
    const value = words.text(word)
    const head = words.start(word) + Math.max(value.lastIndexOf('-'), value.lastIndexOf('‑')) + 1
    const kind = abbreviationAt(this.#text, words.start(word), head, words.end(word) - 1)
    if (kind === undefined || kind === 'open') return false
    if (kind === 'tail') return true
    if (following === 'placeholder') return kind === 'clock'
    if (kind === 'clock') return !this.#isClockTail(next)
    if (this.#isOpener(next)) return true
    // Associated Press style has a comma after the state unless the sentence ends: “in Flint, Mich., on Monday”.
    if (kind === 'place')
      return !words.abbreviated(next) && this.#text[skipSpaceBack(this.#text, words.start(word)) - 1] === ','
    return kind === 'initial' && word > 0 && isNamedByLetter(words.text(word - 1), value)
  }

  /** A number or letter that opens a sentence or a quotation numbers it: “1. Intro”, “Q. Why?”; a letter also a line. */
  #isLabel(word: number): boolean {
    const start = this.#words.start(word)
    if (
      start > 0 &&
      this.#text.charCodeAt(start - 1) === 0x0a &&
      classAt(this.#text, start) === upper &&
      this.#words.end(word) === start + 2
    )
      return this.#words.abbreviated(word)
    const opened =
      start > 0 && classAt(this.#text, start - 1) !== space && '“‘("['.includes(this.#text.charAt(start - 1))
    if (!opened && (word !== this.#firstWord || start > this.#from + 4)) return false
    return /^(?:\p{L}|\d{1,3}|[IVX]{1,5}|[ivx]{1,5})\.?$/u.test(this.#words.text(word))
  }

  #isOpener(next: number): boolean {
    const words = this.#words
    if (next >= words.length) return false
    return (
      words.capitalized(next) && opensSentence(words.text(next), next + 1 < words.length && words.capitalized(next + 1))
    )
  }

  /** “Why?” Mr. Smith asked; “Why?” Smith, 54, asked. */
  #isAttribution(next: number): boolean {
    const words = this.#words
    for (let word = next; word < words.length && word < next + 8; word++) {
      if (word > next && !isCloseTo(this.#text, words.end(word - 1), words.start(word))) return false
      const value = words.text(word)
      if (classAt(this.#text, words.start(word)) === lower) return word > next && attributions.has(value)
      if (word === next && value !== 'I' && opensSentence(value, false) && !words.abbreviated(word)) return false
    }
    return false
  }

  /** “p.m. Eastern”, “p.m. Monday”, “p.m. London time”. */
  #isClockTail(next: number): boolean {
    const words = this.#words
    if (clockTails.has(words.text(next).replace(/[.’'].*$/, ''))) return true
    return next + 1 < words.length && words.text(next + 1) === 'time'
  }
}

type Following = 'lower' | 'capital' | 'digit' | 'placeholder'

/** Names that end with an exclamation mark. */
const exclaimed = new Set(['E', 'Yahoo', 'Jeopardy', 'Wham', 'Joomla', 'Yum'])

const attributions = new Set(
  (
    'said says asked asks added adds replied replies answered answers shouted cried wrote writes told wondered whispered ' +
    'yelled exclaimed continued explained recalled joked quipped insisted demanded muttered sighed laughed screamed'
  ).split(' ')
)

const clockTails = new Set(
  (
    'Eastern Central Mountain Pacific Greenwich ET CT MT PT EST EDT CST CDT MST MDT PST PDT GMT BST UTC CET CEST IST ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun ' +
    'January February March April May June July August September October November December ' +
    'Jan Feb Mar Apr Aug Sept Oct Nov Dec'
  ).split(' ')
)

const lettered = new Set(
  'appendix category class exhibit figure grade group hepatitis key letter level option part plan point section series side team type variant vitamin'.split(
    ' '
  )
)

const beforePronoun = new Set(
  'am can could did do does had have may might nor should so than was will would'.split(' ')
)

/** Whether a letter after the word is no initial: “vitamin C”, “Plan B”; “so do I”. */
function isNamedByLetter(before: string, initial: string): boolean {
  return lettered.has(before.toLowerCase()) || (initial === 'I.' && beforePronoun.has(before))
}

/** Whether no more than a space or a comma and a space parts two words. */
function isCloseTo(text: string, end: number, start: number): boolean {
  return start === end + 1 || (start === end + 2 && text[end] === ',')
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && classAt(text, at) === space) at++
  return at
}

function skipSpaceBack(text: string, at: number): number {
  while (at > 0 && classAt(text, at - 1) === space) at--
  return at
}

function endOfText(text: string): number {
  return skipSpaceBack(text, text.length)
}
