import type {QuoteMark} from './marks.ts'

/** Whether a house sets commas and full stops inside its closing marks: “so,” as in America, or “so”, as in Britain. */
export class Punctuation {
  #inside = 0
  #outside = 0

  note(closer: QuoteMark): void {
    const {text} = closer.block
    if (/[.,]/.test(text.charAt(closer.start - 1))) this.#inside++
    else if (/[.,]/.test(text.charAt(closer.end))) this.#outside++
  }

  /** What the marks seen so far say; inside if they say nothing. */
  get inside(): boolean {
    return this.#inside >= this.#outside
  }
}
