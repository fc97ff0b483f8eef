import {attributionFollows} from './attribution.ts'
import type {QuoteMark} from './marks.ts'
import {followsWord, isPartial} from './sense.ts'

/** On which side of its closing marks a document has commas and full stops. */
export type Side = 'inside' | 'outside' | 'either' | 'unknown'

/**
 * Whether a house sets commas and full stops inside its closing marks: “so,” as in America, or “so”, as in Britain. There
 * what someone says has them inside all the same, so that speech tells nothing of what a term or a title has.
 */
export class Punctuation {
  readonly #all = new Tally()
  readonly #terms = new Tally()
  readonly #attributed = new Tally()

  note(opener: QuoteMark, closer: QuoteMark): void {
    const {text} = closer.block
    const inside = /[.,]/.test(text.charAt(closer.start - 1))
    if (!inside && !/[.,]/.test(text.charAt(closer.end))) return
    this.#all.add(inside)
    if (isPartial(opener) || followsWord(opener)) this.#terms.add(inside)
    else if (attributionFollows(text, inside ? closer.end : closer.end + 1)) this.#attributed.add(inside)
  }

  /** What all marks seen so far say. */
  get side(): Side {
    return this.#all.side
  }

  /** What those of terms, titles and partial quotations say. */
  get sideOfTerms(): Side {
    const {side} = this.#terms
    if (side !== 'unknown') return side
    return this.side === 'inside' ? 'either' : this.side
  }

  /** What those before an attribution say: inside, unless they tell otherwise; a single one tells nothing. */
  get sideOfSpeech(): Side {
    const {side, count} = this.#attributed
    if (side === 'unknown') return 'inside'
    return side === 'outside' && count === 1 ? 'either' : side
  }
}

/** Counts how many marks have their stop on which side. */
class Tally {
  #inside = 0
  #outside = 0

  add(inside: boolean): void {
    if (inside) this.#inside++
    else this.#outside++
  }

  get count(): number {
    return this.#inside + this.#outside
  }

  get side(): Side {
    const [inside, outside] = [this.#inside, this.#outside]
    if (inside + outside === 0) return 'unknown'
    if (outside * strays <= inside) return 'inside'
    return inside * strays <= outside ? 'outside' : 'either'
  }
}

/** Of so many marks one may be on the other side by a slip. */
const strays = 8
