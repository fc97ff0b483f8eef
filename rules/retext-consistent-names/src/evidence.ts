import type {NameForm} from '@copydesk/names'

/** What the two spellings share, or why one of them has nobody else to stand for. */
export function evidenceOf(main: NameForm, variant: NameForm): string | undefined {
  const first = shared(main.firsts, variant.firsts)
  if (first !== undefined) return `both follow \`${first}\``
  const title = shared(main.titles, variant.titles)
  if (title !== undefined) return `both follow \`${title}\``
  const last = shared(main.lasts, variant.lasts)
  if (last !== undefined) return `both stand before \`${last}\``
  const [introduction] = main.firsts.keys()
  if (introduction !== undefined && variant.firsts.size === 0) return `only \`${main.text}\` is introduced`
  return undefined
}

function shared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined
  for (const [name, count] of left) if (right.has(name) && (best === undefined || count > left.get(best)!)) best = name
  return best
}
