import type {NameForm, Use} from '@copydesk/names'
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

function placeOf({mention: {run, tokens}}: Use): Placed {
  return {block: run.block, start: tokens[0]!.start, end: tokens.at(-1)!.end}
}

function regionsOf(places: readonly Placed[]): Set<string> {
  return new Set(places.flatMap(({block, end}) => region.exec(block.text.slice(end, end + 50))?.[1] ?? []))
}
