import type {Range} from '../types.ts'
import * as codes from './codes.ts'
import {isSpace, skipSpace} from './content.ts'

/** A tag found in a text; `end` is how far the reading went if there is none. */
export interface TagScan {
  readonly found: boolean
  readonly end: number
}

/** Reads the HTML or JSX tag that starts here with `<`. */
export function scanTag(text: string, start: number, jsx: boolean): TagScan {
  let at = start + 1
  const closing = text.charCodeAt(at) === codes.slash
  if (closing) at++
  const nameEnd = skipName(text, at, jsx ? isJsxNameCharacter : isHtmlNameCharacter)
  if (nameEnd === at) {
    // The fragments of JSX, `<>` and `</>`.
    return {found: jsx && text.charCodeAt(at) === codes.greaterThan, end: at + 1}
  }
  at = nameEnd
  for (;;) {
    const next = skipSpace(text, at, text.length)
    const code = text.charCodeAt(next)
    if (code === codes.greaterThan) return {found: true, end: next + 1}
    if (closing) return {found: false, end: next}
    if (code === codes.slash && text.charCodeAt(next + 1) === codes.greaterThan) return {found: true, end: next + 2}
    if (next === at && code !== codes.leftBrace) return {found: false, end: next}
    const end = skipAttribute(text, next, jsx)
    if (end < 0) return {found: false, end: -end}
    at = end
  }
}

/** Behind an attribute; minus how far the reading went if there is none. */
function skipAttribute(text: string, start: number, jsx: boolean): number {
  if (jsx && text.charCodeAt(start) === codes.leftBrace) {
    const braces = scanBraces(text, start)
    return braces.found ? braces.end : -braces.end
  }
  const nameEnd = skipName(text, start, jsx ? isJsxNameCharacter : isAttributeNameCharacter)
  if (nameEnd === start) return -start
  const equals = skipSpace(text, nameEnd, text.length)
  if (text.charCodeAt(equals) !== codes.equals) return nameEnd
  const value = skipSpace(text, equals + 1, text.length)
  const code = text.charCodeAt(value)
  if (code === codes.quotationMark || code === codes.apostrophe) {
    const end = text.indexOf(code === codes.quotationMark ? '"' : "'", value + 1)
    return end === -1 ? -text.length : end + 1
  }
  if (jsx) {
    if (code !== codes.leftBrace) return -value
    const braces = scanBraces(text, value)
    return braces.found ? braces.end : -braces.end
  }
  let end = value
  while (end < text.length && isUnquotedCharacter(text.charCodeAt(end))) end++
  return end === value ? -value : end
}

/** Finds the end of the `{…}` that starts here; strings and comments in it may hold braces. */
export function scanBraces(text: string, start: number): TagScan {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === codes.leftBrace) depth++
    else if (code === codes.rightBrace) {
      if (--depth === 0) return {found: true, end: at + 1}
    } else if (code === codes.quotationMark || code === codes.apostrophe || code === codes.backtick)
      at = stringEnd(text, at, code)
    else if (code === codes.slash && text.charCodeAt(at + 1) === codes.asterisk) {
      const end = text.indexOf('*/', at + 2)
      if (end === -1) return {found: false, end: text.length}
      at = end + 1
    }
  }
  return {found: false, end: text.length}
}

/** The closing quotation mark of a string; where it opens if it does not close on its line. */
function stringEnd(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === codes.lineFeed && quote !== codes.backtick) return start
    if (code === codes.backslash) at++
  }
  return start
}

function skipName(text: string, start: number, isNameCharacter: (code: number, first: boolean) => boolean): number {
  let at = start
  while (at < text.length && isNameCharacter(text.charCodeAt(at), at === start)) at++
  return at
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isHtmlNameCharacter(code: number, first: boolean): boolean {
  return isLetter(code) || (!first && (isDigit(code) || code === codes.hyphen))
}

function isAttributeNameCharacter(code: number, first: boolean): boolean {
  return (
    isLetter(code) ||
    code === codes.underscore ||
    code === codes.colon ||
    (!first && (isDigit(code) || code === codes.hyphen || code === codes.fullStop))
  )
}

/** Identifiers with the dots, hyphens and colons of `Tabs.Item`, `my-element` and `svg:rect`. */
function isJsxNameCharacter(code: number, first: boolean): boolean {
  return (
    isLetter(code) ||
    code === codes.underscore ||
    code === codes.dollar ||
    code > 127 ||
    (!first && (isDigit(code) || code === codes.hyphen || code === codes.fullStop || code === codes.colon))
  )
}

function isUnquotedCharacter(code: number): boolean {
  return (
    !isSpace(code) &&
    code !== codes.quotationMark &&
    code !== codes.apostrophe &&
    code !== codes.lessThan &&
    code !== codes.equals &&
    code !== codes.greaterThan &&
    code !== codes.backtick
  )
}

/** The name of a tag as written; empty for a fragment. */
export function tagName(tag: string): string {
  return /^<\/?([\w.:$-]*)/.exec(tag)?.[1] ?? ''
}

/** The value of an attribute as written, without its quotation marks. */
export function attribute(tag: string, name: string): string | undefined {
  const {start, end} = attributeRange(tag, name)
  return start === 0 ? undefined : tag.slice(start, end)
}

/** Where the value of an attribute stands in its tag; empty and at 0 if it has none. */
export function attributeRange(tag: string, name: string): Range {
  const match = new RegExp(
    `\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|\\{\\s*(["'\`])([^"'\`]*)\\3\\s*\\}|([^\\s"'>{]+))`,
    'di'
  ).exec(tag)
  const [start, end] = match?.indices?.[1] ??
    match?.indices?.[2] ??
    match?.indices?.[4] ??
    match?.indices?.[5] ?? [0, 0]
  return {start, end}
}
