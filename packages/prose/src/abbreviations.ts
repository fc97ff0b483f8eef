import {classAt, digit, letter, lower, space, startsWord, upper} from './characters.ts'
import {Ends} from './ends.ts'

const ampersand = 0x26
const bracket = 0x28
const comma = 0x2c
const fullStop = 0x2e

/** What a full stop after an abbreviation may also be. */
type AbbreviationKind =
  /** A title or a link word has something after it: “Prof. Lee”, “e.g. The Ark”. Never the end of a sentence. */
  | 'open'
  /** Ends a sentence only if the next one opens with a word that no name opens with: “Acme Inc. It went.” */
  | 'name'
  /** Ends a sentence if a capital follows: “etc. Then”, “for 5 min. Remove the pan”. */
  | 'tail'
  /** Ends a sentence unless a time zone or day follows: “5 p.m. Eastern”. */
  | 'clock'
  /** A state: ends a sentence also if no comma comes after it. */
  | 'place'
  /** A single capital: “J. Smith”, “E. coli”. */
  | 'initial'

/** Where an abbreviation is one. */
type Setting =
  | 'any'
  /** Only with a capital: “the sales rep.” is a word, “Rep. Lee” is a title. */
  | 'capital'
  /** Only without one: “et al.”, but not Al. */
  | 'small'
  /** Only before a number: “No. 2”, “p. 7”. */
  | 'number'
  /** With a capital, before a number or a small letter: “Sat. 5 May”, “on Sun. we rest”, but “the Sun. Mercury”. */
  | 'day'
  /** Before a number or, with a capital, before a single letter: “fig. 3”, “Fig. A”, “Vol. IV”. */
  | 'figure'
  /** Only after a comma, bracket or hyphen, or before a title: “Flint, Mich., said”, “(D-Fla.)”, “Calif. Gov. Lee”. */
  | 'place'

interface Entry {
  readonly kind: AbbreviationKind
  readonly setting: Setting
}

const entries = new Map<string, Entry>()

function add(kind: AbbreviationKind, setting: Setting, names: string): void {
  for (const name of names.split(' ')) entries.set(name, {kind, setting})
}

add('open', 'capital', 'mr mrs ms messrs mx dr prof gov sen sens rep reps gen lt col maj sgt cpl pvt capt cmdr')
add('open', 'capital', 'adm brig rev revd hon pres supt fr mme mlle msgr amb atty attn insp det dir ald cllr')
add('open', 'any', 'e.g i.e cf viz vs v approx incl excl esp resp a.k.a w.r.t n.b p.s ca cont orig')
add('open', 'number', 'no nos p pp c b d l n s fl eq eqs para ver op ed ext tel ph rm max avg')
add('name', 'day', 'sat sun mon tue tues wed thu thur thurs fri mar jun')
add('open', 'figure', 'fig figs ch chap vol vols sect art app tab ref refs pt par')
add('name', 'capital', 'jan feb apr jul aug sep sept oct nov dec st ste mt ft ave blvd rd ln hwy pkwy bldg apt sq pl')
add('name', 'any', 'inc ltd corp co cos bros jr sr esq dept depts govt assn assoc intl natl univ dist div mfg mgmt')
add('name', 'any', 'ph.d m.sc b.sc m.phil d.phil ed.d psy.d pharm.d est temp misc')
add('open', 'small', 'eg ie')
add('name', 'small', 'al')
add('name', 'any', 'oz lb lbs tbsp tbsps tsp tsps qt qty yd yds')
add('tail', 'any', 'etc sec secs min mins hr hrs wk wks yr yrs mph rpm')
add('clock', 'any', 'a.m p.m')
add('place', 'place', 'ala ariz ark calif cal colo conn del fla ga ill ind kan ky la md mass mich minn miss')
add('place', 'place', 'mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta sask')
add('place', 'capital', 'd.c n.y n.j n.h n.m n.c s.c n.d s.d r.i w.va')

const longestEntry = Math.max(...Array.from(entries.keys(), (name) => name.length))

const ends = new Ends(entries.keys())

function entryAt(text: string, start: number, end: number): Entry | undefined {
  if (end - start > longestEntry || !ends.has(text, start, end)) return
  return entries.get(text.slice(start, end).toLowerCase())
}

/** More letters than any initialism that is written with full stops. */
const longestInitialism = 8

const degree = 0xb0

/**
 * What the word that starts at `start` and has a full stop at `stop` abbreviates; `undefined` if that full stop can
 * only be the end of a sentence.
 *
 * @param head Where the part after the word's last hyphen starts.
 */
export function abbreviationAt(text: string, start: number, head: number, stop: number): AbbreviationKind | undefined {
  const next = stop + 1
  if (next < text.length && text.charCodeAt(next) === fullStop) return
  if (stop - head === 1 && classAt(text, head) === upper) {
    // “J. Smith”, “J.-P. Sartre”, “E. coli”; but the full stop of “Plan B.” ends the text, and “Form 10-K” is no initial.
    if (head > start && text.charCodeAt(head - 2) !== fullStop) return
    // “0.5 °C. Da Silva got his on time.”
    if (text.charCodeAt(head - 1) === degree) return
    const after = skipSpace(text, next)
    if (after === next || after >= text.length) return
    const kind = classAt(text, after)
    const code = text.charCodeAt(after)
    if (kind === upper || kind === lower || code === ampersand) return 'initial'
    // A list of works: “Wang, P. (2005)”.
    return code === bracket && after + 1 < text.length && classAt(text, after + 1) === digit ? 'initial' : undefined
  }
  const entry = entryAt(text, head, stop)
  if (entry !== undefined) return holds(entry.setting, text, start, head, next) ? entry.kind : undefined
  return isInitialism(text, head, stop) ? 'name' : undefined
}

function holds(setting: Setting, text: string, start: number, head: number, next: number): boolean {
  if (setting === 'any') return true
  const capital = classAt(text, head) === upper
  if (setting === 'small') return !capital
  if (setting === 'number') return isNumbered(text, next)
  if (setting === 'figure') return isNumbered(text, next) || (capital && isLettered(text, next))
  if (setting === 'day') return capital && (isNumbered(text, next) || isFollowedBySmall(text, next))
  return capital && (setting === 'capital' || isPlace(text, start, head, next))
}

function isNumbered(text: string, next: number): boolean {
  const after = skipSpace(text, next)
  return after > next && after < text.length && classAt(text, after) === digit
}

function isFollowedBySmall(text: string, next: number): boolean {
  const after = skipSpace(text, next)
  return after > next && after < text.length && classAt(text, after) === lower
}

/** Whether a single capital or a Roman numeral follows. */
function isLettered(text: string, next: number): boolean {
  const after = skipSpace(text, next)
  if (after === next || after >= text.length || classAt(text, after) !== upper) return false
  let end = after + 1
  while (end < text.length && end < after + 6 && 'IVXLC'.includes(text.charAt(end))) end++
  return end === text.length || !startsWord(classAt(text, end))
}

/**
 * Associated Press style sets off a state by commas on both sides, so “Wash.” with nothing before it is washing.
 */
function isPlace(text: string, start: number, head: number, next: number): boolean {
  if (head > start) return true
  let before = start - 1
  while (before >= 0 && before > start - 3 && classAt(text, before) === space) before--
  const mark = before >= 0 ? text.charCodeAt(before) : 0
  if (mark === comma || mark === bracket) return true
  const after = skipSpace(text, next)
  let end = after
  while (end < after + 6 && end < text.length && startsWord(classAt(text, end))) end++
  if (end >= text.length || text.charCodeAt(end) !== fullStop) return false
  const title = entries.get(text.slice(after, end).toLowerCase())
  return title?.setting === 'capital' && title.kind === 'open'
}

/** Whether single letters and full stops alternate: “U.S”, “J.-P”. */
function isInitialism(text: string, head: number, stop: number): boolean {
  if (stop - head < 3 || stop - head > longestInitialism * 2) return false
  for (let at = head; at < stop; at += 2) {
    const kind = classAt(text, at)
    if (kind !== upper && kind !== lower && kind !== letter) return false
    if (at + 1 < stop && text.charCodeAt(at + 1) !== fullStop) return false
  }
  return true
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && classAt(text, at) === space) at++
  return at
}
