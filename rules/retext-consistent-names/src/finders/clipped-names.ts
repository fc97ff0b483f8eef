import {courtesyTitles, isWellKnownPlace, type NameForm, type Names, type Use} from '@copydesk/names'
import {areKnownDistinct} from '../distinct.ts'
import {introduction} from '../evidence.ts'
import type {Finding} from '../finding.ts'
import {areInflections} from '../inflections.ts'
import {isOtherName} from '../other-name.ts'
import {push} from '../push.ts'
import {firstOf, slip, spotOf} from '../slip.ts'
import {isSpeaker} from '../speaker.ts'
import {areToldApart} from '../told-apart.ts'

/** As many letters at the start tell two names of a text from all others. */
const stem = 5

/**
 * Speakers whose name has the beginning of an introduced person’s and another end: “Ferrari told reporters”, where Ottavio Ferrarini
 * is introduced. To eye and ear they are far apart, but who is quoted has been introduced, and so has who is called Mr. by one name.
 */
export function findClippedNames({forms}: Names): Finding[] {
  const speakers = [...forms.values()].filter(isStranger)
  if (speakers.length === 0) return []
  const introduced = new Map<string, NameForm[]>()
  for (const form of forms.values()) if (isIntroduced(form)) push(introduced, form.folded.slice(0, stem), form)
  return speakers.flatMap((speaker) => {
    const mains = (introduced.get(speaker.folded.slice(0, stem)) ?? []).filter((main) => mayBe(main, speaker))
    // Of two whom it may be, nobody knows which.
    return mains.length === 1 ? toFindings(speaker, mains[0]!) : []
  })
}

function isStranger(form: NameForm): boolean {
  const {text, folded, uses, firsts, lasts, titles, partners, described, info, lower} = form
  if (folded.length < stem || uses.length > 2 || firsts.size + lasts.size + partners.length > 0) return false
  if (described + lower + info.word > 0 || isWellKnownPlace(text)) return false
  // Children and neighbours are quoted by their given names.
  if (titles.size > 0 ? uses.length > 1 : info.given || !isSpeaker(form)) return false
  return !uses.some((use) => isOtherName(use) || hasAge(use))
}

/** “Martinet, 9, said” is introduced. */
function hasAge({token: {end}, mention: {run}}: Use): boolean {
  return /^, (?:aged )?\d/.test(run.block.text.slice(end, end + 8))
}

function isIntroduced({folded, firsts, titles}: NameForm): boolean {
  return folded.length >= stem && firsts.size + titles.size > 0
}

function mayBe(main: NameForm, speaker: NameForm): boolean {
  const [a, b] = [main.folded, speaker.folded]
  let same = stem
  while (same < a.length && a[same] === b[same]) same++
  if (a === b || 2 * same < Math.max(a.length, b.length)) return false
  if (speaker.titles.size > 0 && !isAddressedAlike(main, speaker)) return false
  if (areKnownDistinct(main.text, speaker.text) || areInflections(main.text, speaker.text) !== undefined) return false
  return !areToldApart(main, speaker)
}

/** “Mr. Anthony”, where Mr. Gregory Anthonisz is introduced; “Ms Duckworks”, a name that no list has, where Senator Tammy Duckworth is. */
function isAddressedAlike(main: NameForm, {titles, info}: NameForm): boolean {
  if (main.firsts.size === 0) return false
  const hasCourtesy = [...main.titles.keys()].some((title) => courtesyTitles.has(title))
  return [...titles.keys()].some(
    (title) => main.titles.has(title) || (courtesyTitles.has(title) && !hasCourtesy && info.name === 0)
  )
}

function toFindings(speaker: NameForm, main: NameForm): Finding[] {
  const evidence = introduction(main)
  return speaker.uses.map((use) =>
    slip('variant', {...firstOf(speaker), spot: spotOf(use)}, firstOf(main), 0.75, evidence)
  )
}
