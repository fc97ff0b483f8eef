import type {Place} from './place.ts'
import {
  auxiliary,
  definite,
  does,
  enters,
  goesOn,
  set,
  skipped,
  subject,
  subjects,
  tells,
  worldly
} from './pointing-words.ts'
import {isLink, isListed, isMedium, isShown, isWords, type Thing, thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** “The full results below.”: tokens before the place. */
const longestLabel = 3

/** A noun that names a thing. */
interface Named {
  readonly target: Thing
  /** The token. */
  readonly at: number
  /** “the table of fees below” */
  readonly isOf: boolean
}

/** The thing that stands right before its place: “the map below”. */
export function thingAt(tokens: Tokens, at: number, place: Place): Thing | undefined {
  const named = nounBefore(tokens, at, place)
  if (named === undefined) return undefined
  const {target, isOf} = named
  const isLabel = at <= longestLabel && !isOf && place.kind !== 'side' && isStop(tokens.all[place.end])
  // “More pictures below.”
  if (isLabel && !definite.has(tokens.at(0))) return target
  if (isWords(target)) return isWordsBelow(tokens, at, place) ? target : undefined
  if (!isPointedAt(tokens, at, place, named)) return undefined
  return isFilledIn(tokens, named.at) ? 'form' : target
}

/** “Enter your postcode in the box below.” */
function isFilledIn(tokens: Tokens, noun: number): boolean {
  return /^box(?:es)?$/.test(tokens.at(noun)) && fills.test(tokens.first)
}

const fills = /^(?:enter|type|leave|put|give|add|write|tick|fill|print)$/

function isStop(token: string | undefined): boolean {
  return token === undefined || token === '.'
}

function nounBefore(tokens: Tokens, at: number, {end, kind}: Place): Named | undefined {
  let last = at - 1
  while (last > 0 && skipped.has(tokens.at(last))) last--
  const word = tokens.at(last)
  // “See Figure 2 below.” is told by its number.
  if (/^\d/.test(word)) return undefined
  const isOnPaper = kind === 'foot' || tokens.at(at) === 'overleaf'
  const target = thingOf(word) ?? compoundAt(tokens, last, end) ?? (isOnPaper ? subjects.get(word) : undefined)
  // “the table of fees below”
  let found: Named | undefined = target && {target, at: last, isOf: false}
  for (let back = last - 1; !isShown(found?.target) && back > Math.max(0, last - 6); back--) {
    const isLinkTo = tokens.at(back) === 'to' && tokens.at(back - 1) === 'link'
    const whole = tokens.at(back) === 'of' || isLinkTo ? thingOf(tokens.at(back - 1)) : undefined
    if (whole !== undefined) found = {target: whole, at: back - 1, isOf: true}
  }
  return found
}

function isPointedAt(tokens: Tokens, at: number, {end, kind}: Place, {target, at: noun, isOf}: Named): boolean {
  const next = tokens.all[end]
  const article = tokens.articleBefore(noun)
  const isAddressed = tokens.calls || tokens.addresses(at)
  const before = tokens.at(article.at - 1)
  const isIn =
    /^(?:in|on|see|as|from)$/.test(before) ||
    (before === 'at' && /^looks?$/.test(tokens.at(article.at - 2))) ||
    tokens.at(article.at) === 'see'
  // “The graph (right) shows”
  if (tokens.at(at - 1) === '(' && next === ')') return article.kind === 'definite'
  const isEnd = tokens.isPause(end) || goesOn.has(next!)
  if (kind === 'side')
    return isBeside(tokens, end, target, isEnd && (isIn || (tokens.calls && !handles.test(tokens.first))))
  // “The chart at the top of the page was crossed out.”
  if (kind === 'foot' && tokens.at(end - 2) === 'the' && /^(?:was|were|had)$/.test(tokens.at(end))) return false
  // “an item above”, “on the steps below”
  if (
    (target === 'steps' || tokens.at(noun) === 'items') &&
    (tokens.at(at) !== 'below' || isIn || !(isAddressed || next === 'must'))
  )
    return false
  if ((isListed(target) || target === 'display' || target === 'post') && (article.kind !== 'definite' || isOf))
    return false
  // “Our picture of the eel, below, …”
  const isApart = isMedium(target) && tokens.at(at - 1) === ',' && next === ','
  if (isOf && !isAddressed && !isIn && !isApart) return false
  if (article.kind !== 'definite' && !isAddressed && !isBracketed(tokens, article.at)) return false
  const isTelling = next !== undefined && tells.test(next)
  const isIntroduced =
    isAddressed || isTelling || (isIn && (target === 'table' || isTextIn(tokens, article.at))) || tokens.gives(noun)
  if (kind !== 'foot' && isWorldly(tokens.at(noun), tokens.at(at)) && !isIntroduced) return false
  // “the house opposite”
  if (/^(?:opposite|alongside)$/.test(tokens.at(at)) && !isAddressed && !isTelling && !isIn && article.at > 0)
    return false
  if (isEnd) return true
  if (article.kind !== 'definite' || next === undefined) return false
  // “In the clip below you can hear the bells.”, “It is clear from the chart below that …”
  if (isIn && (next === 'that' || subject.test(next))) return true
  const isSet = set.has(tokens.at(noun))
  // “The tables above were taken” is said of a café, too.
  if (auxiliary.has(next) || isTelling) return isIn || !(auxiliary.has(next) && isSet)
  if (worldly.has(tokens.at(noun)) || isSet) return false
  return does.test(next) || ((isMedium(target) || target === 'code') && isVerbOfOne(next))
}

/** Rooms have a right and a left side as well, with pictures and tables in them. */
function isBeside(tokens: Tokens, end: number, target: Thing, isReferredTo: boolean): boolean {
  if (target === 'form' || target === 'recording' || target === 'post' || isLink(target) || isListed(target))
    return false
  const next = tokens.at(end)
  return isReferredTo || tells.test(next) || (/^(?:was|were)$/.test(next) && tokens.at(end + 1) === 'taken')
}

/** “Take the box on the left.” */
const handles = /^(?:take|use|press|hit|tap|follow|try|play|cut|return|enter|explore|tick)$/

/** “The recipe is in the box below.”: what is put there is read. */
function isTextIn(tokens: Tokens, at: number): boolean {
  return /^(?:is|are)$/.test(tokens.at(at - 2)) && tokens.all.slice(0, at).some((word) => thingOf(word) !== undefined)
}

/** “(map, right)”, “(see map below)” */
function isBracketed(tokens: Tokens, at: number): boolean {
  return tokens.at(at) === '(' || (tokens.at(at) === 'see' && tokens.at(at - 1) === '(')
}

/** “Write to the address below.” */
function isWordsBelow(tokens: Tokens, at: number, {end, kind}: Place): boolean {
  return (
    (tokens.at(at) === 'below' || kind === 'foot') &&
    tokens.isEnd(end) &&
    !enters.has(tokens.first) &&
    tokens.articleBefore(at - 1).kind === 'definite'
  )
}

/** “the recipe card below”, “the floor plan below”, “the plan below shows” */
function compoundAt(tokens: Tokens, at: number, end: number): Thing | undefined {
  const before = tokens.at(at - 1)
  if (tokens.at(at) === 'plan' && /^(?:shows|marks)$/.test(tokens.at(end))) return 'drawing'
  if (tokens.at(at) === 'film') return /^(?:our|short)$/.test(before) ? 'recording' : undefined
  if (tokens.at(at) === 'numbers') return /^(?:tele)?phone$/.test(before) ? 'times' : undefined
  if (/^cards?$/.test(tokens.at(at))) return /^(?:recipe|fact|score)$/.test(before) ? 'table' : undefined
  if (/^plans?$/.test(tokens.at(at))) return /^(?:floor|seating|site|street)$/.test(before) ? 'drawing' : undefined
  return tokens.at(at) === 'tree' && before === 'family' ? 'drawing' : undefined
}

/** “The clip below lasts two minutes”, but not “The map below his desk”. */
function isVerbOfOne(word: string): boolean {
  return (
    /^[a-z]{3,}[^s\W]s$/.test(word) &&
    !/^(?:this|across|perhaps|stairs|decks|besides|always|sometimes|towards|afterwards)$/.test(word)
  )
}

/** Whether a thing stands in rooms as well as on pages, seen by the word for its place. */
function isWorldly(noun: string, place: string): boolean {
  return worldly.has(noun) || (/^tables?$/.test(noun) && place !== 'below' && place !== 'above')
}
