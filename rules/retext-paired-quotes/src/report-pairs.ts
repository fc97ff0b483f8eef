import type {CheckContext} from '@copydesk/rule'
import {closesWith} from './glyphs.ts'
import {isHeadline} from './headline.ts'
import type {Kind} from './kinds.ts'
import type {QuoteMark} from './marks.ts'
import type {Options} from './options.ts'
import {isFollowed} from './sense.ts'
import {shown} from './shown.ts'
import {isGap} from './sides.ts'
import type {House} from './survey.ts'

type Context = CheckContext<Options, Kind>

/** Two marks that close each other and do not match: “…’ or “…". */
export function reportMismatched(opener: QuoteMark, closer: QuoteMark, house: House, context: Context): void {
  const wrong = wrongOf(opener, closer, house)
  const marks = `The quotation opens with ${shown(opener.text)} and closes with ${shown(closer.text)}`
  const opening = wrong === opener
  const {block, start, end} = wrong ?? closer
  const right = opening ? closer : opener
  const shape = partnerOf(right, opening ? 'open' : 'close')
  context.report({
    kind: 'mismatched',
    block,
    start,
    end,
    ...(wrong
      ? {
          reason: `${marks}; ${opening ? 'open' : 'close'} it with ${shown(shape)}`,
          expected: [shape],
          edits: [{block, start, end, text: shape}]
        }
      : {reason: `${marks}; use two of one kind`}),
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

/** The one of the two marks that is unlike the document's others; undefined if both are, or if no one can tell. */
function wrongOf(opener: QuoteMark, closer: QuoteMark, house: House): QuoteMark | undefined {
  if (opener.glyph.level !== closer.glyph.level) {
    const wanted = lacksPartnerBetween(opener, closer, house) ? undefined : levelOf(opener, closer, house)
    if (wanted === undefined) return
    // ‘‘so’ has one mark too many or one too few, and two single marks are no double one.
    if (wanted === 'double' && (opener.glyph.style === 'typed' || closer.glyph.style === 'typed')) return
    return opener.glyph.level === wanted ? closer : opener
  }
  if (closer.glyph.style === 'prime') return closer
  // “He said, ‘No.’’: of two single marks the first may close what opens inside.
  if (closer.glyph.style === 'typed' && marksBetween(opener, closer).some((mark) => isOpenInside(mark, house))) return
  if (opener.glyph.style === 'typed' || closer.glyph.style === 'typed')
    return opener.glyph.style === 'typed' ? opener : closer
  const {doubles, singles, isAngled} = house.styles
  const [own, other] = opener.glyph.level === 'double' ? [doubles, singles] : [singles, doubles]
  const wanted = isAngled ? 'angle' : (own.wanted(house.preference) ?? own.leaning ?? other.leaning ?? 'curly')
  return opener.glyph.style !== wanted && closer.glyph.style === wanted ? opener : closer
}

function isOpenInside(mark: QuoteMark, {places}: House): boolean {
  const {joins, glyph, before} = mark
  return !joins && glyph.opens && glyph.level === 'single' && isGap(before) && !places.partners.has(mark)
}

/** “Our Open Source’ policy is,’: between the two a mark that could pair with one of them has no partner, and may have lost it. */
function lacksPartnerBetween(opener: QuoteMark, closer: QuoteMark, {places}: House): boolean {
  return marksBetween(opener, closer).some(
    (mark) =>
      !mark.joins && !places.partners.has(mark) && closesWith(opener.glyph, mark.glyph) && mark.after !== 'letter'
  )
}

function marksBetween(opener: QuoteMark, closer: QuoteMark): readonly QuoteMark[] {
  return opener.all.slice(opener.index + 1, opener.block === closer.block ? closer.index : undefined)
}

/** The level that the marks of a quotation should have; undefined if the document does not tell. */
function levelOf(opener: QuoteMark, closer: QuoteMark, house: House): 'double' | 'single' | undefined {
  const {places} = house
  const around = places.inner.get(opener)
  if (around !== undefined) return around.glyph.level === 'single' ? 'double' : 'single'
  // ‘She said, ‘No,’”: the quotation inside has the marks of the other level.
  const within = marksBetween(opener, closer).find((mark) => places.inner.get(mark) === opener)
  if (within !== undefined && places.partners.get(within)?.glyph.level === within.glyph.level)
    return within.glyph.level === 'single' ? 'double' : 'single'
  const {block} = opener
  // Many a house with “double” marks sets ‘single’ ones in headlines.
  if (isHeadline(block)) return
  const {double, single} = places.outer
  // A few terms in single marks make no house that sets speech in them, but put in doubt what other terms have.
  if (single > 2 * double + 1) return 'single'
  if (single * 2 > double) return
  if (double > 0 || closer.block !== block) return 'double'
  // Of the only quotation speech alone tells: it has double marks nearly everywhere but in Britain.
  if (house.isBritish) return
  return isTerm(block.text.slice(opener.end, closer.start)) && !isFollowed(closer) ? undefined : 'double'
}

/** How many words a term may have. */
const longestTerm = 4

/** Whether a quotation is a term, and no speech: a few words without a stop. */
function isTerm(words: string): boolean {
  return !/[.,!?…]$/.test(words) && words.split(/\s+/).length <= longestTerm
}

/** The shape that belongs to the mark on the other side. */
function partnerOf(mark: QuoteMark, as: 'open' | 'close'): string {
  if (as === 'close') return mark.glyph.closedBy[0] ?? mark.text
  if (mark.text === "''") return '“'
  return mark.glyph.turned
}

/** How long a quotation inside another one may be and still be marked as a whole. */
const longestWhole = 80

/** The marks of the outer quotation again for the inner one: “more “air” time”. */
export function reportNested(mark: QuoteMark, outer: QuoteMark, house: House, context: Context): void {
  const {block, start, end} = mark
  const partner = house.places.partners.get(mark)
  // “… said, “No,’” has an inner mark that is right; that the two do not match is told by itself.
  if (partner && partner.glyph.level !== mark.glyph.level) return
  // ‘She said, ‘No,’”: the outer quotation has a mark that is wrong, and that is told by itself, too.
  const closer = house.places.partners.get(outer)
  if (closer && closer.glyph.level !== outer.glyph.level) return
  const opening = otherLevel[mark.text]
  const closing = partner && otherLevel[partner.text]
  const related = [{block: outer.block, start: outer.start, end: outer.end, message: 'The outer quotation opens here'}]
  const same = `This quotation stands inside another one that opens with ${shown(mark.text)}, too`
  if (partner === undefined || opening === undefined || closing === undefined) {
    const advice = opening === undefined ? 'use other marks' : `use \`${opening}\``
    context.report({
      kind: 'mismatched',
      block,
      start,
      end,
      reason: `${same}; ${advice}`,
      ...(opening !== undefined && {expected: [opening]}),
      related
    })
    return
  }
  // Both marks are to be changed: a short quotation is marked as a whole.
  const short = partner.block === block && partner.end - start <= longestWhole
  context.report({
    kind: 'mismatched',
    block,
    start,
    end: short ? partner.end : end,
    reason: `${same}; use \`${opening}\` and \`${closing}\``,
    expected: [short ? opening + block.text.slice(end, partner.start) + closing : opening],
    edits: [
      {block, start, end, text: opening},
      {block: partner.block, start: partner.start, end: partner.end, text: closing}
    ],
    safety: 'suggest',
    related
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
    reason: `The inner quotation closes after the outer one; use ${shown(swapped)} in place of ${shown(first.text + second.text)}`,
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
