import type {NameForm, Use} from '@copydesk/names'
import type {Block, Range} from '@copydesk/prose'
import {longestRow} from './rows.ts'
import {kin, toneOf} from './tone.ts'

/** Whether the sentence speaks of relatives. */
export function speaksOfKin({mention: {run}}: Use): boolean {
  return toneOf(run.block, run.sentence).kin
}

const listedKin =
  /\b(?:sons|daughters|children|brothers|sisters|siblings|grandchildren|nephews|nieces|cousins|twins)(?: (?:are|were))?[,:]? (?:\p{Lu}[\p{L}’'-]{0,20}(?:,? and |, )){0,8}$/u

/** Whether it is in a list of relatives, which names each of them once: “three sons, Harald, Herbert and Hal”. */
export function isListedKin({mention: {run}, token}: Use): boolean {
  return listedKin.test(run.block.text.slice(Math.max(0, token.start - 120), token.start))
}

const family =
  '(?:great-|step)?(?:grand)?(?:mother|father|parents|sons?|daughters?)|(?:half-)?(?:brothers?|sisters?)|cousins?|wife|husband|(?:great-)?(?:uncle|aunt|nephew|niece)|twin|mum|mom|dad'
const kinship = `(?:(?:${family})(?:-in-law)?|partner|namesake)`
const whose = "(?:\\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Yy]our)|['’]s)\\s(?:[a-z-]{1,12}\\s)?"

/**
 * How a relative is named: “My aunt Hường”, “Her mother, Catharine,”, “the nephew of the former mayor Mohamed”, “An elder
 * brother, Sohrab,”.
 */
const relativeBefore = new RegExp(
  `(?:(?:${whose}|\\bwhose\\s(?:[a-z-]{1,12}\\s)?)${kinship}(?:,|\\s\\()?|\\b(?:${family})\\sof\\sthe(?:\\s[a-z-]{2,12}){1,3}|\\b[Aa]n?\\s(?:[a-z-]{4,12}\\s)?(?:${family}),)\\s$`,
  'u'
)

/** “Ayesha Rahman, her sister,”, “K. Sreenivasa Reddy, father of the winner,”, “Kalea, no ʻokina, is her daughter”; but a firm may be somebody’s partner. */
const relativeAfter = new RegExp(
  `^(?:,\\s(?:the\\s)?(?:${family})\\sof\\sthe|,?\\s\\(?${whose}${kinship}|(?:,[^,.;:!?]{1,24},)?(?:['’]s|\\s(?:is|was))\\s${whose}(?:${family}))\\b`,
  'u'
)

/** “His colleague Jan Leruth” */
function isColleagueAt({text}: Block, start: number): boolean {
  return colleague.test(text.slice(Math.max(0, start - 24), start))
}

const colleague = /\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir) (?:colleague|rival|deputy|successor|predecessor) $/

/**
 * Whether a relative is named there for the first time, after the other was: a mother is not her daughter, though she be called
 * Catharine as well, nor is Danny Reid, their cousin, Danny Reade.
 */
export function isRelativeOf(form: NameForm, other: NameForm): boolean {
  const [{at, order, mention}] = form.uses as [Use]
  if (order < other.uses[0]!.order) return false
  if (at > 0) {
    if (!other.firsts.has(mention.words[0]!.text)) return false
    // “His colleague Jan Leruth”: who has a family name of their own, too
    if (isColleagueAt(mention.run.block, mention.tokens[0]!.start)) return true
    if (form.info.name === 0) return false
  }
  return isRelativeAt(mention.run.block, mention.tokens[0]!.start, mention.tokens.at(-1)!.end)
}

/** Whether kin is named between two names of a sentence: “Kim Lý Trần, a cousin of Kim-Ly’s”. */
export function areKinIn({text}: Block, left: Range, right: Range): boolean {
  const [from, to] = left.start < right.start ? [left.end, right.start] : [right.end, left.start]
  return to - from < longestRow && kin.test(text.slice(from, to))
}

/** Whether the name that stands there is given as a relative’s: “her mother, Catharine,”. */
export function isRelativeAt({text}: Block, start: number, end: number): boolean {
  return (
    relativeBefore.test(text.slice(Math.max(0, start - 40), start)) || relativeAfter.test(text.slice(end, end + 40))
  )
}
