import type {Block} from '@copydesk/prose'

/** A word, or one of the words of a hyphened compound, as names are made of them. */
export interface Part {
  /** The word without its possessive ending, apostrophes straight. */
  readonly text: string
  /** Where that word stands in the block's text; the possessive ending is outside. */
  readonly start: number
  readonly end: number
  readonly possessive: boolean
  /** An abbreviation with its full stop, which is left out of the text: `Mrs.`, `Jan.`. */
  readonly stopped: boolean
  /** name: begins with a capital. initials: `J`, `U.S.`. capitals: `NATO`. lower: any other word. */
  readonly kind: 'name' | 'initials' | 'capitals' | 'lower'
  /** The text between the part before and this one. */
  readonly gap: string
  /** The number of its sentence in the block. */
  readonly sentence: number
  /** Whether any word would have a capital here: at the start of a sentence or quotation, after a colon, a bullet or a dash. */
  readonly forced: boolean
  readonly opensSentence: boolean
  /** Whether it belongs to a handle, a tag, an address or a path. */
  readonly machine: boolean
}

type Shape = Pick<Part, 'text' | 'start' | 'end' | 'possessive' | 'stopped' | 'kind'>

const hyphens = /[-‐‑]/
const contraction =
  /^(?:I|You|He|She|It|We|They|That|This|There|Who|What|Let|Here|Where|How|When|Why)'(?:m|ve|ll|re|d|s)$|n't$|^I$/i
const opening = /["“„«‘([•*|:—–]|\s'|\s-\s/

/** The words of a block's text, compounds taken apart at their hyphens. */
export function partsOf(block: Block): Part[] {
  const {text, words, sentences} = block
  const parts: Part[] = []
  let sentence = 0
  let before = 0
  for (let index = 0; index < words.length; index++) {
    const wordStart = words.start(index)
    const wordEnd = words.end(index)
    while (sentence + 1 < sentences.length && sentences.start(sentence + 1) <= wordStart) sentence++
    const opensSentence = index === 0 || (sentences.length > 0 && before <= sentences.start(sentence))
    for (let start = wordStart; start < wordEnd; ) {
      let end = start
      while (end < wordEnd && !hyphens.test(text[end]!)) end++
      if (end > start) {
        const gap = text.slice(before, start)
        const opens = opensSentence && start === wordStart
        parts.push({
          ...shape(text.slice(start, end), start),
          gap,
          sentence,
          forced: opens || opening.test(gap),
          opensSentence: opens,
          machine: isMachine(text, start, end)
        })
        before = end
      }
      start = end + 1
    }
  }
  return parts
}

function shape(raw: string, start: number): Shape {
  let text = raw.includes('’') ? raw.replaceAll('’', "'") : raw
  let possessive = false
  let stopped = false
  let kind: Part['kind'] = 'lower'
  if (/\p{Lu}/u.test(text) && !contraction.test(text)) {
    if (/[^']'[sS]?$/.test(text)) {
      possessive = true
      text = text.slice(0, text.lastIndexOf("'"))
    }
    if (/^\p{Lu}(?:\.?\p{Lu})*\.?$/u.test(text)) {
      kind = text.length === 1 || text.includes('.') ? 'initials' : 'capitals'
    } else {
      stopped = text.length > 1 && text.endsWith('.')
      if (stopped) text = text.slice(0, -1)
      // An address (“Data.gov”) is no name.
      if (!text.includes('.') && /^(?:\p{Lu}|\p{Ll}{1,2}'?\p{Lu}\p{Ll})/u.test(text)) kind = 'name'
    }
  }
  return {text, start, end: start + text.length, possessive, stopped, kind}
}

function isMachine(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  if ('@#/_\\'.includes(before) && before !== '') return true
  if ('@_/\\'.includes(after) && after !== '') return true
  // “example.org”
  return (
    (after === '.' && /[a-z]/.test(text[end + 1] ?? '')) ||
    (before === '.' && /[\p{L}\p{N}]/u.test(text[start - 2] ?? ''))
  )
}
