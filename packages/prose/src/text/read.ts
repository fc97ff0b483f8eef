import {type Draft, DraftText} from '../draft.ts'
import type {Reader} from '../reader.ts'
import type {ListPlace, Range} from '../types.ts'
import {placeholder} from '../types.ts'
import {findAddresses} from './addresses.ts'
import {type Group, groupLines} from './groups.ts'
import {nameGroups} from './kinds.ts'
import {findLayout} from './layout.ts'
import {type Line, readLines} from './lines.ts'
import type {ItemMarker} from './markers.ts'
import {findSkips} from './skips.ts'

/** Reads plain text. */
export const readText: Reader = (text, options) => {
  const skips = findSkips(text, options.skip ?? [])
  const lines = readLines(text, skips)
  const layout = findLayout(lines)
  const covers = new Map(skips.map((skip) => [skip.start, skip.end]))
  const groups = groupLines(lines, layout, (line) => covers.get(line.start) === line.end)
  nameGroups(groups, lines, layout.layout)
  return {drafts: draftGroups(text, groups, lines, skips), layout: layout.layout}
}

function draftGroups(text: string, groups: readonly Group[], lines: readonly Line[], skips: readonly Range[]): Draft[] {
  const drafts: Draft[] = []
  const places = new ListPlaces(lines)
  const writer = new Writer(text, skips)
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!
    const first = lines[group.from]!
    const last = lines[group.to - 1]!
    const list = places.next(groups, at)
    const quoteDepth = first.depth > 0 ? first.depth : undefined
    if (group.cells) {
      if (groups[at - 1]?.cells === undefined || lines[groups[at - 1]!.from]!.chunk !== first.chunk)
        drafts.push({type: 'table', start: first.open, end: first.open, text: '', segments: [], quoteDepth})
      for (const cell of group.cells) {
        const start = first.start + cell.start
        const end = first.start + cell.end
        drafts.push({type: 'cell', start, end, quoteDepth, ...writer.write([{start, end, newline: end}])})
      }
      continue
    }
    const type = group.type ?? 'paragraph'
    const range = {
      type: type === 'paragraph' && quoteDepth ? 'quote' : type,
      start: first.open,
      end: last.end,
      quoteDepth
    } as const
    if (type === 'thematicBreak' || type === 'embed' || type === 'directive') {
      drafts.push({...range, text: '', segments: [], value: group.value})
      continue
    }
    const pieces = lines
      .slice(group.from + (group.delimited ? 1 : 0), group.to)
      .filter((line) => !line.blank)
      .map(({start, end, newline}) => ({start, end, newline}))
    if (group.marker) pieces[0]!.start += group.marker.from
    drafts.push({
      ...range,
      ...writer.write(pieces),
      marker: markerOf(group, first),
      list
    })
  }
  return drafts
}

function markerOf(group: Group, line: Line): Draft['marker'] {
  if (group.delimited) return {start: line.start, end: line.end}
  return group.marker && {start: line.start, end: line.start + group.marker.end}
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly newline: number
}

/** Writes the text of blocks, in reading order. */
class Writer {
  readonly #text: string
  readonly #skips: readonly Range[]
  #skip = 0

  constructor(text: string, skips: readonly Range[]) {
    this.#text = text
    this.#skips = skips
  }

  write(pieces: readonly Piece[]): Pick<Draft, 'text' | 'segments' | 'marks'> {
    const draft = new DraftText(this.#text)
    for (let at = 0; at < pieces.length; at++) {
      if (at > 0) draft.copy(pieces[at - 1]!.newline, pieces[at - 1]!.newline + 1)
      this.#line(draft, pieces[at]!.start, pieces[at]!.end)
    }
    return {text: draft.text, segments: draft.segments, marks: draft.marks}
  }

  #line(draft: DraftText, start: number, end: number): void {
    let from = start
    for (; this.#skip < this.#skips.length && this.#skips[this.#skip]!.start < end; this.#skip++) {
      const skip = this.#skips[this.#skip]!
      // One that began in the marker, or in white space around the line.
      if (skip.start < from) continue
      this.#prose(draft, from, skip.start)
      const to = Math.min(skip.end, end)
      put(draft, 'expression', skip.start, to, this.#text.slice(skip.start, to))
      from = to
    }
    this.#prose(draft, from, end)
  }

  #prose(draft: DraftText, start: number, end: number): void {
    let from = start
    for (const address of findAddresses(this.#text, start, end)) {
      draft.copy(from, address.start)
      put(draft, 'url', address.start, address.end, address.value)
      from = address.end
    }
    draft.copy(from, end)
  }
}

function put(draft: DraftText, type: 'url' | 'expression', start: number, end: number, value: string): void {
  const at = draft.length
  draft.put(placeholder, start, end)
  draft.mark(type, at, at + 1, value)
}

/** Follows the lists through a document. */
class ListPlaces {
  readonly #lines: readonly Line[]
  /** The open lists, the outermost first. */
  #open: {readonly indent: number; number: number}[] = []
  #quoteDepth = 0
  #place: ListPlace | undefined

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  next(groups: readonly Group[], at: number): ListPlace | undefined {
    const group = groups[at]!
    const line = this.#lines[group.from]!
    const continues = this.#open.length > 0 && this.#quoteDepth === line.depth
    if (group.type === 'item' && group.marker) {
      this.#quoteDepth = line.depth
      this.#place = this.#enter(line.indent, group.marker, !continues)
      return this.#place
    }
    // A single line that lost its marker does not end the list it stands in.
    if (group.underItem && groups[at - 1]?.type === 'item' && groups[at + 1]?.type === 'item') return
    // A paragraph set in under an item goes on with it.
    if (group.type === 'paragraph' && this.#place && continues && line.indent >= this.#open.at(-1)!.indent + 2) {
      return {...this.#place, first: false}
    }
    this.#open = []
    return
  }

  #enter(indent: number, marker: ItemMarker, first: boolean): ListPlace {
    if (first) this.#open = []
    while (this.#open.length > 1 && indent < this.#open.at(-1)!.indent) this.#open.pop()
    if (this.#open.length === 0 || indent >= this.#open.at(-1)!.indent + 2) this.#open.push({indent, number: 0})
    const list = this.#open.at(-1)!
    const ordered = marker.family === 'number' || marker.family === 'letter'
    const place = {depth: this.#open.length, ordered, first, typed: true}
    if (!ordered) return place
    // “i” is the ninth letter and the first Roman numeral: the one that goes on counting is meant.
    list.number = marker.values.find((value) => value === list.number + 1) ?? marker.values[0]!
    return {...place, number: list.number}
  }
}
