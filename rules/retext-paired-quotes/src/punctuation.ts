import type {QuoteMark} from './marks.ts'

/** On which side of its closing marks a document has commas and full stops. */
export type Side = 'inside' | 'outside' | 'either' | 'unknown'

/** Whether a house sets commas and full stops inside its closing marks: “so,” as in America, or “so”, as in Britain. */
export class Punctuation {
  #inside = 0
  #outside = 0

  note(closer: QuoteMark): void {
    const {text} = closer.block
    if (/[.,]/.test(text.charAt(closer.start - 1))) this.#inside++
    else if (/[.,]/.test(text.charAt(closer.end))) this.#outside++
  }

  /** What the marks seen so far say. */
  get side(): Side {
    const [inside, outside] = [this.#inside, this.#outside]
    if (inside + outside === 0) return 'unknown'
    if (outside * strays <= inside) return 'inside'
    return inside * strays <= outside ? 'outside' : 'either'
  }
}

/** Of so many marks one may be on the other side by a slip. */
const strays = 8
