import type {Range} from '../types.ts'

const pairs = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>']
] as const

/** A longer template tag is more likely two braces that happen to stand in the text. */
const longest = 4000

/** WordPress's own shortcodes; a caption or player may stand around text. */
const shortcodes =
  '\\[(?:caption|wp_caption|gallery|playlist|video|audio)(?:\\s[^\\][<]{0,500})?\\]|\\[/(?:caption|wp_caption|video|audio)\\]|' +
  '\\[embed(?:\\s[^\\][<]{0,200})?\\][^\\][\\s<]{1,500}\\[/embed\\]'

const openings = new RegExp(`\\{[{%#]|<%|${shortcodes}`, 'g')

/**
 * The stretches of HTML from `start` on that are for a program: the template tags of Liquid, Jinja, Go, Handlebars and
 * EJS (`{{ name }}`, `{% if %}`), WordPress's shortcodes (`[gallery ids="1,2"]`).
 */
export function findTemplateTags(text: string, start: number): Range[] {
  const found: Range[] = []
  const closes = pairs.map(() => -1)
  openings.lastIndex = start
  for (let match = openings.exec(text); match !== null; match = openings.exec(text)) {
    const pair = pairs.findIndex(([open]) => open === match![0])
    if (pair === -1) {
      found.push({start: match.index, end: openings.lastIndex})
      continue
    }
    const close = pairs[pair]![1]
    // Found ends are kept, so that many openings without an end cost one search.
    if (closes[pair]! < openings.lastIndex) {
      const at = text.indexOf(close, openings.lastIndex)
      closes[pair] = at === -1 ? Number.POSITIVE_INFINITY : at
    }
    let end = closes[pair]! + close.length
    if (end - match.index > longest) continue
    // `{{{ raw }}}`
    while (close === '}}' && text.charCodeAt(end) === 125) end++
    found.push({start: match.index, end})
    openings.lastIndex = end
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
