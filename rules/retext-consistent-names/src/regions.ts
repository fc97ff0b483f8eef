import {isWellKnownPlace, type NameForm, type Use} from '@copydesk/names'
import type {Block, Range} from '@copydesk/prose'

const region = /^, (\p{Lu}\p{L}+\.?(?: \p{Lu}\p{L}+){0,2})(?:, (?!and |or )\p{Ll}|,? at |\.|$)/u

/** Whether the text says where each of them lies, and not in one region: “San Jose, California,” and “San José, Costa Rica,”. */
export function areElsewhere(left: NameForm, right: NameForm): boolean {
  return lieElsewhere(left.uses.map(placeOf), right.uses.map(placeOf))
}

/** A place in a text, and the block that it is in. */
export interface Placed extends Range {
  readonly block: Block
}

/** The same of the places where two names stand. */
export function lieElsewhere(left: readonly Placed[], right: readonly Placed[]): boolean {
  const there = regionsOf(left)
  if (there.size === 0) return false
  const here = regionsOf(right)
  return here.size > 0 && ![...here].some((name) => there.has(name))
}

/** Whether the text says where it lies: “Pennan, Aberdeenshire.”. */
export function liesSomewhere(form: NameForm): boolean {
  return form.placed === form.uses.length && regionsOf(form.uses.map(placeOf)).size > 0
}

/** Whether it is only ever the first word of a longer name that lies elsewhere: “a plant in Alesund Park, Virginia”. */
export function isNamedAfter({uses}: NameForm): boolean {
  return uses.every(({at, mention: {run, words, tokens}}) => {
    const {end} = tokens.at(-1)!
    return at === 0 && words.length > 1 && region.test(run.block.text.slice(end, end + 50))
  })
}

/** Whether they are of two nations: “the Dane Mads Andersen”, “by the Norwegian Mads Anderssen”. */
export function areOfTwoNations(left: NameForm, right: NameForm): boolean {
  const ours = nationsOf(left)
  if (ours.length === 0) return false
  const theirs = nationsOf(right)
  return theirs.length > 0 && !theirs.some((nation) => ours.includes(nation))
}

/** Whether two others have their seats there: “Hanbit Devices, of Icheon,” and “Hanbyul Devices, of Incheon”. */
export function areSeatsOfTwo(left: NameForm, right: NameForm): boolean {
  const ours = left.uses.flatMap(seated)
  if (ours.length === 0) return false
  const theirs = right.uses.flatMap(seated)
  return theirs.length > 0 && !theirs.some((name) => ours.includes(name))
}

/** Who is “of” the place. */
function seated({mention: {run, tokens}}: Use): string | [] {
  const {start} = tokens[0]!
  const before = run.block.text.slice(Math.max(0, start - 70), start)
  return (
    /(\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}), (?:of|in|from|based in|based at) $/u.exec(before)?.[1] ??
    []
  )
}

/** What somebody comes from, and what he does, before a name of up to three words. */
const compatriot =
  /\b(?:[Tt]he|[Aa]n?|[Ff]ellow) (\p{Lu}\p{Ll}{2,12}(?:ian|ean|can|man|gan|ish|ese|ch)|Dane|Swede|Finn|Pole|Scot|Turk|Serb|Croat|Czech|Slovak|Slovene|Swiss|Greek|Dutch|Thai|Iraqi|Israeli)(?: \p{Ll}{3,14}){0,2} (?:\p{Lu}[\p{L}’'-]{1,20} ){0,2}$/u

/** Who is British may be Scottish as well. */
const wide = /^(?:Brit|Eng|Scot|Wel|Amer|Afr|Eur|Asi|Arab|Sov|Lat|Chr|Ind)/

/** The beginnings of what its bearers are called after: a Swede is Swedish. */
function nationsOf({uses}: NameForm): string[] {
  return uses.flatMap(({mention: {run}, token}) => {
    const nation = compatriot.exec(run.block.text.slice(Math.max(0, token.start - 90), token.start))?.[1]
    return nation !== undefined && isWellKnownPlace(nation) && !wide.test(nation) ? nation.slice(0, 3) : []
  })
}

function placeOf({mention: {run, tokens}}: Use): Placed {
  return {block: run.block, start: tokens[0]!.start, end: tokens.at(-1)!.end}
}

function regionsOf(places: readonly Placed[]): Set<string> {
  return new Set(places.flatMap(({block, end}) => region.exec(block.text.slice(end, end + 50))?.[1] ?? []))
}
