import {nameOf, pathOf, placeOf, type ReportedFile, type ReportedMessage, severityOf, xml} from '@copydesk/report'

/** How the summary leads to a line of a file. */
export type LinkTo = (path: string, line: number) => string | undefined

/**
 * All findings as a page of GitHub's Markdown, in HTML that has no Markdown to trip over.
 *
 * @param room How many bytes of UTF-8 there are for it; what has no room is counted.
 */
export function summary(files: readonly ReportedFile[], linkTo: LinkTo, room: number): string {
  const withMessages = files.filter(({messages}) => messages.length > 0)
  let page = `## Copydesk: ${headline(files, withMessages.length)}\n`
  const total = withMessages.reduce((sum, {messages}) => sum + messages.length, 0)
  let shown = 0
  // The end of a table and the line that counts the rest need room of their own.
  let left = room - Buffer.byteLength(page) - 200
  const fits = (text: string) => {
    left -= Buffer.byteLength(text)
    if (left >= 0) page += text
    return left >= 0
  }
  for (const file of withMessages) {
    if (!fits(`\n<details open><summary><b>${xml(pathOf(file))}</b> (${file.messages.length})</summary>\n<table>\n`))
      break
    for (const message of file.messages) {
      if (!fits(row(message, file, linkTo))) break
      shown++
    }
    page += '</table>\n</details>\n'
    if (left < 0) break
  }
  return shown === total ? page : `${page}\nand ${total - shown} more, for which there is no room here\n`
}

function row(message: ReportedMessage, file: ReportedFile, linkTo: LinkTo): string {
  const line = placeOf(message)?.start.line
  const link = line === undefined ? undefined : linkTo(pathOf(file), line)
  const where = link === undefined ? (line ?? '') : `<a href="${xml(link)}">${line}</a>`
  const note = message.note ? `<br><sub>${html(message.note)}</sub>` : ''
  const name = message.url
    ? `<a href="${xml(message.url)}">${xml(nameOf(message) ?? '')}</a>`
    : xml(nameOf(message) ?? '')
  return `<tr><td>${where}</td><td>${html(message.reason)}${note}</td><td>${name}</td></tr>\n`
}

/** The words in backticks as code. */
function html(text: string): string {
  return text
    .split('`')
    .map((part, index, {length}) => (index % 2 === 1 && index < length - 1 ? `<code>${xml(part)}</code>` : xml(part)))
    .join('')
}

function headline(files: readonly ReportedFile[], count: number): string {
  const messages = files.flatMap((file) => file.messages)
  const parts = (['error', 'warn', 'info'] as const).flatMap((severity) => {
    const {length} = messages.filter((message) => severityOf(message) === severity)
    const word = {error: 'error', warn: 'warning', info: 'note'}[severity]
    return length === 0 ? [] : `${length} ${word}${length === 1 ? '' : 's'}`
  })
  const of = `${files.length} file${files.length === 1 ? '' : 's'}`
  return parts.length === 0 ? `no slips in ${of}` : `${parts.join(', ')} in ${count} of ${of}`
}
