import type {Line} from './lines.ts'

/** A cell of a row: offsets in the line's text. */
export interface Cell {
  readonly start: number
  readonly end: number
}

type Cut = (line: Line) => readonly Cell[] | undefined

/** What parts the cells of a row; without any in the text there is nothing to look for. */
const cuts: readonly {readonly between: string; readonly cut: Cut}[] = [
  {between: '\t', cut: byTabs},
  {between: '|', cut: byPipes},
  {between: '  ', cut: byColumns}
]

/** The cells of the lines that are rows of a table; an empty list for a line that only rules a table. */
export function findRows(text: string, lines: readonly Line[]): (readonly Cell[] | undefined)[] {
  const rows = new Array<readonly Cell[] | undefined>(lines.length).fill(undefined)
  for (const {between, cut} of cuts) if (text.includes(between)) findTables(lines, cut, rows)
  return rows
}

/** Finds the rows of one kind among the lines that are none yet. */
function findTables(lines: readonly Line[], cut: Cut, rows: (readonly Cell[] | undefined)[]): void {
  for (let from = 0; from < lines.length; from++) {
    if (rows[from] !== undefined) continue
    let to = from
    const found: (readonly Cell[])[] = []
    for (; to < lines.length && rows[to] === undefined && lines[to]!.chunk === lines[from]!.chunk; to++) {
      const cells = cut(lines[to]!)
      if (!cells) break
      found.push(cells)
    }
    if (isTable(cut, lines, from, found)) for (let at = from; at < to; at++) rows[at] = found[at - from]!
    from = Math.max(from, to - 1)
  }
}

function isTable(cut: Cut, lines: readonly Line[], from: number, rows: readonly (readonly Cell[])[]): boolean {
  if (rows.length === 0) return false
  const full = rows.filter((cells) => cells.length > 0)
  if (cut === byTabs) return full.length > 1 || (full[0]?.length ?? 0) > 2
  if (full.length < 2) return false
  if (cut === byPipes) return true
  return areAligned(lines, from, rows)
}

/** Cells set apart by tabs. One between a bullet and its words, as word processors paste it, sets nothing apart. */
function byTabs({text, marker}: Line): readonly Cell[] | undefined {
  if (!text.includes('\t')) return
  return cellTab.test(text.slice(marker?.from)) ? split(text, /\t/g) : undefined
}

const cellTab = /(?<![•●▪■◦○‣])\t/

function byPipes(line: Line): readonly Cell[] | undefined {
  const {text} = line
  if (!text.includes('|')) return
  if (text.length < 400 && /^[|+:\s=-]+$/.test(text)) return []
  const framed = text.startsWith('|')
  return framed || / \| /.test(text) ? split(text, /\|/g) : undefined
}

/** Cells set apart by two spaces or more; two spaces after a full stop are a typist's habit. */
function byColumns(line: Line): readonly Cell[] | undefined {
  const {text} = line
  if (text.length > 200 || !text.includes('  ')) return
  if (/[.?!:]["”’)]* {2}\S/.test(text)) return
  const cells = split(text, / {2,}/g)
  return cells.length > 1 && cells.every((cell) => cell.end - cell.start <= 50) ? cells : undefined
}

function split(text: string, separator: RegExp): Cell[] {
  const cells: Cell[] = []
  let from = 0
  const push = (to: number) => {
    const piece = text.slice(from, to)
    const start = from + piece.length - piece.trimStart().length
    const end = start + piece.trim().length
    if (end > start) cells.push({start, end})
  }
  for (const match of text.matchAll(separator)) {
    push(match.index)
    from = match.index + match[0].length
  }
  push(text.length)
  return cells
}

/** Whether the last cells of neighbouring rows begin or end in the same column, as no prose does by chance twice over. */
function areAligned(lines: readonly Line[], from: number, rows: readonly (readonly Cell[])[]): boolean {
  let aligned = 0
  for (let at = 1; at < rows.length; at++) {
    const above = rows[at - 1]!
    const below = rows[at]!
    if (above.length !== below.length) continue
    const shift = lines[from + at]!.indent - lines[from + at - 1]!.indent
    const one = above.at(-1)!
    const other = below.at(-1)!
    if (one.start === other.start + shift) aligned++
    // Figures stand under each other with their ends, and so do the lines of justified text.
    else if (one.end === other.end + shift && /\d/.test(lines[from + at]!.text.slice(other.start, other.end))) aligned++
  }
  const wide = rows.some((_, at) => / {3}/.test(lines[from + at]!.text))
  return aligned * 4 >= (rows.length - 1) * 3 && (rows.length > 2 || wide)
}
