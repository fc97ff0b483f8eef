import type {Report} from '@copydesk/rule'

export type Kind = 'truncated' | 'no-end-mark' | 'dangling-lead-in' | 'empty-list' | 'trailing-off'

export type Finding = Report<Kind>

/** A sentence as a message names it: its last words, where it is long. */
export function shorten(sentence: string): string {
  const words = sentence.split(/\s+/u)
  return words.length <= 12 ? words.join(' ') : `… ${words.slice(-9).join(' ')}`
}
