import type {Point, ReportedFile, ReportedMessage, SourceEdit} from './types.ts'

/** The text of a file, with its lines found once. */
export class Source {
  readonly text: string
  /** Where each line starts. */
  readonly starts: readonly number[]

  constructor(text: string) {
    this.text = text
    this.starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({0: end, index}) => index + end.length)]
  }

  /** The line, from 1, that an offset is in. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  point(offset: number): Required<Point> {
    const line = this.lineAt(offset)
    return {line, column: offset - this.starts[line - 1]! + 1, offset}
  }

  /** The offset of a point; undefined if the text has no such place. */
  offset({line, column}: Point): number | undefined {
    const start = this.starts[line - 1]
    if (start === undefined || column < 1) return
    const offset = start + column - 1
    return offset <= (this.starts[line] ?? this.text.length) ? offset : undefined
  }
}

/** The source of a file, without a byte order mark; undefined if the file does not carry it. */
export function sourceOf({value}: ReportedFile): Source | undefined {
  if (typeof value === 'string') return new Source(value.replace(/^\uFEFF/, ''))
  if (value instanceof Uint8Array) return new Source(new TextDecoder().decode(value))
  return
}

/**
 * The repairs of a message that can be made as they are: each a list of edits that go together.
 *
 * A Copydesk message says its one repair in `fix`, and where it has none no words of `expected` are a repair. Any other
 * message is repaired by putting one of `expected` in the place of `actual`. A repair that does not fit the source is
 * none: places of a syntax tree are wrong after entities and escapes.
 */
export function repairsOf(message: ReportedMessage, source: Source): (readonly SourceEdit[])[] {
  const {fix, confidence, expected, actual, place} = message
  if (fix)
    return fix.edits.length > 0 && fix.edits.every(({start, end}) => start <= end && end <= source.text.length)
      ? [fix.edits]
      : []
  if (confidence !== undefined || !expected || actual === undefined || !place || !('start' in place)) return []
  const start = source.offset(place.start)
  const end = source.offset(place.end)
  if (start === undefined || end === undefined || source.text.slice(start, end) !== actual) return []
  return expected.map((text) => [{start, end, text}])
}
