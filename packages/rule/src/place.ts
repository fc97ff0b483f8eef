import type {ProseDocument, Range} from '@copydesk/prose'
import {encodeText} from './encode.ts'
import type {Edit, Place, SourceFixEdit} from './types.ts'

/** The source of a place, tight around it. */
export function toSource(document: ProseDocument, place: Place): Range {
  if (!('part' in place)) return document.toSource(place.block, place.start, place.end)
  return (place.part === 'marker' && document.markerRangeOf(place.block)) || document.rangeOf(place.block)
}

/**
 * The edits in the source; undefined if one of them would replace what its rule has not seen: markup between two
 * words, an entity, the `> ` of a wrapped quotation. A repair that is not sure of its ground is none.
 */
export function toSourceEdits(document: ProseDocument, edits: readonly Edit[]): SourceFixEdit[] | undefined {
  const placed: SourceFixEdit[] = []
  for (const edit of edits) {
    const range = 'part' in edit ? partRange(document, edit) : toSource(document, edit)
    const text = 'part' in edit ? edit.text : encodeText(edit.text, document.format, edit.block)
    if (range === undefined || text === undefined || !isVerbatim(document, edit, range)) return
    placed.push({...range, text: withLineEndings(text, document.source)})
  }
  return placed
}

/** The text with the line ending of the source's first line. */
function withLineEndings(text: string, source: string): string {
  if (!text.includes('\n')) return text
  const first = source.indexOf('\n')
  return source[first - 1] === '\r' ? text.replace(/\r?\n/g, '\r\n') : text
}

/** Whether the source has at the range just what the rule believes to be there. */
function isVerbatim(document: ProseDocument, edit: Edit, {start, end}: Range): boolean {
  if (start === end) return true
  const written = document.source.slice(start, end)
  const slice = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written
  if (!('part' in edit)) return slice === edit.block.text.slice(edit.start, edit.end)
  return edit.part === 'whole' || slice.trimEnd() === edit.block.marker?.text
}

function partRange(document: ProseDocument, edit: Edit): Range | undefined {
  if ('part' in edit && edit.part === 'whole') return wholeRange(document, edit)
  const {start, end} = toSource(document, edit)
  if (edit.text !== '') return {start, end}
  // A marker that goes takes with it the space that parts it from the text.
  return {start, end: match(/[ \t]*/y, document.source, end)!}
}

/**
 * A whole block with the line break that ends it, and with the empty line that would be left over where it goes.
 * Undefined if other markup stands on its lines.
 */
function wholeRange(document: ProseDocument, {block, text}: Edit): Range | undefined {
  const {source} = document
  const {start, end} = document.rangeOf(block)
  if (text !== '') return {start, end}
  // “- ## Title”: without its first line, the rest of the item would be of no list.
  if (block.list && block.type !== 'item' && /[-*+\d]/.test(source[start] ?? '')) return
  const lineStart = start - document.point(start).column + 1
  const next = match(/[ \t]*(?:\r\n?|\n|$)/y, source, end)
  if (next === undefined || start - lineStart > 200 || source.slice(lineStart, start).trim() !== '') return
  // At the top of the text and under an empty line, the empty line below would be one too many.
  const above = source.slice(Math.max(0, lineStart - 200), lineStart)
  const [isEmpty, empty] =
    block.quoteDepth > 0
      ? [/(?:^|\n|\r(?!\n))[ \t>]*(?:\r\n?|\n)$/, /[ \t>]*(?:\r\n?|\n)/y]
      : [/(?:^|\n|\r(?!\n))[ \t]*(?:\r\n?|\n)$/, /[ \t]*(?:\r\n?|\n)/y]
  const below = above === '' || isEmpty.test(above) ? match(empty, source, next) : undefined
  return {start: lineStart, end: below ?? next}
}

/** Where the match of a sticky expression at `offset` ends; undefined if there is none. */
function match(expression: RegExp, source: string, offset: number): number | undefined {
  expression.lastIndex = offset
  return expression.test(source) ? expression.lastIndex : undefined
}
