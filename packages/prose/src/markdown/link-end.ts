import {readCharacterReference} from './character-references.ts'
import * as codes from './codes.ts'
import {isSpace, skipSpace} from './content.ts'
import {isAsciiPunctuation} from './delimiters.ts'

export interface LinkEnd {
  /** Behind the closing parenthesis; or how far the reading went, if there is no link. */
  readonly end: number
  /** As written; nothing if there is no link. */
  readonly address: string | undefined
}

/**
 * Reads `address "title")` from behind the opening parenthesis of a link or image.
 *
 * Addresses may be templates with spaces (`{{< ref "page.md" >}}`): Hugo and Jekyll fill them in before they read Markdown.
 */
export function readLinkEnd(text: string, start: number, templates: boolean): LinkEnd {
  const from = skipSpace(text, start, text.length)
  const bracketed = text.charCodeAt(from) === codes.lessThan
  const to = bracketed ? bracketedEnd(text, from) : bareEnd(text, from, templates)
  if (to < 0) return {end: -to, address: undefined}
  let at = skipSpace(text, to, text.length)
  if (at > to) {
    const title = titleEnd(text, at)
    if (title < 0) return {end: -title, address: undefined}
    at = skipSpace(text, title, text.length)
  }
  if (text.charCodeAt(at) !== codes.rightParenthesis) return {end: at, address: undefined}
  const address = bracketed ? text.slice(from + 1, to - 1) : text.slice(from, to)
  return {end: at + 1, address: decodeAddress(address)}
}

/** Behind `<…>`; minus how far the reading went if it does not end on its line. */
function bracketedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === codes.greaterThan) return at + 1
    if (code === codes.lessThan || code === codes.lineFeed) return -at
    if (code === codes.backslash) at++
  }
  return -text.length
}

/** Behind an address without white space, its parentheses balanced. */
function bareEnd(text: string, start: number, templates: boolean): number {
  let depth = 0
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 32) break
    if (code === codes.backslash && isAsciiPunctuation(text.charCodeAt(at + 1))) at++
    else if (code === codes.leftBrace && templates) at = templateEnd(text, at) - 1
    // 32 is the depth that micromark and cmark allow.
    else if (code === codes.leftParenthesis && ++depth > 32) return -at
    else if (code === codes.rightParenthesis && --depth < 0) break
  }
  return depth > 0 ? -at : at
}

/** Behind `{{…}}` or `{%…%}` that starts here and ends on its line; the next character if none does. */
function templateEnd(text: string, start: number): number {
  const second = text.charCodeAt(start + 1)
  if (second !== codes.leftBrace && second !== codes.percent) return start + 1
  for (let at = start + 2; at < Math.min(text.length, start + 1000); at++) {
    const code = text.charCodeAt(at)
    if (code === codes.lineFeed) break
    if (
      code === codes.rightBrace &&
      (text.charCodeAt(at - 1) === codes.rightBrace || text.charCodeAt(at - 1) === codes.percent)
    )
      return at + 1
  }
  return start + 1
}

/** Behind a title, or where it stands if there is none; minus how far the reading went if it never closes. */
function titleEnd(text: string, start: number): number {
  const open = text.charCodeAt(start)
  if (open !== codes.quotationMark && open !== codes.apostrophe && open !== codes.leftParenthesis) return start
  const close = open === codes.leftParenthesis ? codes.rightParenthesis : open
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === close) return at + 1
    if (code === codes.leftParenthesis && open === codes.leftParenthesis) return -at
    if (code === codes.backslash) at++
  }
  return -text.length
}

/** An address with its escapes and character references decoded. */
export function decodeAddress(address: string): string {
  if (!address.includes('\\') && !address.includes('&')) return address
  let decoded = ''
  let from = 0
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at)
    if (code === codes.backslash && isAsciiPunctuation(address.charCodeAt(at + 1))) {
      decoded += address.slice(from, at)
      from = ++at
    } else if (code === codes.ampersand) {
      const reference = readCharacterReference(address, at)
      if (reference === undefined) continue
      decoded += address.slice(from, at) + reference.text
      from = reference.end
      at = from - 1
    }
  }
  return decoded + address.slice(from)
}

/** The end of the label `[…]` that starts here; -1 if it is none. */
export function labelEnd(text: string, start: number): number {
  let blank = true
  // CommonMark's limit for a label.
  for (let at = start + 1; at < Math.min(text.length, start + 1001); at++) {
    const code = text.charCodeAt(at)
    if (code === codes.rightBracket) return blank ? -1 : at + 1
    if (code === codes.leftBracket) return -1
    if (!isSpace(code)) blank = false
    if (code === codes.backslash) at++
  }
  return -1
}
