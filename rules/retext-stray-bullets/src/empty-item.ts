import type {ProseDocument} from '@copydesk/prose'
import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import type {Line} from './lines.ts'
import type {Item, List} from './lists.ts'
import {fullStop} from './marks.ts'

/** A bullet with nothing after it, in a list that has words. */
export function emptyItems(document: ProseDocument, list: List, lines: readonly Line[]): Finding[] {
  const empty = list.items.filter((item) => item.text === '' && !isMarked(item))
  // A form to fill in has more than one, and is no list with a slip.
  if (empty.length === 0 || (empty.length * 2 >= list.items.length && !isOneTooMany(list))) return []
  if (isFrame(list) || isComment(document, list)) return []
  return empty.flatMap((item) => {
    const next = lines[item.index + 1]
    if (next && (next.depth > item.depth || (!next.flow && next.depth > 0))) return []
    return {
      ...item.sign.place,
      kind: 'empty-item' as const,
      reason: `\`${item.sign.text}\` has no text; write the item or take the bullet out`,
      expected: [''],
      edits: [removal(item)]
    }
  })
}

/** Whether a picture or a link stands in the line. */
function isMarked({block, from, end}: Item): boolean {
  return block.marks.some((mark) => mark.end >= from && mark.start <= end)
}

/** A sentence with its full stop, and a bullet after it: what is to be filled in has no sentence in it. */
function isOneTooMany({items}: List): boolean {
  return items.length === 2 && items[0]!.sign.real && items[1]!.text === '' && fullStop.test(items[0]!.text)
}

/** The asterisks on the left of a comment in a program, with which licences and examples are quoted. */
function isFrame({items}: List): boolean {
  return items.some(
    ({sign, block, text}, index) =>
      sign.text === '*' &&
      block.list?.typed &&
      /^\p{Ll}/u.test(text) &&
      index > 0 &&
      items[index - 1]!.text.length >= margin &&
      !/[.!?:;,]$/u.test(items[index - 1]!.text)
  )
}

/** Whether asterisks lead up, line by line, to the `/*` that opens a comment. */
function isComment(document: ProseDocument, {items}: List): boolean {
  const {place, text} = items[0]!.sign
  const marker =
    'part' in place ? document.markerRangeOf(items[0]!.block) : document.toSource(place.block, place.start, place.end)
  if (text !== '*' || document.format !== 'text' || marker === undefined) return false
  const lines = document.source.slice(Math.max(0, marker.start - longestComment), marker.start).split('\n')
  const opening = lines.findLast((line, index) => index < lines.length - 1 && !/^\s*\*/u.test(line))
  return opening !== undefined && /^\s*\/\*/u.test(opening)
}

const longestComment = 2000

/** Longer lines are broken where the margin is. */
const margin = 56

function removal(item: Item): Edit {
  const {block} = item
  if ('part' in item.sign.place && item.end === block.text.length) return {block, part: 'whole', text: ''}
  const start = 'part' in item.sign.place ? item.start : item.sign.place.start
  const end = Math.max(item.end, item.start)
  return start > 0
    ? {block, start: start - 1, end, text: ''}
    : {block, start, end: Math.min(end + 1, block.text.length), text: ''}
}
