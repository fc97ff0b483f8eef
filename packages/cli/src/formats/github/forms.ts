import {
  nameOf,
  pathOf,
  placeOf,
  type ReportedFile,
  type ReportedMessage,
  type Severity,
  severityOf
} from '@copydesk/report'

/** What is wrong in one way in one file: `Shanebaum`, seven times. */
export interface Form {
  readonly path: string
  readonly severity: Severity
  /** In the order of the file, but first of all the first one on a line that has changed. */
  readonly messages: readonly [ReportedMessage, ...ReportedMessage[]]
  /** Whether there is one on such a line. */
  readonly isChanged: boolean
}

/**
 * Gathers messages that say the same of the same words of a file; in the order of their firsts.
 *
 * @param isChanged Whether a line has changed.
 */
export function formsOf(file: ReportedFile, isChanged: (line: number) => boolean = () => false): Form[] {
  const path = pathOf(file)
  const forms = new Map<string, {path: string; severity: Severity; messages: [ReportedMessage, ...ReportedMessage[]]}>()
  for (const message of file.messages) {
    const severity = severityOf(message)
    const key = JSON.stringify([severity, nameOf(message), message.actual, message.reason])
    const form = forms.get(key)
    if (form) form.messages.push(message)
    else forms.set(key, {path, severity, messages: [message]})
  }
  return [...forms.values()].map((form) => {
    const first = form.messages.findIndex((message) => isChanged(placeOf(message)?.start.line ?? 0))
    if (first === -1) return {...form, isChanged: false}
    const [message] = form.messages.splice(first, 1)
    return {...form, messages: [message!, ...form.messages], isChanged: true}
  })
}
