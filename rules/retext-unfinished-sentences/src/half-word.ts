import {beginsWord, lookUp} from '@copydesk/names'
import type {Block, ProseDocument} from '@copydesk/prose'
import {cutFrom} from './cut.ts'
import type {Ending} from './ending.ts'
import type {Finding} from './finding.ts'
import type {Habits} from './habits.ts'
import {isLabelled} from './labels.ts'
import {isSetInLines, isTextParagraph, isWhollyMarked} from './paragraphs.ts'
import {opensSentence} from './plain-lines.ts'
import {isRunningText} from './running-text.ts'
import {type LastSentence, lastSentenceOf} from './sentence.ts'
import {goesOnIn, isBreak, isOverSetIn, nextBlock, nextText, runsInto} from './surroundings.ts'

/** Texts that stop inside a word: “not perfe”, “generations of collabora”. */
export class HalfWords {
  readonly #document: ProseDocument
  #asked = 0
  #begun = 0
  #written: Map<string, number> | undefined

  constructor(document: ProseDocument) {
    this.#document = document
  }

  check(block: Block, index: number, ending: Ending, habits: Habits): Finding | undefined {
    if (ending.kind !== 'word' || !(habits.endMarks || habits.textEnds || block.sentences.length > 2)) return
    if (ending.end !== block.text.trimEnd().length || isLabel(block, habits)) return
    const {word} = ending
    const isName = isHalfName(word)
    const isWord = !isName && !isHalf(word)
    if (isWord && !(habits.strict && mayGoOn(block, ending))) return
    const next = nextBlock(this.#document, index)
    const last = lastSentenceOf(block)
    if (block.type === 'heading' && !isOverText(last, next) && !opensSentence(last.words)) return
    if (isName && last.words.length < longLabelled && !this.#goesOn(word, anyLonger)) return
    if (!isProse(block, ending, last)) return
    // The rest of a word that was broken at the margin: “clus-” and “ter”.
    if (/[-\u2010]\n$/u.test(block.text.slice(Math.max(0, ending.start - 2), ending.start))) return
    if (runsInto(next) || isOverSetIn(this.#document, index) || goesOnIn(nextText(this.#document, index))) return
    if (isWord && !this.#isBegun(block, ending)) return
    // It is written nowhere else.
    if (this.#isWrittenTwice(ending.word)) return
    return {
      block,
      start: ending.start,
      end: ending.end,
      kind: 'truncated',
      reason: `The text stops at \`${ending.word}\`, which looks like half a word; finish the sentence`,
      confidence: 0.9
    }
  }

  /** “… and two mem...”: dots in the middle of a word, as a program leaves them that counts letters. */
  beforeDots(block: Block, index: number): Finding | undefined {
    const match = endsInDots(block.text) ? cutWord.exec(block.text.slice(-longestCut)) : null
    if (match === null || !isHalf(match[1]!) || isDay(match[1]!)) return
    const {text} = block
    const next = nextBlock(this.#document, index)
    if (/^["“‘'—–-]/u.test(text) || text.lastIndexOf('“') > text.lastIndexOf('”')) return
    if (lastSentenceOf(block).words.length < longLabelled || this.#isWrittenTwice(match[1]!)) return
    if (next !== undefined && !isBreak(next) && !isTextParagraph(next)) return
    const start = text.length - match[0].trimStart().length
    return cutFrom(block, start, text.length, 0.8)
  }

  /** Whether the document goes on with the word after the one before it: “Manchester Uni”, and “Manchester United” elsewhere. */
  #isBegun({text}: Block, {start, end}: Ending): boolean {
    if (this.#begun++ >= few) return false
    const pair = text.slice(text.lastIndexOf(' ', start - 2) + 1, end)
    return this.#goesOn(pair, text.charCodeAt(start) < 97 ? otherName : otherWord)
  }

  /** Whether the words stand in the document with more letters after them. */
  #goesOn(words: string, more: RegExp): boolean {
    return this.#document.blocks.some(({text}) => {
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const after = at + words.length
        if (more.test(text.slice(after, after + longestWord))) return true
      }
      return false
    })
  }

  /** Whether the document has the word more than once. */
  #isWrittenTwice(word: string): boolean {
    // Few texts end in half a word: to look for it costs less than to list all words.
    if (this.#asked++ >= few) return (this.#words().get(word.toLowerCase()) ?? 0) > 1
    const writings = [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]
    let found = 0
    return this.#document.blocks.some(({text, words}) => {
      if (!writings.some((writing) => text.includes(writing))) return false
      for (let index = 0; index < words.length; index++) if (writings.includes(words.text(index))) found++
      return found > 1
    })
  }

  #words(): Map<string, number> {
    if (this.#written) return this.#written
    this.#written = new Map()
    for (const {words} of this.#document.blocks)
      for (let index = 0; index < words.length; index++) {
        const word = words.text(index).toLowerCase()
        this.#written.set(word, (this.#written.get(word) ?? 0) + 1)
      }
    return this.#written
  }
}

const cutWord = /\s(?!etc)([a-z]{3,})(?:…|\.\.\.)$/u
const longestCut = 20

function endsInDots(text: string): boolean {
  return text.charCodeAt(text.length - 1) === 0x2026 || text.endsWith('...')
}

/** “friday”, as it is typed in haste. */
function isDay(word: string): boolean {
  const {word: tier, name} = lookUp(word[0]!.toUpperCase() + word.slice(1))
  return tier > 0 || name > 0
}

/** More half words than this are looked up in a list. */
const few = 8

/** A word that English does not have, and that begins one which it has. */
function isHalf(word: string): boolean {
  if (!/^[a-z]{2,}$/u.test(word) || lookUp(word).word > 0 || clipped.has(word.replace(/s$/u, ''))) return false
  return beginsWord(word) || beginsParticiple(word)
}

/** Code units: room for the word before. */
const longestWord = 24

const anyLonger = /^[a-z]{2}/u
/** “Reyes Unit” is not whole where there is “Reyes United”. */
const otherName = /^(?!s\b)[a-z]{2}/u
/** “Music festival” is whole where there are “music festivals”. */
const otherWord = /^(?!(?:e?s|e?d|ing|ers?|ly|al)\b)[a-z]{2}/u

/** Whether letters alone make the last word and the one before it, which says something: it is a name, or longer than “the”. */
function mayGoOn({text}: Block, {start, word}: Ending): boolean {
  const from = text.lastIndexOf(' ', start - 2) + 1
  const length = start - 1 - from
  return (
    length >= 3 &&
    (length > 3 || /\p{Lu}/u.test(text[from]!)) &&
    /^\p{L}{2,}$/u.test(word) &&
    /^\p{L}+ $/u.test(text.slice(from, start))
  )
}

/** “Founda”: a word with a capital that is no name, and begins a word. */
function isHalfName(word: string): boolean {
  if (!/^[A-Z][a-z]{2,}$/u.test(word)) return false
  const {word: tier, name, given} = lookUp(word)
  return tier === 0 && name === 0 && !given && beginsWord(word)
}

/** Halves that people say. */
const clipped = new Set('admin app approx async auth config dev env init intro misc param perf repo vocab'.split(' '))

/** “includi”, “refini” */
function beginsParticiple(word: string): boolean {
  const stem = /^([a-z]{4,})in?$/u.exec(word)?.[1]
  return stem !== undefined && (lookUp(stem).word > 0 || lookUp(`${stem}e`).word > 0)
}

/** A few words may be a heading with the name of a tool. */
const fewestWords = 4
/** “If your webs”, where no other paragraph lacks its end mark */
const fewestInHalf = 3
/** “So: call up your colleagu”: a label has fewer words after it. */
const longLabelled = 7

/** Whether a text has too few words for one that was cut. */
function isLabel({words, sentences}: Block, {strict}: Habits): boolean {
  return sentences.length < 2 && words.length < (strict ? fewestInHalf : fewestWords)
}

function isProse(block: Block, ending: Ending, sentence: LastSentence): boolean {
  const {words, before, text} = sentence
  // “Research news · 4 min”
  if (before === 0 && words.length < longLabelled && (isLabelled(block) || / [·|] /.test(text))) return false
  if (
    isWhollyMarked(block) ||
    isSetInLines(block, ending) ||
    !isRunningText(text, words.length < longLabelled ? before : 1)
  )
    return false
  const lower = words.filter((word, index) => index === 0 || /^\p{Ll}/u.test(word)).length
  return lower * 2 >= words.length && !block.marks.some(({end}) => end >= ending.end)
}

/** Whether a line of plain text that may be a heading has text under it; a tool in a heading is named in the text, too. */
function isOverText({words}: LastSentence, next: Block | undefined): boolean {
  return words.length >= fewestInHalf && next !== undefined && isTextParagraph(next)
}
