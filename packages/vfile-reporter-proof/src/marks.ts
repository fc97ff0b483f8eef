import {
  nameOf,
  placeOf,
  type ReportedFile,
  type ReportedMessage,
  repairsOf,
  type Source,
  type SourceEdit
} from '@copydesk/report'

/** A finding as the page shows it. */
export interface Mark {
  /** From 1, in the order of the article. */
  readonly number: number
  readonly message: ReportedMessage
  /** What tells its rule's colour: `paired-quotes`. */
  readonly rule: string
  /** Its place in the source; undefined where it is on the whole file, or where the source has changed since. */
  readonly range: {readonly start: number; readonly end: number} | undefined
  /** The repair that is drawn; of several the first. */
  readonly edits: readonly SourceEdit[]
}

/** The findings of a file, in the order of their places. */
export function marksOf({messages}: ReportedFile, source: Source | undefined): readonly Mark[] {
  return messages
    .map((message) => ({message, range: source && rangeOf(message, source)}))
    .sort((left, right) => (left.range?.start ?? -1) - (right.range?.start ?? -1))
    .map(({message, range}, index) => ({
      number: index + 1,
      message,
      rule: ruleOf(message),
      range,
      edits: (range && source && repairsOf(message, source)[0]) ?? []
    }))
}

/** `paired-quotes` of `paired-quotes/unclosed`; letters that cannot end the name of a class. */
export function ruleOf(message: ReportedMessage): string {
  const name = nameOf(message)?.split('/')[0] ?? ''
  return /^[a-z][a-z\d-]*$/.test(name) ? name : 'other'
}

function rangeOf(message: ReportedMessage, source: Source): Mark['range'] {
  const place = placeOf(message)
  const start = place && source.offset(place.start)
  const end = place && source.offset(place.end)
  if (start === undefined || end === undefined || end < start) return
  // Copydesk says which words its place has; where others stand by now, a mark would be on the wrong ones.
  const moved = message.confidence !== undefined && source.text.slice(start, end) !== message.actual
  return moved ? undefined : {start, end}
}
