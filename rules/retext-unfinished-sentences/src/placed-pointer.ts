import {calledFor} from './called-for.ts'
import {placeAt} from './place.ts'
import type {Pointer} from './pointing.ts'
import {presentedAt} from './presented.ts'
import {thingAt} from './thing-at-place.ts'
import {isLink, type Thing} from './things.ts'
import type {Tokens} from './tokens.ts'

/** “the map below”, “is printed overleaf”, “Watch the goal below.” */
export function placedPointer(tokens: Tokens): Pointer | undefined {
  for (let at = 1; at < tokens.all.length; at++) {
    const place = placeAt(tokens.all, at)
    // “The modes are found below: …” says where in the same breath.
    if (place === undefined || (tokens.at(place.end) === ':' && !tokens.isEnd(place.end + 1))) continue
    const target = thingAt(tokens, at, place) ?? presentedAt(tokens, at, place) ?? calledFor(tokens, at, place)
    if (target === undefined || (place.kind === 'foot' && isOfSite(tokens, at, target))) continue
    if (!tokens.isQuoted(at)) return {target, direction: place.direction}
  }
  return undefined
}

/** Whether sites have it at the head or foot of all their pages: “To unsubscribe, click the link at the bottom of this page.” */
function isOfSite({all}: Tokens, at: number, target: Thing): boolean {
  return (
    (isLink(target) || target === 'form' || target === 'display') && all.slice(0, at).some((word) => ofSites.test(word))
  )
}

const ofSites = /^(?:un)?subscri|^(?:newsletter|mailing|preferences|cookies?|shar(?:e|ing)|search)$/
