import type {ProseDocument} from '@copydesk/prose'
import type {Finding} from '@copydesk/rule'

/** A line of a `findings` fence. */
export interface ExpectedFinding {
  /** `3:5-3:9`, lines and columns from 1. */
  readonly place: string
  readonly kind: string
  readonly reason: string
}

/** The findings as a fence has them: a line each, with the place, the kind and the reason. */
export function writeFindings(document: ProseDocument, findings: readonly Finding[]): string {
  return findings
    .map(
      ({start, end, ruleId, reason}) => `${pointOf(document, start)}-${pointOf(document, end)} ${ruleId} ${reason}\n`
    )
    .join('')
}

/**
 * Reads a `findings` fence.
 *
 * @throws {SyntaxError} If a line is not `line:column-line:column kind reason`.
 */
export function readFindings(text: string): ExpectedFinding[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^(\d+:\d+-\d+:\d+) (\S+) (\S.*)$/.exec(line)
      if (!match) throw new SyntaxError(`A finding is \`line:column-line:column kind reason\`, not \`${line}\``)
      return {place: match[1]!, kind: match[2]!, reason: match[3]!}
    })
}

function pointOf(document: ProseDocument, offset: number): string {
  const {line, column} = document.point(offset)
  return `${line}:${column}`
}
