import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect} from 'vitest'
import {type Format, type ProseDocument, parseDocument, type Range, updateDocument} from '../src/index.ts'

/** A change to make: where, in thousandths of the text; how much goes, and what comes. */
export interface Edit {
  readonly at: number
  readonly length: number
  readonly typed: string
}

/** Changes to make, most of them keys that are pressed. */
export function editOf(typed: readonly string[], passages: readonly string[], longest: number): fc.Arbitrary<Edit> {
  return fc.record({
    at: fc.nat(1000),
    length: fc.oneof({weight: 3, arbitrary: fc.constant(0)}, fc.nat(3), fc.nat(longest)),
    typed: fc.oneof({weight: 5, arbitrary: fc.constantFrom(...typed)}, fc.constantFrom(...passages), fc.constant(''))
  })
}

/** Parts of a text, most of them the first ones of these, which are plain. */
export function partsOf(passages: readonly string[]): fc.Arbitrary<string[]> {
  return fc.array(
    fc.oneof(
      {weight: 4, arbitrary: fc.constantFrom(...passages.slice(0, 2))},
      {weight: 2, arbitrary: fc.constantFrom(...passages)}
    ),
    {minLength: 2, maxLength: 12}
  )
}

/** Our articles of a format, and the documents in a folder of its own. */
export function articlesOf(extension: string, folder: string): string[] {
  return ['fixtures/articles/', folder].flatMap((each) => {
    const url = new URL(`../../../${each}`, import.meta.url)
    return readdirSync(url)
      .filter((file) => file.endsWith(extension))
      .map((file) => readFileSync(new URL(file, url), 'utf8'))
  })
}

type UpdatePart = (previous: ProseDocument, span: Range, source: string) => ProseDocument | undefined

/** Makes edits, each of which must leave the document that is read from the edited source, and counts how often a part is read. */
export class Edits {
  #parts = 0
  #wholes = 0
  readonly #format: Format
  readonly #updatePart: UpdatePart

  constructor(format: Format, updatePart: UpdatePart) {
    this.#format = format
    this.#updatePart = updatePart
  }

  /** Of all edits, those after which no more than a part was read. */
  get share(): number {
    return this.#parts / (this.#parts + this.#wholes)
  }

  /** The document after an edit. */
  after(document: ProseDocument, start: number, end: number, typed: string): ProseDocument {
    const source = document.source.slice(0, start) + typed + document.source.slice(end)
    this.#updatePart(document, {start, end}, source) === undefined ? this.#wholes++ : this.#parts++
    const updated = updateDocument(document, [{start, end, text: typed}])
    expect(contentOf(updated)).toEqual(contentOf(parseDocument(source, {format: this.#format})))
    return updated
  }

  /** Makes one after another. */
  make(source: string, edits: readonly Edit[]): void {
    let document = parseDocument(source, {format: this.#format})
    for (const {at, length, typed} of edits) {
      const start = Math.floor((document.source.length * at) / 1000)
      document = this.after(document, start, Math.min(document.source.length, start + length), typed)
    }
  }
}

function contentOf({source, layout, starts, blocks, notices}: ProseDocument) {
  return {source, layout, starts, notices, blocks: blocks.map((block) => ({...block}))}
}
