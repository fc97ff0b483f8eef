import type {FileResult, Message} from '@copydesk/engine'
import {printable} from '@copydesk/report'
import {columns} from './columns.ts'
import type {FormatContext} from './types.ts'

type Color = 'bold' | 'cyan' | 'red' | 'underline' | 'yellow'

/** What switches a colour on, and what puts an end to it. */
const codes: Readonly<Record<Color, readonly [number, number]>> = {
  bold: [1, 22],
  cyan: [36, 39],
  red: [31, 39],
  underline: [4, 24],
  yellow: [33, 39]
}

type Paint = (text: string, color: Color) => string

const painted: Paint = (text, color) => `\u001B[${codes[color][0]}m${text}\u001B[${codes[color][1]}m`
const plain: Paint = (text) => text

const labels = {error: 'error', warn: 'warning', info: 'info'} as const
const lineEnd = /\r?\n|\r/

/**
 * What unified's command lines print, as `vfile-reporter` does it: a line a message, grouped by file, all in the same
 * columns. Empty if there is nothing to say. One line after the other: of thousands of files, all at once take more memory
 * than checking them.
 */
export function* formatStylish(results: readonly FileResult[], {color}: FormatContext): Generator<string> {
  const paint = color ? painted : plain
  const files: FileResult[] = []
  const widths = [0, 0, 0, 0]
  for (const result of results) {
    const {messages} = result
    if (messages.length > 0) files.push(result)
    for (const message of messages) {
      const cells = cellsOf(message)
      for (let index = 0; index < widths.length; index++) {
        const room = columns(cells[index]!)
        if (room > widths[index]!) widths[index] = room
      }
    }
  }
  const counts = {error: 0, warn: 0, info: 0}
  for (const {path, messages} of files.toSorted((left, right) =>
    compare(printable(left.path), printable(right.path))
  )) {
    if (counts.error + counts.warn + counts.info > 0) yield '\n'
    const worst = messages.some(({severity}) => severity === 'error') ? 'red' : 'yellow'
    yield `${paint(paint(printable(path), worst), 'underline')}\n`
    for (const message of messages.toSorted(compareMessages)) {
      counts[message.severity]++
      yield* linesOf(message, widths, paint)
    }
  }
  if (counts.error + counts.warn > 0) yield `\n${summaryOf(counts, paint)}\n`
}

/** Place, severity, reason, kind and rule. */
function cellsOf({place: {start, end}, severity, reason, ruleId, source}: Message): readonly string[] {
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`
  return [place, labels[severity], printable(reason).split(lineEnd, 1)[0]!, ruleId, source]
}

function* linesOf(message: Message, widths: readonly number[], paint: Paint): Generator<string> {
  const paints: ((text: string) => string)[] = [
    (text) => text,
    (text) => paint(text, message.severity === 'error' ? 'red' : 'yellow'),
    (text) => paint(inBackticks(text, paint), 'bold')
  ]
  const cells = cellsOf(message).map((cell, index) => {
    const room = ' '.repeat(Math.max(0, (widths[index] ?? 0) - columns(cell)))
    return (paints[index]?.(cell) ?? cell) + room
  })
  yield `${cells.join(' ').trimEnd()}\n`
  for (const line of printable(message.reason).split(lineEnd).slice(1)) yield `${line.trimEnd()}\n`
}

/** Colours what stands between backticks, as many behind as before. */
function inBackticks(text: string, paint: Paint): string {
  const marks = [...text.matchAll(/`+/g)]
  let shown = ''
  let done = 0
  for (let at = 0; at < marks.length; at++) {
    const closing = marks.findIndex((mark, index) => index > at && mark[0].length === marks[at]![0].length)
    if (closing === -1) continue
    const {index: start} = marks[at]!
    const end = marks[closing]!.index + marks[closing]![0].length
    shown += text.slice(done, start) + paint(text.slice(start, end), 'cyan')
    done = end
    at = closing
  }
  return shown + text.slice(done)
}

function summaryOf({error, warn, info}: Readonly<Record<keyof typeof labels, number>>, paint: Paint): string {
  const parts = [
    ...(error > 0 ? [`${paint('✖', 'red')} ${error} error${error === 1 ? '' : 's'}`] : []),
    ...(warn > 0 ? [`${paint('⚠', 'yellow')} ${warn} warning${warn === 1 ? '' : 's'}`] : [])
  ].join(', ')
  const all = error + warn + info
  return all === error || all === warn ? parts : `${all} messages (${parts})`
}

const ranks = {error: 0, warn: 1, info: 2} as const

function compareMessages(left: Message, right: Message): number {
  return (
    left.place.start.line - right.place.start.line ||
    left.place.start.column - right.place.start.column ||
    ranks[left.severity] - ranks[right.severity] ||
    compare(left.source, right.source) ||
    compare(left.ruleId, right.ruleId) ||
    compare(printable(left.reason), printable(right.reason))
  )
}

function compare(left: string, right: string): number {
  return left.localeCompare(right)
}
