import type {BlockNames} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {push} from '../push.ts'
import {type Spelled, stretchOf, tie} from '../slip.ts'
import {bodies} from './institution-heads.ts'

/** A body of those who do one thing, of which the reader is thought to know: “the Ashel Anglers’ Association”. */
export interface Guild {
  /** “Ashel Anglers’” */
  readonly members: string
  readonly body: string
  readonly name: Omit<Spelled, 'count'>
}

const guild = new RegExp(
  `(?<=\\b[Tt]he )((?:\\p{Lu}[\\p{L}-]{1,20} ){1,3}\\p{Lu}[\\p{L}-]{2,20}s['’]) (${[...bodies].join('|')})(?![\\p{L}’'-])`,
  'gu'
)

/** Guilds, unions and clubs that are called something else at their end: “Anglers’ Association”, elsewhere an Alliance. */
export function findGuilds(all: readonly Guild[]): Finding[] {
  const named = new Map<string, Guild[]>()
  for (const each of all) push(named, each.members, each)
  return [...named.values()].flatMap(slipsIn)
}

export const guildsIn = (names: BlockNames): Guild[] =>
  // Most texts have no such thing, and to look for it so is quicker.
  /s['’] [A-Z]/.test(names.block.text)
    ? [...names.block.text.matchAll(guild)].map(({0: text, 1: members, 2: body, index}) => ({
        members: members!.replace("'", '’'),
        body: body!,
        name: {text, spot: stretchOf(names, index, text.length)}
      }))
    : []

function slipsIn(guilds: readonly Guild[]): Finding[] {
  const names = new Map<string, Guild[]>()
  for (const each of guilds) push(names, each.body, each)
  if (names.size !== 2) return []
  const [mains, others] = [...names.values()].sort((left, right) => right.length - left.length) as [Guild[], Guild[]]
  const [main, other] = [mains[0]!.name, others[0]!.name]
  // “the Anglers’ Association and the Anglers’ Trust”
  if (others.length > 1 || mains.some(({name}) => name.spot.block === other.spot.block)) return []
  return [tie({...other, count: 1}, {...main, count: mains.length}, 0.7)]
}
