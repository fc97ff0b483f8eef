import {type Block, placeholder} from '@copydesk/prose'
import type {Read} from './decisions.ts'
import {plainElisions} from './elisions.ts'
import {type Glyph, glyphs, nextShape, shapes} from './glyphs.ts'
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
  /** What the words after it say, once someone asked; see `sense.ts`. */
  attributed: boolean | undefined
  over: boolean | undefined
  followed: boolean | undefined
}

const none: readonly QuoteMark[] = []

/** Whether a block has any marks: most have none. */
export function hasMarks(block: Block): boolean {
  return marksOf(block).length > 0
}

/** The marks of a block and what was decided about them, in one note: an editor keeps the blocks that it has. */
export interface NotedMarks {
  readonly marks: readonly QuoteMark[]
  read: Read | undefined
}

/** The marks of a block, in order. A short block that has none is looked through again: that costs less than a note. */
export function marksOf(block: Block): readonly QuoteMark[] {
  const noted = notedMarks(block)
  if (noted !== undefined) return noted.marks
  const {text} = block
  const first = nextShape(text, 0)
  if (first < 0 && text.length <= short) return none
  const marks = first < 0 ? none : findMarks(block, first)
  block.note(marksOf, {marks, read: undefined} satisfies NotedMarks)
  return marks
}

export function notedMarks(block: Block): NotedMarks | undefined {
  return block.noted(marksOf) as NotedMarks | undefined
}

/** How many characters are looked through as quickly as a note is made. */
const short = 200

function findMarks(block: Block, first: number): QuoteMark[] {
  const {text} = block
  const marks: QuoteMark[] = []
  let start = first
  while (start >= 0) {
    // Marks that touch (“‘Never) stand before and after the same words.
    let shape = shapeAt(text, start)
    let end = start + shape.length
    let next = nextShape(text, end)
    const alone = next !== end
    while (next === end) {
      end += shapeAt(text, end).length
      next = nextShape(text, end)
    }
    const before = sideBefore(text, start)
    const after = sideAfter(text, end)
    for (let at = start; at < end; at += shape.length) {
      if (at > start) shape = shapeAt(text, at)
      marks.push({
        block,
        all: marks,
        index: marks.length,
        start: at,
        end: at + shape.length,
        text: shape,
        glyph: glyphs[shape]!,
        before,
        after,
        touchesBefore: at > start,
        touchesAfter: at + shape.length < end,
        joins: alone && before === 'letter' && after === 'letter' && joinsLetters(text, start, shape),
        attributed: undefined,
        over: undefined,
        followed: undefined
      })
    }
    start = next
  }
  return marks
}

/** The shape that starts at `at`, which may be of two characters. */
function shapeAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  const shape = shapes.get(code)!
  if (text.charCodeAt(at + 1) !== code) return shape
  const twice = shape + shape
  // ''Twas: a quotation opens with a clipped word.
  return twice in glyphs && !plainElisions.has(wordAfter(text, at + 2).toLowerCase()) ? twice : shape
}

function joinsLetters(text: string, at: number, shape: string): boolean {
  if (shape !== '’' && shape !== "'") return false
  return text.charAt(at - 1) !== placeholder && text.charAt(at + 1) !== placeholder
}
