import {type Draft, DraftText} from '../draft.ts'
import {readEntity} from '../entities.ts'
import {type Address, findAddresses} from '../text/addresses.ts'
import {type Mark, type MarkType, placeholder, type Range} from '../types.ts'
import {isSpace} from './tokens.ts'

/** An inline element whose end has not been read. */
export interface OpenMark {
  readonly type: MarkType | undefined
  readonly value: string | undefined
  /** In the run's text. */
  start: number
}

/** The text between two block boundaries: what becomes one block. */
export class Run {
  /** The source that the run covers, its tags included; -1 until there is something. */
  start = -1
  end = -1
  /** The bullet or number typed before the text. */
  marker: Range | undefined
  /** What the placeholders are, and what has left no trace, as the landmarks that they are if no prose stands beside them. */
  readonly items: Draft[] = []
  readonly #source: string
  readonly #draft: DraftText
  /** White space that becomes one space if text follows. */
  #spaceStart = -1
  #spaceEnd = -1
  #prose = false
  #addresses = 0
  #lineEnded = false
  readonly #waiting: OpenMark[] = []

  constructor(source: string) {
    this.#source = source
    this.#draft = new DraftText(source)
  }

  get length(): number {
    return this.#draft.length
  }

  /** Whether it holds words or inline code, and not only images, addresses or template tags. */
  get hasProse(): boolean {
    return this.#prose
  }

  get holdsAddressesOnly(): boolean {
    return this.#addresses > 0 && this.#addresses === this.items.length
  }

  cover(start: number, end: number): void {
    if (this.start === -1) this.start = start
    this.end = end
  }

  /** Appends the source's own text, its entities decoded and its white space collapsed. */
  read(start: number, end: number): void {
    let from = start
    for (const address of addressesIn(this.#source, start, end)) {
      this.#words(from, address.start)
      this.replace(address.start, address.end, 'url', address.value)
      this.items.push({
        type: 'embed',
        start: address.start,
        end: address.end,
        text: '',
        segments: [],
        value: address.value
      })
      this.#addresses++
      from = address.end
    }
    this.#words(from, end)
  }

  /** Appends a placeholder for the source's [start, end). */
  replace(start: number, end: number, type: MarkType, value?: string): void {
    this.#beforeText()
    this.#draft.put(placeholder, start, end)
    this.mark(type, this.length - 1, value)
    this.cover(start, end)
    if (type === 'code') this.#prose = true
  }

  /** Whether the last character is a line break. */
  get endsLine(): boolean {
    return this.#lineEnded
  }

  breakLine(start: number, end: number): void {
    this.#spaceStart = -1
    this.cover(start, end)
    if (this.length === 0) return
    this.#draft.put('\n', start, end)
    this.#lineEnded = true
  }

  /** Opens a mark; it starts at the next character that is no collapsed space. */
  open(mark: OpenMark): void {
    mark.start = -1
    this.#waiting.push(mark)
  }

  /** Ends an open mark here; of no text nothing is noted. */
  close(mark: OpenMark): void {
    if (mark.start !== -1 && mark.type !== undefined) this.mark(mark.type, mark.start, mark.value)
  }

  mark(type: MarkType, start: number = this.length, value?: string): void {
    this.#draft.mark(type, start, this.length, value)
  }

  /** The text without white space at its end, and what belongs to it. */
  finish(): {text: string; segments: readonly number[]; marks: readonly Mark[]} {
    this.#draft.trimEnd()
    const {text, segments, marks} = this.#draft
    return {text, segments, marks}
  }

  /** Appends [start, end), which holds no addresses. */
  #words(start: number, end: number): void {
    const source = this.#source
    let from = start
    let at = start
    while (at < end) {
      const code = source.charCodeAt(at)
      if (isSpace(code)) {
        // One space between two words of the same piece is copied with them.
        if (code === 32 && at > from && at + 1 < end && isWord(source.charCodeAt(at + 1))) {
          at++
          continue
        }
        this.#copy(from, at)
        const space = at
        while (at < end && isSpace(source.charCodeAt(at))) at++
        this.#space(space, at)
        from = at
        continue
      }
      const entity = code === 38 ? readEntity(source, at, end) : undefined
      if (entity === undefined) {
        at++
        continue
      }
      this.#copy(from, at)
      if (isSpace(entity.text.charCodeAt(0))) this.#space(at, entity.end)
      else this.#put(entity.text, at, entity.end)
      at = entity.end
      from = at
    }
    this.#copy(from, end)
  }

  #copy(start: number, end: number): void {
    let from = start
    // What a block is indented with (no-break spaces, mostly) is no part of its text.
    if (this.length === 0) while (from < end && isIndent(this.#source.charCodeAt(from))) from++
    if (end === from) return
    this.#beforeText()
    this.#draft.copy(from, end)
    this.cover(from, end)
    this.#prose ||= !isBlank(this.#source, from, end)
  }

  #put(text: string, start: number, end: number): void {
    if (this.length === 0 && isIndent(text.charCodeAt(0))) return
    this.#beforeText()
    this.#draft.put(text, start, end)
    this.cover(start, end)
    this.#prose ||= !isBlank(text, 0, text.length)
  }

  #space(start: number, end: number): void {
    if (this.#spaceStart === -1) this.#spaceStart = start
    else if (this.#spaceEnd !== start) return
    this.#spaceEnd = end
  }

  #beforeText(): void {
    // At the start of a line white space is not seen.
    if (this.#spaceStart !== -1 && this.length > 0 && !this.#lineEnded)
      this.#draft.put(' ', this.#spaceStart, this.#spaceEnd)
    this.#spaceStart = -1
    this.#lineEnded = false
    for (const mark of this.#waiting) mark.start = this.length
    this.#waiting.length = 0
  }
}

function isIndent(code: number): boolean {
  return code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200a)
}

/** Neither white space nor what may be an entity for it. */
function isWord(code: number): boolean {
  return !isSpace(code) && code !== 38
}

/** Whether nothing is seen of it: white space, no-break spaces, characters without width. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isSpace(code) && code !== 0xa0 && code !== 0xad && code !== 0xfeff && !(code >= 0x2000 && code <= 0x200f))
      return false
  }
  return true
}

function addressesIn(source: string, start: number, end: number): readonly Address[] {
  const text = source.slice(start, end)
  return /:\/\/|www\.|@|mailto:/i.test(text) ? findAddresses(source, start, end) : []
}
