import type {Format} from '@copydesk/prose'
import type {RuleSetting} from '@copydesk/rule'

/** A retext plugin of the ecosystem: its name or path, or that with its options. */
export type PluginEntry = string | readonly [name: string, options?: unknown]

/** What may be set for all files, and again for some. */
export interface ConfigPart {
  /** By the name of a rule or of a kind: a severity, or a list of that and the rule's options. */
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined
  /** Stretches of source that are not prose, as regular expressions: shortcodes of the repository's own. */
  readonly skip?: readonly (string | RegExp)[] | undefined
  /** Further retext plugins, in their order. */
  readonly plugins?: readonly PluginEntry[] | undefined
}

/** What holds for some files. */
export interface Override extends ConfigPart {
  /** Globs, relative to the config's folder. */
  readonly files: string | readonly string[]
  /** The format that the files are read as, whatever their extension. */
  readonly format?: Format | undefined
}

/** A config as people write it. */
export interface Config extends ConfigPart {
  /** Configs that this one builds on: packages, or files below its own folder. Of two that differ the later one holds. */
  readonly extends?: string | readonly string[] | undefined
  /** Of two that match a file the later one holds. */
  readonly overrides?: readonly Override[] | undefined
  /** Files and folders that are left out, as `.gitignore` writes them. */
  readonly ignore?: readonly string[] | undefined
}

/** A place in a config: the keys and indexes that lead to a value. */
export type ConfigPath = readonly (string | number)[]

export interface ConfigProblem {
  readonly path: ConfigPath
  /** A sentence without its full stop. */
  readonly reason: string
}

/** A config that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** A line each: where, and what is wrong there. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
