import type {BlockNames, Names} from '@copydesk/names'
import type {Finding, Spot} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {push} from '../push.ts'
import {type Spelled, slip, stretchOf, tie} from '../slip.ts'
import {isAboutSpelling} from '../told-apart.ts'

/** A name that hyphens hold together, though a word of it has no capital: “Boulogne-sur-Mer”, “Seo-yeon”. */
export interface Hyphened {
  readonly text: string
  readonly spot: Spot
}

const name = String.raw`\p{Lu}[\p{L}’]{1,20}`
const between = 'sur|sous|en|le|la|les|lès|de|des|du|di|upon|on|under|super|by|in|the|next|am|an|der|ob|bei'
const hyphenedName = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${name}(?:-(?:${between})){1,2}-${name}|(\p{Lu}\p{Ll}{1,20})-(\p{Ll}{2,12}))(?![\p{L}-])`,
  'gu'
)

export function hyphenedIn(names: BlockNames): Hyphened[] {
  const {text} = names.block
  if (!text.includes('-')) return none
  return [...text.matchAll(hyphenedName)].flatMap(({0: text, 1: head, 2: tail, index}) => {
    // “Trump-era” and “London-based” have no hyphen of their own.
    if (head !== undefined && !(isRare(head) && isRare(tail!))) return []
    return {text, spot: stretchOf(names, index, text.length)}
  })
}

const none: Hyphened[] = []

/** Names with such hyphens that the document has with spaces, too. Where neither is used more, the last one is told. */
export function findLostHyphens(hyphened: readonly Hyphened[], {blocks}: Names): Finding[] {
  if (hyphened.length === 0) return []
  const byText = new Map<string, Spot[]>()
  for (const {text, spot} of hyphened) push(byText, text, spot)
  return [...byText].flatMap(([text, held]) => {
    const spaced = text.replaceAll('-', ' ')
    const loose = blocks.flatMap((names) => stretchesOf(spaced, names))
    if (loose.length === 0 || [...held, ...loose].some(({block}) => isAboutSpelling(block))) return []
    const spelled = (text: string, spots: readonly Spot[]) => spots.map((spot) => ({text, spot, count: spots.length}))
    const [more, fewer] = [spelled(text, held), spelled(spaced, loose)].sort(
      (left, right) => right.length - left.length
    )
    const [right] = more as [Spelled]
    if (held.length === loose.length) return [tie(fewer!.at(-1)!, right, 0.8)]
    return fewer!.map((each) => slip('hyphen', each, right, 0.9))
  })
}

function stretchesOf(phrase: string, names: BlockNames): Spot[] {
  const {text} = names.block
  const found: Spot[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + phrase.length, at + phrase.length + 1)
    if (!/[\p{L}-]/u.test(around)) found.push(stretchOf(names, at, phrase.length))
  }
  return found
}
