import {DraftText} from '../draft.ts'

/**
 * The text of a scalar with the place of each character in the source: what is the same in both is copied, an escape is
 * a unit, and so is the white space where lines are folded. Where value and source part company, the whole is one unit.
 *
 * @param start Of the scalar in the source, its quotation mark or block header included.
 */
export function alignScalar(source: string, start: number, end: number, value: string): DraftText {
  const draft = new DraftText(source)
  const quote = source[start]
  const escapes = quote === '"'
  let from = quote === '"' || quote === "'" ? start + 1 : start
  if ((quote === '>' || quote === '|') && value[0] !== quote) from = source.indexOf('\n', start) + 1
  let at = 0
  while (at < value.length && from < end) {
    const character = value[at]!
    if (escapes && source[from] === '\\') {
      const escaped = readEscape(source, from)
      if (!value.startsWith(escaped.text ?? character, at)) break
      const text = escaped.text ?? character
      draft.put(text, from, escaped.end)
      at += text.length
      from = escaped.end
    } else if (quote === "'" && source.startsWith("''", from) && character === "'") {
      draft.put("'", from, from + 2)
      at++
      from += 2
    } else if (isSpace(source.charCodeAt(from))) {
      const sourceEnd = skipSpace(source, from, end)
      const valueEnd = skipSpace(value, at, value.length)
      const space = value.slice(at, valueEnd)
      if (source.slice(from, sourceEnd) === space) draft.copy(from, sourceEnd)
      else draft.put(space, from, sourceEnd)
      at = valueEnd
      from = sourceEnd
    } else if (source[from] === character) {
      let length = 1
      while (
        at + length < value.length &&
        from + length < end &&
        source[from + length] === value[at + length] &&
        !isSpace(source.charCodeAt(from + length)) &&
        source[from + length] !== '\\' &&
        source[from + length] !== "'"
      )
        length++
      draft.copy(from, from + length)
      at += length
      from += length
    } else break
  }
  if (draft.text !== value && draft.text.trimEnd() !== value.trimEnd()) {
    const whole = new DraftText(source)
    whole.put(value.trim(), start, end)
    return whole
  }
  draft.trimEnd()
  return draft
}

/** An escape in double quotation marks; its text is known where it is a number, empty where it joins two lines. */
function readEscape(source: string, start: number): {text: string | undefined; end: number} {
  const kind = source[start + 1]
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0
  if (digits > 0) {
    const end = start + 2 + digits
    const code = Number.parseInt(source.slice(start + 2, end), 16)
    return {text: code <= 0x10ffff ? String.fromCodePoint(code) : undefined, end}
  }
  if (kind === '\n') return {text: '', end: skipSpace(source, start + 1, source.length)}
  return {text: undefined, end: start + 2}
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10
}
