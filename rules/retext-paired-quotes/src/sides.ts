import {placeholder} from '@copydesk/prose'

/** What may stand beside a mark. */
export const sides = [
  'edge',
  'space',
  /** A space that does not break a line: French sets one inside its marks. */
  'tie',
  'letter',
  'digit',
  'stop',
  'ellipsis',
  'open',
  'shut',
  'dash',
  'other'
] as const

export type Side = (typeof sides)[number]

const edge = sides.indexOf('edge')
const ellipsis = sides.indexOf('ellipsis')
export const letterSide = sides.indexOf('letter')

/** Whether it is no sign at all. */
export function isGap(side: Side): boolean {
  return side === 'space' || side === 'edge'
}

/** What the character that ends at `at` is, as its place among the sides. */
export function sideBefore(text: string, at: number): number {
  if (at <= 0) return edge
  const unit = text.charCodeAt(at - 1)
  // Three full stops are an ellipsis.
  if (unit === 46 && text.charCodeAt(at - 2) === 46) return ellipsis
  const wide = unit >= 0xdc00 && unit <= 0xdfff && at > 1
  return ascii[unit] ?? sides.indexOf(classify(text.slice(wide ? at - 2 : at - 1, at)))
}

/** The same of the character that starts at `at`. */
export function sideAfter(text: string, at: number): number {
  if (at >= text.length) return edge
  const unit = text.charCodeAt(at)
  if (unit === 46 && text.charCodeAt(at + 1) === 46) return ellipsis
  return ascii[unit] ?? sides.indexOf(classify(String.fromCodePoint(text.codePointAt(at)!)))
}

/** The sides of the ASCII characters, which are nearly all that stand beside a mark. */
const ascii: readonly number[] = Array.from({length: 128}, (_, code) =>
  sides.indexOf(classify(String.fromCharCode(code)))
)

function classify(character: string): Side {
  // Wikis set a joiner between a title in italics and its apostrophe.
  if (/^[\p{L}\p{M}\u200C\u200D]$/u.test(character) || character === placeholder) return 'letter'
  if (/\s/.test(character)) return /[\u00A0\u202F\u2009\u200A\u2060]/.test(character) ? 'tie' : 'space'
  if (/^\p{N}$/u.test(character)) return 'digit'
  if (character === '…') return 'ellipsis'
  if (/[.,;:!?]/.test(character)) return 'stop'
  if (/[([{]/.test(character)) return 'open'
  if (/[)\]}]/.test(character)) return 'shut'
  if (/[-\u2010-\u2015/|~]/.test(character)) return 'dash'
  return 'other'
}
