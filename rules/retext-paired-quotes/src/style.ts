import type {BlockType, Format} from '@copydesk/prose'
import type {QuoteMark} from './marks.ts'

export type Preference = 'consistent' | 'curly' | 'straight' | 'any'

/** A pair of marks, or an apostrophe. */
export interface Styled {
  readonly style: 'curly' | 'straight'
  readonly marks: readonly [QuoteMark] | readonly [QuoteMark, QuoteMark]
}

/** Counts the style of a document's pairs (or of its apostrophes) and tells which of them are off. */
export class StyleVote {
  readonly all: Styled[] = []
  curly = 0
  straight = 0

  add(one: Styled): void {
    this.all.push(one)
    this[one.style]++
  }

  /** The style of the house, or of the document's clear majority; undefined if it has none. */
  wanted(preference: Preference): 'curly' | 'straight' | undefined {
    if (preference === 'curly' || preference === 'straight') return preference
    if (preference === 'any') return
    const [most, least] = this.curly >= this.straight ? [this.curly, this.straight] : [this.straight, this.curly]
    // Three to one: below that, no one can say which was meant.
    if (most < 3 || least * 3 > most) return
    return this.curly > this.straight ? 'curly' : 'straight'
  }

  /** How the document leans, for a pair that has one mark of each style. */
  get leaning(): 'curly' | 'straight' {
    return this.straight > this.curly ? 'straight' : 'curly'
  }
}

const straightToCurly: Readonly<Record<string, readonly [string, string]>> = {'"': ['“', '”'], "'": ['‘', '’']}
const curlyToStraight: Readonly<Record<string, string>> = {'“': '"', '”': '"', '„': '"', '‘': "'", '’': "'"}

/** The mark in the other style. */
export function restyled(mark: string, style: 'curly' | 'straight', as: 'open' | 'close'): string {
  if (style === 'straight') return curlyToStraight[mark] ?? mark
  return straightToCurly[mark]?.[as === 'open' ? 0 : 1] ?? mark
}

/**
 * Whether the style of a mark says anything of the house: a title in front matter is typed where no editor curls
 * marks, a block quotation keeps what its source had, `lang="en"` is code, and `]( "Contact us")` is a broken link.
 */
export function hasHouseStyle({block, start}: QuoteMark, format: Format): boolean {
  const exempt: readonly BlockType[] = format === 'text' ? ['quote'] : ['quote', 'title', 'summary']
  return (
    !exempt.includes(block.type) &&
    block.quoteDepth === 0 &&
    !/(?:=|\]\(\s?)$/.test(block.text.slice(Math.max(0, start - 3), start))
  )
}
