/** Where a text points: further on, back, or beside itself, where the page had room. */
export type Direction = 'below' | 'above' | 'beside'

export interface Place {
  readonly direction: Direction
  /** The token after its last. */
  readonly end: number
  /** “on the right”, “on this page”, “at the foot of this page”: said of nothing but pages, or of rooms and churches, too. */
  readonly kind: 'vertical' | 'side' | 'foot'
}

const single = new Map<string, Direction>([
  ['below', 'below'],
  ['underneath', 'below'],
  ['beneath', 'below'],
  ['above', 'above'],
  ['overleaf', 'beside'],
  ['opposite', 'beside'],
  ['alongside', 'beside']
])
const ends = new Set(['foot', 'bottom', 'end'])
const backs = new Set(['back', 'reverse'])
const heads = new Set(['top', 'head'])
const pages = new Set(
  'page article post piece story feature report newsletter bulletin leaflet letter email e-mail notice release sheet column guide blog handout booklet'.split(
    ' '
  )
)
const sides = new Set(['right', 'left', 'right-hand', 'left-hand'])

/** The place that begins at a token: “below”, “over the page”, “on the right”, “at the foot of this page”. */
export function placeAt(tokens: readonly string[], at: number): Place | undefined {
  const token = tokens[at]!
  const direction = single.get(token)
  if (direction !== undefined) {
    // “(above right)”
    const isBoth = /^(?:right|left)$/.test(tokens[at + 1] ?? '') && /^[,.)]$/.test(tokens[at + 2] ?? '')
    return {direction, end: at + (isBoth ? 2 : 1), kind: 'vertical'}
  }
  if (token === 'over' && tokens[at + 1] === 'the' && tokens[at + 2] === 'page')
    return {direction: 'beside', end: at + 3, kind: 'vertical'}
  // “the map, right”, “(left)”
  if (
    (token === 'right' || token === 'left') &&
    /^(?:[,(]|pictured)$/.test(tokens[at - 1] ?? '') &&
    /^[,.)]$/.test(tokens[at + 1] ?? '.')
  )
    return {direction: 'beside', end: at + 1, kind: 'side'}
  // “For dates, see the end of this article.”
  const isSeen = token === 'see' && tokens[at + 1] === 'the'
  if (token !== 'at' && token !== 'on' && token !== 'to' && !isSeen) return undefined
  if (tokens[at + 1] === 'this' && tokens[at + 2] === 'page') return {direction: 'beside', end: at + 3, kind: 'foot'}
  let next = at + 1
  if (tokens[next] === 'the' || tokens[next] === 'your') next++
  if (/^(?:far|very|top|bottom)$/.test(tokens[next] ?? '') && tokens[next + 1] !== 'of') next++
  const word = tokens[next] ?? ''
  if (sides.has(word) && !isSeen) {
    while (/^(?:hand|side)$/.test(tokens[next + 1] ?? '')) next++
    if (isOfPage(tokens, next + 1)) next += 3
    return {direction: 'beside', end: next + 1, kind: 'side'}
  }
  if (backs.has(word) && isOfPage(tokens, next + 1)) return {direction: 'beside', end: next + 4, kind: 'foot'}
  if ((ends.has(word) || heads.has(word)) && isOfPage(tokens, next + 1))
    return {direction: ends.has(word) ? 'below' : 'above', end: next + 4, kind: 'foot'}
  return undefined
}

function isOfPage(tokens: readonly string[], at: number): boolean {
  return tokens[at] === 'of' && /^(?:the|this)$/.test(tokens[at + 1] ?? '') && isPage(tokens[at + 2] ?? '')
}

export function isPage(word: string): boolean {
  return pages.has(word)
}
