import {simpleLetters, toSimpleLetters} from '@copydesk/prose'

const {capital, letter, mark} = simpleLetters
const small = /^(?:of|the|and|a|an|in|on|for|to|at|by|with|from|or|your|my|is|as|de|del|la|da|di|du|van|von)$/
const word = new RegExp(`[${letter}${mark}\\d][${letter}${mark}\\d’'./&-]*|[,;:!?—()]`, 'g')
const capitalised = new RegExp(`^[${capital}\\d]`)

/** How many characters a title may have. */
const longest = 120

/** The end of a run of two or more capitalised words that starts at `start`: “Graphical Forecasts | and …”. */
export function titleAfter(text: string, start: number, end: number): number | undefined {
  let last: number | undefined
  let capitals = 0
  for (const match of toSimpleLetters(text.slice(start, Math.min(end, start + longest))).matchAll(word)) {
    if (capitalised.test(match[0])) {
      last = start + match.index + match[0].replace(/[.’']+$/, '').length
      capitals++
    } else if (!small.test(match[0])) break
  }
  return capitals > 1 ? last : undefined
}

/** The start of such a run that ends at `end`, if it is not the start of the sentence. */
export function titleBefore(text: string, start: number, end: number): number | undefined {
  const from = Math.max(start, end - longest)
  let first: number | undefined
  let capitals = 0
  for (const match of [...toSimpleLetters(text.slice(from, end)).matchAll(word)].reverse()) {
    if (capitalised.test(match[0])) {
      first = from + match.index
      capitals += match[0].includes('/') ? 2 : 1
    } else if (capitals === 0 || !small.test(match[0])) break
  }
  return capitals > 1 && first !== start ? first : undefined
}
