import type {NameForm} from '@copydesk/names'

const region = /^, (\p{Lu}\p{L}+\.?(?: \p{Lu}\p{L}+){0,2})(?:, (?!and |or )\p{Ll}|,? at |\.|$)/u

/** Whether the text says where each of them lies, and not in one region: “San Jose, California,” and “San José, Costa Rica,”. */
export function areElsewhere(left: NameForm, right: NameForm): boolean {
  const there = regionsOf(left)
  if (there.size === 0) return false
  const here = regionsOf(right)
  return here.size > 0 && ![...here].some((name) => there.has(name))
}

/** Whether the text says where it lies: “Pennan, Aberdeenshire.”. */
export function liesSomewhere(form: NameForm): boolean {
  return form.placed === form.uses.length && regionsOf(form).size > 0
}

/** Whether it is only ever the first word of a longer name that lies elsewhere: “a plant in Alesund Park, Virginia”. */
export function isNamedAfter({uses}: NameForm): boolean {
  return uses.every(({at, mention: {run, words, tokens}}) => {
    const {end} = tokens.at(-1)!
    return at === 0 && words.length > 1 && region.test(run.block.text.slice(end, end + 50))
  })
}

function regionsOf({uses}: NameForm): Set<string> {
  return new Set(
    uses.flatMap(({mention: {run, tokens}}) => {
      const {end} = tokens.at(-1)!
      return region.exec(run.block.text.slice(end, end + 50))?.[1] ?? []
    })
  )
}
