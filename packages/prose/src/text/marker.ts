/** What stands before an item: `•`, `-`, `3.`, `(a)`. */
export interface ItemMarker {
  /** Where the marker ends, in the line's text. */
  readonly end: number
  /** Where the item's own text begins. */
  readonly from: number
  readonly family: 'bullet' | 'dash' | 'emDash' | 'number' | 'letter'
  /** Whether white space stands after it, or nothing at all. */
  readonly spaced: boolean
  /** The values that a number or letter may have: “i” is 9 and 1. */
  readonly values: readonly number[]
}

/** Glyphs that are nothing but bullets, the private ones that Word's Symbol font leaves behind among them. */
const bullets = new Set('•‣◦▪▫●○■□▸►▶➢➤⁃∙·✓✔✗✘\uF0B7\uF0A7')

/** What the line begins with, if it could be an item. Whether it is one depends on its neighbours. */
export function readMarker(text: string): ItemMarker | undefined {
  if (isWordLetter(text.charCodeAt(0))) return hasStop(text) ? readOrdinal(text) : undefined
  const glyph = text.charAt(0)
  if (glyph === '(') return readOrdinal(text)
  if (bullets.has(glyph)) return marker(text, 1, 'bullet')
  if (glyph === '*' || glyph === '-' || glyph === '–' || glyph === '+') {
    const next = text[1] ?? ''
    if (next === glyph || next === '>' || (glyph === '+' && next !== '' && !/\s/.test(next))) return
    if (glyph === '*' && text.length < 400 && /^\*[^\s*][^*]*\*/.test(text)) return
    return marker(text, 1, 'dash')
  }
  if (glyph === '—') return /^—\s/.test(text) ? marker(text, 1, 'emDash') : undefined
  return
}

/** `3.`, `(3)`, `c)`, `IV.` */
function readOrdinal(text: string): ItemMarker | undefined {
  const head = text.slice(0, 12)
  const number = /^(?:\((\d{1,3})\)|(\d{1,3})[.)])(?=\s|$|[^\s\d.,)%:])/.exec(head)
  if (number) return marker(text, number[0].length, 'number', [Number(number[1] ?? number[2])])
  const letter = /^(?:\(([a-z]|[ivxl]{2,6})\)|([a-zA-Z]|[ivxl]{2,6}|[IVXL]{2,6})[.)])(?=\s)/.exec(head)
  if (letter) return marker(text, letter[0].length, 'letter', letterValues(letter[1] ?? letter[2]!))
  return
}

/** A letter, a figure or a low line of ASCII. */
function isWordLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
}

/** Whether a full stop or a bracket stands where a number or a letter of a list ends. */
function hasStop(text: string): boolean {
  const end = Math.min(text.length, 7)
  for (let at = 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 46 || code === 41) return true
  }
  return false
}

function marker(text: string, end: number, family: ItemMarker['family'], values: readonly number[] = []): ItemMarker {
  let from = end
  while (from < text.length && /\s/.test(text[from]!)) from++
  return {end, from, family, spaced: from > end || from === text.length, values}
}

const roman: Record<string, number> = {i: 1, v: 5, x: 10, l: 50}

function letterValues(letters: string): number[] {
  const lower = letters.toLowerCase()
  const values = letters.length === 1 ? [lower.charCodeAt(0) - 96] : []
  let sum = 0
  for (let at = 0; at < lower.length; at++) {
    const value = roman[lower[at]!]
    if (value === undefined) return values
    sum += value < (roman[lower[at + 1] ?? ''] ?? 0) ? -value : value
  }
  return [...values, sum]
}

/** Whether a marker counts. */
export function isOrdered({family}: ItemMarker): boolean {
  return family === 'number' || family === 'letter'
}
