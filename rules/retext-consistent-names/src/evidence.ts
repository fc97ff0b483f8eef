import type {NameForm, Partners} from '@copydesk/names'

/** What speaks for one bearer of two spellings. */
export type Evidence =
  /** The same word stands before both, or behind both. */
  | {readonly kind: 'follow' | 'stand before'; readonly word: string}
  /** Only this one of the two has a full name. */
  | {readonly kind: 'introduced'; readonly name: string}
  /** Anything else, as the end of a sentence. */
  | {readonly kind: 'other'; readonly text: string}

/** What the two spellings share, or why one of them has nobody else to stand for. */
export function evidenceOf(main: NameForm, variant: NameForm): Evidence | undefined {
  const before = shared(main.firsts, variant.firsts) ?? shared(main.titles, variant.titles)
  if (before !== undefined) return {kind: 'follow', word: before}
  const last = shared(main.lasts, variant.lasts)
  if (last !== undefined) return {kind: 'stand before', word: last}
  const left = shared(neighbours(main, beforeIt), neighbours(variant, beforeIt))
  if (left !== undefined) return {kind: 'follow', word: left}
  const right = shared(neighbours(main, afterIt), neighbours(variant, afterIt))
  if (right !== undefined) return {kind: 'stand before', word: right}
  return main.firsts.size > 0 && variant.firsts.size === 0 ? introduction(main) : undefined
}

/** That of the two only this one is introduced. */
export function introduction({text}: NameForm): Evidence {
  return {kind: 'introduced', name: text}
}

/** The evidence as the end of a sentence: “both follow `President`”. */
export function told(evidence: Evidence): string {
  if (evidence.kind === 'other') return evidence.text
  return evidence.kind === 'introduced'
    ? `only \`${evidence.name}\` is introduced`
    : `both ${evidence.kind} \`${evidence.word}\``
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
