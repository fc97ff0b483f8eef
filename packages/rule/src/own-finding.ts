import type {ProseDocument, Range} from '@copydesk/prose'
import {ownKinds} from './rule-name.ts'
import type {Finding} from './types.ts'

/** What Copydesk itself has to say about a text. */
export function ownFinding(
  document: ProseDocument,
  kind: keyof typeof ownKinds,
  {start, end}: Range,
  reason: string
): Finding {
  return {
    source: 'copydesk',
    ruleId: kind,
    severity: ownKinds[kind],
    reason,
    start,
    end,
    actual: document.source.slice(start, end),
    url: `https://github.com/copydesk/copydesk/tree/main/packages/rule#${kind}`,
    confidence: 1
  }
}
