import {
  courtesyTitles,
  fold,
  isWellKnownPlace,
  type Mention,
  type NameForm,
  type Names,
  skeleton,
  soundDistance,
  spellingDistance,
  titles
} from '@copydesk/names'
import {introduction} from '../evidence.ts'
import type {Finding} from '../finding.ts'
import {isOtherName} from '../other-name.ts'
import {crowded} from '../pair.ts'
import {firstOf, slip} from '../slip.ts'
import {areToldApart} from '../told-apart.ts'

/** What a title makes a person, though it is no person’s name: “Mr Brambles”, “Captain Frisky”, “Mr Oast House”. */
interface Stranger {
  readonly text: string
  readonly folded: string
  readonly title: string
  /** The forms of its words. */
  readonly forms: readonly NameForm[]
}

/**
 * People with the title of a person and the name of a thing or a place, as a spelling checker leaves them: “Mr Brambles was paid in cake”, where
 * Bramhall is introduced. Nobody else has been, and whoever is called Mr has.
 */
export function findTitledWords({mentions, forms}: Names): Finding[] {
  const strangers: Stranger[] = []
  for (const [order, mention] of mentions) {
    const stranger = mention.title === undefined ? undefined : strangerOf(mention, mention.title, order, forms)
    if (stranger !== undefined) strangers.push(stranger)
  }
  if (strangers.length === 0 || strangers.length > crowded) return []
  const introduced = [...forms.values()].filter(
    ({firsts, titles, info, lower}) =>
      (info.word === 0 && firsts.size + titles.size > 0) || (firsts.size > 0 && lower === 0)
  )
  return strangers.flatMap((stranger) => {
    const mains = introduced.filter((main) => mayBe(main, stranger))
    // Of two whom it may be, nobody knows which.
    return mains.length === 1 ? [toFinding(stranger, mains[0]!)] : []
  })
}

/** Titles of persons alone, and never the first word of a thing: not “General Motors”, nor “Chief Executive”. */
const ranks = new Set(
  `Dr Prof Professor Senator Councillor Cllr Councilor Alderman Judge Captain Capt Sergeant Sgt Sheriff Inspector Detective Superintendent
  Constable Rev Reverend Rabbi Imam Bishop Archbishop Sheikh Datuk Datin Maître Coach Mayor Commander Colonel Ustad Pandit Alhaji Mallam`.split(
    /\s+/
  )
)

/** Not “the Lord Chancellor”, nor “the King Parrot” */
function isCourtesy(title: string): boolean {
  return courtesyTitles.has(title) && !/^(?:Lord|Lady|King|Queen|Prince|Princess|Duke|Duchess)$/.test(title)
}

function strangerOf(
  {words, tokens, run}: Mention,
  title: string,
  order: number,
  forms: Names['forms']
): Stranger | undefined {
  if (!(isCourtesy(title) || ranks.has(title)) || words.some(({text}) => titles.has(text))) return
  if (words.length > 2 || tokens.length > words.length || words[1]?.joint === '-') return
  if (run.kinds.titleCase || tokens.at(-1)!.stopped) return
  const own = words.flatMap(({text}) => forms.get(text) ?? [])
  if (own.length < words.length || !own.every(({uses, lower}) => uses.length === 1 && lower === 0)) return
  const [{uses}] = own as [NameForm]
  const text = words.map((word) => word.text).join(' ')
  const isNobody = words.length === 1 ? isThing(own[0]!) : areThings(own)
  if (text.length < 5 || !isNobody || isOtherName({...uses[0]!, order})) return
  return {text, folded: fold(text), title, forms: own}
}

/** “Brambles”, “Cardiff”; no name of a person */
function isThing({text, info, described}: NameForm): boolean {
  return !info.given && described === 0 && ((info.word > 0 && info.name === 0) || isWellKnownPlace(text))
}

/** “Oast House”, “Any Oak”: the first is no given name, and the second a word that hardly anybody is called. */
function areThings([first, second]: readonly NameForm[]): boolean {
  const [{info: a, text}, {info: b}] = [first!, second!]
  const isGiven = a.name > 0 || (a.given && a.word === 0)
  return text.length > 2 && !isGiven && b.word > 0 && (b.name === 0 || b.word === 1)
}

function mayBe(main: NameForm, stranger: Stranger): boolean {
  const {title, folded, forms} = stranger
  const [a, b] = [main.folded, folded]
  if (a === b || Math.abs(a.length - b.length) > 3) return false
  const isMr = isCourtesy(title)
  // “Captain Frisky”: hers is the only ship.
  if (!isMr && !main.titles.has(title)) return false
  if (isMr && (a[0] !== b[0] || !(a[1] === b[1] || skeleton(a).slice(0, 2) === skeleton(b).slice(0, 2)))) return false
  const own = [...main.titles.keys()].find((each) => isCourtesy(each) === isMr)
  if (isMr && (own === undefined ? main.firsts.size === 0 : own !== title)) return false
  return areAlike(a, b, isMr ? 0.55 : 0.6) && !forms.some((form) => areToldApart(main, form))
}

/** @param share Of the letters, how many may be others. */
function areAlike(left: string, right: string, share: number): boolean {
  const length = Math.max(left.length, right.length)
  if (left[0] === right[0] && spellingDistance(left, right) <= share * length) return true
  return soundDistance(left, right, 0.25 * length) <= 0.25 * length
}

function toFinding({text, forms}: Stranger, main: NameForm): Finding {
  const {spot} = firstOf(forms[0]!)
  const end = forms.at(-1)!.uses[0]!.token.end
  return slip('homophone', {text, spot: {...spot, end}, count: 1}, firstOf(main), 0.7, introduction(main))
}
