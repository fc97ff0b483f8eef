import type {PluginFinding} from '@copydesk/engine'
import {nameOf} from '@copydesk/rule'
import {type Diagnostic, DiagnosticSeverity, DiagnosticTag} from 'vscode-languageserver'
import type {Checked} from './desk.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

/** What the editor can show. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean
  /** Whether it shows what is not needed paler. */
  readonly tags: boolean
}

export function toDiagnostics(checked: Checked, support: DiagnosticSupport): Diagnostic[] {
  return checked.findings.map((finding) => toDiagnostic(checked, finding, support))
}

export function toDiagnostic(
  {text, document}: Checked,
  finding: PluginFinding,
  {relatedInformation, tags}: DiagnosticSupport
): Diagnostic {
  const range = (start: number, end: number) => text.lines.rangeOf(start + text.shift, end + text.shift)
  // A place without a width, where something is missing, would not be seen: the character before it is.
  const start = finding.start === finding.end ? widened(document.source, finding.start) : finding.start
  const diagnostic: Diagnostic = {
    range: range(start, finding.end),
    severity: severities[finding.severity],
    source: 'copydesk',
    code: nameOf(finding),
    message: finding.reason
  }
  if (finding.url !== undefined) diagnostic.codeDescription = {href: finding.url}
  if (tags && isToGo(finding)) diagnostic.tags = [DiagnosticTag.Unnecessary]
  if (relatedInformation && finding.related !== undefined && finding.related.length > 0)
    diagnostic.relatedInformation = finding.related.map((place) => ({
      location: {uri: text.uri, range: range(place.start, place.end)},
      message: place.message
    }))
  return diagnostic
}

/** Whether all of it is to be taken out: a title that is given twice. */
function isToGo({start, end, fix}: PluginFinding): boolean {
  const [edit] = fix?.edits ?? []
  return end > start && edit?.text === '' && edit.start <= start && edit.end >= end
}

function widened(source: string, offset: number): number {
  const before = source.charCodeAt(offset - 1)
  if (Number.isNaN(before) || before === 10 || before === 13) return offset
  return before >= 0xdc00 && before <= 0xdfff ? Math.max(0, offset - 2) : offset - 1
}
