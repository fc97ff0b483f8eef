import type {ProseDocument, Range} from '@copydesk/prose'
import type {Edit, Finding, Place, Report, Rule} from './types.ts'

/** Runs one rule over a document and places its reports in the source. */
export function runRule<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  document: ProseDocument,
  options: Options
): Finding[] {
  const findings: Finding[] = []
  rule.check(document, {options, report: (report) => findings.push(toFinding(rule, document, report))})
  return findings.sort((left, right) => left.start - right.start || left.end - right.end)
}

function toFinding<Options, Kind extends string>(
  rule: Rule<Options, Kind>,
  document: ProseDocument,
  report: Report<Kind>
): Finding {
  const kind = rule.kinds[report.kind]
  const {start, end} = toSource(document, report)
  const safety = report.safety ?? (kind.fix === 'none' ? 'suggest' : kind.fix)
  return {
    source: `retext-${rule.id}`,
    ruleId: report.kind,
    severity: kind.severity,
    reason: report.reason,
    start,
    end,
    actual: document.source.slice(start, end),
    ...(report.expected && {expected: report.expected}),
    ...(report.note !== undefined && {note: report.note}),
    url: `https://github.com/copydesk/copydesk/tree/main/rules/retext-${rule.id}#${report.kind}`,
    confidence: report.confidence ?? 1,
    ...(report.edits && {fix: {safety, edits: report.edits.map((edit) => toSourceEdit(document, edit))}}),
    ...(report.related && {
      related: report.related.map((place) => ({...toSource(document, place), message: place.message}))
    })
  }
}

function toSource(document: ProseDocument, place: Place): Range {
  if (!('part' in place)) return document.toSource(place.block, place.start, place.end)
  return (place.part === 'marker' && document.markerRangeOf(place.block)) || document.rangeOf(place.block)
}

function toSourceEdit(document: ProseDocument, edit: Edit) {
  return {...toSource(document, edit), text: edit.text}
}
