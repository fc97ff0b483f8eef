import type {Block} from '@copydesk/prose'
import {plainElisions} from './elisions.ts'
import {type Glyph, glyphs, shapes} from './glyphs.ts'
import {type Side, sideAfter, sideBefore} from './sides.ts'
import {wordAfter} from './words.ts'

/** A quotation mark, an apostrophe or a prime: which of them, only the automaton can tell. */
export interface QuoteMark {
  readonly block: Block
  /** Its place among the marks of the block. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** The shape as written. */
  readonly text: string
  readonly glyph: Glyph
  /** What stands before and after it, other marks passed over. */
  readonly before: Side
  readonly after: Side
  /** Whether another mark touches it. */
  readonly touchesBefore: boolean
  readonly touchesAfter: boolean
}

const shape = new RegExp(shapes.source)

/** Whether a block has any marks: most have none, and need not be remembered. */
export function hasMarks({text}: Block): boolean {
  return shape.test(text)
}

const known = new WeakMap<Block, readonly QuoteMark[]>()

/** The marks of a block, in order. */
export function marksOf(block: Block): readonly QuoteMark[] {
  let marks = known.get(block)
  if (marks === undefined) {
    marks = findMarks(block)
    known.set(block, marks)
  }
  return marks
}

function findMarks(block: Block): QuoteMark[] {
  const {text} = block
  const found = findShapes(text)
  const marks: QuoteMark[] = []
  // Marks that touch (“‘Never) stand before and after the same words.
  for (let first = 0, last = 0; first < found.length; first = ++last) {
    while (last + 1 < found.length && found[last]!.end === found[last + 1]!.start) last++
    const before = sideBefore(text, found[first]!.start)
    const after = sideAfter(text, found[last]!.end)
    for (let index = first; index <= last; index++) {
      const mark = found[index]!
      marks.push({
        block,
        index,
        start: mark.start,
        end: mark.end,
        text: mark.text,
        glyph: glyphs[mark.text]!,
        before,
        after,
        touchesBefore: index > first,
        touchesAfter: index < last
      })
    }
  }
  return marks
}

interface Shape {
  readonly start: number
  readonly end: number
  readonly text: string
}

function findShapes(text: string): Shape[] {
  const found: Shape[] = []
  for (const match of text.matchAll(shapes)) {
    const [shape] = match
    const start = match.index
    const end = start + 1
    const last = found.at(-1)
    const pair = shape + shape
    // ''Twas: a quotation opens with a clipped word.
    if (
      last?.end === start &&
      last.text === shape &&
      pair in glyphs &&
      !plainElisions.has(wordAfter(text, end).toLowerCase())
    )
      found[found.length - 1] = {start: last.start, end, text: pair}
    else found.push({start, end, text: shape})
  }
  return found
}
