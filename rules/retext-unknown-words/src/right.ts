import {withoutAccents} from '@copydesk/names'

/**
 * Whether the dictionary has a word, or all that its apostrophes part (“fish'n'chips”). It knows no accents: “café” is
 * looked up as “cafe”. Words of other scripts are right: they are not English.
 */
export function isRight(text: string, has: (word: string) => boolean): boolean {
  const word = /^[\0-\x7f]*$/.test(text) ? text : withoutAccents(text)
  if (has(word) || /[^a-z'‐‑-]/i.test(word)) return true
  const parts = word.split("'")
  return parts.length > 1 && parts.every((part) => part === '' || has(part))
}
