import type {BlockType, ListPlace} from '../types.ts'
import {attribute} from './attributes.ts'
import {headings} from './elements.ts'
import type {Token} from './tokens.ts'

/** What the text that stands directly in an element becomes. */
export interface Context {
  readonly type: BlockType
  readonly level?: number | undefined
  readonly quoteDepth: number
  /** The list whose items come next. */
  readonly owner?: List
  readonly list?: ListPlace
  /** The list item around it; `taken` once its first text has been read. */
  readonly item?: {taken: boolean}
  readonly table?: Table
  /** Of a paragraph that a word processor made a list item of. */
  readonly typedDepth?: number
}

interface List {
  readonly depth: number
  readonly ordered: boolean
  /** The number of the next item, where the source says where to start. */
  next: number | undefined
  count: number
}

export interface Table {
  /** Its landmark's place among the drafts. */
  readonly landmark: number
  /** Only there to put things in their places, as in mail. */
  layout: boolean
}

/** What the text in an element becomes, by its tag and the element around it. */
export function contextOf(outer: Context, source: string, tag: Token): Context {
  const {name} = tag
  const level = headings[name]
  if (level !== undefined) return {...outer, type: 'heading', level}
  switch (name) {
    case 'p': {
      const depth = /mso-list:\s*l\d+\s+level(\d)/i.exec(attribute(source, tag, 'style') ?? '')?.[1]
      if (depth !== undefined) return {...outer, typedDepth: Number(depth)}
      return outer.type === 'paragraph' && isStandfirst(attribute(source, tag, 'class'))
        ? {...outer, type: 'caption'}
        : outer
    }
    case 'title':
      return {type: 'title', quoteDepth: 0}
    case 'summary':
    case 'dt':
      return {...outer, type: 'heading', level: undefined}
    case 'dd':
      return {...outer, type: 'paragraph'}
    case 'figcaption':
    case 'caption':
      return {...outer, type: 'caption'}
    case 'address':
      return {...outer, type: 'verse'}
    case 'blockquote':
      return {...outer, type: 'quote', quoteDepth: outer.quoteDepth + 1}
    case 'td':
    case 'th':
      return {...outer, type: 'cell'}
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return {...outer, owner: listOf(outer, source, tag)}
    case 'li':
      return itemOf(outer, source, tag)
    default:
      return outer
  }
}

/** What a newsroom sets between the title and the text. */
function isStandfirst(names: string | undefined): boolean {
  return (
    names !== undefined && /(?:^|[\s_-])(?:standfirst|dec?k|sub(?:title|head(?:line|ing)?))(?:$|[\s_-])/i.test(names)
  )
}

function listOf(outer: Context, source: string, tag: Token): List {
  const ordered = tag.name === 'ol'
  return {
    depth: (outer.list?.depth ?? 0) + 1,
    ordered,
    next: ordered ? integer(attribute(source, tag, 'start')) : undefined,
    count: 0
  }
}

function itemOf(outer: Context, source: string, tag: Token): Context {
  const owner = outer.owner ?? {depth: 1, ordered: false, next: undefined, count: 0}
  if (owner.ordered) owner.next = integer(attribute(source, tag, 'value')) ?? owner.next
  const place = {depth: owner.depth, ordered: owner.ordered, first: owner.count === 0, typed: false}
  const list = owner.next === undefined ? place : {...place, number: owner.next++}
  owner.count++
  return {...outer, type: 'item', owner, list, item: {taken: false}}
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}

/** The place of an item that a word processor made of a paragraph, a marker and a style. */
export function typedPlace(marker: string, depth: number, before: ListPlace | undefined): ListPlace {
  // A lone `o` is Word's second bullet.
  const ordered = marker !== 'o' && /[a-z\d]/i.test(marker)
  const place = {depth, ordered, first: !before?.typed || before.depth < depth, typed: true}
  const number = /^\d{1,9}/.exec(marker)?.[0]
  return number === undefined ? place : {...place, number: Number(number)}
}
