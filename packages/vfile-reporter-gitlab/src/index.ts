import {
  fingerprinter,
  nameOf,
  oneLine,
  pathOf,
  placeOf,
  printable,
  type ReportedFile,
  severityOf
} from '@copydesk/report'

/** GitLab knows info, minor, major, critical and blocker. */
const severities = {info: 'info', warn: 'minor', error: 'major'} as const

/** Reports files as GitLab code quality, for `artifacts: reports: codequality` in `.gitlab-ci.yml`. */
export function reporter(files: readonly ReportedFile[]): string {
  const fingerprint = fingerprinter()
  const issues = files.flatMap((file) => {
    const path = printable(pathOf(file))
    return file.messages.map((message) => ({
      description: oneLine(message.reason),
      check_name: nameOf(message) ?? 'message',
      fingerprint: fingerprint(path, message),
      severity: severities[severityOf(message)],
      location: {path, lines: {begin: placeOf(message)?.start.line ?? 1}}
    }))
  })
  return `${JSON.stringify(issues, undefined, 2)}\n`
}

export default reporter
