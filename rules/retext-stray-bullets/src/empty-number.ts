import type {ProseDocument} from '@copydesk/prose'
import type {Edit} from '@copydesk/rule'
import type {Finding} from './finding.ts'
import {writeNumber} from './marks.ts'
import type {Numbered} from './series.ts'

/** “3.” with nothing after it, in a list whose other numbers have their words; a form to fill in has more than one. */
export function emptyNumbers(document: ProseDocument, series: readonly Numbered[]): Finding[] {
  const empty = series.filter(({line}) => line.flow && line.text === '')
  const [one] = empty
  if (one === undefined || empty.length > 1 || hasMore(document, one)) return []
  const {block, sign} = one.line
  const rest: Edit[] = series
    .slice(series.indexOf(one) + 1)
    .map(({line, value, style}) => ({...line.sign!.place, text: writeNumber(value - 1, style)}))
  return [
    {
      ...sign!.place,
      kind: 'empty-item',
      reason: `\`${sign!.text}\` has no text; write the item or take the number out`,
      expected: [''],
      edits: [{block, part: 'whole', text: ''}, ...rest],
      safety: 'suggest'
    }
  ]
}

/** Whether anything but words belongs to an item: a picture, code, a list, or words on the next line. */
function hasMore(document: ProseDocument, {line}: Numbered): boolean {
  const {block} = line
  if (block.type !== 'item' || block.text !== '' || block.marks.length > 0) return true
  const next = document.blocks[document.indexOf(block) + 1]
  if (next === undefined) return false
  // A paragraph, code or a list in the item, and what stands right under its number.
  const depth = block.list!.depth + (next.type === 'item' ? 1 : 0)
  if (next.list !== undefined && next.list.depth >= depth) return true
  return block.list!.typed && next.type !== 'item' && !next.blankBefore
}
