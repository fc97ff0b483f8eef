import type {Triples} from './triples.ts'

/** Stretches of a text as flat numbers: the start, the end and one number more of each. */
export class Spans {
  readonly length: number
  readonly #text: string
  readonly #cells: Int32Array
  readonly #from: number

  constructor(text: string, {cells, from, length}: Triples) {
    this.length = length
    this.#text = text
    this.#cells = cells
    this.#from = from
  }

  start(index: number): number {
    return this.#cells[this.#from + index * 3]!
  }

  end(index: number): number {
    return this.#cells[this.#from + index * 3 + 1]!
  }

  text(index: number): string {
    return this.#text.slice(this.start(index), this.end(index))
  }

  protected third(index: number): number {
    return this.#cells[this.#from + index * 3 + 2]!
  }
}
