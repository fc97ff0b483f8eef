import {barriers, blockElements, headings, paragraphEnders, tableParts} from './elements.ts'

/** Where on the stack the nearest open element of a kind stands that a later tag may end; -1 if there is none. */
interface Places {
  readonly paragraph: number
  readonly heading: number
  readonly list: number
  readonly item: number
  readonly definition: number
  readonly section: number
  readonly row: number
  readonly cell: number
  readonly table: number
  readonly barrier: number
}

export interface OpenElement {
  readonly name: string
  /** Inside `svg` or `math`, where HTML's own rules do not hold. */
  readonly foreign: boolean
}

interface Entry<T> {
  readonly element: T
  readonly places: Places
}

/**
 * The elements that are open at a place, with HTML's rules for the tags that writers leave out: a `<li>` ends the item
 * before it, a `<div>` ends a paragraph. No question takes longer in a deeper document.
 */
export class OpenElements<T extends OpenElement> {
  readonly #entries: Entry<T>[]
  /** The places of each name, innermost last. */
  readonly #byName = new Map<string, number[]>()

  constructor(root: T) {
    const places = {
      paragraph: -1,
      heading: -1,
      list: -1,
      item: -1,
      definition: -1,
      section: -1,
      row: -1,
      cell: -1,
      table: -1,
      barrier: 0
    }
    this.#entries = [{element: root, places}]
  }

  get size(): number {
    return this.#entries.length
  }

  get top(): T {
    return this.#entries.at(-1)!.element
  }

  at(place: number): T {
    return this.#entries[place]!.element
  }

  push(element: T): void {
    const {name} = element
    const index = this.#entries.length
    this.#entries.push({element, places: placesIn(this.#entries.at(-1)!.places, name, index)})
    const places = this.#byName.get(name)
    if (places === undefined) this.#byName.set(name, [index])
    else places.push(index)
  }

  pop(): void {
    const entry = this.#entries.pop()!
    this.#byName.get(entry.element.name)!.pop()
  }

  /** The place of an element that ends where this start tag stands. */
  endedByStart(name: string): number | undefined {
    const {element, places} = this.#entries.at(-1)!
    if (element.foreign) return
    if (headings[name] !== undefined && headings[element.name] !== undefined) return this.#entries.length - 1
    if (name === 'li' && places.item > 0) return places.item
    if ((name === 'dd' || name === 'dt') && places.definition > 0) return places.definition
    if (tableParts.has(name)) {
      const {cell, row, section, table} = places
      const ended = name === 'td' || name === 'th' ? [cell] : name === 'tr' ? [row, cell] : [section, row, cell]
      return ended.find((place) => place > table)
    }
    return paragraphEnders.has(name) && places.paragraph > 0 ? places.paragraph : undefined
  }

  /** The place of the element that this end tag ends; nothing if the tag is to be passed over. */
  endedByEnd(name: string): number | undefined {
    const {places} = this.#entries.at(-1)!
    if (headings[name] !== undefined) return places.heading > 0 ? places.heading : undefined
    if (name === 'p') return places.paragraph > 0 ? places.paragraph : undefined
    const place = this.#byName.get(name)?.at(-1)
    if (place === undefined) return
    if (name === 'li' && place < places.list) return
    const limit = name === 'table' || name === 'caption' || tableParts.has(name) ? places.table : places.barrier
    return place >= limit ? place : undefined
  }
}

function placesIn(outer: Places, name: string, index: number): Places {
  const cell = name === 'td' || name === 'th'
  // A cell without a table is a stray tag.
  if (barriers.has(name) && !(cell && outer.table === -1)) {
    return {
      paragraph: -1,
      heading: -1,
      list: -1,
      item: -1,
      definition: -1,
      section: outer.section,
      row: outer.row,
      cell: cell ? index : outer.cell,
      table: name === 'table' ? index : outer.table,
      barrier: index
    }
  }
  if (name === 'p') return {...outer, paragraph: index}
  if (name === 'button') return {...outer, paragraph: -1}
  if (name === 'div' || name === 'address' || !blockElements.has(name)) return outer
  return {
    ...outer,
    heading: headings[name] === undefined ? outer.heading : index,
    list: name === 'ul' || name === 'ol' ? index : outer.list,
    item: name === 'li' ? index : -1,
    definition: name === 'dd' || name === 'dt' ? index : -1,
    section: name === 'tbody' || name === 'thead' || name === 'tfoot' ? index : outer.section,
    row: name === 'tr' ? index : outer.row,
    cell: cell ? index : outer.cell
  }
}
