import type {Place} from './place.ts'
import {enters, looks, signs, watched, watches} from './pointing-words.ts'
import {isTyped, type Thing, thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** Tokens: “Enter your postcode below” is short. */
const longestCall = 8

/** What the reader is called to look at, or to do, at the end of the sentence. */
export function calledFor(tokens: Tokens, at: number, {end, kind}: Place): Thing | undefined {
  const {start, first} = tokens
  // “See below for the full list.”, “For dates see below.”
  if (tokens.at(at - 1) === 'see' && tokens.at(end) === 'for' && at - 1 === start) return listIn(tokens, end) ?? 'words'
  if (tokens.at(at - 1) === 'see' && tokens.at(0) === 'for' && end >= tokens.all.length - 1)
    return listIn(tokens, 0) ?? 'words'
  // “For a list of places, see the end of this article.”
  if (tokens.at(at) === 'see') return at === start && tokens.isEnd(end) ? (listIn(tokens, 0) ?? 'words') : undefined
  // “We list the changes below.”
  if (tokens.isEnd(end) && isListing(tokens, at)) return 'list'
  // “Ring us on the number below.”
  if (tokens.at(at - 1) === 'number' && /^(?:ring|call|phone|text)$/.test(first) && tokens.isEnd(end)) return 'address'
  // “Have a listen below.”
  if (first === 'have' && tokens.at(start + 2) === 'listen' && at === start + 3) return 'recording'
  if (/^(?:hit|press)$/.test(first) && tokens.at(start + 1) === 'play' && at === start + 2) return 'recording'
  if (watches.has(first) && at === start + 1 && /^(?:as|how|to|while)$/.test(tokens.at(end))) return 'recording'
  const goesOn = /^(?:to|for)$/.test(tokens.at(end))
  // “Sign up below to get our letter.”, “Click below to book.”
  if (signs.has(first) && at - start <= 2 && goesOn) return 'form'
  if (first === 'click' && at === start + 1 && goesOn) return 'link'
  // “Enter your postcode below to find your street.”
  if (
    enters.has(first) &&
    tokens.at(start + 1) === 'your' &&
    at - start <= longestCall &&
    (goesOn || tokens.isEnd(end))
  )
    return 'form'
  if (kind === 'side' || !tokens.isEnd(end) || /^(?:and|or)$/.test(tokens.at(at - 1))) return undefined
  if (signs.has(first) && tokens.at(start - 1) !== 'we' && at - start <= longestCall) return 'form'
  if (!looks.has(first)) return undefined
  for (let index = start + 1; index < at; index++) {
    const target = thingOf(tokens.at(index))
    if (target !== undefined && !isTyped(target)) return target
    if (watches.has(first) && watched.test(tokens.at(index))) return 'recording'
  }
  // “You can download the guide below.”
  if (first === 'download') return 'link'
  if (at > start + 1) return undefined
  return watches.has(first) ? 'recording' : first === 'see' ? 'words' : undefined
}

/** “We list”, “I’ve listed”, “we have listed” */
function isListing({all}: Tokens, before: number): boolean {
  const at = all.slice(0, before).findIndex((word) => word === 'list' || word === 'listed')
  if (all.slice(at + 1, before).some((word) => /^(?:with|in|on|at|by|from|under)$/.test(word))) return false
  return (
    at > 0 && (at === 1 ? /^(?:i|we)(?:[’']ve)?$/.test(all[0]!) : /^(?:i|we) have$/.test(all.slice(0, at).join(' ')))
  )
}

/** The thing that is named after a word, as far as its phrase goes. */
function listIn(tokens: Tokens, at: number): Thing | undefined {
  for (const word of tokens.all.slice(at + 1, at + 7)) {
    if (word === 'of') return undefined
    const target = thingOf(word)
    if (target !== undefined) return target
  }
  return undefined
}
