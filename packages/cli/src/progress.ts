/** Runs shorter than this say nothing before their report. */
const patience = 1000

/** A line on a terminal that says how far a long run is; nothing elsewhere. */
export class Progress {
  readonly #stream: NodeJS.WriteStream
  readonly #total: number
  readonly #start = Date.now()
  #shown = false
  #last = 0

  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream
    this.#total = total
  }

  update(done: number): void {
    const now = Date.now()
    if (!this.#stream.isTTY || now - this.#start < patience || now - this.#last < 100) return
    this.#last = now
    this.#shown = true
    this.#stream.write(`\r\u001B[Kchecked ${done} of ${this.#total} files`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001B[K')
    this.#shown = false
  }
}
