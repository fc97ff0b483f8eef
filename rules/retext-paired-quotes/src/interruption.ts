import {findAttribution} from './attribution.ts'
import type {QuoteMark} from './marks.ts'
import {isPartial} from './sense.ts'
import {isFirstPerson} from './voice.ts'

/** Words that say who speaks and stand inside the quotation: [start, end) without the spaces around them. */
export interface Interruption {
  readonly start: number
  readonly end: number
}

const saying =
  /^\s(?:(?:he|she|they) (?:said|says)|(?:said|says) (?:he|she|they|(?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}[\p{L}’-]+)),$/u

/**
 * The attribution in “I have sat here for years, she said, and I’ve never seen one.”, which should stand outside the marks.
 * A speaker may also tell what someone else said; here he says I on both sides of it, and the sentence goes on.
 */
export function findInterruption(opener: QuoteMark, closer: QuoteMark): Interruption | undefined {
  const {block, all} = opener
  if (closer.start - opener.end < shortest || closer.block !== block || opener.glyph.level !== closer.glyph.level)
    return
  const {text} = block
  if (!/\ssa(?:id|ys)[ ,]/.test(text.slice(opener.end, closer.start)) || isPartial(opener)) return
  const attribution = findAttribution(text, opener.end, closer.start)
  if (attribution === undefined || !attribution.goesOn) return
  const {start, end} = attribution
  // “I had the key, and then, she said, and I still can’t believe it, …”
  if (/\b(?:then|and|but|so|because|when|that|like),$/.test(text.slice(Math.max(0, start - longest), start))) return
  if (!saying.test(text.slice(start, end)) || !goesOn.test(text.slice(end, end + longest))) return
  if (!isFirstPerson(text.slice(opener.end, start)) || !isFirstPerson(text.slice(end, closer.start))) return
  // “Perry was there once, and thinks well of it, he says, and …”: who says so is someone of whom the speaker tells.
  const speaker = /\b(?:he|she|they)\b/.exec(text.slice(start, end))?.[0]
  if (speaker !== undefined && new RegExp(`\\b${speaker}\\b`, 'i').test(text.slice(opener.end, start))) return
  // “I asked, and ‘No,’ she said, and I …”: the marks inside show whose words are whose.
  for (let index = opener.index + 1; index < closer.index; index++) if (!all[index]!.joins) return
  return {start: start + 1, end}
}

/** How many characters there are at least, with someone who speaks on both sides: I, he said, or I */
const shortest = 16

/** How the sentence goes on after the attribution. */
const goesOn = /^\s(?:and|but|so|because|though|although|or|if|when|that|which)\s/

/** How many characters are looked at for that. */
const longest = 12
