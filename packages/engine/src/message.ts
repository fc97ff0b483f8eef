import type {Point, ProseDocument} from '@copydesk/prose'
import type {Finding} from '@copydesk/rule'

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
  /** Where the rule is described; plugins of others may not say. */
  readonly url?: string
  readonly fix?: NonNullable<Finding['fix']>
  readonly confidence: number
}

export function toMessage(document: ProseDocument, finding: Omit<Finding, 'url'> & {readonly url?: string}): Message {
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
    ...(url !== undefined && {url}),
    ...(fix && {fix}),
    confidence
  }
}
