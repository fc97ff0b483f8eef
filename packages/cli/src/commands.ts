import {nearest} from '@copydesk/engine'
import type {Arguments} from './arguments.ts'
import type {ExitCode, Surroundings} from './run.ts'

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

export const commandNames: readonly string[] = Object.keys(commands)

/** The name that a word may have been meant for. */
export function nearestCommand(word: string): string | undefined {
  return nearest(word, commandNames)
}

/** The command that the first word names; undefined for a plain check. */
export async function commandOf({paths: [first = '']}: Arguments): Promise<Command | undefined> {
  return Object.hasOwn(commands, first) ? commands[first]!() : undefined
}
