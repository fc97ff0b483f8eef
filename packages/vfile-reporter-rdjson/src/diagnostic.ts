import {
  nameOf,
  type Place,
  type Point,
  pathOf,
  placeOf,
  printable,
  type ReportedFile,
  type ReportedMessage,
  repairsOf,
  severityOf,
  sourceOf
} from '@copydesk/report'
import {ByteColumns} from './byte-columns.ts'
import {replacement} from './replacement.ts'

/** A position as reviewdog counts: both from 1, the column in bytes of UTF-8. */
interface Position {
  readonly line: number
  readonly column?: number
}

interface Range {
  readonly start: Position
  readonly end: Position
}

/** https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto */
interface Diagnostic {
  readonly message: string
  readonly location: {readonly path: string; readonly range?: Range}
  readonly severity: 'ERROR' | 'WARNING' | 'INFO'
  readonly code?: {readonly value: string; readonly url?: string}
  readonly suggestions?: readonly {readonly range: Range; readonly text: string}[]
}

const severities = {info: 'INFO', warn: 'WARNING', error: 'ERROR'} as const

/** Makes the diagnostics of one file. */
export function diagnosticMaker(file: ReportedFile): (message: ReportedMessage) => Diagnostic {
  const path = printable(pathOf(file))
  const source = sourceOf(file)
  const columns = source && new ByteColumns(source)

  const positionOf = (point: Point): Position => {
    const column = columns?.column(point)
    return {line: point.line, ...(column !== undefined && {column})}
  }
  const rangeOf = ({start, end}: Place): Range => ({start: positionOf(start), end: positionOf(end)})
  const suggestionsOf = (message: ReportedMessage) =>
    (source ? repairsOf(message, source) : []).map((edits) => {
      const {start, end, text} = replacement(source!.text, edits)
      return {range: rangeOf({start: source!.point(start), end: source!.point(end)}), text: printable(text)}
    })

  return (message) => {
    const place = placeOf(message)
    const code = nameOf(message)
    const suggestions = suggestionsOf(message)
    return {
      message: printable(message.note ? `${message.reason}\n\n${message.note}` : message.reason),
      location: {path, ...(place && {range: rangeOf(place)})},
      severity: severities[severityOf(message)],
      ...(code !== undefined && {code: {value: code, ...(message.url && {url: message.url})}}),
      ...(suggestions.length > 0 && {suggestions})
    }
  }
}
