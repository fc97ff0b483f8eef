import type {Format, ProseDocument} from '@copydesk/prose'
import {apostropheReading} from './apostrophe.ts'
import {isBritish} from './british.ts'
import type {Decision} from './decisions.ts'
import type {Marked} from './flows.ts'
import type {QuoteMark} from './marks.ts'
import {narrates} from './narration.ts'
import {Punctuation} from './punctuation.ts'
import {isGap} from './sides.ts'
import {hasHouseStyle, holdsValue, type Preference, type Styled, StyleVote} from './style.ts'
import {nextWord} from './words.ts'

/** What a document's own usage tells: the style of its marks, the side of its full stops, its partners. */
export class House {
  readonly preference: Preference
  readonly #document: ProseDocument
  readonly #blocks: readonly Marked[]
  readonly #decisions: readonly Decision[]
  readonly #dialect: boolean
  #styles: Styles | undefined
  #places: Places | undefined
  #punctuation: Punctuation | undefined

  constructor(
    document: ProseDocument,
    blocks: readonly Marked[],
    decisions: readonly Decision[],
    dialect: boolean,
    preference: Preference
  ) {
    this.#document = document
    this.#blocks = blocks
    this.#decisions = decisions
    this.#dialect = dialect
    this.preference = preference
  }

  /** How the marks are drawn: of most documents no one asks. */
  get styles(): Styles {
    this.#styles ??= surveyStyles(this.#document.format, this.#blocks, this.#decisions, this.#dialect)
    return this.#styles
  }

  /** Which marks belong together: only where there is a fault does anyone ask. */
  get places(): Places {
    this.#places ??= surveyPlaces(this.#blocks, this.#decisions, this.#dialect)
    return this.#places
  }

  get punctuation(): Punctuation {
    if (this.#punctuation === undefined) {
      this.#punctuation = new Punctuation()
      for (const {opener, closer} of this.places.pairs) this.#punctuation.note(opener, closer)
    }
    return this.#punctuation
  }

  /** Whether the document has no marks but of the style that it should have, so that none can be off. */
  get isUniform(): boolean {
    let curly = this.preference === 'curly'
    let straight = this.preference === 'straight'
    for (const {
      text: {marks}
    } of this.#blocks)
      for (const {glyph} of marks) {
        if (glyph.style === 'curly') curly = true
        else if (glyph.style === 'straight') straight = true
        if (curly && straight) return false
      }
    return true
  }

  /** Whether its spelling is that of Britain. */
  get isBritish(): boolean {
    return isBritish(this.#document)
  }

  /** Whether someone speaks outside quotations, as who tells his own story does. */
  narrates(): boolean {
    return narrates(this.#document)
  }
}

/** The styles of a document's marks. */
export interface Styles {
  /** Of double marks. */
  readonly doubles: StyleVote
  /** Of single marks and apostrophes, which are one sign: many a house curls its double marks only. */
  readonly singles: StyleVote
  /** Whether the document quotes in «angle» marks more than in any others. */
  readonly isAngled: boolean
}

type Pair = Extract<Decision, {is: 'pair' | 'mismatched'}>

/** The places of a document's marks among each other. */
export interface Places {
  /** The closing mark of an opening one, and the other way round. */
  readonly partners: ReadonlyMap<QuoteMark, QuoteMark>
  readonly pairs: readonly Pair[]
  /** Of marks that open a quotation inside another one, the mark that opens the other one. */
  readonly inner: ReadonlyMap<QuoteMark, QuoteMark>
  /** How many quotations that stand in no other one have marks of which level. */
  readonly outer: Readonly<Record<'double' | 'single', number>>
  /** Marks behind a word that are no one's partner and may be apostrophes: how many are of which style. */
  readonly hints: Readonly<Record<'curly' | 'straight', number>>
}

function surveyStyles(
  format: Format,
  blocks: readonly Marked[],
  decisions: readonly Decision[],
  dialect: boolean
): Styles {
  const doubles = new StyleVote()
  const singles = new StyleVote()
  let angled = 0
  let others = 0
  for (const decision of decisions) {
    if (decision.is !== 'pair') continue
    const {opener, closer} = decision
    if (opener.glyph.style === 'angle') angled++
    else others++
    const styled = styleOf(opener, closer)
    if (styled && hasHouseStyle(opener, format) && !holdsValue(opener, closer))
      (opener.glyph.level === 'double' ? doubles : singles).add(styled)
  }
  for (const {
    text: {marks}
  } of blocks) {
    for (const mark of marks) {
      if (!isApostrophe(mark, dialect) || !hasHouseStyle(mark, format)) continue
      singles.add({style: mark.text === "'" ? 'straight' : 'curly', marks: [mark]})
    }
  }
  return {doubles, singles, isAngled: angled > others}
}

function surveyPlaces(blocks: readonly Marked[], decisions: readonly Decision[], dialect: boolean): Places {
  const partners = new Map<QuoteMark, QuoteMark>()
  const pairs: Pair[] = []
  const inner = new Map<QuoteMark, QuoteMark>()
  const hints = {curly: 0, straight: 0}
  const outer = {double: 0, single: 0}
  for (const decision of decisions) {
    if (decision.is !== 'pair' && decision.is !== 'mismatched') continue
    const {opener, closer} = decision
    partners.set(opener, closer)
    partners.set(closer, opener)
    pairs.push(decision)
  }
  for (const {
    text: {marks}
  } of blocks) {
    const open: QuoteMark[] = []
    for (const mark of marks) {
      const partner = partners.get(mark)
      const around = open.at(-1)
      if (partner === undefined || partner.block !== mark.block) {
        if (around !== undefined) inner.set(mark, around)
      } else if (partner.start > mark.start) {
        if (around !== undefined) inner.set(mark, around)
        else if (mark.glyph.level === partner.glyph.level) outer[mark.glyph.level]++
        open.push(mark)
      } else open.pop()
      if (partner !== undefined || (mark.text !== "'" && mark.text !== '’') || mark.before !== 'letter') continue
      if (!isApostrophe(mark, dialect)) hints[mark.text === "'" ? 'straight' : 'curly']++
    }
  }
  return {partners, pairs, inner, outer, hints}
}

/** Only where no other reading is possible: people who type straight marks still mend the ’70s by hand. */
function isApostrophe(mark: QuoteMark, dialect: boolean): boolean {
  if (mark.joins) return true
  if (mark.text !== "'" && mark.text !== '’') return false
  if (isGap(mark.before) && !mark.touchesBefore) return false
  return (
    (mark.after === 'letter' || mark.after === 'digit') &&
    apostropheReading(mark, nextWord(mark), dialect)?.forced === true
  )
}

/** The style of a pair that is of one style. The low marks of „Bitte“ quote another language. */
function styleOf(opener: QuoteMark, closer: QuoteMark): Styled | undefined {
  if (opener.text === '„' || opener.text === '‚') return
  const {style} = opener.glyph
  if (style !== closer.glyph.style || (style !== 'curly' && style !== 'straight')) return
  return {style, marks: [opener, closer]}
}
