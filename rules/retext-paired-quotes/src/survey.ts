import type {ProseDocument} from '@copydesk/prose'
import {apostropheReading} from './apostrophe.ts'
import type {Decision} from './decisions.ts'
import type {FlowBlock} from './flows.ts'
import type {QuoteMark} from './marks.ts'
import {narrates} from './narration.ts'
import {Punctuation} from './punctuation.ts'
import {hasHouseStyle, holdsValue, type Preference, type Styled, StyleVote} from './style.ts'

/** What a document's own usage tells: the style of its marks, the side of its full stops, its partners. */
export interface House {
  readonly preference: Preference
  /** Of double marks. */
  readonly doubles: StyleVote
  /** Of single marks and apostrophes, which are one sign: many a house curls its double marks only. */
  readonly singles: StyleVote
  readonly punctuation: Punctuation
  /** The closing mark of an opening one, and the other way round. */
  readonly partners: ReadonlyMap<QuoteMark, QuoteMark>
  /** Marks that open a quotation inside another one. */
  readonly inner: ReadonlySet<QuoteMark>
  /** Marks by which the document opens outer quotations: double ones, as a rule. */
  readonly outerLevel: 'double' | 'single'
  /** Whether someone speaks outside quotations, as who tells his own story does. */
  narrates(): boolean
}

export function survey(
  document: ProseDocument,
  blocks: readonly FlowBlock[],
  decisions: readonly Decision[],
  dialect: boolean,
  preference: Preference
): House {
  const {format} = document
  const doubles = new StyleVote()
  const singles = new StyleVote()
  const punctuation = new Punctuation()
  const partners = new Map<QuoteMark, QuoteMark>()
  const inner = new Set<QuoteMark>()
  let single = 0
  let double = 0
  for (const decision of decisions) {
    if (decision.is === 'pair' || decision.is === 'mismatched') {
      const {opener, closer} = decision
      partners.set(opener, closer)
      partners.set(closer, opener)
      punctuation.note(closer)
      if (decision.is === 'pair') {
        const styled = styleOf(opener, closer)
        if (styled && hasHouseStyle(opener, format) && !holdsValue(opener, closer))
          (opener.glyph.level === 'double' ? doubles : singles).add(styled)
      }
    }
  }
  for (const {block, marks} of blocks) {
    const open: QuoteMark[] = []
    for (const mark of marks) {
      const partner = partners.get(mark)
      if (partner === undefined || partner.block !== block) {
        if (open.length > 0) inner.add(mark)
      } else if (partner.start > mark.start) {
        if (open.length > 0) inner.add(mark)
        else if (mark.glyph.level !== partner.glyph.level) continue
        else if (mark.glyph.level === 'single') single++
        else double++
        open.push(mark)
      } else open.pop()
      const style = mark.text === "'" ? 'straight' : 'curly'
      if (isApostrophe(mark, dialect)) {
        if (hasHouseStyle(mark, format)) singles.add({style, marks: [mark]})
      } else if (partner === undefined && (mark.text === "'" || mark.text === '’') && mark.before === 'letter')
        singles.hints[style]++
    }
  }
  // A few terms in single marks make no house that sets speech in them.
  const outerLevel = single > 2 * double + 1 ? 'single' : 'double'
  return {preference, doubles, singles, punctuation, partners, inner, outerLevel, narrates: () => narrates(document)}
}

/** Only where no other reading is possible: people who type straight marks still mend the ’70s by hand. */
function isApostrophe(mark: QuoteMark, dialect: boolean): boolean {
  if (mark.joins) return true
  if (mark.text !== "'" && mark.text !== '’') return false
  return (mark.after === 'letter' || mark.after === 'digit') && apostropheReading(mark, dialect)?.forced === true
}

/** The style of a pair that is of one style. The low marks of „Bitte“ quote another language. */
function styleOf(opener: QuoteMark, closer: QuoteMark): Styled | undefined {
  if (/[„‚]/.test(opener.text)) return
  const {style} = opener.glyph
  if (style !== closer.glyph.style || (style !== 'curly' && style !== 'straight')) return
  return {style, marks: [opener, closer]}
}
