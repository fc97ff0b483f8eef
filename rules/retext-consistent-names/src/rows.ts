import type {Range} from '@copydesk/prose'

const word = "\\p{Lu}[\\p{L}.'’-]{0,20}"
/** “Lotte Bachmann (left) and Lottie Backman”, “Gerry Kehoe in Rathmines, Ger Keough in Phibsborough” */
const aside = String.raw`(?:\s\([^()]{1,30}\)|,\s\d{1,2}(?=,)|\s(?:in|of|from)\s${word})?`
const joint = String.raw`(?:,|[,;]\s\d{1,3}\.?|,?\s(?:and|or|und|y|et|&|v\.?|vs\.?|d\.|def\.|bt|beat)|\/)`

/**
 * What stands between two names in a row: “Yoel and Yael”, “Marta, Martha”, “Smyth v. Smith”, “Tomasz N., Thomas N.”, “Fairley, Clarke and
 * Fairleigh”. Nobody who lists names lists one twice.
 */
const row = new RegExp(
  `^(?:['’]s)?(?:[\\s-]${word}){0,2}${aside}(?:\\s?${joint}\\s(?:an?\\s|the\\s)?${word}(?:\\s${word}){0,2}${aside}){0,4}\\s?${joint}\\s?(?:the\\s)?(?:${word}\\s){0,2}$`,
  'u'
)

/** What is longer is no row. */
export const longestRow = 80

/** Whether two stretches of a block’s text stand in one row of names. */
export function areInRow(text: string, left: Range, right: Range): boolean {
  const [from, to] = left.start < right.start ? [left.end, right.start] : [right.end, left.start]
  return to - from < longestRow && row.test(text.slice(from, to))
}

/** “from Freiburg to Fribourg”: nobody goes from a place to the same. */
export function areEnds(text: string, left: Range, right: Range): boolean {
  const [from, to] = left.start < right.start ? [left, right] : [right, left]
  return (
    text.slice(from.end, to.start) === ' to ' &&
    /\b[Ff]rom\s$/.test(text.slice(Math.max(0, from.start - 6), from.start))
  )
}
