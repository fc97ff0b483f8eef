import type {BlockNames, Names} from '@copydesk/names'
import {type Firm, firmsIn} from './finders/ampersands.ts'
import {type Body, bodiesIn} from './finders/bodies.ts'
import {type Hyphened, hyphenedIn} from './finders/lost-hyphens.ts'
import {type Numbered, numberedIn} from './finders/numbered-names.ts'
import {type Opening, openingsIn} from './finders/opening-words.ts'
import {type Role, rolesIn} from './finders/roles.ts'
import {type Site, sitesIn} from './finders/site-names.ts'
import {type Couple, couplesIn} from './finders/small-words.ts'
import {type Epithet, epithetsIn} from './finders/species.ts'
import {type Next, nextsIn} from './finders/taken-up.ts'
import {type Tear, tearsIn} from './finders/torn-names.ts'
import {remember} from './remember.ts'

/** What the finders read in single blocks and compare over the whole document. */
export interface Gleanings {
  readonly firms: readonly Firm[]
  readonly bodies: readonly Body[]
  readonly numbered: readonly Numbered[]
  readonly openings: readonly Opening[]
  readonly sites: readonly Site[]
  readonly couples: readonly Couple[]
  readonly epithets: readonly Epithet[]
  readonly nexts: readonly Next[]
  readonly tears: readonly Tear[]
  readonly roles: readonly Role[]
  readonly hyphened: readonly Hyphened[]
}

/** The gleanings of a document. Those of a block are kept together, for an editor asks for them at each key. */
export function glean({blocks, line}: Names): Gleanings {
  const all = none()
  for (const block of blocks) {
    const own = gleaningsOf(block, line !== undefined)
    if (own === nothing) continue
    all.firms.push(...own.firms)
    all.bodies.push(...own.bodies)
    all.numbered.push(...own.numbered)
    all.openings.push(...own.openings)
    all.sites.push(...own.sites)
    all.couples.push(...own.couples)
    all.epithets.push(...own.epithets)
    all.nexts.push(...own.nexts)
    all.tears.push(...own.tears)
    all.roles.push(...own.roles)
    all.hyphened.push(...own.hyphened)
  }
  return all
}

/** Lists without anything in them, to be filled. */
function none(): {[Key in keyof Gleanings]: Gleanings[Key][number][]} {
  return {
    firms: [],
    bodies: [],
    numbered: [],
    openings: [],
    sites: [],
    couples: [],
    epithets: [],
    nexts: [],
    tears: [],
    roles: [],
    hyphened: []
  }
}

/** What most blocks have: one object for all of them. */
const nothing: Gleanings = none()

const gleaningsOf = remember((block: BlockNames): Gleanings => {
  const found = {
    firms: firmsIn(block),
    bodies: bodiesIn(block),
    numbered: numberedIn(block),
    openings: openingsIn(block),
    sites: sitesIn(block),
    couples: couplesIn(block),
    epithets: epithetsIn(block),
    nexts: nextsIn(block),
    tears: tearsIn(block),
    roles: rolesIn(block),
    hyphened: hyphenedIn(block)
  }
  return Object.values(found).some(({length}) => length > 0) ? found : nothing
})
