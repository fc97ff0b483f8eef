import type {Block} from '@copydesk/prose'
import {type Mention, toMention} from './mentions.ts'
import type {BlockNames, Use} from './names.ts'
import {runsOf} from './runs.ts'
import type {WordCounts} from './word-counts.ts'

/** The names of one block, and what they hang on in the rest of the document. */
export interface Entry {
  readonly names: BlockNames
  readonly uses: readonly Use[]
  /** The words of which it counts whether the document has them elsewhere. */
  readonly asked: readonly string[]
}

/**
 * @param first The number of the block’s first run.
 * @param before What was found in the block when the document had other words; what still holds is kept.
 */
export function readBlock(block: Block, first: number, counts: WordCounts, before?: Entry): Entry {
  const {runs, pairs} = runsOf(block)
  if (runs.length === 0) return {names: {block, first, runs, pairs, mentions: []}, uses: [], asked: []}
  const asked: string[] = []
  const usage = counts.usage(asked)
  const mentions: (Mention | undefined)[] = []
  const uses: Use[] = []
  for (let at = 0; at < runs.length; at++) {
    const mention = toMention(runs[at]!, usage)
    const known = before?.names.mentions[at]
    if (known !== undefined && areSame(known, mention)) {
      mentions.push(known)
      continue
    }
    mentions.push(mention)
    if (mention === undefined) continue
    const {words} = mention
    for (let place = 0; place < words.length; place++)
      uses.push({mention, token: words[place]!, at: place, order: first + at})
  }
  if (before !== undefined)
    for (const use of before.uses) if (mentions[use.order - first] === use.mention) uses.push(use)
  return {names: {block, first, runs, pairs, mentions}, uses, asked}
}

/** Whether two mentions of one run are the same. */
function areSame(left: Mention, right: Mention | undefined): boolean {
  return (
    right !== undefined &&
    left.tokens[0] === right.tokens[0] &&
    left.tokens.length === right.tokens.length &&
    left.words.length === right.words.length &&
    left.lead.length === right.lead.length &&
    left.before === right.before &&
    left.title === right.title &&
    left.institution === right.institution &&
    left.weak === right.weak
  )
}
