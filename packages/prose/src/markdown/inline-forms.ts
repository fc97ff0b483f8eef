import type {MarkType} from '../types.ts'
import * as codes from './codes.ts'
import {labelEnd} from './link-end.ts'

/** Characters that may start, end or give away markup. */
const special = new Uint8Array(128)
for (const character of '\\`&*_~[]!<{$:@.') special[character.charCodeAt(0)] = 1

/** The next character in [start, end) that may be markup; `end` if there is none. */
export function nextSpecial(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 127 || special[code] === 0) continue
    // Full stops and colons are everywhere, and hardly ever part of an address.
    if (code === codes.fullStop && (text.charCodeAt(at - 1) | 32) !== codes.letterW) continue
    if (code === codes.colon && text.charCodeAt(at + 1) !== codes.slash) continue
    return at
  }
  return end
}

export const tagMarks = new Map<string, MarkType>([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['q', 'quotation'],
  ['a', 'link']
])

/** Elements whose content is no prose. */
export const tagPlaceholders = new Map<string, MarkType>([
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['var', 'code'],
  ['math', 'math'],
  ['svg', 'image'],
  ['script', 'expression'],
  ['style', 'expression'],
  ['iframe', 'url'],
  ['video', 'url'],
  ['audio', 'url']
])

export const autolink =
  /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[a-z\d.!#$%&'*+/=?^_`{|}~-]{1,255}@[a-z\d-]{1,255}(?:\.[a-z\d-]{1,63}){0,30})>/iy

export const templateName = /^\{[{%][<%]?-?\s*(\/?)\s*([\w-]*)/

export const attributeList = /\{(?::[^{}\n]*|[.#][a-z][^{}\n]*|[a-z-]+=["'\w][^{}\n]*)\}/iy

/** The end of `[[…]]`; -1 if it is none, or if a target follows it as in `[[1]](https://…)`. */
export function wikiLinkEnd(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== codes.leftBracket) return -1
  const end = labelEnd(text, start + 1)
  if (end === -1 || text.charCodeAt(end) !== codes.rightBracket) return -1
  const after = text.charCodeAt(end + 1)
  return after === codes.leftParenthesis || after === codes.leftBracket || text.slice(start, end).includes('\n')
    ? -1
    : end + 1
}

export function runLength(text: string, start: number): number {
  const code = text.charCodeAt(start)
  let end = start + 1
  while (text.charCodeAt(end) === code) end++
  return end - start
}

export function lastBackticks(text: string): Map<number, number> {
  const last = new Map<number, number>()
  for (let at = text.indexOf('`'); at !== -1; ) {
    const size = runLength(text, at)
    last.set(size, at)
    at = text.indexOf('`', at + size)
  }
  return last
}
