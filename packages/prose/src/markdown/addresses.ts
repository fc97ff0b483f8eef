import * as codes from './codes.ts'

/** Bare addresses in prose, as GFM finds them; each function takes the place of the character that gives it away. */

/** Where `https://` starts whose colon stands at `colon`; -1 if none does. */
export function protocolStart(text: string, colon: number, from: number): number {
  if (!text.startsWith('//', colon + 1)) return -1
  for (const scheme of ['https', 'http', 'ftp']) {
    const start = colon - scheme.length
    if (start < from || text.slice(start, colon).toLowerCase() !== scheme) continue
    if (start > 0 && isWordCharacter(text.charCodeAt(start - 1))) return -1
    return isWordCharacter(text.charCodeAt(colon + 3)) ? start : -1
  }
  return -1
}

/** Where `www.` starts whose full stop stands at `dot`; -1 if none does. */
export function wwwStart(text: string, dot: number, from: number): number {
  const start = dot - 3
  if (start < from || text.slice(start, dot).toLowerCase() !== 'www') return -1
  if (start > 0 && !/[\s(*_~[\]“‘"'—–]/.test(text[start - 1]!)) return -1
  return isWordCharacter(text.charCodeAt(dot + 1)) ? start : -1
}

/** The end of an address: not at punctuation that belongs to the sentence. */
export function addressEnd(text: string, start: number, inBrackets: boolean): number {
  let end = start
  let opened = 0
  let closed = 0
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (
      code <= 32 ||
      code === codes.lessThan ||
      code === codes.quotationMark ||
      (code === codes.rightBracket && inBrackets) ||
      isProseCharacter(code)
    )
      break
    if (code === codes.leftParenthesis) opened++
    else if (code === codes.rightParenthesis) closed++
  }
  for (;;) {
    const code = text.charCodeAt(end - 1)
    if (code === codes.rightParenthesis) {
      if (closed <= opened) return end
      closed--
    } else if (code === codes.semicolon) {
      const start = referenceStart(text, end - 1)
      if (start === -1) return end
      end = start
      continue
    } else if (!isTrailing(code)) return end
    end--
  }
}

/** Where the `&name` before a semicolon starts: GFM leaves a character reference after an address alone. */
function referenceStart(text: string, semicolon: number): number {
  let at = semicolon
  while (isWordCharacter(text.charCodeAt(at - 1))) at--
  return at < semicolon && text.charCodeAt(at - 1) === codes.ampersand ? at - 1 : -1
}

/** The start of the e-mail address before an `@`, `mailto:` included; the sign's own place if there is none. */
export function emailStart(text: string, sign: number): number {
  let start = sign
  while (start > 0 && isLocalCharacter(text.charCodeAt(start - 1))) start--
  if (start === sign || text.charCodeAt(start - 1) === codes.slash) return sign
  return text.slice(Math.max(0, start - 7), start).toLowerCase() === 'mailto:' ? start - 7 : start
}

/**
 * The end of the host name behind an `@`; -1 if there is none. Its last part is a word: `left-pad@1.3` is a version and
 * no address.
 */
export function emailEnd(text: string, sign: number): number {
  let end = sign + 1
  let dot = -1
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === codes.fullStop && end > sign + 1 && isWordCharacter(text.charCodeAt(end + 1))) dot = end
    else if (!isWordCharacter(code) && code !== codes.hyphen) break
  }
  const last = text.charCodeAt(end - 1)
  return dot !== -1 && last !== codes.hyphen && last !== codes.underscore && !/^\d/.test(text.slice(dot + 1, dot + 2))
    ? end
    : -1
}

/** Quotation marks and dashes, which GFM takes into an address, end it here: they belong to the sentence. */
function isProseCharacter(code: number): boolean {
  return (code >= 0x2013 && code <= 0x201f) || code === 0x2026 || code === 0xab || code === 0xbb || code === 0xa0
}

/** `!`, `"`, `'`, `*`, `,`, `.`, `:`, `?`, `_`, `~`. */
function isTrailing(code: number): boolean {
  return (
    code === codes.exclamationMark ||
    code === codes.quotationMark ||
    code === codes.apostrophe ||
    code === codes.asterisk ||
    code === codes.comma ||
    code === codes.fullStop ||
    code === codes.colon ||
    code === codes.questionMark ||
    code === codes.underscore ||
    code === codes.tilde
  )
}

/** Letters, digits and `_`; letters beyond ASCII too, as in internationalised host names. */
function isWordCharacter(code: number): boolean {
  const lower = code | 32
  return (
    (lower >= 97 && lower <= 122) ||
    (code >= 48 && code <= 57) ||
    code === codes.underscore ||
    (code > 127 && !isProseCharacter(code))
  )
}

function isLocalCharacter(code: number): boolean {
  const lower = code | 32
  return (
    (lower >= 97 && lower <= 122) ||
    (code >= 48 && code <= 57) ||
    code === codes.underscore ||
    code === codes.fullStop ||
    code === codes.plus ||
    code === codes.hyphen
  )
}
