import {type Block, placeholder} from '@copydesk/rule'
import {isLiteral} from './literal.ts'

/** What is looked up: a word, or one of the words of a hyphenated compound, without its possessive ending. */
export interface Unit {
  readonly block: Block
  /** Offsets in the block’s text. */
  readonly start: number
  readonly end: number
  /** As written, but with straight apostrophes. */
  readonly text: string
  /** The whole compound, or the word with its ending. */
  readonly word: string
  readonly capitalized: boolean
}

const hyphens = /[-‐‑]/
/** What stands beside a part of a handle, a tag, a path or a formula. */
const machinery = new Set([...'@#/\\_~$=<>|^*`', placeholder])
/** Marks that are joined into one word by machines and not by people: `node.js`, `AT&T`, `12:30`. */
const joined = /[^\p{L}\p{M}'‐‑-]/u
/** The writer has seen it. */
const sic = /^['’]?s?["”’')]*\s?[([]sic[)\]]/

/**
 * The words of a block that are not right, of those that a dictionary can be asked for: no acronyms, numbers, handles,
 * addresses, brands like `iPhone`.
 */
export function* unitsOf(block: Block, isRight: (word: string) => boolean): Generator<Unit> {
  const {text, words} = block
  for (let index = 0; index < words.length; index++) {
    if (words.hasDigit(index) || words.abbreviated(index)) continue
    const start = words.start(index)
    const end = words.end(index)
    if (machinery.has(text[start - 1] ?? '') || machinery.has(text[end] ?? '')) continue
    const word = words.text(index).replaceAll('’', "'")
    if (isRight(word)) continue
    if (joined.test(word) || isLiteral(block, index) || sic.test(text.slice(end, end + 12))) continue
    let from = start
    for (const raw of word.split(hyphens)) {
      const unit = toUnit(block, from, raw, word)
      from += raw.length + 1
      if (unit !== undefined && !isRight(unit.text)) yield unit
    }
  }
}

function toUnit(block: Block, start: number, part: string, word: string): Unit | undefined {
  const text = part.replace(/(?<=[^'])'s?$/, '')
  const first = text.charAt(0)
  const rest = text.slice(1)
  // “NATO”, “YouTube”, “iPhone”; but “O'Brien” is a name as others are.
  if (text === '' || rest.replace(/'\p{Lu}/gu, '') !== rest.replace(/'\p{Lu}/gu, '').toLowerCase()) return
  return {block, start, end: start + text.length, text, word, capitalized: first !== first.toLowerCase()}
}
