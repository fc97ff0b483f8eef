import {DraftText} from '../draft.ts'
import {type Field, type Fields, fieldType} from './read.ts'

const line = /[ \t]*(?:#[^\n]*|\[{1,2}[ \t]*([\w.'"-]+)[ \t]*\]{1,2}[^\n]*|([\w.'"-]+)[ \t]*=[ \t]*("""|'''|"|')?|)/y

/**
 * Finds the strings of a TOML document that are prose. Not a parser: none tells the places that edits need, and keys and
 * tables with strings in the usual forms are all that front matter has.
 */
export function readToml(text: string, start: number, end: number): Fields | undefined {
  const fields: Field[] = []
  let table: readonly string[] = []
  let known = false
  let at = start
  while (at < end) {
    line.lastIndex = at
    const match = line.exec(text)!
    let next = at + match[0].length
    if (match[1] !== undefined) table = keysOf(match[1])
    if (match[1] !== undefined || match[2] !== undefined) known = true
    // The first line that is something shows whether this is TOML at all.
    else if (!known && text[next] !== '\n') return
    if (match[2] !== undefined && match[3] !== undefined) {
      const from = next - match[3].length
      const close = stringEnd(text, next, end, match[3])
      if (close === -1) return known ? {fields} : undefined
      const type = fieldType([...table, ...keysOf(match[2])])
      const draft = readString(text, next, close, match[3])
      next = close + match[3].length
      if (type !== undefined && draft.text.trim() !== '') fields.push({type, start: from, end: next, draft})
    }
    const lineEnd = text.indexOf('\n', next)
    at = lineEnd === -1 || lineEnd >= end ? end : lineEnd + 1
  }
  return {fields}
}

function keysOf(key: string): string[] {
  return key.split('.').map((part) => part.replace(/^["']|["']$/g, ''))
}

/** Where the string that starts here closes; -1 if it does not. */
function stringEnd(text: string, start: number, end: number, quote: string): number {
  const long = quote.length === 3
  for (let at = start; at < end; at++) {
    if (text.startsWith(quote, at)) return at
    if (text[at] === '\\' && quote[0] === '"') at++
    else if (text[at] === '\n' && !long) return -1
  }
  return -1
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001B',
  '"': '"',
  '\\': '\\'
}

function readString(text: string, start: number, end: number, quote: string): DraftText {
  const draft = new DraftText(text)
  const basic = quote[0] === '"'
  // A line ending right after the opening marks is none of the string.
  let from = quote.length === 3 && text[start] === '\n' ? start + 1 : start
  for (let at = from; basic && at < end; at++) {
    if (text[at] !== '\\') continue
    draft.copy(from, at)
    const kind = text[at + 1] ?? ''
    const digits = kind === 'u' ? 4 : kind === 'U' ? 8 : kind === 'x' ? 2 : 0
    if (digits > 0) {
      const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16)
      from = Math.min(end, at + 2 + digits)
      draft.put(code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD', at, from)
    } else if (/\s/.test(kind)) {
      from = at + 1
      while (from < end && /\s/.test(text[from]!)) from++
    } else {
      from = at + 2
      draft.put(escapes[kind] ?? kind, at, from)
    }
    at = from - 1
  }
  draft.copy(from, end)
  draft.trimEnd()
  return draft
}
