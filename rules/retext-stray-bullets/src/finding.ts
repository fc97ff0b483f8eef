import type {Report} from '@copydesk/rule'
import type {Line} from './lines.ts'

export type Kind =
  | 'missing-space'
  | 'missing-bullet'
  | 'mixed-marker'
  | 'double-marker'
  | 'empty-item'
  | 'run-in'
  | 'stray'
  | 'numbering'
  | 'typed-list'

export type Finding = Report<Kind>

/** The first words of a line, to name it in a message. */
export function quote(line: Line): string {
  const words = line.text.split(/\s+/u, 6)
  return words.length < 6 ? line.text : `${words.slice(0, 5).join(' ')} …`
}
