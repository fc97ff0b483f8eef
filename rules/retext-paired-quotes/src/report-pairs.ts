import type {CheckContext} from '@copydesk/rule'
import {glyphs} from './glyphs.ts'
import type {Kind} from './kinds.ts'
import type {QuoteMark} from './marks.ts'
import type {Options} from './options.ts'
import {shown} from './shown.ts'
import type {House} from './survey.ts'

type Context = CheckContext<Options, Kind>

/** Two marks that close each other and do not match: “…’ or “…". */
export function reportMismatched(opener: QuoteMark, closer: QuoteMark, house: House, context: Context): void {
  const opening = openerIsWrong(opener, closer, house)
  const [wrong, right] = opening ? [opener, closer] : [closer, opener]
  const shape = partnerOf(right, opening ? 'open' : 'close')
  const {block, start, end, text} = wrong
  context.report({
    kind: 'mismatched',
    block,
    start,
    end,
    reason: opening
      ? `The quotation opens with ${shown(text)} and closes with ${shown(right.text)}; open it with ${shown(shape)}`
      : `The quotation opens with ${shown(right.text)} and closes with ${shown(text)}; close it with ${shown(shape)}`,
    expected: [shape],
    edits: [{block, start, end, text: shape}],
    related: [
      {
        block: right.block,
        start: right.start,
        end: right.end,
        message: opening ? 'The quotation closes here' : 'The quotation opens here'
      }
    ]
  })
}

function openerIsWrong(opener: QuoteMark, closer: QuoteMark, house: House): boolean {
  if (opener.glyph.level !== closer.glyph.level) {
    const wanted = house.places.inner.has(opener) === (house.places.outerLevel === 'single') ? 'double' : 'single'
    return opener.glyph.level !== wanted
  }
  if (closer.glyph.style === 'prime') return false
  if (opener.glyph.style === 'typed' || closer.glyph.style === 'typed') return opener.glyph.style === 'typed'
  const vote = opener.glyph.level === 'double' ? house.styles.doubles : house.styles.singles
  const wanted = vote.wanted(house.preference) ?? vote.leaning
  return opener.glyph.style !== wanted && closer.glyph.style === wanted
}

/** The shape that belongs to the mark on the other side. */
function partnerOf(mark: QuoteMark, as: 'open' | 'close'): string {
  if (as === 'close') return glyphs[mark.text]!.closedBy[0] ?? mark.text
  if (mark.text === "''") return '“'
  return mark.glyph.turned
}

/** The marks of the outer quotation again for the inner one: “more “air” time”. */
export function reportNested(mark: QuoteMark, outer: QuoteMark, house: House, context: Context): void {
  const {block, start, end} = mark
  const partner = house.places.partners.get(mark)
  const opening = otherLevel[mark.text]
  const closing = partner && otherLevel[partner.text]
  const advice = opening === undefined ? 'use other marks' : `use \`${opening}\``
  context.report({
    kind: 'mismatched',
    block,
    start,
    end,
    reason: `A quotation inside a quotation opens with the same ${shown(mark.text)}; ${advice}`,
    ...(opening !== undefined && {expected: [opening]}),
    ...(partner &&
      opening !== undefined &&
      closing !== undefined && {
        edits: [
          {block, start, end, text: opening},
          {block: partner.block, start: partner.start, end: partner.end, text: closing}
        ],
        safety: 'suggest' as const
      }),
    related: [{block: outer.block, start: outer.start, end: outer.end, message: 'The outer quotation opens here'}]
  })
}

/** Two closing marks that touch, in the wrong order: “He said, ‘No.”’ */
export function reportCrossed(first: QuoteMark, second: QuoteMark, context: Context): void {
  const {block, start} = first
  const swapped = second.text + first.text
  context.report({
    kind: 'mismatched',
    block,
    start,
    end: second.end,
    reason: `The quotation inside the other one closes after it; use ${shown(swapped)} in place of ${shown(first.text + second.text)}`,
    expected: [swapped],
    edits: [{block, start, end: second.end, text: swapped}],
    safety: 'suggest'
  })
}

/** The mark that stands one level further in or out. */
const otherLevel: Readonly<Record<string, string>> = {
  '"': "'",
  "'": '"',
  '“': '‘',
  '”': '’',
  '‘': '“',
  '’': '”',
  '«': '‹',
  '»': '›',
  '‹': '«',
  '›': '»',
  '「': '『',
  '」': '』',
  '『': '「',
  '』': '」'
}
