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

/** What the character that ends at `at` is. */
export function sideBefore(text: string, at: number): Side {
  if (at <= 0) return 'edge'
  const low = text.charCodeAt(at - 1)
  const wide = low >= 0xdc00 && low <= 0xdfff && at > 1
  return sideOf(text.slice(wide ? at - 2 : at - 1, at), text.charCodeAt(at - 2))
}

/** What the character that starts at `at` is. */
export function sideAfter(text: string, at: number): Side {
  if (at >= text.length) return 'edge'
  return sideOf(String.fromCodePoint(text.codePointAt(at)!), text.charCodeAt(at + 1))
}

/** The sides of the ASCII characters, which are nearly all that stand beside a mark. */
const ascii: readonly Side[] = Array.from({length: 128}, (_, code) => classify(String.fromCharCode(code)))

/** @param neighbour The code unit on the far side, which tells three dots from one. */
function sideOf(character: string, neighbour: number): Side {
  // Three full stops are an ellipsis.
  if (character === '.' && neighbour === 46) return 'ellipsis'
  return ascii[character.codePointAt(0)!] ?? classify(character)
}

function classify(character: string): Side {
  if (/^[\p{L}\p{M}]$/u.test(character) || character === placeholder) return 'letter'
  if (/\s/.test(character)) return /[\u00A0\u202F\u2009\u200A\u2060]/.test(character) ? 'tie' : 'space'
  if (/^\p{N}$/u.test(character)) return 'digit'
  if (character === '…') return 'ellipsis'
  if (/[.,;:!?]/.test(character)) return 'stop'
  if (/[([{]/.test(character)) return 'open'
  if (/[)\]}]/.test(character)) return 'shut'
  if (/[-\u2010-\u2015/|~]/.test(character)) return 'dash'
  return 'other'
}
