import type {SourceEdit} from '@copydesk/report'

/** Edits that go together as one edit: a reviewer commits one suggestion, not half of a repair. */
export function replacement(text: string, edits: readonly SourceEdit[]): SourceEdit {
  const inOrder = [...edits].sort((left, right) => left.start - right.start || left.end - right.end)
  const start = inOrder[0]!.start
  let end = start
  let replaced = ''
  for (const edit of inOrder) {
    replaced += text.slice(end, edit.start) + edit.text
    end = edit.end
  }
  return {start, end, text: replaced}
}
