import {
  fingerprinter,
  placeOf,
  printable,
  type ReportedFile,
  type ReportedMessage,
  repairsOf,
  type Source,
  type SourceEdit,
  severityOf,
  sourceOf
} from '@copydesk/report'
import type {ArtifactLocation, Fix, Region, Result} from 'sarif'
import {addressOf} from './address.ts'
import {levels} from './levels.ts'
import type {RuleTable} from './rules.ts'

/** Makes the results of a report, file by file. */
export function resultMaker(rules: RuleTable): (file: ReportedFile) => (message: ReportedMessage) => Result {
  const fingerprint = fingerprinter()
  return (file) => {
    const artifactLocation = addressOf(file)
    const source = file.messages.length > 0 ? sourceOf(file) : undefined
    return (message) => {
      const fixes = fixesOf(message, artifactLocation, source)
      const text = printable(message.reason)
      return {
        ...rules.refer(message),
        level: levels[severityOf(message)],
        // An empty message is no SARIF; some viewers show the markdown, in which the words of the article stand out.
        message: {text: plain(text) || 'No description', ...(text && {markdown: text})},
        locations: [{physicalLocation: {artifactLocation, region: regionOf(message)}}],
        partialFingerprints: {'words/v1': fingerprint(artifactLocation.uri!, message)},
        ...(fixes.length > 0 && {fixes}),
        ...(message.note && {properties: {note: printable(message.note)}})
      }
    }
  }
}

/** In SARIF's plain text `[words](1)` is a link to a related location: of an article's words none is made. */
function plain(text: string): string {
  return text.replaceAll('](', '\\](')
}

/** GitHub refuses a result without a region: a message on the whole file is shown at its start. */
function regionOf(message: ReportedMessage): Region {
  const {start, end} = placeOf(message) ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(message.actual && {snippet: {text: printable(message.actual)}})
  }
}

function fixesOf(message: ReportedMessage, file: ArtifactLocation, source: Source | undefined): Fix[] {
  const repairs = source ? repairsOf(message, source) : message.fix ? [message.fix.edits] : []
  return repairs.map((edits) => ({
    description: {text: describe(edits, message)},
    artifactChanges: [
      {
        artifactLocation: file,
        replacements: edits.map((edit) => ({
          deletedRegion: deletedRegion(edit, source),
          insertedContent: {text: printable(edit.text)}
        }))
      }
    ]
  }))
}

function describe(edits: readonly SourceEdit[], message: ReportedMessage): string {
  const [edit] = edits
  if (edit === undefined || edits.length > 1) return `Change ${edits.length} places`
  if (edit.start === edit.end) return `Add ${plain(quoted(edit.text))}`
  if (edit.text === '') return `Remove ${message.actual ? plain(quoted(message.actual)) : 'it'}`
  return `Change it to ${plain(quoted(edit.text))}`
}

function quoted(text: string): string {
  return JSON.stringify(printable(text))
}

function deletedRegion({start, end}: SourceEdit, source: Source | undefined): Region {
  if (!source) return {charOffset: start, charLength: end - start}
  const [first, last] = [source.point(start), source.point(end)]
  return {startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column}
}
