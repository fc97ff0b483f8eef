import type {EditorState} from '@codemirror/state'
import {marked} from './problems.ts'

/** The findings in words, a line each, for a message to whoever wrote the article. */
export function reportOf(state: EditorState): string {
  const {problems} = state.field(marked)
  if (problems.length === 0) return 'Copydesk found nothing to mark.\n'
  const lines = problems.map(({from, reason, note, rule, kind}) => {
    const line = state.doc.lineAt(from)
    const where = `${line.number}:${from - line.from + 1}`
    return `${where}  ${reason} [${rule}/${kind}]${note === undefined ? '' : `\n      ${note}`}`
  })
  return `${lines.join('\n')}\n\n${countOf(problems.length)}\n`
}

export function countOf(count: number): string {
  if (count === 0) return 'Nothing to mark'
  return count === 1 ? '1 finding' : `${count} findings`
}
