import type {MarkType} from '../types.ts'
import * as codes from './codes.ts'

/** A matched pair of delimiters: where its mark starts in the text is known once the opening one is written. */
export interface Pair {
  readonly type: MarkType
  readonly value?: string | undefined
  start: number
}

/**
 * A run of `*`, `_` or `~`. Closing delimiters take characters from its left, opening ones from its right; what
 * remains between is text.
 */
export class DelimiterRun {
  readonly start: number
  readonly end: number
  readonly code: number
  readonly canOpen: boolean
  readonly canClose: boolean
  closed = 0
  opened = 0
  readonly closes: Pair[] = []
  readonly opens: Pair[] = []
  previous: DelimiterRun | undefined
  next: DelimiterRun | undefined

  constructor(text: string, start: number, end: number) {
    this.start = start
    this.end = end
    this.code = text.charCodeAt(start)
    const before = start === 0 ? 32 : text.charCodeAt(start - 1)
    const after = end === text.length ? 32 : text.charCodeAt(end)
    const punctuationBefore = isPunctuation(before)
    const punctuationAfter = isPunctuation(after)
    const left = !isWhitespace(after) && (!punctuationAfter || punctuationBefore || isWhitespace(before))
    const right = !isWhitespace(before) && (!punctuationBefore || punctuationAfter || isWhitespace(after))
    const underscore = this.code === codes.underscore
    this.canOpen = left && (!underscore || !right || punctuationBefore)
    this.canClose = right && (!underscore || !left || punctuationAfter)
  }

  get length(): number {
    return this.end - this.start
  }

  get rest(): number {
    return this.end - this.start - this.closed - this.opened
  }
}

/** The runs that may still match, as CommonMark's “delimiter stack”. */
export class DelimiterStack {
  last: DelimiterRun | undefined

  push(run: DelimiterRun): void {
    run.previous = this.last
    if (this.last !== undefined) this.last.next = run
    this.last = run
  }

  /** Takes the run and all after it off. */
  truncate(bottom: DelimiterRun | undefined): void {
    this.last = bottom
    if (bottom !== undefined) bottom.next = undefined
  }

  /**
   * Matches the runs above `bottom` and takes them off: CommonMark's “process emphasis”, which is linear because no
   * search goes past a place where an earlier one for the same kind of run found nothing.
   */
  resolve(bottom: DelimiterRun | undefined): void {
    const searched = new Map<number, DelimiterRun | undefined>()
    let closer = this.last
    if (closer === bottom) return
    while (closer !== undefined && closer.previous !== bottom) closer = closer.previous
    while (closer !== undefined) {
      if (!closer.canClose) {
        closer = closer.next
        continue
      }
      const key = kindOf(closer)
      const limit: DelimiterRun | undefined = searched.has(key) ? searched.get(key) : bottom
      let opener = closer.previous
      while (opener !== undefined && opener !== bottom && opener !== limit && !matches(opener, closer))
        opener = opener.previous
      if (opener === undefined || opener === bottom || opener === limit) {
        searched.set(key, closer.previous)
        const next: DelimiterRun | undefined = closer.next
        if (!closer.canOpen) this.#remove(closer)
        closer = next
        continue
      }
      pair(opener, closer)
      opener.next = closer
      closer.previous = opener
      if (opener.rest === 0) this.#remove(opener)
      if (closer.rest === 0) {
        const next: DelimiterRun | undefined = closer.next
        this.#remove(closer)
        closer = next
      }
    }
    this.truncate(bottom)
  }

  #remove(run: DelimiterRun): void {
    if (run.previous !== undefined) run.previous.next = run.next
    if (run.next !== undefined) run.next.previous = run.previous
    else this.last = run.previous
  }
}

/** Runs of a kind match the same openers. */
function kindOf(run: DelimiterRun): number {
  const size = run.code === codes.tilde ? run.length : run.length % 3
  return run.code * 8 + (run.canOpen ? 4 : 0) + Math.min(size, 3)
}

function matches(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (opener.code !== closer.code || !opener.canOpen) return false
  if (closer.code === codes.tilde) return opener.length === closer.length
  // “Multiple of three”: keeps `**a*b**` from closing at the single asterisk.
  return !((closer.canOpen || opener.canClose) && closer.length % 3 !== 0 && (opener.length + closer.length) % 3 === 0)
}

function pair(opener: DelimiterRun, closer: DelimiterRun): void {
  const strikes = closer.code === codes.tilde
  const size = strikes ? closer.length : opener.rest > 1 && closer.rest > 1 ? 2 : 1
  const type = strikes ? 'delete' : size === 2 ? 'strong' : 'emphasis'
  const made: Pair = {type, start: 0}
  opener.opened += size
  closer.closed += size
  opener.opens.push(made)
  closer.closes.push(made)
}

export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  )
}

const unicodePunctuation = /[\p{P}\p{S}]/u

function isPunctuation(code: number): boolean {
  return code < 128 ? isAsciiPunctuation(code) : unicodePunctuation.test(String.fromCharCode(code))
}

function isWhitespace(code: number): boolean {
  if (code < 128) return code === codes.space || (code >= 9 && code <= 13)
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}
