import type {Block, ProseDocument} from '@copydesk/prose'
import type {CheckContext} from '@copydesk/rule'
import {repeatedHeadings} from './headings.ts'
import type {Kind} from './kinds.ts'
import type {Options} from './options.ts'
import {repeatedTitles} from './title.ts'

/** Reports each second copy of a title or heading. */
export function check(document: ProseDocument, {options, report}: CheckContext<Options, Kind>): void {
  const reported = new Set<Block>()
  for (const {first, second} of repeatedTitles(document, options)) {
    reported.add(second)
    report({
      kind: 'title-repeated',
      ...copy(second),
      reason: `The title \`${shown(second)}\` is given twice; remove this copy`,
      related: [{block: first, start: 0, end: first.text.length, message: 'The title stands here'}]
    })
  }
  for (const {first, second} of repeatedHeadings(document)) {
    if (reported.has(second)) continue
    report({
      kind: 'heading-repeated',
      ...copy(second),
      reason: `The heading \`${shown(second)}\` stands directly under itself; remove this copy`,
      related: [{block: first, start: 0, end: first.text.length, message: 'The heading stands here'}]
    })
  }
}

function copy(block: Block) {
  return {block, start: 0, end: block.text.length, edits: [{block, part: 'whole' as const, text: ''}]}
}

/** The words on one line, cut where they are many. */
function shown({text}: Block): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line
}
