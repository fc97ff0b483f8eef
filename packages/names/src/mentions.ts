import {isWellKnownPlace} from './data/places.ts'
import {auxiliaries, institutionWords, months, placePrefixes, quotingVerbs, speechVerbs, titles} from './data/roles.ts'
import {lookUp} from './lexicon.ts'
import {isPlainName} from './parts.ts'
import type {NameToken, Run} from './runs.ts'

/** One use of a name: a run without the words in front that are no part of it. */
export interface Mention {
  readonly run: Run
  /** The words of the name, initials and particles among them. */
  readonly tokens: readonly NameToken[]
  /** The words of the name that could be misspelt: neither initials nor particles. */
  readonly words: readonly NameToken[]
  /** The word before the name and its titles: “the”. Empty if something else stands between. */
  readonly before: string
  /** The last title in front: “President”. */
  readonly title: string | undefined
  /** Titles and other words of the run in front of the name. */
  readonly lead: readonly NameToken[]
  /** Whether it has a word of institutions (“University”) or of the calendar in it. */
  readonly institution: boolean
  /** A word that opens a sentence and may be an ordinary one, but acts like a name: “Gnome said”. */
  readonly weak: boolean
}

/** What the whole document says of a word. */
export interface Usage {
  /** Whether it has a capital somewhere that nothing forces. */
  capital(word: string): boolean
  /** Whether it stands in lower case somewhere: of words that have a capital elsewhere, and their plurals in “s”. */
  lower(word: string): boolean
}

/** Takes the name out of a run; undefined if there is none. */
export function toMention(run: Run, usage: Usage): Mention | undefined {
  const {tokens} = run
  let from = 0
  let weak = false
  while (from < tokens.length) {
    const token = tokens[from]!
    if (token.kind === 'initials' || !(token.forced || run.kinds.titleCase) || !isOrdinary(token, from, run, usage))
      break
    if (actsAsName(token, from, run, usage)) {
      weak = true
      break
    }
    from++
  }
  while (tokens[from]?.kind === 'particle') from++
  if (from >= tokens.length) return

  let name = from
  for (let at = from; at < tokens.length - 1; at++)
    if (titles.has(tokens[at]!.text) && tokens[at + 1]!.joint !== '-' && !isGeneral(tokens, at)) name = at + 1
  // “On Fridays Mbeki sings”: the day is no part of the name, unless it is one (“April Ludgate”).
  while (name < tokens.length - 1 && isDay(tokens[name]!) && tokens[name + 1]!.joint === ' ') name++
  name = skipDescription(tokens, name)
  while (tokens[name]?.kind === 'particle') name++
  const body = tokens.slice(name)
  const words = body.filter((token, at) => token.kind === 'name' && !token.stopped && !isArticle(body, at))
  if (words.length === 0) return
  const lead = tokens.slice(from, name)
  // “President of Burundi” is no President Burundi.
  const title = lead.at(-1)?.text === 'of' ? undefined : lead.findLast((token) => titles.has(token.text))?.text
  // “Judge March”, “Theresa May”
  const isPerson = body.length === 1 ? title !== undefined : lookUp(body[0]!.text).given
  // “Bill Kunkel”, but “Grant Street”
  const opensPerson = body.length > 1 && lookUp(body[0]!.text).given
  return {
    run,
    tokens: body,
    words,
    before: from === 0 ? run.before : tokens[from]!.joint === ' ' ? tokens[from - 1]!.text : '',
    title,
    lead,
    institution: body.some(
      (token, at) =>
        (institutionWords.has(token.text) && !(at === 0 && opensPerson)) || (months.has(token.text) && !isPerson)
    ),
    weak
  }
}

/** “Massachusetts General Hospital” is no officer, nor is “Duke University”. */
function isGeneral(tokens: readonly NameToken[], at: number): boolean {
  const next = tokens[at + 1]!.text
  return institutionTitles.has(tokens[at]!.text) && institutionWords.has(next) && !lookUp(next).given
}

/** Titles that institutions and places have in their names. */
const institutionTitles = new Set('General Duke King Queen Prince Princess'.split(' '))

/** A small word of a family name, with a capital: “Van Horick”, “Robert De Niro”, “Ní Dhónaill”. */
function isArticle(body: readonly NameToken[], at: number): boolean {
  if (at === body.length - 1 || body[at + 1]!.joint !== ' ') return false
  const {text} = body[at]!
  // “Lorcan Mac Giolla Phádraig”, but “Mac Miller”
  return /^(?:V[ao]n|D[eu]|De[lnr]|Te[nr]|Ó|Ní|Nic|Uí|Mhic)$/.test(text) || (text === 'Mac' && body.length > 2)
}

/** Whether the word may be there as an ordinary word, with a capital for its place. */
function isOrdinary(token: NameToken, at: number, run: Run, usage: Usage): boolean {
  const {word, given} = lookUp(token.text)
  if (word === 0 || titles.has(token.text) || hasInnerCapital(token.text)) return false
  const next = run.tokens[at + 1]
  const more = next !== undefined
  // “New York fell”, “Scissors World Inc.”
  if (next?.joint === ' ' && placePrefixes.has(token.text) && isNoWord(next.text)) return false
  if (next?.joint === ' ' && companyEndings.has(next.text)) return false
  const seen = usage.capital(token.text)
  const small = usage.lower(token.text.toLowerCase())
  // “Mark Hartley”, but “Will Hartley come?”
  const opensName = given && more && (word > 1 || !auxiliaries.has(token.text.toLowerCase()))
  if (word <= 2) return !opensName && !(seen && !small)
  return !seen && !(given && more)
}

function hasInnerCapital(text: string): boolean {
  return !isPlainName(text) && /\p{Lu}/u.test(text.slice(1))
}

const companyEndings = new Set('Inc Co Corp Ltd LLC PLC Plc'.split(' '))

/** Whether it can only be a name. */
function isNoWord(text: string): boolean {
  return lookUp(text).word === 0 && !titles.has(text)
}

/** Words that stand for a name, and take its possessive ending or a short “is”. */
const pronouns = new Set(
  'Mine Yours Hers Ours Theirs Everyone Everybody Someone Somebody Anyone Anybody Nobody Other Another Each Either Today'.split(
    ' '
  )
)

/** Words that open sentences and are nobody, though the subject be missing: “But told reporters”. */
const openers = new Set('And As Because But He If It Nor Or She Since So Then They This We Who Yet You'.split(' '))

/** Whether a lone ordinary word at the start of a sentence does what names do. */
function actsAsName(token: NameToken, at: number, run: Run, usage: Usage): boolean {
  if (at < run.tokens.length - 1 || run.kinds.titleCase || token.text.length < 3) return false
  if (openers.has(token.text)) return false
  // “Call said producers’ need was small”: of things and offices it takes an article or a plural.
  if (quotingVerbs.has(run.after) && !token.text.endsWith('s')) return true
  if (token.text.length < 4) return false
  const small = token.text.toLowerCase()
  if (usage.lower(small) || usage.lower(`${small}s`)) return false
  // “Sand’s office”, but “Mine’s spare”
  if (token.possessive) return !pronouns.has(token.text)
  // The commonest words open too many sentences, but “Price said” is somebody.
  const {word, given, inflected} = lookUp(token.text)
  if (word <= 1 && !inflected) return given && speechVerbs.has(run.after)
  if (apposition.test(run.block.text.slice(token.end, token.end + 20))) return true
  return speechVerbs.has(run.after) || auxiliaries.has(run.after) || /^[a-z]{2,}(?:ed|[^su]s)$/.test(run.after)
}

/** What says who somebody is: “Wheeze, a linguist”, “Steel, who”, “Rusk, meanwhile, was”, “Howl and colleagues”. */
const apposition =
  /^(?:, (?:(?:an?|the|who|whose) |(?:meanwhile|however|too|by contrast|for (?:his|her) part),)| and (?:colleagues|co-workers|team|(?:his|her) ))/

function isDay({text}: NameToken): boolean {
  return (months.has(text) || (text.endsWith('s') && months.has(text.slice(0, -1)))) && !lookUp(text).given
}

/** Steps over words in front of a person's name that are neither title nor name: “Homeland Security Kirstjen Nielsen”. */
function skipDescription(tokens: readonly NameToken[], from: number): number {
  const isName = (at: number) => tokens[at]!.kind === 'name'
  for (let at = from + 1; at < tokens.length - 1; at++) {
    const info = lookUp(tokens[at]!.text)
    if (!isName(at) || !info.given || (info.word > 0 && info.word < 5)) continue
    // “the New York Stock Exchange”
    if (placePrefixes.has(tokens[at - 1]!.text)) return from
    // “Credit Suisse Paul Hofer”: the first word is enough where nothing but the name is left.
    const parts = at === tokens.length - 2 ? tokens.slice(from, from + 1) : tokens.slice(from, at)
    return parts.every(({text}) => isDescription(text)) ? at : from
  }
  let at = from
  while (at < tokens.length - 2 && isName(at) && !lookUp(tokens[at]!.text).given && isCommon(tokens[at]!.text)) at++
  const rest = tokens.slice(at)
  const cut = at > from && rest.every((token) => token.kind !== 'name' || lookUp(token.text).word === 0)
  return cut && (institutionWords.has(tokens[at - 1]!.text) || titles.has(tokens[at - 1]!.text)) ? at : from
}

function isDescription(text: string): boolean {
  const {word, given} = lookUp(text)
  return (
    (word > 0 && !given) ||
    isWellKnownPlace(text) ||
    /^(?:English|French|Dutch|Irish|Welsh|Scots)(?:wo)?man$/.test(text)
  )
}

function isCommon(text: string): boolean {
  const {word} = lookUp(text)
  return word > 0 && word < 5
}
