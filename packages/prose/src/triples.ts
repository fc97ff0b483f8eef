/** A list of triples of numbers: `length` of them, from `from` on in `cells`. */
export interface Triples {
  readonly cells: Int32Array
  readonly from: number
  readonly length: number
}

/** Room for the words of some dozens of paragraphs. */
const chunk = 3 * 4096

/**
 * Writes one list after another into arrays that many lists share: most blocks are short, and an array for each costs as
 * much as finding its words. A list keeps its array alive, with the lists of its neighbours.
 */
export class TripleWriter {
  #cells = new Int32Array(chunk)
  #from = 0
  #end = 0

  push(first: number, second: number, third: number): void {
    if (this.#end === this.#cells.length) this.#move()
    this.#cells[this.#end] = first
    this.#cells[this.#end + 1] = second
    this.#cells[this.#end + 2] = third
    this.#end += 3
  }

  /** Ends the list and gives it. */
  take(): Triples {
    const list = {cells: this.#cells, from: this.#from, length: (this.#end - this.#from) / 3}
    this.#from = this.#end
    return list
  }

  /** Takes what there is of the list into a new array. */
  #move(): void {
    const length = this.#end - this.#from
    const cells = new Int32Array(Math.max(chunk, length * 2))
    cells.set(this.#cells.subarray(this.#from, this.#end))
    this.#cells = cells
    this.#from = 0
    this.#end = length
  }
}
