import path from 'node:path'
import type {Format} from '@copydesk/prose'
import type {LintSettings} from '@copydesk/rule'
import {ConfigFinder} from './find.ts'
import {type Layer, type LoadedConfig, loadConfig} from './load.ts'
import {mergeRules} from './merge.ts'
import type {PluginEntry} from './types.ts'

/** A plugin with the folder that its name or path is looked up from. */
export interface PluginReference {
  readonly entry: PluginEntry
  readonly folder: string
  /** The config that names it, as problems do; undefined where the command line does. */
  readonly config?: string
}

/** What a config says of one file. Files for which it says the same share one object. */
export interface FileSettings {
  /** The config, absolute; undefined where there is none. */
  readonly config: string | undefined
  readonly extends: readonly string[]
  /** Undefined where the extension decides. */
  readonly format: Format | undefined
  readonly rules: NonNullable<LintSettings['rules']>
  readonly skip: readonly RegExp[]
  readonly plugins: readonly PluginReference[]
}

const none: FileSettings = {config: undefined, extends: [], format: undefined, rules: {}, skip: [], plugins: []}

export interface ConfigsOptions {
  /** Absolute. */
  readonly cwd: string
  /** The one config to use, relative to `cwd`; false for none. @default the nearest of each file */
  readonly config?: string | false | undefined
}

type Test = (file: string) => boolean

/** A loaded config, ready to be asked about files. */
interface Ready {
  readonly config: LoadedConfig
  readonly tests: readonly Test[]
  readonly ignores: Test
  /** By the layers that match. */
  readonly settings: Map<string, FileSettings>
}

/** The configs of a run: each is found and loaded once, when a file first asks for it. */
export class Configs {
  readonly #finder: ConfigFinder
  readonly #ready = new Map<string, Promise<Ready>>()
  readonly #files = new Set<string>()
  readonly #cwd: string
  /** The one config to use; false for none, undefined for the nearest of each file. */
  readonly #wanted: string | false | undefined

  constructor({cwd, config}: ConfigsOptions) {
    this.#cwd = cwd
    this.#wanted = typeof config === 'string' ? path.resolve(cwd, config) : config
    this.#finder = new ConfigFinder(cwd)
  }

  /** The files that configs were read from so far, what they extend among them. */
  get files(): ReadonlySet<string> {
    return this.#files
  }

  /**
   * What holds for a file.
   *
   * @param file Absolute.
   * @throws {ConfigError} If its config cannot be used.
   */
  async for(file: string): Promise<FileSettings> {
    const ready = await this.#readyFor(file)
    if (ready === undefined) return none
    const {config, tests, settings} = ready
    const key = tests.map((test) => (test(file) ? '1' : '0')).join('')
    let found = settings.get(key)
    if (found === undefined) {
      found = settle(config, key)
      settings.set(key, found)
    }
    return found
  }

  /** Whether the config of a file leaves it out, by `ignore`. */
  async ignores(file: string): Promise<boolean> {
    return (await this.#readyFor(file))?.ignores(file) ?? false
  }

  #readyFor(file: string): Promise<Ready> | undefined {
    const config = this.#wanted ?? this.#finder.nearest(path.dirname(file))
    if (config === undefined || config === false) return
    if (!this.#ready.has(config)) this.#ready.set(config, makeReady(config, this.#cwd, this.#files))
    return this.#ready.get(config)
  }
}

async function makeReady(file: string, cwd: string, files: Set<string>): Promise<Ready> {
  const config = await loadConfig(file, cwd, files)
  const tests = await Promise.all(config.layers.map((layer) => layerTest(layer, path.dirname(file))))
  const ignores = config.ignore.length === 0 ? () => false : await ignoreTest(config.ignore, path.dirname(file))
  return {config, tests, ignores, settings: new Map()}
}

async function layerTest({files}: Layer, folder: string): Promise<Test> {
  if (files === undefined) return () => true
  const {default: picomatch} = await import('picomatch')
  // A glob without a slash is for files of any folder, as everywhere in git.
  const globs = [files].flat().map((glob) => (glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`))
  const matches = picomatch(globs, {dot: true})
  return (file) => matches(path.relative(folder, file).replaceAll(path.sep, '/'))
}

/** A test of files by patterns as `.gitignore` writes them, relative to a folder. */
export async function ignoreTest(patterns: readonly string[] | string, folder: string): Promise<Test> {
  const {default: ignore} = await import('ignore')
  const matcher = ignore().add(patterns)
  return (file) => {
    const relative = path.relative(folder, file).replaceAll(path.sep, '/')
    return relative !== '' && !relative.startsWith('../') && !path.isAbsolute(relative) && matcher.ignores(relative)
  }
}

/** Lays the layers that match over one another. */
function settle(config: LoadedConfig, matching: string): FileSettings {
  const layers = config.layers.filter((_, index) => matching[index] === '1')
  return {
    config: config.file,
    extends: config.extends,
    format: layers.findLast(({format}) => format !== undefined)?.format,
    rules: layers.reduce((rules, layer) => mergeRules(rules, layer.rules), {}),
    skip: layers
      .flatMap(({skip}) => skip ?? [])
      .map((each) => (typeof each === 'string' ? new RegExp(each, 'gu') : each)),
    plugins: layers.flatMap(({plugins, folder, config}) => (plugins ?? []).map((entry) => ({entry, folder, config})))
  }
}
