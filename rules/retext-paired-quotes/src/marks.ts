import type {Block} from '@copydesk/prose'
import {plainElisions} from './elisions.ts'
import {type Glyph, glyphs, lastShape} from './glyphs.ts'
import {type Side, sideAfter, sideBefore} from './sides.ts'
import {wordAfter} from './words.ts'

/** A quotation mark, an apostrophe or a prime: which of them, only the automaton can tell. */
export interface QuoteMark {
  readonly block: Block
  /** All marks of the block. */
  readonly all: readonly QuoteMark[]
  /** Its place among them. */
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

const none: readonly QuoteMark[] = []

const known = new WeakMap<Block, readonly QuoteMark[]>()

/** Whether a block has any marks: most have none. */
export function hasMarks({text}: Block): boolean {
  return nextShape(text, 0) < text.length
}

/** The marks of a block, in order. Those of a block that has some are remembered. */
export function marksOf(block: Block): readonly QuoteMark[] {
  const remembered = known.get(block)
  if (remembered !== undefined) return remembered
  const first = nextShape(block.text, 0)
  if (first === block.text.length) return none
  const marks = findMarks(block, first)
  known.set(block, marks)
  return marks
}

function findMarks(block: Block, start: number): QuoteMark[] {
  const {text} = block
  const found = findShapes(text, start)
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
        all: marks,
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

function findShapes(text: string, first: number): Shape[] {
  const found: Shape[] = []
  for (let start = first; start < text.length; start = nextShape(text, start + 1)) {
    const shape = text.charAt(start)
    const end = start + 1
    const last = found.at(-1)
    // ''Twas: a quotation opens with a clipped word.
    if (
      last?.end === start &&
      last.text === shape &&
      shape + shape in glyphs &&
      !plainElisions.has(wordAfter(text, end).toLowerCase())
    )
      found[found.length - 1] = {start: last.start, end, text: shape + shape}
    else found.push({start, end, text: shape})
  }
  return found
}

/** Of each code unit up to the last shape, whether it is one. */
const isShape = new Uint8Array(lastShape + 1)
for (const shape of Object.keys(glyphs)) if (shape.length === 1) isShape[shape.charCodeAt(0)] = 1

/** The offset of the first shape at or after `from`; the length of the text if there is none. */
function nextShape(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Nearly all are letters and spaces.
    if (unit !== 32 && (unit < 97 || unit > 122) && unit <= lastShape && isShape[unit] === 1) return at
  }
  return text.length
}
