import {type Block, itemLists, type ProseDocument} from '@copydesk/prose'
import type {Finding} from './finding.ts'
import {isBullet, parseNumber, typedMarker} from './marks.ts'

/** Lists whose markers the format draws itself, as HTML does: a typed bullet in an item doubles it. */
export function unmarkedItems(document: ProseDocument): Finding[] {
  let styled: boolean | undefined
  const isStyled = (): boolean => (styled ??= /<style\b|stylesheet/i.test(document.source))
  return itemLists(document).flatMap((items) => {
    const list = items.filter(({marker}) => marker === undefined)
    if (list.length === 0) return []
    const typed = list.filter((block) => typedMarker(block.text) !== undefined)
    const empty = list.filter((block) => isEmpty.test(block.text) && block.marks.length === 0)
    return [
      ...(typed.length < list.length && !isLegend(list)
        ? typed.map(doubled)
        : isPlainList(document, list) && !isStyled()
          ? typed.map(doubledAll)
          : []),
      ...numberedTwice(list),
      ...(empty.length * 2 < list.length ? empty.filter((block) => isPlainItem(document, block)).map(emptied) : []),
      ...runIn(list)
    ]
  })
}

/** An item with nothing in it, or with nothing but a bullet. */
const isEmpty = /^(?:[•●▪■◦○‣⁃∙·]\s*)?$/u

/** “✓ is in stock, * is on order”: signs that are explained. */
function isLegend(list: readonly Block[]): boolean {
  return list.some(({text}) => /^[^\p{L}\p{N}\p{P}\uFFFC]/u.test(text) && typedMarker(text) === undefined)
}

/** Two items may be one that was typed and one that was copied. */
const fewest = 3

/**
 * Whether the list shows the bullets of the format. Where every item has a bullet of its own, a style may have taken
 * the other away; that takes a class or a `style`, or a style sheet in the page.
 */
function isPlainList(document: ProseDocument, list: readonly Block[]): boolean {
  // Dashes open speeches as well.
  if (list.length < fewest || !list.every(({text}) => isBullet(text[0] ?? ''))) return false
  const {start} = document.rangeOf(list[0]!)
  return /<ul>\s{0,20}(?:<li>\s{0,20})?$/i.test(document.source.slice(Math.max(0, start - 60), start))
}

/** “<li>4. You have read this line twice.”: the number that the format writes there, in an item or two of the list. */
function numberedTwice(list: readonly Block[]): Finding[] {
  if (list.length < fewest || !list[0]!.list?.ordered) return []
  const typed = list.filter(({text}, index) => parseNumber(typedNumber.exec(text)?.[1] ?? '')?.value === index + 1)
  if (typed.length * 2 >= list.length) return []
  return typed.map((block) => {
    const [extra, number] = typedNumber.exec(block.text)!
    return {
      block,
      start: 0,
      end: number!.length,
      kind: 'double-marker',
      reason: `\`${number}\` is typed in an item that has a number already; one is enough`,
      expected: [''],
      edits: [{block, start: 0, end: extra.length, text: ''}]
    }
  })
}

const typedNumber = /^(\d{1,3}[.)])\s+(?=\S)/u

function doubledAll(block: Block): Finding {
  return {...doubled(block), safety: 'suggest', confidence: 0.7}
}

function doubled(block: Block): Finding {
  const extra = typedMarker(block.text)!
  return {
    block,
    start: 0,
    end: extra.trimEnd().length,
    kind: 'double-marker',
    reason: `\`${extra.trim()}\` is typed in an item that has a bullet already; one is enough`,
    expected: [''],
    edits: [{block, start: 0, end: extra.length, text: ''}]
  }
}

const betweenItems = /\S\s[•●▪■◦‣](?=\s\S)/u

/** “a bar in the boiler • a pool in the tank”, where no other item has a bullet in it. */
function runIn(list: readonly Block[]): Finding[] {
  const run = list.filter(({text}) => betweenItems.test(text))
  const block = run[0]
  if (list.length < fewest || block === undefined || run.length > 1) return []
  const at = betweenItems.exec(block.text)!.index + 2
  return [
    {
      block,
      start: at,
      end: at + 1,
      kind: 'run-in',
      reason: `\`${block.text[at]}\` stands inside an item; give the words after it an item of their own`,
      confidence: 0.8
    }
  ]
}

function emptied(block: Block): Finding {
  return {
    block,
    part: 'whole',
    kind: 'empty-item',
    reason: 'The item has no text; write it or take it out',
    expected: [''],
    edits: [{block, part: 'whole', text: ''}]
  }
}

/** An item with a class is there for its looks: `<li class="divider">`. */
function isPlainItem(document: ProseDocument, block: Block): boolean {
  const {start} = document.rangeOf(block)
  return isChildless(document, block) && !/^<li\s/i.test(document.source.slice(start, start + 4))
}

/** Whether nothing that follows is in the item: a list, a picture. */
function isChildless(document: ProseDocument, block: Block): boolean {
  const next = document.blocks[document.indexOf(block) + 1]
  if (next === undefined) return true
  return next.type === 'item'
    ? next.list !== undefined && next.list.depth <= block.list!.depth
    : next.list === undefined && next.text !== ''
}
