import {type ProseDocument, placeholder, type Range} from '@copydesk/prose'
import {toSource, toSourceEdits} from './place.ts'
import type {Finding, Report, Rule} from './types.ts'

/**
 * Runs one rule over a document and places its reports in the source; no stet holds.
 *
 * @returns In the order of their places.
 * @throws What the rule throws.
 */
export function runRule<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  document: ProseDocument,
  options: Options
): Finding[] {
  const findings: Finding[] = []
  rule.check(document, {options, report: (report) => findings.push(toFinding(rule, document, report))})
  return findings.sort(compareFindings)
}

/** The order of findings: by place; where that is the same, as given. */
export function compareFindings(left: Range, right: Range): number {
  return left.start - right.start || left.end - right.end
}

function toFinding<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  document: ProseDocument,
  report: Report<Kind>
): Finding {
  const {severity} = rule.kinds[report.kind]
  const {start, end} = toSource(document, report)
  const fix = toFix(rule, document, report)
  return {
    source: `retext-${rule.id}`,
    ruleId: report.kind,
    severity,
    // The character that stands for code or a picture is not for readers.
    reason: report.reason.replaceAll(placeholder, '…'),
    start,
    end,
    actual: document.source.slice(start, end),
    ...(report.expected && {expected: report.expected}),
    ...(report.note !== undefined && {note: report.note}),
    url: `https://github.com/copydesk/copydesk/tree/main/rules/retext-${rule.id}#${report.kind}`,
    confidence: report.confidence ?? 1,
    ...(fix && {fix}),
    ...(report.related && {
      related: report.related.map((place) => ({...toSource(document, place), message: place.message}))
    })
  }
}

function toFix<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  document: ProseDocument,
  report: Report<Kind>
): Finding['fix'] {
  const safest = rule.kinds[report.kind].fix
  if (report.edits === undefined || safest === 'none') return
  const edits = toSourceEdits(document, report.edits)
  return edits && {safety: safest === 'safe' ? (report.safety ?? 'safe') : 'suggest', edits}
}
