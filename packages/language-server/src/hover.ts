import {type PluginFinding, summaryOf} from '@copydesk/engine'
import {nameOf} from '@copydesk/rule'
import type {Hover, Position} from 'vscode-languageserver'
import type {Checked} from './desk.ts'
import {touching} from './touching.ts'

export interface HoverSupport {
  /** Whether the editor shows Markdown; otherwise the text is plain. */
  readonly markdown: boolean
}

/** What is wrong where the pointer is, with the evidence, what the rule is about, and the way to more. */
export function hoverAt(checked: Checked, position: Position, {markdown}: HoverSupport): Hover | undefined {
  const {text} = checked
  const offset = text.lines.offsetAt(position) - text.shift
  const found = touching(checked, offset, offset)
  const [first] = found
  if (first === undefined) return
  const parts = found.map((finding) => {
    const lines = [finding.reason, finding.note, help(finding, markdown)]
    return lines.filter((line) => line !== undefined).join('\n\n')
  })
  return {
    contents: markdown
      ? {kind: 'markdown', value: parts.join('\n\n---\n\n')}
      : {kind: 'plaintext', value: parts.join('\n\n')},
    range: text.lines.rangeOf(first.start + text.shift, first.end + text.shift)
  }
}

/** The rule, and what it flags. */
function help(finding: PluginFinding, markdown: boolean): string {
  const {url} = finding
  const name = nameOf(finding)
  const summary = summaryOf(finding)
  const about = summary === undefined ? '' : `: ${summary}`
  if (!markdown) return `${name}${about}${url === undefined ? '' : ` (${url})`}`
  return `${url === undefined ? `\`${name}\`` : `[\`${name}\`](${url})`}${about}`
}
