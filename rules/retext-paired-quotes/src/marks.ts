import {type Block, placeholder} from '@copydesk/prose'
import {plainElisions} from './elisions.ts'
import {type Glyph, glyphs, shapes} from './glyphs.ts'
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
  /** The apostrophe of don’t, as nearly all are: told by its neighbours alone. */
  readonly joins: boolean
}

const none: readonly QuoteMark[] = []

const known = new WeakMap<Block, readonly QuoteMark[]>()

/** Whether a block has any marks: most have none. */
export function hasMarks({text}: Block): boolean {
  return text.search(shapes) >= 0
}

/** The marks of a block, in order. Those of a block that has some are remembered. */
export function marksOf(block: Block): readonly QuoteMark[] {
  if (!hasMarks(block)) return none
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
      const {start, end, text: shape} = found[index]!
      marks.push({
        block,
        all: marks,
        index,
        start,
        end,
        text: shape,
        glyph: glyphs[shape]!,
        before,
        after,
        touchesBefore: index > first,
        touchesAfter: index < last,
        joins: first === last && before === 'letter' && after === 'letter' && joinsLetters(text, start, shape)
      })
    }
  }
  return marks
}

function joinsLetters(text: string, at: number, shape: string): boolean {
  if (shape !== '’' && shape !== "'") return false
  return text.charAt(at - 1) !== placeholder && text.charAt(at + 1) !== placeholder
}

interface Shape {
  readonly start: number
  readonly end: number
  readonly text: string
}

function findShapes(text: string): Shape[] {
  const found: Shape[] = []
  shapes.lastIndex = 0
  while (shapes.test(text)) {
    const end = shapes.lastIndex
    const start = end - 1
    const shape = text.charAt(start)
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
