import {deflateRawSync, inflateRawSync} from 'node:zlib'

/** A text that is kept as bytes among others. */
export interface KeptText {
  /** Made anew each time. */
  readonly text: string
}

/** Bytes of a page: few runs fill one. */
const size = 2 ** 18
/** No UTF-16 code unit takes more bytes of UTF-8. */
const mostBytes = 3

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The page that is written. */
let page: Page | undefined
/** The page that was unpacked last, and its bytes: texts are read in the order in which they were kept. */
let unpacked: {readonly page: Page; readonly bytes: Uint8Array} | undefined

/**
 * Keeps a text for less memory than a string takes: texts stand side by side in pages, which lie outside of what the garbage collector goes
 * through, and a page that is full is packed.
 */
export function keepText(text: string): KeptText {
  const kept = page?.add(text)
  if (kept !== undefined) return kept
  page?.pack()
  page = new Page(Math.max(size, mostBytes * text.length))
  return page.add(text)!
}

class Page {
  #bytes: Uint8Array
  #end = 0
  #isPacked = false

  constructor(length: number) {
    this.#bytes = new Uint8Array(length)
  }

  /** Undefined if there is no room. */
  add(text: string): KeptText | undefined {
    const {read, written} = encoder.encodeInto(text, this.#bytes.subarray(this.#end))
    if (read < text.length) return
    const start = this.#end
    this.#end += written
    return new Piece(this, start, this.#end)
  }

  /** The findings in a page are made of the same few words: packed they take a sixth. */
  pack(): void {
    this.#bytes = deflateRawSync(this.#bytes.subarray(0, this.#end), {level: 1})
    this.#isPacked = true
  }

  text(start: number, end: number): string {
    return decoder.decode(this.#read().subarray(start, end))
  }

  #read(): Uint8Array {
    if (!this.#isPacked) return this.#bytes
    if (unpacked?.page !== this) unpacked = {page: this, bytes: inflateRawSync(this.#bytes)}
    return unpacked.bytes
  }
}

/** A stretch of a page. */
class Piece implements KeptText {
  readonly #page: Page
  readonly #start: number
  readonly #end: number

  constructor(page: Page, start: number, end: number) {
    this.#page = page
    this.#start = start
    this.#end = end
  }

  get text(): string {
    return this.#page.text(this.#start, this.#end)
  }
}
