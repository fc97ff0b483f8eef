import {nearest} from '@copydesk/engine'
import type {Arguments, OptionName} from './arguments.ts'
import type {ExitCode, Surroundings} from './run.ts'
import {UsageError} from './usage-error.ts'

/** Does what a word before the paths asks for. The word itself is the first of `args.paths`. */
export type Command = (args: Arguments, around: Surroundings, complain: (line: string) => void) => Promise<ExitCode>

/** Loaded when asked for. A file or folder of such a name is written `./config`. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  baseline: async () => (await import('./commands/baseline.ts')).baseline,
  config: async () => (await import('./commands/config.ts')).config,
  explain: async () => (await import('./commands/explain.ts')).explain,
  init: async () => (await import('./commands/init.ts')).init,
  merge: async () => (await import('./commands/merge.ts')).merge,
  names: async () => (await import('./commands/names.ts')).names,
  rules: async () => (await import('./commands/rules.ts')).rules,
  stet: async () => (await import('./commands/stet.ts')).stet
}

/** Options that one command alone has. */
const owners: Readonly<Partial<Record<OptionName, string>>> = {
  'from-vale': 'init',
  grow: 'baseline',
  reason: 'stet',
  who: 'stet',
  write: 'names'
}

/** Options that only a plain check has. */
const ofCheck: ReadonlySet<OptionName> = new Set(['fix', 'fix-dry-run', 'fix-suggestions', 'stdin', 'stdin-filename'])

export const commandNames: readonly string[] = Object.keys(commands)

/** The name that a word may have been meant for. */
export function nearestCommand(word: string): string | undefined {
  return nearest(word, commandNames)
}

/**
 * The command that the first word names; undefined for a plain check.
 *
 * @throws UsageError If an option is given that would do nothing: whoever gives it waits for something.
 */
export async function commandOf({paths: [first = ''], given}: Arguments): Promise<Command | undefined> {
  const name = Object.hasOwn(commands, first) ? first : undefined
  for (const option of given) {
    const owner = owners[option] ?? name
    if (owner !== name) throw new UsageError(`--${option} is an option of copydesk ${owner}`)
    if (name !== undefined && ofCheck.has(option)) throw new UsageError(`copydesk ${name} does not take --${option}`)
  }
  return name === undefined ? undefined : commands[name]!()
}
