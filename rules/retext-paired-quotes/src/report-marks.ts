import type {CheckContext} from '@copydesk/rule'
import type {Kind} from './kinds.ts'
import type {QuoteMark} from './marks.ts'
import type {Options} from './options.ts'
import {shown} from './shown.ts'
import type {House} from './survey.ts'
import {wordAfter, wordBefore} from './words.ts'

type Context = CheckContext<Options, Kind>

/** A mark that points the wrong way: ”war on police”. */
export function reportDirection(mark: QuoteMark, shape: string, as: 'open' | 'close', context: Context): void {
  const {block, start, end, text} = mark
  context.report({
    kind: 'wrong-direction',
    block,
    start,
    end,
    reason: `The mark that ${as === 'open' ? 'opens' : 'closes'} this quotation points the wrong way; use ${shown(shape)} in place of ${shown(text)}`,
    expected: [shape],
    edits: [{block, start, end, text: shape}]
  })
}

/** A mark that is there twice: ””. */
export function reportDoubled(first: QuoteMark, second: QuoteMark, context: Context): void {
  const {block} = first
  const range = {block, start: first.start, end: second.end}
  context.report({
    kind: 'doubled',
    ...range,
    reason: `The mark is doubled; use one ${shown(first.text)}`,
    expected: [first.text],
    edits: [{block, start: second.start, end: second.end, text: ''}]
  })
}

/** An opening mark in the place of an apostrophe: ‘90s, don‘t. */
export function reportApostrophe(mark: QuoteMark, house: House, context: Context): void {
  const {block, start, end, text} = mark
  const vote = house.styles.singles.all.length > 0 ? house.styles.singles : house.styles.doubles
  const right = vote.leaning === 'straight' ? "'" : '’'
  const last = wordBefore(block.text, start)
  const next = wordAfter(block.text, end)
  context.report({
    kind: 'apostrophe',
    block,
    start,
    end,
    reason:
      text === '`'
        ? `The apostrophe of \`${last}${right}${next}\` is written as a backtick; use \`${right}\``
        : `The apostrophe of \`${last}${right}${next}\` is written as an opening mark; use \`${right}\` in place of \`${text}\``,
    expected: [right],
    edits: [{block, start, end, text: right}]
  })
}
