import {isSpace} from './space.ts'

/** A web or e-mail address inside a text. */
export interface Address {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** The addresses in [start, end) of a text, without the punctuation of the sentence around them. */
export function findAddresses(text: string, start: number, end: number): Address[] {
  const found: Address[] = []
  // The search for a mark must not look past the end, or many pieces of a long text cost a square.
  const piece = text.slice(start, end)
  let colon = indexOf(piece, ':', 0)
  let dot = indexOf(piece, '.', 0)
  let sign = indexOf(piece, '@', 0)
  let from = 0
  for (let at = Math.min(colon, dot, sign); at < piece.length; at = Math.min(colon, dot, sign)) {
    const around = at === colon ? urlAround : at === dot ? hostAround : mailAround
    const range = around(piece, from, at, piece.length)
    const next = range ? range.end : at + 1
    if (range) {
      found.push({start: start + range.start, end: start + next, value: piece.slice(range.start, next)})
      from = next
    }
    if (colon < next) colon = indexOf(piece, ':', next)
    if (dot < next) dot = indexOf(piece, '.', next)
    if (sign < next) sign = indexOf(piece, '@', next)
  }
  return found
}

/** Where a mark comes next; the length of the text if it does not. */
function indexOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}

/** The address of a line that is nothing else, but for brackets or a full stop: `https://…`, `<https://…>`. */
export function onlyUrl(text: string): string | undefined {
  const from = text.charCodeAt(0) === 60 /* < */ ? 1 : 0
  const first = text.charCodeAt(from) | 0x20
  if (first !== 0x68 /* h */ && first !== 0x77 /* w */) return
  if (!/^(?:https?:|www\.)/i.test(text.slice(from, from + 6))) return
  const [address] = findAddresses(text, from, text.length)
  return address?.start === from && text.length - address.end <= 2 ? address.value : undefined
}

const schemes = ['https', 'http', 'ftp', 'mailto']

function urlAround(text: string, from: number, colon: number, end: number) {
  // In prose a space comes after nearly every colon.
  if (colon + 1 === end || isSpace(text.charCodeAt(colon + 1))) return
  const scheme = schemes.find((each) => text.slice(Math.max(from, colon - each.length), colon).toLowerCase() === each)
  if (scheme === undefined) return
  const start = colon - scheme.length
  if (start > from && isWordCode(text.charCodeAt(start - 1))) return
  const body = colon + 1
  if (scheme !== 'mailto' && text.slice(body, body + 2) !== '//') return
  const close = addressEnd(text, body, end)
  return close > body + (scheme === 'mailto' ? 0 : 2) ? {start, end: close} : undefined
}

/** `www.` with nothing before it. */
function hostAround(text: string, from: number, dot: number, end: number) {
  const start = dot - 3
  if (start < from || !isW(text, start) || !isW(text, start + 1) || !isW(text, start + 2)) return
  if (start > from && isWordCode(text.charCodeAt(start - 1))) return
  const close = addressEnd(text, dot + 1, end)
  return text.slice(dot + 1, close).includes('.') ? {start, end: close} : undefined
}

function isW(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 0x20) === 0x77
}

/** The longest local part that mail allows. */
const localLimit = 64

function mailAround(text: string, from: number, at: number, end: number) {
  let start = at
  while (start > from && at - start < localLimit && isLocalCode(text.charCodeAt(start - 1))) start--
  while (start < at && text.charCodeAt(start) === 46) start++
  let close = at + 1
  while (close < end && (isWordCode(text.charCodeAt(close)) || '.-'.includes(text[close]!))) close++
  while (close > at + 1 && '.-'.includes(text[close - 1]!)) close--
  // `@handle` has nothing before the sign, and `name@host` no dot after it: both are words.
  return start < at && text.slice(at + 1, close).includes('.') ? {start, end: close} : undefined
}

function isLocalCode(code: number): boolean {
  return isWordCode(code) || code === 46 || code === 43 || code === 45
}

function isWordCode(code: number): boolean {
  return (
    ((code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122) ||
      code === 95 ||
      code >= 0xc0) &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f)
  )
}

/** Where an address ends that begins before `from`. */
function addressEnd(text: string, from: number, end: number): number {
  let close = from
  let open = 0
  for (; close < end; close++) {
    const code = text.charCodeAt(close)
    if (isSpace(code) || '<>"“”«»'.includes(text[close]!)) break
    if (code === 40) open++
    else if (code === 41) open--
  }
  // A closing parenthesis belongs to the address only if its opening one does.
  while (close > from) {
    const last = text[close - 1]!
    if (last === ')' && open < 0) open++
    else if (!".,;:!?'’‘…]}*_—–|".includes(last)) break
    close--
  }
  return close
}
