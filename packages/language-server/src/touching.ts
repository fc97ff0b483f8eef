import type {PluginFinding} from '@copydesk/engine'
import type {Checked} from './desk.ts'

/** The findings that a range of the source touches, its ends included. */
export function touching({findings}: Checked, start: number, end: number): readonly PluginFinding[] {
  return findings.filter((finding) => finding.start <= end && finding.end >= start)
}
