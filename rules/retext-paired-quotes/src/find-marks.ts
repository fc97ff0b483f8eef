import {type Block, placeholder} from '@copydesk/prose'
import type {Read} from './decisions.ts'
import {plainElisions} from './elisions.ts'
import {type Glyph, glyphsByCode, nextShape, twinsByCode} from './glyphs.ts'
import {facts, MarkedText, QuoteMark, sideFacts} from './marks.ts'
import {letterSide, sideAfter, sideBefore} from './sides.ts'
import {wordAfter} from './words.ts'

/** Whether a block has any marks: most have none. */
export function hasMarks({text}: Block): boolean {
  return nextShape(text, 0) >= 0
}

/** The marks of a block that has any. */
export function marksOf(block: Block): MarkedText | undefined {
  const first = nextShape(block.text, 0)
  if (first < 0) return
  return (block.noted(marksOf) as MarkedText | undefined) ?? findMarks(block, first)
}

/** Keeps what was decided about the marks of a block, and thereby the marks, for when an editor asks again. */
export function noteMarks(marked: MarkedText, read: Read): void {
  marked.read = read
  marked.block.note(marksOf, marked)
}

function findMarks(block: Block, first: number): MarkedText {
  const {text} = block
  const marks: QuoteMark[] = []
  const marked = new MarkedText(block, marks)
  let start = first
  while (start >= 0) {
    let glyph = glyphAt(text, start)
    let end = start + glyph.shape.length
    let next = nextShape(text, end)
    const before = sideBefore(text, start)
    if (next !== end) {
      const after = sideAfter(text, end)
      const joins = before === letterSide && after === letterSide && joinsLetters(text, start, glyph)
      if (!joins) marked.quotes = true
      const known = sideFacts(before, after) | (joins ? facts.joins : 0)
      marks.push(new QuoteMark(marked, marks.length, start, glyph, known))
      start = next
      continue
    }
    // Marks that touch (“‘Never) stand before and after the same words.
    while (next === end) {
      end += glyphAt(text, end).shape.length
      next = nextShape(text, end)
    }
    const known = sideFacts(before, sideAfter(text, end))
    for (let at = start; at < end; at += glyph.shape.length) {
      if (at > start) glyph = glyphAt(text, at)
      const touches = (at > start ? facts.touchesBefore : 0) | (at + glyph.shape.length < end ? facts.touchesAfter : 0)
      marks.push(new QuoteMark(marked, marks.length, at, glyph, known | touches))
    }
    marked.quotes = true
    start = next
  }
  return marked
}

/** The glyph that starts at `at`, which may be of two characters. */
function glyphAt(text: string, at: number): Glyph {
  const code = text.charCodeAt(at)
  const glyph = glyphsByCode.get(code)!
  if (text.charCodeAt(at + 1) !== code) return glyph
  const twin = twinsByCode.get(code)
  // ''Twas: a quotation opens with a clipped word.
  return twin !== undefined && !plainElisions.has(wordAfter(text, at + 2).toLowerCase()) ? twin : glyph
}

function joinsLetters(text: string, at: number, {shape}: Glyph): boolean {
  if (shape !== '’' && shape !== "'") return false
  return text.charAt(at - 1) !== placeholder && text.charAt(at + 1) !== placeholder
}
