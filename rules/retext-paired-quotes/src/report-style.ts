import type {CheckContext} from '@copydesk/rule'
import type {Kind} from './kinds.ts'
import type {QuoteMark} from './marks.ts'
import type {Options} from './options.ts'
import {common, restyled} from './style.ts'
import type {House} from './survey.ts'
import {wordAfter, wordBefore} from './words.ts'

type Context = CheckContext<Options, Kind>

/** A short pair is marked as a whole, a long one at its opening mark. */
const whole = 80

/** Marks whose style is not the document's: a finding a pair, and one an apostrophe. */
export function reportStyle(house: House, context: Context): void {
  if (house.isUniform) return
  const {preference, styles} = house
  const {doubles, singles} = styles
  for (const vote of [doubles, singles]) {
    const own = vote.wanted(preference)
    const wanted = own ?? (preference === 'consistent' ? common(styles, house.places.hints, vote) : undefined)
    if (wanted === undefined) continue
    const what = vote === doubles ? 'pairs of double marks' : 'apostrophes and single marks'
    const said =
      preference === wanted
        ? `A ${otherStyle[wanted]} mark where the house sets ${wanted} ones`
        : own
          ? evidence(wanted, vote[wanted], vote.all.length, what)
          : evidence(wanted, doubles[wanted] + singles[wanted], doubles.all.length + singles.all.length, both)
    for (const {style, marks} of vote.all) {
      if (style === wanted) continue
      const [first, second] = marks
      if (second === undefined) {
        if (!isShownInBoth(first, wanted)) reportApostrophe(first, wanted, said, context)
        continue
      }
      // ‘Good night’ goes with the “double” marks around it, whatever the apostrophes are.
      if (vote === doubles || doubles.all.length === 0 || doubles.leaning === wanted)
        reportPair(first, second, wanted, said, context)
    }
  }
}

const phrase = /["“]([^"“”]{1,40})["”]/g

/** ““Nan’s House” and “Nan's House” are two networks”: a text that has both shows how they differ. */
function isShownInBoth({block, start, end}: QuoteMark, wanted: 'curly' | 'straight'): boolean {
  const phrases = [...block.text.matchAll(phrase)]
  const own = phrases.find(({index, 0: text}) => index < start && end < index + text.length)
  if (own === undefined) return false
  const at = start - own.index
  const other = own[0].slice(1, at) + (wanted === 'curly' ? '’' : "'") + own[0].slice(at + 1, -1)
  return phrases.some(([, text]) => text === other)
}

const otherStyle = {curly: 'straight', straight: 'curly'} as const

const both = 'pairs of quotation marks and apostrophes'

/** “4 of 5 pairs of double marks here are curly, this one is straight” */
function evidence(wanted: 'curly' | 'straight', count: number, all: number, what: string): string {
  return `${count} of ${all} ${what} here are ${wanted}, this one is ${otherStyle[wanted]}`
}

function reportPair(
  opener: QuoteMark,
  closer: QuoteMark,
  wanted: 'curly' | 'straight',
  said: string,
  context: Context
): void {
  const open = restyled(opener.text, wanted, 'open')
  const close = restyled(closer.text, wanted, 'close')
  const short = opener.block === closer.block && closer.end - opener.start <= whole
  const words = opener.block.text.slice(opener.end, short ? closer.start : opener.end)
  context.report({
    kind: 'mixed-style',
    block: opener.block,
    start: opener.start,
    end: short ? closer.end : opener.end,
    reason: `${said}; use \`${open}\` and \`${close}\` here`,
    expected: [short ? open + words + close : open],
    edits: [
      {block: opener.block, start: opener.start, end: opener.end, text: open},
      {block: closer.block, start: closer.start, end: closer.end, text: close}
    ],
    ...(!short && {
      related: [{block: closer.block, start: closer.start, end: closer.end, message: 'The quotation closes here'}]
    })
  })
}

function reportApostrophe(mark: QuoteMark, wanted: 'curly' | 'straight', said: string, context: Context): void {
  const {block, start, end} = mark
  const right = wanted === 'curly' ? '’' : "'"
  const word = `${wordBefore(block.text, start)}${right}${wordAfter(block.text, end)}`
  context.report({
    kind: 'mixed-style',
    block,
    start,
    end,
    reason: `${said}; write \`${word}\``,
    expected: [right],
    edits: [{block, start, end, text: right}]
  })
}
