import type {StetVerb} from './comment.ts'

/** How other linters turn a rule off, and what an editor would write. */
const habits: readonly (readonly [habit: RegExp, meant: StetVerb])[] = [
  [/^(?:disable|ignore|off)-?file$/, 'stet-file'],
  [/^(?:disable|ignore|off|skip)(?:-?next)?(?:-?line)$/, 'stet'],
  [/^(?:ignore|skip|ignore-?next|disable-?next)$/, 'stet'],
  [/^(?:disable|off|ignore-?start|begin-?ignore)$/, 'stet-start'],
  [/^(?:enable|on|ignore-?end|end-?ignore)$/, 'stet-end']
]

/** What a comment in the manner of another linter is taken for. */
export interface ForeignComment {
  /** As written: `copydesk-disable`. */
  readonly verb: string
  readonly meant: StetVerb
  /** Whether it names Copydesk; of another linter it is only meant for us if it names one of our rules. */
  readonly ours: boolean
  /** What stands behind it. */
  readonly rest: string
}

/**
 * Reads a comment that people write out of habit: `copydesk-disable paired-quotes`, `eslint-disable-next-line`, `vale off`.
 *
 * @param text Without its delimiters.
 */
export function readForeignComment(text: string): ForeignComment | undefined {
  const match =
    /^(([a-z]{2,12}lint|lint|copydesk|vale|cspell|alex)[-: ] ?([a-z]{2,8}(?:-[a-z]{3,6}){0,2}))(?=[\s:,]|$)/.exec(text)
  if (match === null) return
  const [, verb, tool, word] = match as unknown as [string, string, string, string]
  const meant = habits.find(([habit]) => habit.test(word))?.[1] ?? stetOf(tool, word)
  return meant && {verb, meant, ours: tool === 'copydesk', rest: text.slice(verb.length)}
}

/** `copydesk stet`: right, but for a word too many. */
function stetOf(tool: string, word: string): StetVerb | undefined {
  return tool === 'copydesk' && /^stet(?:-(?:file|start|end))?$/.test(word) ? (word as StetVerb) : undefined
}
