import path from 'node:path'
import {type Format, formatOf, type Point, type ProseDocument, parseDocument} from '@copydesk/prose'
import {type Finding, lint, type StetContext} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import {extensions} from './find-files.ts'
import {readSource, UnreadableError} from './read-source.ts'
import {type StetFile, stetContext} from './stet-file.ts'

/** A finding with its place as line, column and offset; the JSON format prints it as it is. */
export interface Message {
  readonly source: string
  readonly ruleId: string
  readonly severity: Finding['severity']
  readonly reason: string
  readonly place: {readonly start: Point; readonly end: Point}
  readonly actual: string
  readonly expected?: readonly string[]
  readonly note?: string
  readonly url: string
  readonly fix?: NonNullable<Finding['fix']>
  readonly confidence: number
}

export interface FileResult {
  /** As the user would write it. */
  readonly path: string
  readonly messages: readonly Message[]
  /** Why the file was not checked. */
  readonly problem?: string
}

/** Lints one text. */
export function lintText(source: string, format: Format, stet?: StetContext): Message[] {
  const document = parseDocument(source, {format})
  return lint(document, rules, {complete: true, stet}).map((finding) => toMessage(document, finding))
}

/** Lints one file; a file that cannot be read gives a result with a `problem`. */
export async function lintFile(file: string, cwd: string, stet?: StetFile): Promise<FileResult> {
  // A file without an extension (README, NOTICE) is plain text.
  const format = path.extname(file) === '' ? 'text' : formatOf(file)
  if (format === undefined)
    return {path: file, messages: [], problem: `is not of a format that Copydesk reads (${extensions.join(', ')})`}
  const absolute = path.resolve(cwd, file)
  try {
    return {path: file, messages: lintText(await readSource(absolute), format, stetContext(stet, absolute))}
  } catch (error) {
    if (error instanceof UnreadableError) return {path: file, messages: [], problem: error.message}
    throw error
  }
}

function toMessage(document: ProseDocument, finding: Finding): Message {
  const {start, end, source, ruleId, severity, reason, actual, expected, note, url, fix, confidence} = finding
  return {
    source,
    ruleId,
    severity,
    reason,
    place: {start: document.point(start), end: document.point(end)},
    actual,
    ...(expected && {expected}),
    ...(note !== undefined && {note}),
    url,
    ...(fix && {fix}),
    confidence
  }
}
