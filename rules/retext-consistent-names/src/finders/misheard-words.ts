import {eastAsianFamilyNames, lookUp, soundDistance, spellingDistance} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {type Drawer, findingsAt, type Hole, runsOf} from '../holes.ts'
import {areInflections} from '../inflections.ts'
import {isRelativeAt} from '../kin.ts'
import {isRare} from '../known-words.ts'
import {isOtherNameAt} from '../other-name.ts'
import {remember} from '../remember.ts'
import {shareSentence} from '../share-sentence.ts'
import {opensItemAt} from '../told-apart.ts'

/** Names of two words, of which one has become another that sounds the same: “Hong King”, “Louise Turin”. */
export function findMisheardWords(drawers: readonly Drawer[], again: boolean): Finding[] {
  return drawers.flatMap((drawer) => misheardIn(drawer, again))
}

const misheardIn = remember(({items, byWord}: Drawer): Finding[] => {
  if (items[0]!.mention.words.length > 2) return []
  const [main, ...others] = [...byWord.values()].sort(
    (left, right) => right.length - left.length || left[0]!.order - right[0]!.order
  )
  return others.flatMap((holes) => (isMisheard(main!, holes) ? findingsAt(holes, main!, 'homophone', 0.8) : []))
})

/** Whether all the document but for a place or two has the one, and nothing there calls for the other. */
function isMisheard(mains: readonly Hole[], holes: readonly Hole[]): boolean {
  if (mains.length < 2 * holes.length) return false
  if (holes.some(({mention: {run}}) => run.kinds.titleCase || run.kinds.roster)) return false
  // “- **Lang Row**: Euphemia Lang”, “- **Long Row**: it is long”
  if ([mains, holes].every((uses) => uses.some(({mention: {run, words}}) => opensItemAt(run.block, words[0]!.start))))
    return false
  if (holes.some(({mention: {run}, token}) => isOtherNameAt(run.block, token.start))) return false
  // “Their cousin Danny Reid”, who is not Danny Reade
  if (holes.some(({mention: {run, words}}) => isRelativeAt(run.block, words[0]!.start, words[1]!.end))) return false
  const [main, other] = [mains[0]!.token.text, holes[0]!.token.text]
  // What no list knows is compared with all names of the document.
  if (isRare(other) || areInflections(main, other) !== undefined) return false
  const {name, given} = lookUp(other)
  if ((name > 0 || given) && !canOnlyBeOne(mains[0]!, other)) return false
  // “Old Tom Cobley is well in; Tom Copley rides him.”
  if (shareSentence(runsOf(mains), runsOf(holes))) return false
  // “Boreal Lithium”, which is Borealis elsewhere
  if (other.length > 5 && main.startsWith(other) && isRare(main)) return true
  return spellingDistance(main, other) <= 1.05 || soundDistance(main, other) <= 0.6
}

/** Whether nobody else is likely to bear the rest of the name: two of one family have other given names, and many are called Kim. */
function canOnlyBeOne({mention: {words}, token}: Hole, other: string): boolean {
  const company = words[0] === token ? words[1]! : words[0]!
  if (eastAsianFamilyNames.has(company.text)) return false
  const {name, given} = lookUp(company.text)
  if (words[1] === token && given) return true
  return name === 0 && !given && !lookUp(token.text).given && !lookUp(other).given
}
