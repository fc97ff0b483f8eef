import type {Block} from '@copydesk/prose'
import type {CheckContext, Edit} from '@copydesk/rule'
import {attributionFollows} from './attribution.ts'
import {closingPlace} from './closing-place.ts'
import type {Decision} from './decisions.ts'
import {glyphs} from './glyphs.ts'
import type {Interruption} from './interruption.ts'
import type {Kind} from './kinds.ts'
import type {QuoteMark} from './marks.ts'
import {markupEnding} from './markup.ts'
import {openingPlace} from './opening-place.ts'
import type {Options} from './options.ts'
import {shown} from './shown.ts'
import type {House} from './survey.ts'
import {speaks} from './voice.ts'

type Context = CheckContext<Options, Kind>
type Unclosed = Extract<Decision, {is: 'unclosed'}>

/** How long a quotation inside another one may be and still be marked as a whole, since either end may be wrong. */
const longestInner = 120

/** A quotation that never closes. */
export function reportUnclosed({mark, latest, limit}: Unclosed, house: House, context: Context): void {
  // A chain of paragraphs lacks its mark at the end of the last one.
  const {block} = latest
  const until = limit?.block === block ? limit.start : block.text.length
  // Where Chinese and Japanese words end, the signs of English sentences do not tell.
  const readable = mark.glyph.style !== 'corner'
  const chain = latest !== mark
  const inner = house.places.inner.has(mark)
  const missing = readable ? closingPlace({opener: latest, limit: until, inner, chain}, house) : undefined
  // A mark that points the wrong way, ”so, has the shape of its own partner.
  const opener = mark.glyph.opens ? mark.text : mark.glyph.turned
  const closer = glyphs[opener]!.closedBy[0] ?? mark.glyph.turned
  const subject = chain ? 'The quotation that opens here and goes on below' : 'The quotation that opens here'
  // “He said, ‘Never.”: both marks of the outer quotation are there, and the mark between them is not.
  const outer = limit !== undefined && inner && (house.places.partners.get(limit)?.start ?? limit.start) < mark.start
  const whole = outer && limit.block === mark.block && limit.end - mark.start <= longestInner
  const place = {
    block: mark.block,
    start: mark.start,
    end: whole ? limit.end : mark.end,
    ...(chain && {related: [{block, start: latest.start, end: latest.end, message: 'It goes on here'}]})
  }
  if (!missing) {
    context.report({kind: 'unclosed', ...place, reason: `${subject} never closes; add ${shown(closer)} where it ends`})
    return
  }
  const edits = [insertAfter(latest, missing.closes, closer)]
  let where = `add ${shown(closer)} after \`${tail(block.text, latest.end, missing.closes)}\``
  if (missing.resumes) {
    const {opens, closes} = missing.resumes
    edits.push(insertBefore(block, opens, opener), insertAfter(latest, closes, closer))
    where += ` and set what starts with \`${head(block.text, opens, closes)}\` in marks, too`
  }
  context.report({
    kind: 'unclosed',
    ...place,
    reason: `${subject} never closes; ${where}`,
    ...editsOf(edits),
    confidence: missing.confidence
  })
}

/** An attribution inside a quotation that has both its marks: “I went, she said, and I saw it.” */
export function reportInterrupted(
  opener: QuoteMark,
  closer: QuoteMark,
  {start, end}: Interruption,
  context: Context
): void {
  const {block} = opener
  const {text} = block
  const closes = start - 1
  const opens = end + 1
  context.report({
    kind: 'unclosed',
    block,
    start: opener.start,
    end: opener.end,
    reason: `The quotation that opens here does not close before \`${text.slice(start, end)}\`; add \`${closer.text}\` after \`${tail(text, opener.end, closes)}\` and \`${opener.text}\` before \`${head(text, opens, closer.start)}\``,
    ...editsOf([insertAfter(opener, closes, closer.text), insertBefore(block, opens, opener.text)]),
    confidence: 0.8
  })
}

/** How many marks before a closing one are looked at for the quotation before it. */
const nearby = 40

/** A closing mark without an opening one. */
export function reportUnopened(mark: QuoteMark, house: House, context: Context): void {
  const {block, start, end, text} = mark
  const marks = mark.all
  let from = 0
  for (let at = mark.index - 1; at >= Math.max(0, mark.index - nearby) && from === 0; at--) {
    const other = marks[at]!
    // One ‘i’ fewer,” he said: what stands inside may be part of the quotation.
    if (other.glyph.level === mark.glyph.level && house.places.partners.has(other)) from = other.end
  }
  if (from > 0 && onlyAttribution(mark, from)) {
    context.report({
      kind: 'unopened',
      block,
      start,
      end,
      reason: `The quotation has already closed, before \`${head(block.text, from + 1, start)}\`; remove this \`${text}\``,
      edits: [{block, start, end, text: ''}],
      confidence: 0.8
    })
    return
  }
  // Of a mark that opens by its shape, “H‘, no more is known than that it is wrong.
  const readable = mark.glyph.style !== 'corner' && (mark.glyph.closes || !mark.glyph.opens)
  const missing = readable ? openingPlace(mark, from, house) : undefined
  const opener = mark.glyph.closes ? mark.glyph.turned : mark.text
  if (!missing || isBesideMark(block.text, missing.opens, opener)) {
    context.report({
      kind: 'unopened',
      block,
      start,
      end,
      reason: `The quotation that closes here never opens; add ${shown(opener)} where it starts`
    })
    return
  }
  context.report({
    kind: 'unopened',
    block,
    start,
    end,
    reason: `The quotation that closes here never opens; add ${shown(opener)} before \`${head(block.text, missing.opens, start)}\``,
    ...editsOf([insertBefore(block, missing.opens, opener, mark.start)]),
    confidence: missing.confidence
  })
}

/**
 * Whether an opening mark at an offset would stand before a stop or a closing mark, or make another one double; ’Twas begins
 * with a letter. Before an opening mark of the other kind the order of the two is anyone's guess.
 */
function isBesideMark(text: string, at: number, opener: string): boolean {
  if (text.charAt(at - 1) === opener || text.charAt(at) === opener || /[.,;:)“‘]/.test(text.charAt(at))) return true
  return /^[”’»›](?!\p{L})/u.test(text.slice(at, at + 3))
}

/** How many words say who speaks, at most. */
const longestSpeaker = 9

/** Whether nothing stands between the quotation that ends at `from` and the mark but who said it: ” said Ms. Holt.” */
function onlyAttribution({block: {text, sentences}, start}: QuoteMark, from: number): boolean {
  if (start - from > 120 || !attributionFollows(text, from)) return false
  const words = text.slice(from, start)
  if (/[,;:—]/.test(words) || speaks(words) || words.split(/\s+/).length > longestSpeaker) return false
  return sentences.at(from) === sentences.at(start - 1)
}

/** A paragraph of a long quotation that does not start with a mark. */
export function reportNotReopened(block: Block, opener: QuoteMark, context: Context): void {
  const end = /^\S*/.exec(block.text)![0].length
  const shape = opener.glyph.opens ? opener.text : opener.glyph.turned
  context.report({
    kind: 'not-reopened',
    block,
    start: 0,
    end,
    reason: `The quotation goes on in this paragraph, which does not start with a mark; add \`${shape}\` before \`${head(block.text, 0, block.text.length)}\``,
    ...editsOf([insertBefore(block, 0, shape)]),
    related: [{block: opener.block, start: opener.start, end: opener.end, message: 'The quotation opens here'}]
  })
}

/** The edits of a report; none if one of them cannot be made. */
function editsOf(edits: readonly (Edit | undefined)[]): {edits?: readonly Edit[]} {
  const possible = edits.filter((edit) => edit !== undefined)
  return possible.length === edits.length ? {edits: possible} : {}
}

function insert(block: Block, at: number, text: string): Edit {
  return {block, start: at, end: at, text}
}

/** How many characters after a closing mark the markup around it may end. */
const farthest = 200

/**
 * Inserts before the character at `at`. At the start of a line that is done by replacing the character: an insertion
 * stands behind the line break, before the signs that continue a list or a block quotation; and so it is where a link or
 * emphasis starts that holds the closing mark, at `closes`, too.
 */
function insertBefore(block: Block, at: number, text: string, closes = at): Edit | undefined {
  // Nothing can be put before a link that starts its paragraph.
  if (at === 0 && markupEnding(block, 1, closes).some(({start}) => start === 0)) return
  const holds = markupEnding(block, closes + 1, closes + farthest).some(({start, end}) => start === at && end > closes)
  if (block.text.charAt(at - 1) !== '\n' && !holds) return insert(block, at, text)
  const width = block.text.codePointAt(at)! > 0xffff ? 2 : 1
  return {block, start: at, end: at + width, text: text + block.text.slice(at, at + width)}
}

/**
 * Inserts a closing mark, behind markup that ends there if the quotation opens before that markup: “[No](…)”. That is
 * done by replacing the character that follows.
 */
function insertAfter({block, end}: QuoteMark, at: number, text: string): Edit | undefined {
  const ends = markupEnding(block, at, at).some((mark) => mark.start >= end)
  // Nothing can be put behind a link that ends its paragraph.
  if (ends && at >= block.text.length) return
  if (!ends) return insert(block, at, text)
  const width = block.text.codePointAt(at)! > 0xffff ? 2 : 1
  return {block, start: at, end: at + width, text: text + block.text.slice(at, at + width)}
}

/** The last few words of [start, end). */
function tail(text: string, start: number, end: number): string {
  return /(?:\S+\s+){0,2}\S+$/.exec(text.slice(Math.max(start, end - 60), end))?.[0].replace(/\s+/g, ' ') ?? ''
}

/** The first few words of [start, end). */
function head(text: string, start: number, end: number): string {
  return /^\S+(?:\s+\S+){0,2}/.exec(text.slice(start, Math.min(end, start + 60)))?.[0].replace(/\s+/g, ' ') ?? ''
}
