import {type Direction, placeAt} from './place.ts'
import type {Pointer} from './pointing.ts'
import {asShown, figurative, goesOn, opens} from './pointing-words.ts'
import {isLink, isListed, isMedium, type Thing, thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** Tokens: things are named soon after “Below is”. */
const near = 7

/** “Below is a map of the area.”, “Pictured below is …”, “Scroll down for the full timetable.”, “Turn over for …” */
export function openingPointer(tokens: Tokens): Pointer | undefined {
  const first = tokens.at(0)
  // “For the recipe, scroll down.”
  if (first === 'for' && tokens.start > 0 && tokens.isEnd(tokens.start + 2)) {
    const call = tokens.all.slice(tokens.start, tokens.start + 2).join(' ')
    if (call === 'scroll down') return named(tokens, 1, 'below')
    if (call === 'turn over') return named(tokens, 1, 'beside')
  }
  if (first === 'scroll' && !tokens.isEnd(1)) return scrolled(tokens, 'below')
  if (first === 'turn' && (tokens.at(1) === 'over' || tokens.at(2) === 'page')) return scrolled(tokens, 'beside')
  if (/^(?:what|there)$/.test(first) && /^follows?$/.test(tokens.at(1))) return named(tokens, 2, 'below')
  // “The following is a list of the winners.”
  if (first === 'the' && tokens.at(1) === 'following' && /^(?:is|are)$/.test(tokens.at(2))) {
    const pointer = named(tokens, 3, 'below', 5)
    return pointer !== undefined && pointer.target !== 'words' ? pointer : undefined
  }
  return presented(tokens)
}

function presented(tokens: Tokens): Pointer | undefined {
  const first = tokens.at(0)
  let at = asShown.has(first) || first === 'just' ? 1 : 0
  let direction: Direction | undefined
  // “Here’s what the kitchen looked like before.”
  if (first.startsWith('here') && lookedLike.test(tokens.all.slice(1).join(' ')))
    return {target: 'photograph', direction: 'below'}
  if (opens.has(first)) {
    direction = first.startsWith('here') ? 'below' : 'beside'
    at++
  } else {
    const place = at < tokens.all.length ? placeAt(tokens.all, at) : undefined
    if (place === undefined || place.kind === 'side') return undefined
    direction = place.direction
    at = place.end + (tokens.at(place.end) === ',' && tokens.at(place.end + 1) === 'you' ? 1 : 0)
  }
  const verb = tokens.all[at]
  // “Seen above in 1931, …”
  const shown = asShown.get(first)
  if (shown !== undefined && verb !== undefined && (verb === ',' || goesOn.has(verb))) return {target: shown, direction}
  if (first === 'here’s' || first === "here's") at--
  else if (verb === 'you' || verb === 'we') {
    // “Below you can see how the tower looked in 1911.”
    if (looked.test(tokens.all.slice(at).join(' '))) return {target: 'photograph', direction}
    at++
  } else if (verb !== 'is' && verb !== 'are') return undefined
  for (let next = at + 1; next < Math.min(at + near - 1, tokens.all.length); next++) {
    const word = tokens.all[next]!
    const target = thingOf(word)
    if (goesOn.has(word) || word === 'of' || word === 'that') break
    if (target === undefined) continue
    // “Here is a picture of a town that …” is made of words.
    if (first.startsWith('here') && !isSure(tokens, next, target)) return undefined
    return {target, direction}
  }
  return shown && {target: shown, direction}
}

/** What has a look, and no course: a week has one, too. */
const lookedLike = /^(?:is )?what (?:[a-z]+ ){1,4}looked like\b(?<!\b(?:day|week|month|year|season)s? looked like)/
const looked = /^(?:you|we) can see (?:how|what) .*\blook(?:s|ed)\b/

/** Whether “here is” something that is no way of speaking; “the dates” may be told in the text. */
function isSure(tokens: Tokens, at: number, target: Thing): boolean {
  const word = tokens.at(at)
  if (isListed(target))
    return (
      complete.test(tokens.at(at - 1)) || (word === 'list' && tokens.at(at - 1) === 'a' && tokens.at(at + 1) === 'of')
    )
  return isMedium(target) || target === 'post' || isLink(target)
    ? !figurative.has(word) || tokens.at(at + 1) === 'showing'
    : factual.test(word)
}

/** “Here are the keys.” */
const factual = /^(?:factbox|factfile|crossword|puzzle|sudoku|calendar|legend)(?:e?s)?$/

/** “Here is the full list.” */
const complete = /^(?:full|complete|final|provisional|revised)$/

/** The thing that is named from a token on. */
function named(tokens: Tokens, from: number, direction: Direction, length = near): Pointer | undefined {
  for (const word of tokens.all.slice(from, from + length)) {
    const target = thingOf(word)
    if (target !== undefined) return {target, direction}
  }
  return undefined
}

function scrolled(tokens: Tokens, direction: Direction): Pointer | undefined {
  const at = tokens.all.findIndex(
    (word, index) =>
      word === 'for' || (tokens.at(index - 1) === 'to' && /^(?:see|view|watch|find|read|hear)$/.test(word))
  )
  return at < 0 ? undefined : named(tokens, at + 1, direction)
}
