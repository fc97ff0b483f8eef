import {isWellKnownPlace, type NameForm, type Use} from '@copydesk/names'

/** Whether they are of two nations: “the Dane Mads Andersen”, “by the Norwegian Mads Anderssen”. */
export function areOfTwoNations(left: NameForm, right: NameForm): boolean {
  return haveOwn(left, right, nationOf)
}

/** Whether two others have their seats there: “Hanbit Devices, of Icheon,” and “Hanbyul Devices, of Incheon”. */
export function areSeatsOfTwo(left: NameForm, right: NameForm): boolean {
  return haveOwn(left, right, seatedIn)
}

/** Whether both have some of a sort, and none in common. The rarer is looked at first: most have none. */
function haveOwn(left: NameForm, right: NameForm, of: (use: Use) => string | undefined): boolean {
  const [few, many] = left.uses.length <= right.uses.length ? [left.uses, right.uses] : [right.uses, left.uses]
  const ours = few.flatMap((use) => of(use) ?? [])
  if (ours.length === 0) return false
  const theirs = many.flatMap((use) => of(use) ?? [])
  return theirs.length > 0 && !theirs.some((each) => ours.includes(each))
}

/** What somebody comes from, and what he does, before a name of up to three words. */
const compatriot =
  /\b(?:[Tt]he|[Aa]n?|[Ff]ellow) (\p{Lu}\p{Ll}{2,12}(?:ian|ean|can|man|gan|ish|ese|ch)|Dane|Swede|Finn|Pole|Scot|Turk|Serb|Croat|Czech|Slovak|Slovene|Swiss|Greek|Dutch|Thai|Iraqi|Israeli)(?: \p{Ll}{3,14}){0,2} (?:\p{Lu}[\p{L}’'-]{1,20} ){0,2}$/u

/** Who is British may be Scottish as well. */
const wide = /^(?:Brit|Eng|Scot|Wel|Amer|Afr|Eur|Asi|Arab|Sov|Lat|Chr|Ind)/

/** The beginning of what its bearer is called after: a Swede is Swedish. */
function nationOf({mention: {run}, token}: Use): string | undefined {
  const nation = compatriot.exec(run.block.text.slice(Math.max(0, token.start - 90), token.start))?.[1]
  return nation !== undefined && isWellKnownPlace(nation) && !wide.test(nation) ? nation.slice(0, 3) : undefined
}

const seated = /(\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}’'-]{1,20}){0,2}), (?:of|in|from|based in|based at) $/u

/** Who is “of” the place. */
function seatedIn({mention: {run, tokens}}: Use): string | undefined {
  const {start} = tokens[0]!
  return seated.exec(run.block.text.slice(Math.max(0, start - 70), start))?.[1]
}
