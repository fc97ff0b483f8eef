import {findAttribution} from './attribution.ts'
import type {QuoteMark} from './marks.ts'
import {isOver, isPartial} from './sense.ts'

/** Whether a mark that could close a quotation is rather the apostrophe of a possessive, behind its end or before it. */
export function isBeyond(open: QuoteMark, mark: QuoteMark): boolean {
  if (!isPossessive(mark)) return false
  // ‘Keep off the grass. // The owls’ keeper is away: a paragraph that does not re-open the quotation does not close it so.
  if (open.block !== mark.block) return true
  const {sentences} = mark.block
  // ‘a matter for the police. Members’ opinions differ
  if (isPartial(open) && sentences.at(open.start) !== sentences.at(mark.start)) return true
  // ‘Everyone’s welcome, says the notice on the gates’ left-hand side
  return isOver(open) || goesOnToSpeaker(open, mark)
}

/** “the gates’ left-hand side” */
function isPossessive({block: {text}, start, end}: QuoteMark): boolean {
  return /^[sxz]['’] \p{Ll}/u.test(text.slice(start - 1, end + 2))
}

/** ‘They’ve counted the tourists’ tickets but not ours, he said: a clause goes on behind its subject or object. */
function goesOnToSpeaker(open: QuoteMark, mark: QuoteMark): boolean {
  const {text} = mark.block
  if (!/(?:^|[.!?:] )$/.test(text.slice(Math.max(0, open.start - 2), open.start))) return false
  if (!clause.test(text.slice(open.end, Math.min(mark.start, open.end + longestOpening)))) return false
  const next = mark.all.slice(mark.index + 1, mark.index + nearby).find((other) => !other.joins)
  const limit = next?.start ?? text.length
  const attribution = findAttribution(text, mark.end, limit)
  return attribution?.sure === true && /^\s*(?:$|\p{Lu})/u.test(text.slice(attribution.end, limit))
}

/** “They’ve”, “My father’s”, “I went” */
const clause = /^(?:I|[WH]e|She|You|They|It|There|That|This|My|Our|His|Her|Their)\b|[’'](?:s|ve|re|ll|d|m|t)\b/
/** Code units. */
const longestOpening = 40
/** Marks that are looked at for the next one that is no apostrophe. */
const nearby = 8
