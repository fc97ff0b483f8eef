/** The letters, digits and joined apostrophes right before `at`; at most 24 characters are looked at. */
export function wordBefore(text: string, at: number): string {
  return /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 24), at))![0]
}

/** The letters and digits right after `at`; at most 24 characters are looked at. */
export function wordAfter(text: string, at: number): string {
  return /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at, at + 24))![0]
}
