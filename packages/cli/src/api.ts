import {findFiles, Linter, readIgnoreFile} from '@copydesk/engine'

// The types are written out here, since the package installs nothing else that could have them.

export type Severity = 'info' | 'warn' | 'error'

/** A place in a text: lines and columns from 1, the offset from 0, in UTF-16 code units without a byte order mark. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Fix {
  /** `safe`: no reader could object. `suggest`: for a person to accept. */
  readonly safety: 'safe' | 'suggest'
  /** All or none; offsets in the text. */
  readonly edits: readonly {readonly start: number; readonly end: number; readonly text: string}[]
}

export interface Message {
  /** The package of the rule: `retext-paired-quotes`. */
  readonly source: string
  /** The kind of slip: `unclosed`. */
  readonly ruleId: string
  readonly severity: Severity
  /** What is wrong and what to do. */
  readonly reason: string
  readonly place: {readonly start: Point; readonly end: Point}
  /** The text at the place. */
  readonly actual: string
  /** What should stand there, best first. */
  readonly expected?: readonly string[]
  /** Why, with the evidence. */
  readonly note?: string
  /** Where the rule is described. */
  readonly url?: string
  readonly fix?: Fix
  /** From 0 to 1. */
  readonly confidence: number
}

export interface FileResult {
  /** As it was named: relative to `cwd`. */
  readonly path: string
  readonly messages: readonly Message[]
  /** Why the file was not checked. */
  readonly problem?: string
}

export interface Options {
  /** What paths are relative to. @default process.cwd() */
  readonly cwd?: string | undefined
  /** The config to use; false for none. @default the nearest of each file */
  readonly config?: string | false | undefined
  /** Further retext plugins: names, or lists of a name and options. */
  readonly use?: readonly (string | readonly [name: string, options?: unknown])[] | undefined
  /** Findings of less confidence are left out. @default 0 */
  readonly minConfidence?: number | undefined
}

export interface LintOptions extends Options {
  /** What folders and globs are searched for. @default ['txt', 'md', 'markdown', 'mdx', 'html', 'htm'] */
  readonly extensions?: readonly string[] | undefined
}

export interface TextOptions extends Options {
  /** What the text is read as: its extension gives the format, its place the config. @default 'text.txt' */
  readonly filename?: string | undefined
}

export interface FixOptions extends TextOptions {
  /** Whether suggestions are made, too. @default false */
  readonly suggestions?: boolean | undefined
}

export interface FixedText {
  readonly text: string
  /** How many slips were fixed. */
  readonly fixed: number
  /** What is left. */
  readonly messages: readonly Message[]
}

/**
 * Lints files, folders and globs; the results come sorted by path.
 *
 * @throws {Error} If a path does not exist; with the name `ConfigError` if a config is wrong.
 */
export async function lint(paths: string | readonly string[], options: LintOptions = {}): Promise<FileResult[]> {
  const {cwd = process.cwd(), extensions, config} = options
  const linter = await Linter.create({...options, cwd})
  const ignoreFile = config === false ? undefined : await readIgnoreFile(cwd)
  const ignores = async (file: string) => ignoreFile?.(file) || linter.configs.ignores(file)
  const {files, unmatched} = await findFiles([paths].flat(), cwd, {extensions, ignores})
  if (unmatched.length > 0) throw new Error(unmatched.join('\n'))
  const results: FileResult[] = []
  for (const file of files) {
    const result = await linter.lintFile(file)
    results.push({...result, messages: result.messages})
  }
  return results
}

/**
 * Lints one text.
 *
 * @throws {Error} If its `filename` is of no format that is known; with the name `ConfigError` if a config is wrong.
 */
export async function lintText(text: string, options: TextOptions = {}): Promise<readonly Message[]> {
  const {cwd = process.cwd(), filename = 'text.txt'} = options
  const {messages, problem} = await (await Linter.create({...options, cwd})).lintSource(filename, text)
  if (problem !== undefined) throw new Error(`${filename} ${problem}`)
  return messages
}

/**
 * Fixes one text until nothing is left to fix, and lints what comes out. Only Copydesk's own rules fix.
 *
 * @throws {Error} As {@link lintText} does.
 */
export async function fixText(text: string, options: FixOptions = {}): Promise<FixedText> {
  const {cwd = process.cwd(), filename = 'text.txt', suggestions = false} = options
  const linter = await Linter.create({...options, cwd})
  const fixed = await linter.fixText(filename, text, suggestions ? 'suggest' : 'safe')
  return {text: fixed.text, fixed: fixed.fixed, messages: fixed.result.messages}
}
