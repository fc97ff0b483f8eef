import {lookUp} from '@copydesk/names'

const letters = "abcdefghijklmnopqrstuvwxyz'"
/** Of a word that the lexicon of names does not rank, though the dictionary has it. */
const rarest = 6
const most = 5

/**
 * The words of which this one may be a slip of one key: two letters swapped, one too many, one missing, one wrong. The
 * commonest first; among words as common, in that order of slips, which is that of how likely they are. As the word has it,
 * with a capital or without.
 */
export function slipsOf(word: string, has: (word: string) => boolean): string[] {
  const lower = word.toLowerCase()
  const found = new Map<string, number>()
  for (const candidate of oneSlipFrom(lower)) {
    if (candidate === lower || found.has(candidate) || !has(candidate)) continue
    found.set(candidate, lookUp(candidate).word || rarest)
  }
  const ranked = [...found].sort(([, left], [, right]) => left - right).slice(0, most)
  const isCapital = word.charAt(0) !== lower.charAt(0)
  return ranked.map(([each]) => (isCapital ? each.charAt(0).toUpperCase() + each.slice(1) : each))
}

function* oneSlipFrom(word: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at++) yield word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
  for (let at = 0; at <= word.length; at++)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at)
  for (let at = 0; at < word.length; at++)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1)
}
