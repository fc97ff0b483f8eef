import type {Pointer} from './pointing.ts'
import {definite, subjects} from './pointing-words.ts'
import {isListed, isMedium, type Thing, thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** “The full timetable follows.”: tokens before the verb. */
const longestLabel = 4
/** “A list of the winners of the cup follows.” */
const longestOfList = 9

/** “The following map shows”, “the table that follows”, “The accompanying map”, “A timetable follows.” */
export function announced(tokens: Tokens): Pointer | undefined {
  for (let at = 1; at < tokens.all.length; at++) {
    const noun = announcedAt(tokens, at)
    const target = noun === undefined ? undefined : thingOf(noun)
    if (target === undefined || tokens.isQuoted(at)) continue
    if (isBeside.has(tokens.at(at))) {
      if (isMedium(target)) return {target, direction: 'beside'}
    } else if (isSaid(tokens, at, target)) return {target, direction: 'below'}
  }
  return saidAsFollows(tokens)
}

/** “The new timetable is as follows.” */
function saidAsFollows(tokens: Tokens): Pointer | undefined {
  const at = tokens.all.lastIndexOf('follows')
  if (at < 0 || tokens.at(at - 1) !== 'as' || !tokens.isEnd(at + 1) || !/^(?:is|are)$/.test(tokens.at(at - 2)))
    return undefined
  for (const word of tokens.all.slice(0, longestOfList)) {
    const target = thingOf(word) ?? subjects.get(word)
    if (target !== undefined) return isListed(target) || isMedium(target) ? {target, direction: 'below'} : undefined
  }
  // Whatever it is, it may be told in sentences.
  return {target: 'steps', direction: 'below'}
}

const isBeside = new Set(['accompanying', 'embedded', 'attached', 'enclosed'])

/** Whether the thing is one that such words announce: “The timetable follows.”, but not “A song follows.” */
function isSaid(tokens: Tokens, at: number, target: Thing): boolean {
  return tokens.at(at) === 'follows' && tokens.isEnd(at + 1)
    ? target !== 'recording' && target !== 'photograph'
    : isMedium(target) ||
        followed.has(target) ||
        (tokens.at(at + 1) === 'items' && !/^(?:was|were|had)$/.test(tokens.at(at + 2)))
}

/** “The following command prints the time.” */
const followed: ReadonlySet<Thing> = new Set(['code', 'example', 'steps'])

/** The noun of which a token says that it comes. */
function announcedAt(tokens: Tokens, at: number): string | undefined {
  const word = tokens.at(at)
  const before = tokens.at(at - 1)
  if (word === 'following') return before === 'the' ? tokens.at(at + 1) : undefined
  if (isBeside.has(word)) return definite.has(before) ? tokens.at(at + 1) : undefined
  if (/^follows?$/.test(word) && /^(?:that|which)$/.test(before)) return tokens.at(at - 2)
  if (word !== 'follows' || !tokens.isEnd(at + 1)) return undefined
  if (at <= longestLabel && thingOf(before) !== undefined) return before
  // “A list of winners follows.”
  const of = tokens.all.findIndex((each) => /^(?:of|for)$/.test(each))
  return of > 0 && of <= longestLabel && at <= longestOfList && /^(?:an?|the)$/.test(tokens.at(0))
    ? tokens.at(of - 1)
    : undefined
}
