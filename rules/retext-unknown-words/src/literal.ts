import type {Block} from '@copydesk/rule'

/** Each mark with those that close what it opens. */
const closings: Readonly<Record<string, string>> = {
  ',': ',',
  '-': '-',
  '–': '–',
  '—': '—',
  '"': '"',
  "'": "'",
  '‘': '’',
  '‚': '’',
  '’': '’‚',
  '“': '”',
  '”': '”',
  '„': '”“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '(': ')',
  '[': ']',
  '{': '}'
}
const singles = '-–—:;'

/**
 * Whether a word stands alone between two marks, or alone before or after a dash or colon at the edge of its sentence: it
 * is spoken of (“the word ‘teh’”) or is foreign. retext-spell passes the same words over.
 */
export function isLiteral(block: Block, index: number): boolean {
  const {text, words, sentences} = block
  const before = markBefore(text, words.start(index))
  const after = markAfter(text, words.end(index))
  if (before !== '' && after !== '' && closings[before]?.includes(after)) return true
  const opens = before === '' ? false : singles.includes(before)
  const closes = after === '' ? false : singles.includes(after)
  if (!opens && !closes) return false
  const sentence = sentences.at(words.start(index))
  const isFirst = index === 0 || words.end(index - 1) <= sentences.start(sentence)
  const isLast = index === words.length - 1 || words.start(index + 1) >= sentences.end(sentence)
  return (isFirst && closes) || (isLast && opens)
}

/** The mark before `at`, over white space; empty if there is none. */
function markBefore(text: string, at: number): string {
  while (at > 0 && /\s/.test(text[at - 1]!)) at--
  return text.charAt(at - 1)
}

function markAfter(text: string, at: number): string {
  while (at < text.length && /\s/.test(text[at]!)) at++
  return text.charAt(at)
}
