import path from 'node:path'
import {type HouseNames, readHouseNames} from '@copydesk/house-names'
import {type Format, type ProseDocument, parseDocument} from '@copydesk/prose'
import type {LintSettings, OtherFinding, OtherFindings, Review, Safety} from '@copydesk/rule'
import {withNames} from 'retext-preset-copydesk'
import {settingsFingerprint} from './cache/fingerprint.ts'
import type {CachePlace} from './cache/place.ts'
import {hashOf, ResultsCache} from './cache/results-cache.ts'
import {appliedFormat} from './config/applied.ts'
import {Configs, type ConfigsOptions, type FileSettings, type PluginReference} from './config/settings.ts'
import type {PluginEntry} from './config/types.ts'
import {extensions} from './files/extensions.ts'
import {fixSource} from './fix/fix-source.ts'
import {replaceFile, UnwritableError} from './fix/write-file.ts'
import {hold} from './held-result.ts'
import {reviewOf, type TextSettings} from './lint-text.ts'
import {type Message, toMessage} from './message.ts'
import type {LoadedPlugin} from './plugins/load.ts'
import {decodeSource, encodeLike, readBytes, UnreadableError} from './read-source.ts'
import {readStetFile, type StetFile, type StetUse, stetContext, stetUseOf} from './stet/stet-file.ts'

export interface FileResult {
  /** As the user would write it. */
  readonly path: string
  readonly messages: readonly Message[]
  /** Why the file was not checked. */
  readonly problem?: string
  /** What the file made of `copydesk.stet.yml`, where there is something to tell. */
  readonly stet?: StetUse
}

/** A finding of a rule or of another plugin. */
export type PluginFinding = OtherFinding

/** A document with its findings, in the order of their places. */
export interface FoundInFile {
  readonly document: ProseDocument
  readonly findings: readonly PluginFinding[]
}

/** A file as the fixer found it and as it left it. */
export interface FixedFile {
  /** Of what came out. */
  readonly result: FileResult
  readonly source: string
  readonly text: string
  /** How many findings were fixed. */
  readonly fixed: number
  /** Why what came out is not in the file. */
  readonly unwritten?: string
}

/** Lints a text as what stands in a file. */
export type LintSource = (file: string, source: string) => Promise<FileResult>

export interface LinterOptions extends ConfigsOptions {
  /** Plugins beside those of the config, looked up from `cwd`. */
  readonly use?: readonly PluginEntry[] | undefined
  /** Findings of less confidence are not told. @default 0 */
  readonly minConfidence?: number | undefined
  /** Where results are kept from run to run, and the version of the program, whatever changes what it finds. */
  readonly cache?: {readonly place: CachePlace; readonly version: string} | undefined
}

/** Lints files, each as its config, and the `copydesk.stet.yml` and `names.yml` of the run, say. */
export class Linter {
  readonly configs: Configs
  readonly #options: LinterOptions
  readonly #stet: StetFile | undefined
  readonly #names: HouseNames | undefined
  /** By the settings of the config: files with the same settings have the same rules. */
  readonly #rules = new Map<LintSettings['rules'], LintSettings['rules']>()
  readonly #use: readonly PluginReference[]
  /** By what they are written as: `settings.plugins` of files with the same settings is one list. */
  readonly #plugins = new Map<readonly PluginReference[], Promise<readonly LoadedPlugin[]>>()

  readonly #cache: ResultsCache | undefined
  #linted = 0

  private constructor(options: LinterOptions, stet?: StetFile, names?: HouseNames) {
    this.configs = new Configs(options)
    this.#options = options
    this.#stet = stet
    this.#names = names
    const {cache} = options
    this.#cache = cache && new ResultsCache(cache.place.folder, cache.place.root)
    this.#use = (options.use ?? []).map((entry) => ({entry, folder: options.cwd}))
  }

  static async create(options: LinterOptions): Promise<Linter> {
    if (options.config === false) return new Linter(options)
    return new Linter(options, await readStetFile(options.cwd), await readHouseNames(options.cwd, options.cwd))
  }

  /** What is wrong in `copydesk.stet.yml` and `names.yml`, a line each. */
  get problems(): readonly string[] {
    return [...(this.#stet?.problems ?? []), ...(this.#names?.problems ?? [])]
  }

  /**
   * Lints one file; a file that cannot be read gives a result with a `problem`.
   *
   * @param lint What lints a text that no cache knows.
   * @throws {ConfigError} If its config cannot be used.
   */
  async lintFile(
    file: string,
    lint: LintSource = (file, source) => this.lintSource(file, source)
  ): Promise<FileResult> {
    return this.#orProblem(file, async (absolute) => {
      const bytes = readBytes(absolute)
      const key = await this.#keyOf(absolute, bytes)
      const known = key === undefined ? undefined : this.#cache?.get(absolute, key)
      if (known !== undefined) return {path: file, ...known}
      const result = await lint(file, decodeSource(bytes))
      const held = hold(result)
      if (key !== undefined && result.problem === undefined && !hasCrash(result.messages))
        this.#cache?.set(absolute, key, held)
      return held
    })
  }

  /** What `names.yml` says; undefined if no config is read. */
  get houseNames(): HouseNames | undefined {
    return this.#names
  }

  /** Keeps what was found for the next run; what the system says if it cannot. */
  saveCache(): string | undefined {
    return this.#cache?.save()
  }

  /** What a file's findings are kept under; undefined if they are not. */
  async #keyOf(absolute: string, bytes: Uint8Array): Promise<string | undefined> {
    if (this.#options.cache === undefined) return
    const settings = await this.settingsFor(absolute)
    const {plugins} = await this.configs.for(absolute)
    const fingerprint = settingsFingerprint(settings, [...plugins, ...this.#use])
    return fingerprint && hashOf(this.#options.cache.version, fingerprint, bytes)
  }

  /** How many texts it has linted so far; those that a cache knew, or workers linted, are not among them. */
  get linted(): number {
    return this.#linted
  }

  /** Lints a text as what stands in a file. */
  async lintSource(file: string, source: string): Promise<FileResult> {
    this.#linted++
    return this.#orProblem(file, async (absolute) => {
      const settings = await this.settingsFor(absolute)
      const document = parseDocument(source, settings)
      const review = await this.reviewOf(document, absolute, settings)
      const stet = stetUseOf(review)
      const messages = findingsOf(review).map((finding) => toMessage(document, finding))
      return {path: file, messages, ...(stet && {stet})}
    })
  }

  /**
   * The findings of a document that is already read: an editor reads only what changed.
   *
   * @param absolute The file that it is in.
   * @param settings What {@link settingsFor} gave for it.
   */
  async findIn(document: ProseDocument, absolute: string, settings: TextSettings): Promise<readonly PluginFinding[]> {
    return findingsOf(await this.reviewOf(document, absolute, settings))
  }

  /** As {@link findIn}, with what stets made of the findings. */
  async reviewOf(document: ProseDocument, absolute: string, settings: TextSettings): Promise<Review> {
    return reviewOf(document, settings, await this.#runPlugins(document, absolute))
  }

  /**
   * The findings of one file with the document that they are in.
   *
   * @throws {UnreadableError} If it cannot be read; the message names it.
   */
  async findInFile(file: string): Promise<FoundInFile> {
    const absolute = path.resolve(this.#options.cwd, file)
    try {
      const settings = await this.settingsFor(absolute)
      const document = parseDocument(decodeSource(readBytes(absolute)), settings)
      return {document, findings: await this.findIn(document, absolute, settings)}
    } catch (error) {
      throw error instanceof UnreadableError ? new UnreadableError(`${file} ${error.message}`) : error
    }
  }

  /** The `copydesk.stet.yml` of the run; undefined if there is none. */
  get stetFile(): StetFile | undefined {
    return this.#stet
  }

  /**
   * Fixes one file as far as `safety` allows, and lints what comes out.
   *
   * @param write False to leave the file as it is.
   * @throws {ConfigError} If its config cannot be used.
   */
  async fixFile(file: string, safety: Safety, write = true): Promise<FixedFile> {
    const absolute = path.resolve(this.#options.cwd, file)
    let source = ''
    try {
      const bytes = readBytes(absolute)
      source = decodeSource(bytes)
      const fixed = await this.fixText(file, source, safety)
      if (write && fixed.text !== source) await replaceFile(absolute, bytes, encodeLike(bytes, fixed.text))
      return fixed
    } catch (error) {
      if (error instanceof UnwritableError) {
        const result = await this.lintSource(file, source)
        return {result, source, text: source, fixed: 0, unwritten: error.message}
      }
      if (!(error instanceof UnreadableError)) throw error
      return {result: {path: file, messages: [], problem: error.message}, source, text: source, fixed: 0}
    }
  }

  /**
   * Fixes a text as what stands in a file, and lints what comes out.
   *
   * @throws {UnreadableError} If the file is of no format that is known.
   */
  async fixText(file: string, source: string, safety: Safety): Promise<FixedFile> {
    const settings = await this.settingsFor(path.resolve(this.#options.cwd, file))
    const {text, fixed} = fixSource(source, settings.format, settings, safety)
    return {result: await this.lintSource(file, text), source, text, fixed}
  }

  async #runPlugins(document: ProseDocument, absolute: string): Promise<OtherFindings> {
    const {plugins: wanted} = await this.configs.for(absolute)
    if (wanted.length + this.#use.length === 0) return {ran: [], findings: []}
    if (!this.#plugins.has(wanted)) this.#plugins.set(wanted, loadPlugins([...wanted, ...this.#use]))
    const {runPlugins} = await import('./plugins/run.ts')
    return runPlugins(document, absolute, await this.#plugins.get(wanted)!)
  }

  /**
   * How a file is linted.
   *
   * @param absolute Its path.
   * @throws {UnreadableError} If it is of no format that is known.
   */
  async settingsFor(absolute: string): Promise<TextSettings & {readonly format: Format}> {
    const settings = await this.configs.for(absolute)
    return {
      format: formatFor(absolute, settings),
      rules: this.#withNames(settings.rules),
      skip: settings.skip,
      minConfidence: this.#options.minConfidence,
      stet: stetContext(this.#stet, absolute)
    }
  }

  #withNames(rules: LintSettings['rules']): LintSettings['rules'] {
    if (this.#names === undefined) return rules
    if (!this.#rules.has(rules)) this.#rules.set(rules, withNames({rules}, this.#names.options).rules)
    return this.#rules.get(rules)
  }

  async #orProblem(file: string, run: (absolute: string) => Promise<FileResult>): Promise<FileResult> {
    try {
      return await run(path.resolve(this.#options.cwd, file))
    } catch (error) {
      if (error instanceof UnreadableError) return {path: file, messages: [], problem: error.message}
      throw error
    }
  }
}

/** All findings, in the order of their places. */
function findingsOf({findings, others}: Review): readonly PluginFinding[] {
  return [...findings, ...others].sort((left, right) => left.start - right.start || left.end - right.end)
}

function formatFor(file: string, settings: FileSettings): Format {
  const format = appliedFormat(file, settings.format)
  if (format === undefined)
    throw new UnreadableError(`is not of a format that Copydesk reads (${extensions.join(', ')})`)
  return format
}

/** Whether a rule or a plugin failed: the next run may have more luck. */
export function hasCrash(messages: readonly Message[]): boolean {
  return messages.some(({source, ruleId}) => source === 'copydesk' && ruleId === 'rule-crashed')
}

/** Loaded only where there are some: unified and its kin take longer to load than an article to check. */
async function loadPlugins(references: readonly PluginReference[]): Promise<readonly LoadedPlugin[]> {
  const {loadPlugin} = await import('./plugins/load.ts')
  return Promise.all(references.map(loadPlugin))
}
