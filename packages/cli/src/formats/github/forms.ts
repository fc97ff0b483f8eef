import {nameOf, pathOf, type ReportedFile, type ReportedMessage, type Severity, severityOf} from '@copydesk/report'

/** What is wrong in one way in one file: `Shanebaum`, seven times. */
export interface Form {
  readonly path: string
  readonly severity: Severity
  /** In the order of the file. */
  readonly messages: readonly [ReportedMessage, ...ReportedMessage[]]
}

/** Gathers messages that say the same of the same words of a file; in the order of their firsts. */
export function formsOf(file: ReportedFile): Form[] {
  const path = pathOf(file)
  const forms = new Map<string, {path: string; severity: Severity; messages: [ReportedMessage, ...ReportedMessage[]]}>()
  for (const message of file.messages) {
    const severity = severityOf(message)
    const key = JSON.stringify([severity, nameOf(message), message.actual, message.reason])
    const form = forms.get(key)
    if (form) form.messages.push(message)
    else forms.set(key, {path, severity, messages: [message]})
  }
  return [...forms.values()]
}
