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

type Draft = {-readonly [Key in keyof Part]: Part[Key]}

const contraction =
  /^(?:I|You|He|She|It|We|They|That|This|There|Who|What|Let|Here|Where|How|When|Why)'(?:m|ve|ll|re|d|s)$|n't$|^I$/i
const opening = /["“„«‘([•*|:—–]|\s'|\s-\s/

/** The words of a block's text, compounds taken apart at their hyphens. */
export function partsOf(block: Block): Part[] {
  const {text, words, sentences} = block
  const parts: Part[] = []
  let sentence = 0
  let nextSentence = sentences.length > 1 ? sentences.start(1) : Number.POSITIVE_INFINITY
  let before = 0
  for (let index = 0; index < words.length; index++) {
    const wordEnd = words.end(index)
    let start = words.start(index)
    let opensSentence = index === 0
    while (nextSentence <= start) {
      sentence++
      opensSentence = true
      nextSentence = sentence + 1 < sentences.length ? sentences.start(sentence + 1) : Number.POSITIVE_INFINITY
    }
    while (start < wordEnd) {
      let end = start
      while (end < wordEnd && !isHyphen(text.charCodeAt(end))) end++
      if (end > start) {
        const gap = start === before + 1 && text[before] === ' ' ? ' ' : text.slice(before, start)
        const part = shape(text.slice(start, end), start, gap, sentence)
        part.forced = opensSentence || (gap !== ' ' && opening.test(gap))
        part.opensSentence = opensSentence
        part.machine = part.kind !== 'lower' && isMachine(text, start, end)
        parts.push(part)
        before = end
        opensSentence = false
      }
      start = end + 1
    }
  }
  return parts
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

function shape(raw: string, start: number, gap: string, sentence: number): Draft {
  const part: Draft = {
    text: raw,
    start,
    end: start + raw.length,
    possessive: false,
    stopped: false,
    kind: 'lower',
    gap,
    sentence,
    forced: false,
    opensSentence: false,
    machine: false
  }
  if (isLowerLatin(raw)) return part
  let text = raw.includes('’') ? raw.replaceAll('’', "'") : raw
  part.text = text
  if (!/\p{Lu}/u.test(text) || contraction.test(text)) return part
  if (/[^']'[sS]?$/.test(text)) {
    part.possessive = true
    text = text.slice(0, text.lastIndexOf("'"))
  }
  if (/^\p{Lu}(?:\.?\p{Lu})*\.?$/u.test(text)) {
    part.kind = text.length === 1 || text.includes('.') ? 'initials' : 'capitals'
  } else {
    part.stopped = text.length > 1 && text.endsWith('.')
    if (part.stopped) text = text.slice(0, -1)
    // An address (“Data.gov”) is no name; words of other scripts (“Biome은”) take endings that are not understood here.
    if (
      !text.includes('.') &&
      /^(?:\p{Lu}|\p{Ll}{1,2}'?\p{Lu}\p{Ll})/u.test(text) &&
      !/[^\p{Script=Latin}\p{M}\p{N}'&]/u.test(text)
    )
      part.kind = 'name'
  }
  part.end = start + text.length
  // An accent may be a character of its own; that is not another spelling.
  part.text = text.normalize('NFC')
  return part
}

function isLowerLatin(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** Whether the stretch belongs to a handle, a tag, an address or a path. */
export function isMachine(text: string, start: number, end: number): boolean {
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
