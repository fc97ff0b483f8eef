import type {NameForm, Partners} from '@copydesk/names'

/** What the two spellings share, or why one of them has nobody else to stand for. */
export function evidenceOf(main: NameForm, variant: NameForm): string | undefined {
  const first = shared(main.firsts, variant.firsts)
  if (first !== undefined) return `both follow \`${first}\``
  const title = shared(main.titles, variant.titles)
  if (title !== undefined) return `both follow \`${title}\``
  const last = shared(main.lasts, variant.lasts)
  if (last !== undefined) return `both stand before \`${last}\``
  const before = shared(neighbours(main, beforeIt), neighbours(variant, beforeIt))
  if (before !== undefined) return `both follow \`${before}\``
  const after = shared(neighbours(main, afterIt), neighbours(variant, afterIt))
  if (after !== undefined) return `both stand before \`${after}\``
  const [introduction] = main.firsts.keys()
  if (introduction !== undefined && variant.firsts.size === 0) return `only \`${main.text}\` is introduced`
  return undefined
}

const beforeIt = ({others, at}: Partners) => others[at - 1]
const afterIt = ({others, at}: Partners) => others[at]

/** The words beside it in longer names, each as often as it is found. */
function neighbours({partners}: NameForm, side: (partners: Partners) => string | undefined): Map<string, number> {
  const found = new Map<string, number>()
  for (const each of partners) {
    const word = side(each)
    if (word !== undefined) found.set(word, (found.get(word) ?? 0) + 1)
  }
  return found
}

function shared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined
  for (const [name, count] of left) if (right.has(name) && (best === undefined || count > left.get(best)!)) best = name
  return best
}
