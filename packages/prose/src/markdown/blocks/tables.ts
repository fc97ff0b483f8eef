import type {BlockContext, Element, LeafBlock, LeafBlockParser, Line, MarkdownConfig} from '@lezer/markdown'
import type {Range} from '../../types.ts'
import * as codes from '../codes.ts'
import {isInside} from './lines.ts'
import {isListItem} from './lists.ts'

/** GFM tables, in place of lezer's own, whose delimiter rows take quadratic time on long lines of spaces. */
export const tables: MarkdownConfig = {
  defineNodes: [
    {name: 'Table', block: true},
    {name: 'TableRow', block: true},
    {name: 'TableDelimiter', block: true}
  ],
  parseBlock: [
    {
      name: 'Table',
      before: 'SetextHeading',
      leaf: (_cx, leaf) => (leaf.content.includes('|') ? new TableParser() : null),
      endLeaf(cx, line, leaf) {
        const inside = isInside(cx, line)
        if (leaf.parsers.some((parser) => parser instanceof TableParser && parser.isTable))
          return !inside || isListItem(line)
        if (!inside || !line.text.includes('|', line.pos)) return false
        const next = cx.peekLine()
        return countColumns(next.replace(/^[>\s]+/, '')) === countCells(line.text.slice(line.pos))
      }
    }
  ]
}

class TableParser implements LeafBlockParser {
  #rows: Element[] | undefined
  #checked = false

  get isTable(): boolean {
    return this.#rows !== undefined
  }

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const from = cx.lineStart + line.pos
    const to = cx.lineStart + line.text.length
    const text = line.text.slice(line.pos)
    if (this.#checked) {
      // It would underline the table as if that were a heading.
      if (this.#rows !== undefined && /^(?:=+|-+)[ \t]*$/.test(text)) return this.finish(cx, leaf)
      this.#rows?.push(cx.elt('TableRow', from, to))
      return false
    }
    this.#checked = true
    const columns = countColumns(text)
    if (columns > 0 && columns === countCells(leaf.content) && isInside(cx, line))
      this.#rows = [
        cx.elt('TableRow', leaf.start, leaf.start + leaf.content.length),
        cx.elt('TableDelimiter', from, to)
      ]
    return false
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (this.#rows === undefined) return false
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + leaf.content.length, this.#rows))
    return true
  }
}

/** The number of columns of a delimiter row, `| --- | :-: |`; 0 if it is none. */
function countColumns(row: string): number {
  if (!row.includes('|') || !/^[|:-]/.test(row)) return 0
  let columns = 0
  const complete = visitCells(row, 0, row.length, (start, end) => {
    columns++
    return /^:?-+:?$/.test(row.slice(start, end))
  })
  return complete ? columns : 0
}

function countCells(row: string): number {
  let cells = 0
  visitCells(row, 0, row.length, () => ++cells > 0)
  return cells
}

/** The content of each cell of a row that has any, without white space around it. */
export function cellRanges(text: string, from: number, to: number): Range[] {
  const cells: Range[] = []
  visitCells(text, from, to, (start, end) => {
    if (start < end) cells.push({start, end})
    return true
  })
  return cells
}

/** Visits the cells of a row until one is refused; gives whether none was. */
function visitCells(text: string, from: number, to: number, visit: (start: number, end: number) => boolean): boolean {
  let first = -1
  let last = from
  let pipes = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === codes.pipe) {
      // A pipe at the start of the row opens the first cell and closes none.
      if ((pipes++ > 0 || first !== -1) && !visit(first === -1 ? at : first, first === -1 ? at : last)) return false
      first = -1
    } else if (code !== codes.space && code !== codes.tab && code !== codes.lineFeed) {
      if (first === -1) first = at
      if (code === codes.backslash && at + 1 < to) at++
      last = at + 1
    }
  }
  return first === -1 || visit(first, last)
}
