import type {CheckContext} from '@copydesk/rule'
import type {Kind} from './kinds.ts'
import type {QuoteMark} from './marks.ts'
import type {Options} from './options.ts'
import {type Preference, restyled, type StyleVote} from './style.ts'
import type {House} from './survey.ts'
import {wordAfter, wordBefore} from './words.ts'

type Context = CheckContext<Options, Kind>

/** A short pair is marked as a whole, a long one at its opening mark. */
const whole = 80

/** Marks whose style is not the document's: a finding a pair, and one an apostrophe. */
export function reportStyle({doubles, singles, preference}: House, context: Context): void {
  for (const vote of [doubles, singles]) {
    const wanted = vote.wanted(preference)
    if (wanted === undefined) continue
    for (const {style, marks} of vote.all) {
      if (style === wanted) continue
      const [first, second] = marks
      if (second === undefined) reportApostrophe(first, wanted, vote, preference, context)
      // ‘Good night’ goes with the “double” marks around it, whatever the apostrophes are.
      else if (vote === doubles || doubles.all.length === 0 || doubles.leaning === wanted)
        reportPair(first, second, wanted, vote, preference, context)
    }
  }
}

function reportPair(
  opener: QuoteMark,
  closer: QuoteMark,
  wanted: 'curly' | 'straight',
  vote: StyleVote,
  preference: Preference,
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
    reason: `${evidence(wanted, vote, opener, preference)}; use \`${open}\` and \`${close}\` here`,
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

function reportApostrophe(
  mark: QuoteMark,
  wanted: 'curly' | 'straight',
  vote: StyleVote,
  preference: Preference,
  context: Context
): void {
  const {block, start, end} = mark
  const right = wanted === 'curly' ? '’' : "'"
  const word = `${wordBefore(block.text, start)}${right}${wordAfter(block.text, end)}`
  context.report({
    kind: 'mixed-style',
    block,
    start,
    end,
    reason: `${evidence(wanted, vote, mark, preference)}; write \`${word}\``,
    expected: [right],
    edits: [{block, start, end, text: right}]
  })
}

/** “4 of 5 pairs of double marks here are curly, this one is straight” */
function evidence(wanted: 'curly' | 'straight', vote: StyleVote, {glyph}: QuoteMark, preference: Preference): string {
  const other = wanted === 'curly' ? 'straight' : 'curly'
  if (preference === wanted) return `A ${other} mark where the house sets ${wanted} ones`
  const what = glyph.level === 'double' ? 'pairs of double marks' : 'apostrophes and single marks'
  return `${vote[wanted]} of ${vote.all.length} ${what} here are ${wanted}, this one is ${other}`
}
