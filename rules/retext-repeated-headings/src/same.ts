import {type Block, type ProseDocument, placeholder} from '@copydesk/prose'
import {perBlock} from '@copydesk/rule'

/**
 * The words of a block for comparing: a headline in title case below a kicker is still the same headline, and so is
 * one with its full stop dropped. Digits stay: “Part 1” and “Part 2” are two headings. Empty if there is nothing to
 * compare, as for a heading that is code.
 */
const wordsOf = perBlock(({text, level}) => (text.includes(placeholder) ? '' : fold(text, level !== undefined)))

/** Whether two blocks say the same, and have something to say. */
export function sayTheSame(first: Block, second: Block): boolean {
  return !differAtOnce(first.text, second.text) && wordsOf(first) !== '' && wordsOf(first) === wordsOf(second)
}

/** Whether two texts differ in one of the letters that they start with: most do, and need not be compared as a whole. */
function differAtOnce(first: string, second: string): boolean {
  for (let at = 0, other = 0; ; at++, other++) {
    at = nextLetter(first, at)
    other = nextLetter(second, other)
    const one = first.charCodeAt(at)
    const two = second.charCodeAt(other)
    // What is no ASCII may be written in two ways; `&amp;` is an ampersand.
    if (!(one < 128 && two < 128) || one === ampersand || two === ampersand) return false
    // A bit parts capitals from small letters.
    if ((one | 32) !== (two | 32)) return true
  }
}

const ampersand = 38

/** The offset of the first letter, digit or ampersand at or after `at`, or of another character that is no ASCII. */
function nextLetter(text: string, at: number): number {
  while (at < text.length && isSign(text.charCodeAt(at))) at++
  return at
}

/** Whether a code unit is ASCII, and no letter, digit or ampersand; or a curly quotation mark, which many lines start with. */
function isSign(unit: number): boolean {
  return (
    (unit < 48 && unit !== ampersand) ||
    (unit > 57 && unit < 65) ||
    (unit > 90 && unit < 97) ||
    (unit > 122 && unit < 128) ||
    (unit >= 0x2018 && unit <= 0x201f)
  )
}

/** Front matter is no HTML, but what exports its titles from HTML leaves their entities: It&#8217;s, Gates &amp; Lamps. */
function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text
    .replace(/&(?:#8216|#8217|#39|[lr]squo|apos);/g, '')
    .replace(/&(?:#38|amp);/g, '&')
    .replace(/&(?:#\d{2,5}|[a-z]{2,8});/g, ' ')
}

/** What a template leaves where a banner stood: no heading, though it stands alone on its line. */
const slots: ReadonlySet<string> = new Set(['advertisement', 'ad', 'advert', 'sponsored', 'read more', 'related'])

/** “6.3.1 (2025-01-20)” is a heading without a letter; “* * *” says nothing, and “7” too little. */
const wordOrVersion = /\p{L}|\d \d/u

/**
 * The words of a line as {@link wordsOf} gives those of a block.
 *
 * @param hasLevel Whether it is marked as a heading, so that a version or a date is one.
 */
export function fold(text: string, hasLevel = false): string {
  const letters = withoutEntities(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}%&+#$€£]+/gu, ' ')
    .trim()
  return (hasLevel ? wordOrVersion : /\p{L}/u).test(letters) && !slots.has(letters) ? letters : ''
}

/**
 * Whether a heading may say again what the heading above it says, since it is of another kind.
 *
 * @param index The place of the second heading among the blocks.
 */
export function mayRepeat(first: Block, {blocks, format}: ProseDocument, index: number): boolean {
  const second = blocks[index]!
  if (format === 'text') return false
  if (isSummary(first) || isSummary(second)) return true
  if (first.level === undefined || second.level === undefined) return false
  // A reference gives a class and its constructor the same one-word name, one level apart.
  if (second.level <= first.level || wordsOf(second).includes(' ')) return false
  const next = blocks[index + 1]
  return next?.type === 'code' || next?.text.includes(placeholder) === true || isReference(blocks)
}

/** `<summary>` is what opens and shuts a section, not its heading. A heading typed in bold has its mark. */
function isSummary({type, level, marks}: Block): boolean {
  return type === 'heading' && level === undefined && !marks.some((mark) => mark.type === 'strong')
}

const references = new WeakMap<readonly Block[], boolean>()

/** Whether a document tells of the parts of a program: it has headings that are code, or that say so. */
function isReference(blocks: readonly Block[]): boolean {
  let known = references.get(blocks)
  if (known === undefined) {
    known = blocks.some(
      ({type, text}) =>
        (type === 'heading' || type === 'title') &&
        (text.includes(placeholder) || /\b(?:API|[Rr]eference|[Cc]lass(?:es)?)\b/.test(text))
    )
    references.set(blocks, known)
  }
  return known
}
