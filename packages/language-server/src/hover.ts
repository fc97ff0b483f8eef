import {nameOf} from '@copydesk/rule'
import type {Hover, Position} from 'vscode-languageserver'
import type {Checked} from './desk.ts'
import {touching} from './touching.ts'

/** What is wrong where the pointer is, with the evidence and the way to more. */
export function hoverAt(checked: Checked, position: Position): Hover | undefined {
  const {text} = checked
  const offset = text.lines.offsetAt(position) - text.shift
  const found = touching(checked, offset, offset)
  const [first] = found
  if (first === undefined) return
  const parts = found.map((finding) => {
    const name = nameOf(finding)
    const more = finding.url === undefined ? `\`${name}\`` : `[\`${name}\`](${finding.url})`
    return [finding.reason, finding.note, more].filter((line) => line !== undefined).join('\n\n')
  })
  return {
    contents: {kind: 'markdown', value: parts.join('\n\n---\n\n')},
    range: text.lines.rangeOf(first.start + text.shift, first.end + text.shift)
  }
}
