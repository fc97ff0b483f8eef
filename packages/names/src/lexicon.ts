import {baseForms} from './base-forms.ts'
import {lexicon as text} from './data/lexicon.ts'
import {isShort, memoize} from './memoize.ts'

/** What is known of a word, whoever bears it as a name. */
export interface WordInfo {
  /**
   * How common it is as an ordinary word: 1 (among the thousand most used) to 5 (rare, but in a desk dictionary);
   * 0 if it is no word.
   */
  readonly word: number
  /** How well known it is as a name (of anything): 1 or 2; 0 if it is not known as one. */
  readonly name: number
  /** Whether English speakers bear it as a given name. */
  readonly given: boolean
  /** Whether it is a word only as an inflection of another, as the endings of English would have it; not all are in use. */
  readonly inflected: boolean
}

const unknown: WordInfo = {word: 0, name: 0, given: false, inflected: false}

/**
 * What the flags of an entry stand for; the place of a mark in here is the number that it stands for. All of them come before the small letters,
 * so that lines are in the order of their first words.
 */
export const marks = `0123456789!#%&()*+,-./:;<=>?@[]^_"' `

/** The flags of an entry that has no mark: known as a name of the second rank, and no word. */
export const unmarked = 12

/** No word of the lexicon has more letters. */
const longest = 40

/** Lines of up to 32 entries. The first entry of a line is whole, so that a line can be found by halving. */
let lines: string[] | undefined
/** The lines that have been read, by their number. */
const pages = new Map<number, ReadonlyMap<string, number>>()

/** Looks up a word, in any case; inflected words are known by their base. */
export function lookUp(word: string): WordInfo {
  if (word.length > longest) return unknown
  return known(isShort(word) ? word : word.toLowerCase())
}

/** By the word as it is written: to make small letters of it costs more than to know it in both. */
const known = memoize(50_000, (word) => {
  const key = word.toLowerCase()
  const info = find(key)
  const base = info.word === 0 ? bestBase(key) : 0
  return base > 0 ? {...info, word: base, inflected: true} : info
})

/** Whether a longer word of the lexicon starts with these letters: “perfe” begins “perfect”. */
export function beginsWord(letters: string): boolean {
  const key = letters.toLowerCase()
  const at = lineOf(key)
  for (const page of [pageOf(at), pageOf(at + 1)])
    for (const entry of page.keys()) if (entry > key) return entry.startsWith(key)
  return false
}

/** How common the commonest word is that this one may be an inflection of. */
function bestBase(word: string): number {
  let best = 0
  for (const base of baseForms(word)) {
    const tier = find(base).word
    if (tier > 0 && (best === 0 || tier < best)) best = tier
  }
  return best
}

function find(word: string): WordInfo {
  const flags = pageOf(lineOf(word)).get(word)
  if (flags === undefined) return unknown
  return {word: flags % 6, name: Math.floor(flags / 6) % 3, given: flags >= 18, inflected: false}
}

/** The last line that starts with the word or one before it. */
function lineOf(word: string): number {
  lines ??= text.split('\n')
  // After all marks, and before all letters.
  const end = `A${word}\``
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]! < end) low = middle
    else high = middle - 1
  }
  return low
}

function pageOf(line: number): ReadonlyMap<string, number> {
  let page = pages.get(line)
  if (page === undefined) {
    page = readLine(lines?.[line] ?? '')
    pages.set(line, page)
  }
  return page
}

/** The words of a line with their flags, in order. */
export function readLine(line: string): Map<string, number> {
  const entries = new Map<string, number>()
  let word = ''
  for (let at = 0; at < line.length; ) {
    const shared = line.charCodeAt(at) - 65
    let end = ++at
    while (line.charCodeAt(end) >= 97 && line.charCodeAt(end) <= 122) end++
    word = word.slice(0, shared) + line.slice(at, end)
    const next = line.charCodeAt(end)
    const marked = end < line.length && !(next >= 65 && next <= 90)
    entries.set(word, marked ? marks.indexOf(line[end]!) : unmarked)
    at = marked ? end + 1 : end
  }
  return entries
}
