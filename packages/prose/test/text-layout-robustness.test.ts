import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {readText} from '../src/text/read.ts'
import type {Layout} from '../src/types.ts'

/** A block of an article, to be laid out again. */
interface Piece {
  readonly type: string
  readonly text: string
  /** As it stands in the source, with its marker. */
  readonly source: string
  readonly indent: string
  /** A line in a list, be it an item or one that lost its marker, or in a stanza: it stands right under the line above. */
  readonly tight: boolean
}

/** The blocks whose lines may be broken anywhere; verse, letterheads and quoted mail keep their line breaks. */
const flowing = new Set(['title', 'heading', 'paragraph', 'item'])

function isFlowing({type, source}: Piece): boolean {
  return flowing.has(type) && !source.startsWith('>')
}

/** Flows too, but is not compared: a caption, “Present: Mrs A. Smyth (chair), …”. */
function isLabel({type, source}: Piece): boolean {
  return type === 'caption' || (type === 'verse' && /^\p{Lu}\p{Ll}+: .*,.*\n/u.test(source))
}

function read(source: string): {layout: Layout | undefined; pieces: Piece[]} {
  const {layout, drafts} = readText(source, {})
  const pieces = drafts.map(({type, text, marker, start, end}, at): Piece => {
    const above = drafts[at - 1]
    const parted = above === undefined || source.slice(above.end, start).split('\n').length > 2
    const lost =
      type === 'paragraph' && above?.type === 'item' && (layout !== 'lines' || drafts[at + 1]?.type === 'item')
    const margin = source.lastIndexOf('\n', start - 1) + 1
    return {
      type,
      text: text.replaceAll('\n', ' '),
      source: source.slice(flowing.has(type) ? start : margin, end),
      indent: ' '.repeat(marker ? marker.end - marker.start + 1 : 0),
      tight: !parted && (type === 'item' || lost || (type === 'verse' && above.type === 'verse'))
    }
  })
  return {layout, pieces}
}

function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

function lay(pieces: readonly Piece[], layout: Layout, width = Number.POSITIVE_INFINITY): string {
  let source = ''
  for (const piece of pieces) {
    if (source !== '') source += layout === 'lines' || piece.tight ? '\n' : '\n\n'
    source += isFlowing(piece) || isLabel(piece) ? wrap(piece.source, width, piece.indent) : piece.source
  }
  return source
}

/** What has to be the same in every layout. */
function flow(pieces: readonly Piece[]) {
  return pieces.filter(isFlowing).map(({type, text}) => ({type, text: text.replace(/\s+/g, ' ')}))
}

const articles = ['fixtures/articles/', 'fixtures/text/'].flatMap((folder) => {
  const url = new URL(`../../../${folder}`, import.meta.url)
  return readdirSync(url)
    .filter((file) => file.endsWith('.txt'))
    .map((file): [string, Piece[]] => {
      const {pieces} = read(readFileSync(new URL(file, url), 'utf8').replaceAll('\r', ''))
      return [file, pieces.filter(({type}) => type !== 'table' && type !== 'cell')]
    })
})

/** A last item that lost its marker looks like a heading where no blank line follows it. */
function endsWithoutMarker(pieces: readonly Piece[]): boolean {
  return pieces.some(({tight, type}, at) => tight && type === 'paragraph' && pieces[at + 1]?.type !== 'item')
}

/** Where no blank line parts them, a heading under a signature looks like the place that the writer is from. */
function hasHeadingUnderSignature(pieces: readonly Piece[]): boolean {
  return pieces.some(({type}, at) => type === 'signature' && pieces[at + 1]?.type === 'heading')
}

describe.each(articles)('%s', (_, pieces) => {
  it('is the same with blank lines between its paragraphs', () => {
    const {layout, pieces: found} = read(lay(pieces, 'blank'))
    expect(layout).toBe('blank')
    expect(flow(found)).toEqual(flow(pieces))
  })

  const ambiguous = endsWithoutMarker(pieces) || hasHeadingUnderSignature(pieces)
  it.skipIf(ambiguous)('is the same with its paragraphs under each other', () => {
    const {layout, pieces: found} = read(lay(pieces, 'lines'))
    expect(layout).toBe('lines')
    expect(flow(found)).toEqual(flow(pieces))
  })

  it.each([60, 64, 68, 72, 76, 80, 88])('is the same when wrapped at %i', (width) => {
    const {layout, pieces: found} = read(lay(pieces, 'wrapped', width))
    expect(layout).toBe('wrapped')
    expect(flow(found)).toEqual(flow(pieces))
  })
})
