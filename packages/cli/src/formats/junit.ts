import type {FileResult} from '@copydesk/engine'
import {nameOf, pathOf, placeOf, type ReportedFile, type ReportedMessage, severityOf, xml} from '@copydesk/report'
import {toReported} from './reported.ts'

/** JUnit XML: a suite a file, a failed test a finding; an info fails nothing, and a clean file is a passed test. */
export function* formatJunit(results: readonly FileResult[]): Generator<string> {
  const files = results.map(toReported)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk"${counts(files)}>\n`
  for (const file of files) yield* suite(file)
  yield '</testsuites>\n'
}

function* suite(file: ReportedFile): Generator<string> {
  const path = xml(pathOf(file))
  yield `  <testsuite name="${path}"${counts([file])}>\n`
  if (file.messages.length === 0) yield `    <testcase name="no slips" classname="${path}" file="${path}"/>\n`
  for (const message of file.messages) yield testcase(message, path)
  yield '  </testsuite>\n'
}

function testcase(message: ReportedMessage, path: string): string {
  const start = placeOf(message)?.start
  const name = xml(`${nameOf(message)}${start ? ` ${start.line}:${start.column}` : ''}`)
  const line = start ? ` line="${start.line}"` : ''
  return `    <testcase name="${name}" classname="${path}" file="${path}"${line}>\n${outcome(message, path)}    </testcase>\n`
}

function outcome(message: ReportedMessage, path: string): string {
  const place = placeOf(message)?.start
  const where = `${path}${place ? `:${place.line}:${place.column}` : ''}`
  const details = [where, message.reason, message.note, message.url].filter(Boolean).map((each) => xml(each!))
  if (severityOf(message) === 'info') return `      <system-out>${details.join('\n')}</system-out>\n`
  const type = severityOf(message) === 'error' ? 'error' : 'warning'
  return `      <failure type="${type}" message="${xml(message.reason)}">${details.join('\n')}</failure>\n`
}

function counts(files: readonly ReportedFile[]): string {
  const messages = files.flatMap((file) => file.messages)
  const clean = files.filter((file) => file.messages.length === 0).length
  const failures = messages.filter((message) => severityOf(message) !== 'info').length
  return ` tests="${messages.length + clean}" failures="${failures}" errors="0"`
}
