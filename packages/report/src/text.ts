/**
 * A text that any reader of UTF-8 takes: half of a surrogate pair, which UTF-8 cannot write, becomes U+FFFD, and a
 * control character its picture (`␛`), so that no article moves the cursor of a terminal or breaks a line of a log.
 * Line breaks and tabs stay.
 */
export function printable(text: string): string {
  if (plain.test(text)) return text
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, (found) =>
      String.fromCharCode(found === '\x7F' ? 0x2421 : 0x2400 + found.charCodeAt(0))
    )
    .replace(/[\x80-\x9F\uFFFE\uFFFF]/g, '\uFFFD')
}

/** Most texts are of letters, spaces and the quotation marks and dashes of English. */
const plain = /^[\n\t -~\u00A0-\u024F\u2010-\u2026]*$/

/** A text on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s*(?:\r\n|[\r\n\u2028\u2029])\s*/g, ' ')
}
