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
  const {start, end} = toSource(document, report)
  const {severity} = rule.kinds[report.kind]
  const {source, urls} = signsOf(rule)
  const finding: {-readonly [field in keyof Finding]: Finding[field]} = {
    source,
    ruleId: report.kind,
    severity,
    // The character that stands for code or a picture is not for readers.
    reason: report.reason.replaceAll(placeholder, '…'),
    start,
    end,
    actual: document.source.slice(start, end),
    url: urls[report.kind]!,
    confidence: report.confidence ?? 1
  }
  const fix = toFix(rule, document, report)
  if (report.expected) finding.expected = report.expected
  if (report.note !== undefined) finding.note = report.note
  if (fix) finding.fix = fix
  if (report.related)
    finding.related = report.related.map((place) => ({...toSource(document, place), message: place.message}))
  return finding
}

/** What all findings of a rule are signed with, written once: an editor is sent a thousand of them at each key. */
interface Signs {
  readonly source: string
  /** By the kind. */
  readonly urls: Readonly<Record<string, string>>
}

const signs = new WeakMap<object, Signs>()

function signsOf(rule: Pick<Rule, 'id' | 'kinds'>): Signs {
  let known = signs.get(rule)
  if (known === undefined) {
    const source = `retext-${rule.id}`
    const page = `https://github.com/copydesk/copydesk/tree/main/rules/${source}`
    const urls = Object.fromEntries(Object.keys(rule.kinds).map((kind) => [kind, `${page}#${kind}`]))
    known = {source, urls}
    signs.set(rule, known)
  }
  return known
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
