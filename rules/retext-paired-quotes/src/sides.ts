import {placeholder} from '@copydesk/prose'

/** What stands beside a mark. */
export type Side =
  | 'edge'
  | 'space'
  /** A space that does not break a line: French sets one inside its marks. */
  | 'tie'
  | 'letter'
  | 'digit'
  | 'stop'
  | 'ellipsis'
  | 'open'
  | 'shut'
  | 'dash'
  | 'other'

/** A number for each, to look things up by. */
export const sideDigits: Readonly<Record<Side, number>> = {
  edge: 0,
  space: 1,
  tie: 2,
  letter: 3,
  digit: 4,
  stop: 5,
  ellipsis: 6,
  open: 7,
  shut: 8,
  dash: 9,
  other: 10
}

/** How many there are. */
export const sides = Object.keys(sideDigits).length

/** Whether it is no sign at all. */
export function isGap(side: Side): boolean {
  return side === 'space' || side === 'edge'
}

/** What the character that ends at `at` is. */
export function sideBefore(text: string, at: number): Side {
  if (at <= 0) return 'edge'
  const unit = text.charCodeAt(at - 1)
  // Three full stops are an ellipsis.
  if (unit === 46 && text.charCodeAt(at - 2) === 46) return 'ellipsis'
  const wide = unit >= 0xdc00 && unit <= 0xdfff && at > 1
  return ascii[unit] ?? classify(text.slice(wide ? at - 2 : at - 1, at))
}

/** What the character that starts at `at` is. */
export function sideAfter(text: string, at: number): Side {
  if (at >= text.length) return 'edge'
  const unit = text.charCodeAt(at)
  if (unit === 46 && text.charCodeAt(at + 1) === 46) return 'ellipsis'
  return ascii[unit] ?? classify(String.fromCodePoint(text.codePointAt(at)!))
}

/** The sides of the ASCII characters, which are nearly all that stand beside a mark. */
const ascii: readonly Side[] = Array.from({length: 128}, (_, code) => classify(String.fromCharCode(code)))

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
