import type {ListPlace} from '../types.ts'
import type {Group} from './groups.ts'
import type {Line} from './lines.ts'
import {type ItemMarker, isOrdered} from './marker.ts'

/** Follows the lists through a document. */
export class ListPlaces {
  readonly #lines: readonly Line[]
  /** The open lists, the outermost first. */
  #open: {readonly indent: number; number: number}[] = []
  #quoteDepth = 0
  #place: ListPlace | undefined

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  next(groups: readonly Group[], at: number): ListPlace | undefined {
    const group = groups[at]!
    const line = this.#lines[group.from]!
    const continues = this.#open.length > 0 && this.#quoteDepth === line.depth
    if (group.type === 'item' && group.marker) {
      this.#quoteDepth = line.depth
      this.#place = this.#enter(line.indent, group.marker, !continues)
      return this.#place
    }
    // A single line that lost its marker does not end the list it stands in.
    if (group.underItem && groups[at - 1]?.type === 'item' && groups[at + 1]?.type === 'item') return
    // A paragraph set in under an item goes on with it.
    if (group.type === 'paragraph' && this.#place && continues && line.indent >= this.#open.at(-1)!.indent + 2) {
      return {...this.#place, first: false}
    }
    this.#open = []
    return
  }

  #enter(indent: number, marker: ItemMarker, first: boolean): ListPlace {
    if (first) this.#open = []
    while (this.#open.length > 1 && indent < this.#open.at(-1)!.indent) this.#open.pop()
    if (this.#open.length === 0 || indent >= this.#open.at(-1)!.indent + 2) this.#open.push({indent, number: 0})
    const list = this.#open.at(-1)!
    const ordered = isOrdered(marker)
    const place = {depth: this.#open.length, ordered, first, typed: true}
    if (!ordered) return place
    // “i” is the ninth letter and the first Roman numeral: the one that goes on counting is meant.
    list.number = marker.values.find((value) => value === list.number + 1) ?? marker.values[0]!
    return {...place, number: list.number}
  }
}
