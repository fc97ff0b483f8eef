/** Signs that are a bullet and nothing else. */
const bullets = '•●▪■◦○‣⁃∙·▸►➤'

/** Signs that are a bullet only among bullets: dashes open dialogue, asterisks footnotes, and a minus sign numbers. */
const dashes = '-*+–—'

const strong = new RegExp(`^[${bullets}](?![${bullets}])`, 'u')
const weak = new RegExp(`^[${dashes.replace('-', '\\-')}](?=[\\s\\p{L}\\p{N}“"‘'(\\[$£€\uFFFC]|#\\p{N}|$)`, 'u')
const typedBullet = new RegExp(
  `^(?:[${bullets}]\\s*|[-*–]\\s+)(?=[\\p{L}“"‘'([$£€\uFFFC])|^[${bullets}]\\s+(?=\\p{N})`,
  'u'
)
const number = /^(\d{1,3})([.)])(?=\s|\p{Lu}\p{L}|$)/u
const wordOrQuote = /^[\p{L}\p{N}“"‘'«([{$£€#@\uFFFC]/u

/** The letter that a word processor leaves where its list had a hollow bullet. */
export const hollow = 'o'
const letter = /^o(?=[ \t]\p{L})/u

/** What ends a sentence: “…, ‘like a choir of altos.’”, too. */
export const fullStop = /[.!?]["”’»)\]]*$/u

/** Whether the sign needs no company to be a bullet. */
export function isBullet(sign: string): boolean {
  return sign !== '' && bullets.includes(sign)
}

/** The sign at the start of a line that could be its marker: `•`, `-`, `3.` */
export function leadingSign(line: string): string | undefined {
  return strong.exec(line)?.[0] ?? weak.exec(line)?.[0] ?? number.exec(line)?.[0] ?? letter.exec(line)?.[0]
}

/** A marker typed at the start of an item's words, with the white space after it. */
export function typedMarker(text: string): string | undefined {
  return typedBullet.exec(text)?.[0]
}

/** The style of numbers that stand in brackets: “(3)”. */
export const inBrackets = '()'
const bracketed = /^\((\d{1,3})\)$/u

/** The number and its style: 3 and `)`. */
export function parseNumber(sign: string): {value: number; style: string} | undefined {
  const inside = bracketed.exec(sign)
  if (inside) return {value: Number(inside[1]), style: inBrackets}
  const match = number.exec(sign)
  return match ? {value: Number(match[1]), style: match[2]!} : undefined
}

/** A number in its style: “3)”. */
export function writeNumber(value: number, style: string): string {
  return style === inBrackets ? `(${value})` : `${value}${style}`
}

/** Whether words start here, and not a rule of dots or a smiley. */
export function startsWords(text: string): boolean {
  return wordOrQuote.test(text)
}
