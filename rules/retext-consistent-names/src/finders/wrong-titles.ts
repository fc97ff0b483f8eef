import {courtesyTitles, isDescribedAt, type NameForm, type Names, type Use} from '@copydesk/names'
import type {Finding} from '../finding.ts'
import {push} from '../push.ts'
import {areIntroducedApart} from '../relation.ts'
import {toMixedUp} from './mixed-up.ts'

/** How many letters two names begin with that a writer takes for each other: “Adeyemi” and “Adeniyi”, “Fenner” and “Fenwick”. */
const alike = 3

/** One person's name with the title of another whose name begins alike. */
export function findWrongTitles(forms: Names['forms']): Finding[] {
  const doubtful = [...forms.values()].filter(
    ({titles, firsts}) => titles.size > 1 || (titles.size === 1 && firsts.size === 1)
  )
  if (doubtful.length === 0) return []
  const byStart = new Map<string, NameForm[]>()
  for (const form of forms.values()) if (form.firsts.size > 0) push(byStart, startOf(form), form)
  return doubtful.flatMap((other) => {
    const like = byStart.get(startOf(other)) ?? []
    // Of several nobody knows which is meant.
    if (like.length > 2) return []
    const [right, ...rest] = like.filter((form) => form !== other)
    if (right === undefined || rest.length > 0 || !areIntroducedApart(right, other)) return []
    return [...wrongTitle(right, other), ...strangeTitle(right, other)]
  })
}

function startOf({folded}: NameForm): string {
  return folded.slice(0, alike)
}

/**
 * A use of `other` after the title of `right`: “Ms. Marley”, where Ms. Marlowe and Mr. Marley are introduced, or “Judge Fenner” for the
 * judge, where Ms. Fenner is counsel. Mrs. Marley may be his wife.
 */
function wrongTitle(right: NameForm, other: NameForm): Finding[] {
  return [...other.titles].flatMap(([title, count]): Finding[] => {
    if (count > 1 || title === 'Mrs') return []
    const own = [...other.titles.keys()].find((each) => areOfTwo(each, title))
    if (own === undefined || right.titles.get(own) === other.titles.get(own)) return []
    const expected = right.titles.get(title) ?? 0
    // “Wanda Peltier”, of whom there is no more, where Mr. Pelletier is told of again and again
    if (expected === 0 && (right.titles.size > 0 || !courtesyTitles.has(title) || other.titles.get(own)! < 2)) return []
    const text = `elsewhere ${expected > 0 ? `\`${title}\` is \`${right.text}\`, and ` : ''}\`${own}\` is \`${other.text}\``
    return toMixedUp(right, other, isCalled(title), [1, expected || right.uses.length], text)
  })
}

/**
 * “Dr Morrison”, where Dr Ailsa Morison is introduced as a doctor, and Ewan Morrison, the harbourmaster, as none, and called Morrison
 * elsewhere.
 */
function strangeTitle(right: NameForm, other: NameForm): Finding[] {
  const [title, ...more] = [...other.titles.keys()].filter((each) => !courtesyTitles.has(each))
  if (title === undefined || more.length > 0 || other.titles.get(title)! > 1 || other.uses.length < 3) return []
  const isWhole = ({mention: {words}}: Use) => words.length > 1
  if (!right.uses.some((use) => isWhole(use) && use.mention.title === title)) return []
  const introduced = other.uses.findIndex((use) => isWhole(use) && isPlainlyDescribed(use))
  if (introduced < 0 || introduced > other.uses.findIndex(isCalled(title))) return []
  const text = `\`${title}\` is \`${right.text}\` elsewhere`
  return toMixedUp(right, other, isCalled(title), [1, right.uses.length], text)
}

/** Tells uses after a title and without a given name: “Mr Peter Anderson” has his own name. */
function isCalled(title: string): (use: Use) => boolean {
  return ({mention}) => mention.title === title && mention.words.length === 1
}

/** “Ewan Morrison, the harbourmaster,”; but a surgeon may well be called Dr later on. */
function isPlainlyDescribed({mention: {run, words}}: Use): boolean {
  const {end} = words.at(-1)!
  if (!isDescribedAt(run.block.text, end)) return false
  return !/doctor|ologist|ician|[Pp]rofess|lectur|scien|research|surgeon|GP|dentist|vet|consult|judge|police|officer|captain|priest|direct|head/.test(
    run.block.text.slice(end, end + 60)
  )
}

/** Whether nobody bears both titles. */
function areOfTwo(left: string, right: string): boolean {
  const [one, other] = [courtesyTitles.get(left), courtesyTitles.get(right)]
  if (one !== undefined && other !== undefined) return one !== other
  return (one !== undefined && offices.has(right)) || (other !== undefined && offices.has(left))
}

/** Who holds one is seldom called Mr. or Ms. */
const offices = new Set('Judge Constable Detective Sergeant Inspector Sheriff Bishop Rabbi Imam Nurse'.split(' '))
