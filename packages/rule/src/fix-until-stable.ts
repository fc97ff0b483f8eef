import {applyFixes, type FixerOptions} from './fixer.ts'
import type {Finding} from './types.ts'

export interface StableOptions extends FixerOptions {
  /** How many times the text is fixed at most. @default 10 */
  readonly passes?: number
}

export interface Stable {
  readonly text: string
  /** The fixes made, pass after pass; offsets are those of the text before the pass. */
  readonly applied: readonly Finding[]
  /** The findings of `text`. */
  readonly left: readonly Finding[]
  /** False if fixes were still open when the passes ran out, or undid one another. */
  readonly stable: boolean
}

/**
 * Fixes a source until nothing is left to fix: a fix may make room for one that overlapped with it.
 *
 * @param lint The findings of a source.
 */
export function fixUntilStable(
  source: string,
  lint: (source: string) => readonly Finding[],
  {passes = 10, ...options}: StableOptions = {}
): Stable {
  let applied: Finding[] = []
  const seen = new Set([source])
  let text = source
  let findings = lint(source)
  for (let pass = 0; pass < passes; pass++) {
    const fixed = applyFixes(text, findings, options)
    if (fixed.text === text) return {text, applied, left: findings, stable: fixed.skipped.length === 0}
    // Two rules that undo one another would go round for ever.
    if (seen.has(fixed.text)) return {text, applied, left: findings, stable: false}
    seen.add(fixed.text)
    applied = applied.concat(fixed.applied)
    text = fixed.text
    findings = lint(text)
  }
  return {text, applied, left: findings, stable: applyFixes(text, findings, options).text === text}
}
