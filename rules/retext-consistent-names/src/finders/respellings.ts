import {
  differInSex,
  fold,
  isWellKnownPlace,
  lookUp,
  type Mention,
  type NameForm,
  type NameToken,
  sharedSentences,
  type Use,
  withoutAccents
} from '@copydesk/names'
import {evidenceOf} from '../evidence.ts'
import type {Finding, Kind} from '../finding.ts'
import {isRare} from '../known-words.ts'
import {isOtherName} from '../other-name.ts'
import {areElsewhere, isNamedAfter} from '../regions.ts'
import {areIntroducedApart} from '../relation.ts'
import {rememberList} from '../remember.ts'
import {spotOf} from '../slip.ts'
import {areToldApart, isSpelledBeside} from '../told-apart.ts'
import {trademarks} from '../trademarks.ts'

/** Spellings with the same letters, but other accents, capitals or apostrophes: “Orban” for “Orbán”, “Youtube” for “YouTube”. */
export function findRespellings(forms: ReadonlyMap<string, NameForm>, again: boolean): Finding[] {
  const single = new Map<string, NameForm>()
  const drawers = new Map<string, NameForm[]>()
  for (const form of forms.values()) {
    const {folded} = form
    const first = single.get(folded)
    if (first === undefined) single.set(folded, form)
    else if (folded.length >= 3) {
      const drawer = drawers.get(folded)
      if (drawer === undefined) drawers.set(folded, [first, form])
      else drawer.push(form)
    }
  }
  return [...drawers.values()].flatMap((drawer) => {
    // “Python 2”, “ARMv7”: a number tells one from the next.
    const named = drawer.filter(({text}) => !/\p{N}/u.test(text))
    return named.length > 1 ? compare(named as [NameForm, ...NameForm[]], again) : []
  })
}

interface Spelling {
  readonly form: NameForm
  /** Uses whose letters are the writer's own choice. */
  readonly uses: readonly Use[]
}

const compare = rememberList((drawer: readonly [NameForm, ...NameForm[]]): Finding[] => {
  const spellings = drawer
    .map((form): Spelling => ({form, uses: form.uses.filter((use) => isChosen(use, drawer))}))
    .filter(({uses}) => uses.length > 0)
    .sort((left, right) => weightOf(right) - weightOf(left) || left.uses[0]!.order - right.uses[0]!.order)
  const [main, ...others] = spellings
  if (main === undefined) return []
  return others.flatMap(({form, uses}) => {
    // “Julián Castro” and “Julian Assange”
    if (areIntroducedApart(main.form, form) || areToldApart(main.form, form, 'shared')) return []
    if (apart(givenNames(main.form), givenNames(form))) return []
    if (apart(main.form.lasts, form.lasts) || form.uses.some(isOtherName) || main.form.uses.some(isOtherName)) return []
    if (differInSex(main.form, form) || areElsewhere(main.form, form) || isNamedAfter(form)) return []
    if (haveOwnTones(main.form, form) || areVietnamese(main.form, form)) return []
    // “Her sister-in-law is Hòa. The accent is the difference.”
    if (main.form.uses.some((use) => isSpelledBeside(use, form))) return []
    const evidence = evidenceOf(main.form, form)
    // Once each, with nothing else in common, they may be two people: “Zoë” and “Zoe”.
    const unsure = uses.length === main.uses.length && evidence === undefined && !trademarks.has(main.form.text)
    const tie = unsure || weightOf({form, uses}) === weightOf(main)
    const kind = kindOf(main.form.text, form.text)
    // Two spellings in one sentence, neither used more nor introduced, are two people: “dear Tomas, dear Tomáš”.
    const even = trademarks.has(main.form.text) ? tie : uses.length === main.uses.length && evidence === undefined
    if (even && sharedSentences(main.form, form).length > 0) return []
    // Once each, and nothing but capitals between them: too little to say that they are one (“Crowdsource”, “CrowdSource”).
    if (kind === 'case' && tie && uses.length === 1 && !isSurname(main.form, form) && !isCoined(form)) return []
    const reported = uses.filter(({mention}) => !mention.run.quoted)
    return (tie ? reported.slice(-1) : reported).map(
      (use): Finding => ({
        kind: tie ? 'tie' : kind,
        spot: spotOf(use),
        actual: form.text,
        expected: main.form.text,
        elsewhere: spotOf(main.uses[0]!),
        counts: {actual: uses.length, expected: main.uses.length},
        evidence,
        certain: !tie,
        confidence: 0.9
      })
    )
  })
})

/** “Nguyễn Văn Hùng”, “Nguyễn Văn Hưng”: two marks, each of them in a full name, tell two bearers apart. */
function haveOwnTones(left: NameForm, right: NameForm): boolean {
  return [left, right].every(
    ({text, uses}) => withoutAccents(text) !== text && uses.some(({mention}) => mention.words.length > 2)
  )
}

/**
 * “Nguyễn Văn Thành”, where the others are “Thanh”, and “Trần Thị Hoa” and “Trần Văn Hòa”, a woman and a man: who writes the marks of the other
 * words knows which this one has, and nobody gains one by accident.
 */
function areVietnamese(main: NameForm, {text, uses}: NameForm): boolean {
  const isAmongMarks = ({mention: {words}, token}: Use) =>
    words.some((word) => word !== token && vietnamese.test(word.text.normalize('NFD')))
  if (!uses.some(isAmongMarks) || !main.uses.some(isAmongMarks)) return false
  return withoutAccents(text) !== text || apart(middleNames(main.uses), middleNames(uses))
}

function middleNames(uses: readonly Use[]): Map<string, number> {
  return new Map(
    uses.flatMap(({at, mention: {words}}) => (words.length === 3 && at === 2 ? [[words[1]!.text, 1]] : []))
  )
}

/** Two marks on a letter, a hook, a dot under it, a horn, or a d with a stroke. */
const vietnamese = /\p{M}{2}|[\u0309\u0323\u031b]|đ/iu

/** No word that the text uses: “Slatestore”, beside SlateStore. */
function isCoined({text, lower}: NameForm): boolean {
  return isRare(text) && lower === 0 && text.length >= 8 && !/\p{Lu}{2}/u.test(text)
}

/** “Shona MacGillivray … Macgillivray wants”: one is introduced, and the other stands for somebody whom nobody introduced. */
function isSurname(main: NameForm, {firsts, lasts, alone}: NameForm): boolean {
  return /^Ma?c\p{Lu}/u.test(main.text) && main.firsts.size > 0 && alone > 0 && firsts.size + lasts.size === 0
}

/**
 * Accents are easily lost and never gained by accident: one use with them counts for two without. Whoever writes “Github” throughout and
 * “GitHub” once is right once.
 */
function weightOf({form: {text}, uses}: Spelling): number {
  if (trademarks.has(text)) return Number.POSITIVE_INFINITY
  const plain = withoutAccents(text)
  return plain !== text && !isExonym(plain) ? 2 * uses.length : uses.length
}

/**
 * Whether nothing forces the spelling: neither title case, nor capitals (“MacNEIL, Angus Roderick”), nor the start of a sentence (“IPhones
 * sell well”), nor talk of spelling.
 */
function isChosen({token, mention}: Use, drawer: readonly NameForm[]): boolean {
  const {kinds} = mention.run
  if (isOfCase(mention)) return false
  if (kinds.spelling || keepsForeign(mention, token) || /^Ma?c\p{Lu}{3,}$/u.test(token.text)) return false
  if (!token.forced && !kinds.titleCase) return true
  return !drawer.some(
    ({text}) => text !== token.text && /^\p{Ll}/u.test(text) && text.toLowerCase() === token.text.toLowerCase()
  )
}

/** “Meridian Trust v. Meridien Tours”: a case of law is cited as its court wrote it. */
function isOfCase({run, tokens}: Mention): boolean {
  const {text} = run.block
  const [{start}, {end}] = [tokens[0]!, tokens.at(-1)!] as const
  return / v\. $/.test(text.slice(Math.max(0, start - 4), start)) || /^ v\. \p{Lu}/u.test(text.slice(end, end + 6))
}

/** Other places that English papers write without their accents. */
const exonyms = new Set(
  'Montreal Quebec Malaga Cordoba Cadiz Medellin Cancun Dusseldorf Lodz Krakow Gdansk Wroclaw Poznan Reykjavik Malmo Sao Asuncion'.split(
    ' '
  )
)

function isExonym(name: string): boolean {
  return isWellKnownPlace(name) || exonyms.has(name)
}

/** Clubs and schools keep the spelling of their country: “Université de Montréal”, “FC Zürich”, in English papers from Zurich. */
function keepsForeign({run, tokens, words, institution}: Mention, {text, joint}: NameToken): boolean {
  const plain = withoutAccents(text)
  if (plain === text || !isExonym(plain)) return false
  if (/^\p{Lu}{2,}$/u.test(run.before) || /^\p{Lu}{2,}$/u.test(run.after)) return true
  return (
    words.length > 1 &&
    (institution || joint === '-' || tokens.some(({kind, joint}) => kind === 'particle' || joint === '-'))
  )
}

/** What opens the longer names that it is part of, if it never stands alone: Lorena, of “Lorena Chavez Tafoya”. */
function givenNames({alone, partners}: NameForm): Map<string, number> {
  if (alone > 0) return new Map()
  return new Map(partners.flatMap(({others, at}) => (at > 0 && lookUp(others[0]!).given ? [[others[0]!, 1]] : [])))
}

function apart(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  return left.size > 0 && right.size > 0 && !anyShared(left, right)
}

function anyShared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  const names = new Set([...left.keys()].map(fold))
  return [...right.keys()].some((name) => names.has(fold(name)))
}

function kindOf(main: string, other: string): Kind {
  const [a, b] = [withoutAccents(main), withoutAccents(other)]
  if (a.toLowerCase() === b.toLowerCase() && a !== b) return 'case'
  return 'accent'
}
