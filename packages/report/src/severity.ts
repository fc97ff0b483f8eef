import type {ReportedMessage} from './types.ts'

export type Severity = 'info' | 'warn' | 'error'

/** How grave a message is, as `vfile` writes it in `fatal`. */
export function severityOf({fatal}: ReportedMessage): Severity {
  if (fatal) return 'error'
  return fatal === false ? 'warn' : 'info'
}
