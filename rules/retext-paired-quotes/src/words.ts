import type {QuoteMark} from './marks.ts'

/** How many characters are looked at. */
const longest = 24

const wordSign = /^[\p{L}\p{M}\p{N}\u200C\u200D]$/u

/** The letters and digits right before `at`; at most 24 characters are looked at. */
export function wordBefore(text: string, at: number): string {
  const from = Math.max(0, at - longest)
  let start = at
  while (start > from) {
    const width = isLow(text.charCodeAt(start - 1)) && start - 1 > from ? 2 : 1
    if (!isOfWord(text, start - width, width)) break
    start -= width
  }
  return text.slice(start, at)
}

/** The letters and digits right after `at`; at most 24 characters are looked at. */
export function wordAfter(text: string, at: number): string {
  const until = Math.min(text.length, at + longest)
  let end = at
  while (end < until) {
    const width = isLow(text.charCodeAt(end + 1)) && end + 1 < until ? 2 : 1
    if (!isOfWord(text, end, width)) break
    end += width
  }
  return text.slice(at, end)
}

/** The word right after a mark, if no other mark stands between. */
export function nextWord({block, end, after, touchesAfter}: QuoteMark): string {
  return touchesAfter || (after !== 'letter' && after !== 'digit') ? '' : wordAfter(block.text, end)
}

/** Whether a code unit is the second half of a surrogate pair. */
function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function isOfWord(text: string, at: number, width: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
  return wordSign.test(text.slice(at, at + width))
}
