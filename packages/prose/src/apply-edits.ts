import type {SourceEdit} from './types.ts'

/** The source with all edits made at once. */
export function applyEdits(source: string, edits: readonly SourceEdit[]): string {
  let result = ''
  let from = 0
  for (const edit of [...edits].sort((left, right) => left.start - right.start || left.end - right.end)) {
    if (edit.start < from) throw new RangeError('Edits overlap')
    result += source.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + source.slice(from)
}
