import type {CheckContext} from '@copydesk/rule'
import type {Decision} from './decisions.ts'
import type {Kind} from './kinds.ts'
import type {Options} from './options.ts'

/**
 * Two single marks typed for a double one on either side: ‘‘so’’. Some law gazettes set all their quotations like that, so
 * that it is told only beside as many quotations that have double marks.
 */
export function reportTwoSingles(decisions: readonly Decision[], context: CheckContext<Options, Kind>): void {
  let proper = 0
  let typed = 0
  for (const decision of decisions) {
    if (decision.is !== 'pair') continue
    if (isTyped(decision)) typed++
    else if (decision.opener.glyph.level === 'double') proper++
  }
  if (typed === 0 || typed > Math.max(proper, few)) return
  for (const decision of decisions) {
    if (decision.is !== 'pair' || !isTyped(decision)) continue
    const {opener, closer} = decision
    context.report({
      kind: 'doubled',
      block: opener.block,
      start: opener.start,
      end: opener.end,
      reason: 'Two single marks stand for a double one on both sides of this quotation; use `“` and `”`',
      expected: ['“'],
      edits: [
        {block: opener.block, start: opener.start, end: opener.end, text: '“'},
        {block: closer.block, start: closer.start, end: closer.end, text: '”'}
      ],
      related: [{block: closer.block, start: closer.start, end: closer.end, message: 'The quotation closes here'}]
    })
  }
}

/** How many such pairs make no house style. */
const few = 2

function isTyped({opener, closer}: Extract<Decision, {is: 'pair' | 'mismatched'}>): boolean {
  return opener.text === '‘‘' && closer.text === '’’'
}
