import {beginsWord, lookUp} from '@copydesk/names'
import type {Block, ProseDocument} from '@copydesk/prose'
import type {Ending} from './ending.ts'
import type {Finding} from './finding.ts'
import {type Habits, isLabelled, isRunningText, isSetInLines, isWhollyMarked} from './habits.ts'
import {opensSentence} from './plain-lines.ts'
import {type LastSentence, lastSentenceOf} from './sentence.ts'
import {goesOnIn, isOverSetIn, nextBlock, nextText, runsInto} from './surroundings.ts'

/** Texts that stop inside a word: “not perfe”, “generations of collabora”. */
export class HalfWords {
  readonly #document: ProseDocument
  #asked = 0
  #written: Map<string, number> | undefined

  constructor(document: ProseDocument) {
    this.#document = document
  }

  check(block: Block, index: number, ending: Ending, habits: Habits): Finding | undefined {
    if (!(habits.endMarks || habits.textEnds || block.sentences.length > 2) || ending.kind !== 'word') return
    if (ending.end !== block.text.trimEnd().length || !isHalf(ending.word)) return
    const last = lastSentenceOf(block)
    if (!isProse(block, ending, last)) return
    // The rest of a word that was broken at the margin: “clus-” and “ter”.
    if (/[-\u2010]\n$/u.test(block.text.slice(Math.max(0, ending.start - 2), ending.start))) return
    if (block.type === 'heading' && !opensSentence(last.words)) return
    const next = nextBlock(this.#document, index)
    if (runsInto(next) || isOverSetIn(this.#document, index) || goesOnIn(nextText(this.#document, index))) return
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

  /** Whether the document has the word, which is of small letters, more than once. */
  #isWrittenTwice(word: string): boolean {
    // Few texts end in half a word: to look for it costs less than to list all words.
    if (this.#asked++ >= few) return (this.#words().get(word) ?? 0) > 1
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

/** More half words than this are looked up in a list. */
const few = 8

/** A word that English does not have, and that begins one which it has. */
function isHalf(word: string): boolean {
  if (!/^[a-z]{2,}$/u.test(word) || lookUp(word).word > 0 || clipped.has(word)) return false
  return beginsWord(word) || beginsParticiple(word)
}

/** Halves that people say. */
const clipped = new Set(
  'admin app approx async auth config dev env init intro misc param params perf repo vocab'.split(' ')
)

/** “includi”, “refini” */
function beginsParticiple(word: string): boolean {
  const stem = /^([a-z]{4,})in?$/u.exec(word)?.[1]
  return stem !== undefined && (lookUp(stem).word > 0 || lookUp(`${stem}e`).word > 0)
}

/** A few words may be a heading with the name of a tool. */
const fewestWords = 4

function isProse(block: Block, ending: Ending, sentence: LastSentence): boolean {
  const {words} = sentence
  if (sentence.before === 0 && (words.length < fewestWords || isLabelled(block))) return false
  if (isWhollyMarked(block) || isSetInLines(block, ending) || !isRunningText(sentence.text)) return false
  const lower = words.filter((word, index) => index === 0 || /^\p{Ll}/u.test(word)).length
  return lower * 2 >= words.length && !block.marks.some(({end}) => end >= ending.end)
}
