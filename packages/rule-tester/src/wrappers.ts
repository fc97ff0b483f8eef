import {type Format, parseDocument} from '@copydesk/prose'

/** A source in another dress, and where its offsets have gone. */
export interface Wrapped {
  readonly source: string
  /** The offset of the character that stood at `offset`. */
  start(offset: number): number
  /** The offset after the character that ended at `offset`. */
  end(offset: number): number
}

/** The names of the wrappers, as `<!-- wrap: … -->` and `testCases` take them. */
export type WrapperName = 'crlf' | 'bom' | 'entities' | 'list' | 'quote' | 'retext'

export const wrapperNames: readonly WrapperName[] = ['crlf', 'bom', 'entities', 'list', 'quote', 'retext']

/** Dresses a source up; undefined where the dress does not fit it. */
export type Wrapper = (source: string, format: Format) => Wrapped | undefined

/** All wrappers that change the source. */
export const wrappers: Readonly<Record<Exclude<WrapperName, 'retext'>, Wrapper>> = {
  crlf: (source) => (source.includes('\r') ? undefined : replaceAt(source, lineBreaks(source), () => '\r\n')),
  bom: (source) => ({source: `\uFEFF${source}`, start: same, end: same}),
  entities: (source, format) => {
    if (format === 'text') return
    const places = encodable(source, format)
    if (places.length === 0) return
    return replaceAt(source, places, (character) => `&#${character.codePointAt(0)};`)
  },
  list: (source, format) => (canNest(source, format) ? prefixLines(source, '- ', '  ') : undefined),
  quote: (source, format) => (canNest(source, format) ? prefixLines(source, '> ', '> ') : undefined)
}

function same(offset: number): number {
  return offset
}

function lineBreaks(source: string): number[] {
  const places: number[] = []
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) places.push(at)
  return places
}

/** Front matter, imports and exports belong to the top of a file; a rule line or an indented line changes its meaning. */
function canNest(source: string, format: Format): boolean {
  if (format === 'mdx' && /^(?:import|export)\b/m.test(source)) return false
  return (format === 'markdown' || format === 'mdx') && !/^(?:\+\+\+|---|\s)/.test(source)
}

/**
 * Where a numeric reference may stand for a character: in prose, as the document tells it, and only where that leaves
 * the markup around as it is. A `*` or `_` beside the character would open or close by another rule, and a typed
 * bullet at the start of a line is a marker and not prose.
 */
function encodable(source: string, format: Format): number[] {
  const document = parseDocument(source, {format})
  const places: number[] = []
  for (const block of document.blocks) {
    // Front matter knows no entities.
    if (format !== 'html' && /^(?:title|summary|caption|image)$/.test(block.type)) continue
    const from = document.rangeOf(block).start
    for (let offset = 0; offset < block.text.length; offset++) {
      const character = String.fromCodePoint(block.text.codePointAt(offset)!)
      const {start, end} = block.toSource(offset, offset + character.length)
      const place = from + start
      if (source.slice(place, from + end) === character && isEncodable(source, place, character)) places.push(place)
      offset += character.length - 1
    }
  }
  return places
}

function isEncodable(source: string, place: number, character: string): boolean {
  if (!/&|(?![\x00-\x7F\uFFFC])[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(character)) return false
  const around = (source[place - 1] ?? '') + (source[place + character.length] ?? '')
  if (/[*_~]/.test(around)) return false
  const before = source.slice(Math.max(0, place - 20), place)
  return !(/[•‣◦▪●○■□–—·]/.test(character) && /(?:^|\n)[ \t>]*$/.test(before))
}

/** Puts `to(character)` in the place of each character that starts at one of the places (sorted). */
function replaceAt(source: string, places: readonly number[], to: (character: string) => string): Wrapped {
  let result = ''
  let from = 0
  /** Pairs: the offset from which on the shift holds, and the shift. */
  const ends: number[] = []
  const shifts: number[] = []
  for (const place of places) {
    const character = String.fromCodePoint(source.codePointAt(place)!)
    result += source.slice(from, place) + to(character)
    from = place + character.length
    ends.push(from)
    shifts.push(result.length - from)
  }
  result += source.slice(from)
  const map = (offset: number): number => offset + (shifts[countUpTo(ends, offset) - 1] ?? 0)
  return {source: result, start: map, end: map}
}

function prefixLines(source: string, first: string, rest: string): Wrapped {
  const ends = source.endsWith('\n')
  const lines = (ends ? source.slice(0, -1) : source).split('\n')
  /** Where each line starts, and how far its text has moved. */
  const starts: number[] = []
  const shifts: number[] = []
  let result = ''
  let at = 0
  for (const [index, line] of lines.entries()) {
    const prefix = index === 0 ? first : rest
    result += line === '' ? prefix.trimEnd() : prefix
    starts.push(at)
    shifts.push(result.length - at)
    result += line + (index < lines.length - 1 || ends ? '\n' : '')
    at += line.length + 1
  }
  const start = (offset: number): number => offset + shifts[countUpTo(starts, offset) - 1]!
  return {source: result, start, end: (offset) => (offset === 0 ? start(0) : start(offset - 1) + 1)}
}

/** How many of the sorted numbers are not greater than `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}
