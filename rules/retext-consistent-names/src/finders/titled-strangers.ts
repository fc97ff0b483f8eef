import {
  courtesyTitles,
  type NameForm,
  type Names,
  skeleton,
  soundDistance,
  spellingDistance,
  type Use
} from '@copydesk/names'
import {introduction} from '../evidence.ts'
import type {Finding} from '../finding.ts'
import {areInflections} from '../inflections.ts'
import {speaksOfKin} from '../kin.ts'
import {isOtherName} from '../other-name.ts'
import {crowded} from '../pair.ts'
import {firstOf, slip} from '../slip.ts'
import {areToldApart} from '../told-apart.ts'

/**
 * People who are named once, with a title and a family name that others have, where the text introduces everybody else whom it calls Mr: “Mr Hamlen
 * suggested”, of Tim Hanlon. Newspapers that say Mr give everybody’s full name first.
 */
export function findTitledStrangers({forms}: Names): Finding[] {
  const all = [...forms.values()]
  const called = all.filter(isCalled)
  const strangers = called.filter((form) => form.firsts.size === 0)
  if (strangers.length !== 1 || called.length < 2 || called.length > crowded) return []
  const [stranger] = strangers as [NameForm]
  if (stranger.uses.length > 1 || stranger.uses.some(isExplained)) return []
  const mains = all.filter((main) => main.firsts.size > 0 && mayBe(main, stranger))
  return mains.length === 1 ? mains.map((main) => toFinding(stranger, main)) : []
}

/** Whether it stands after a courtesy title, and alone there. */
function isCalled({titles, uses}: NameForm): boolean {
  // Few have a title, and to look through all uses takes longer.
  if (titles.size === 0) return false
  return uses.some(
    ({mention: {title, words}}) => words.length === 1 && title !== undefined && courtesyTitles.has(title)
  )
}

/** “Mr Vail contributed to this report.” “His mother, Mrs Lawrenson, who spells it with a W,” */
function isExplained(use: Use): boolean {
  const {kinds} = use.mention.run
  return kinds.roster || kinds.spelling || isOtherName(use) || speaksOfKin(use)
}

function mayBe(main: NameForm, stranger: NameForm): boolean {
  const {order} = stranger.uses[0]!
  // “Senator Tammy Duckworth”, “Ms Duckworks”
  const courtesies = [...main.titles.keys()].filter((title) => courtesyTitles.has(title))
  if (courtesies.length > 0 && ![...stranger.titles.keys()].every((title) => courtesies.includes(title))) return false
  if (main.uses[0]!.order > order) return false
  // “both Mr Hadlows”
  if (areInflections(main.text, stranger.text) !== undefined) return false
  return areAlike(main.folded, stranger.folded) && !areToldApart(main, stranger)
}

function areAlike(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length)
  if (left[0] !== right[0] || length < 4) return false
  const audible = 0.12 * length
  if (soundDistance(left, right, audible) <= audible) return true
  return spellingDistance(left, right) <= 0.3 * length && skeleton(left)[0] === skeleton(right)[0]
}

function toFinding(stranger: NameForm, main: NameForm): Finding {
  return slip('variant', firstOf(stranger), firstOf(main), 0.7, introduction(main))
}
