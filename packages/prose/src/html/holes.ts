import type {Range} from '../types.ts'

const pairs = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>']
] as const

/** A longer template tag is more likely two braces that happen to stand in the text. */
const longest = 4000

/** The template tags of Liquid, Jinja, Go, Handlebars and EJS in a text: `{{ name }}`, `{% if %}`. */
export function findTemplateTags(text: string): Range[] {
  const found: Range[] = []
  const closes = pairs.map(() => -1)
  let from = 0
  for (const match of text.matchAll(/\{[{%#]|<%/g)) {
    const start = match.index
    if (start < from) continue
    const pair = pairs.findIndex(([open]) => open === match[0])
    const close = pairs[pair]![1]
    // Found ends are kept, so that many openings without an end cost one search.
    if (closes[pair]! < start + 2) {
      const at = text.indexOf(close, start + 2)
      closes[pair] = at === -1 ? Number.POSITIVE_INFINITY : at
    }
    let end = closes[pair]! + close.length
    if (end - start > longest) continue
    // `{{{ raw }}}`
    while (close === '}}' && text.charCodeAt(end) === 125) end++
    found.push({start, end})
    from = end
  }
  return found
}

/** Both lists in one, sorted and apart from each other; of two that overlap the first counts. */
export function joinRanges(left: readonly Range[], right: readonly Range[]): readonly Range[] {
  if (left.length === 0) return right
  if (right.length === 0) return left
  const apart: Range[] = []
  for (const range of [...left, ...right].sort((one, other) => one.start - other.start || other.end - one.end))
    if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range)
  return apart
}
