import {isPage} from './place.ts'
import type {Pointer} from './pointing.ts'
import {subjects} from './pointing-words.ts'
import {isMedium, type Thing, thingOf} from './things.ts'
import type {Tokens} from './tokens.ts'

/** “A plan of the work is attached.”, “I enclose a map of the route.”, “Please find attached a plan of the hall.” */
export function attached(tokens: Tokens): Pointer | undefined {
  const at = tokens.all.findIndex((word) => sent.has(word))
  if (at < 0) return undefined
  const word = tokens.at(at)
  const before = tokens.at(at - 1)
  const isDone = /ed$/.test(word)
  const isOurs = /^(?:i|we)$/
  const isToThis =
    tokens.at(at + 1) === 'to' && tokens.at(at + 2) === 'this' && isPage(tokens.at(at + 3)) && tokens.isEnd(at + 4)
  if (isDone && /^(?:is|are)$/.test(before) && (tokens.isEnd(at + 1) || isToThis))
    return pointerTo(thingIn(tokens, 0, at))
  // “Please see the attached plan.”
  // “Please see the map attached to this letter.”
  if (isDone && isToThis) return pointerTo(named(before))
  if (isDone && (before === 'the' || (before === 'see' && tokens.isCall(at - 1))))
    return pointerTo(named(tokens.at(at + 1)))
  const isFound = isDone && before === 'find' && tokens.isCall(at - 1)
  const isSent = isDone
    ? /^(?:[’']ve|have)$/.test(before.slice(-4)) && (isOurs.test(tokens.at(at - 2)) || /^(?:i|we)[’']/.test(before))
    : isOurs.test(before)
  return isFound || isSent ? pointerTo(thingIn(tokens, at + 1, at + 1 + near)) : undefined
}

const sent = new Set(['attach', 'attached', 'enclose', 'enclosed'])

/** Tokens: “I enclose a large-scale map of the route.” */
const near = 4

function named(word: string): Thing | undefined {
  return thingOf(word) ?? subjects.get(word)
}

function thingIn(tokens: Tokens, from: number, to: number): Thing | undefined {
  for (let at = from; at < to && !/^(?:to|for|from|with)$/.test(tokens.at(at)); at++) {
    const thing = named(tokens.at(at))
    if (thing !== undefined) return thing
  }
  return undefined
}

function pointerTo(target: Thing | undefined): Pointer | undefined {
  return target !== undefined && isMedium(target) ? {target, direction: 'beside'} : undefined
}
