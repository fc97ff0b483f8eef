import fs from 'node:fs'
import path from 'node:path'
import {strictSettings} from 'retext-preset-copydesk/strict'
import {resolvePackage} from '../resolve-package.ts'
import {checkConfig} from './check.ts'
import {type RawConfig, readConfig, wordsOf} from './read.ts'
import {type Config, ConfigError, type ConfigPart, type ConfigPath, type Override} from './types.ts'

/** What holds for all files, or for some. The layers of a config lie over one another in their order. */
export interface Layer extends ConfigPart {
  /** Globs, relative to the folder of the config that is not extended; undefined for all files. */
  readonly files?: string | readonly string[]
  readonly format?: Override['format']
  /** Where plugins are looked up from. */
  readonly folder: string
  /** The config that it is of, as problems name it. */
  readonly config: string
}

/** A config with all that it extends. */
export interface LoadedConfig {
  readonly file: string
  /** What it stands on, the nearest last. */
  readonly extends: readonly string[]
  readonly layers: readonly Layer[]
  /** Of the config itself only: of what it extends the folders are other ones. */
  readonly ignore: readonly string[]
}

/** The recommended rules run in any case, so that naming them is right and changes nothing. */
const recommended = 'retext-preset-copydesk'
/** All rules, those that are off until they are asked for among them. */
const strict = 'retext-preset-copydesk/strict'

/**
 * Loads a config and what it extends.
 *
 * @param file Absolute.
 * @param cwd What problems name files relative to.
 * @param files The files that were read are added, if something is wrong with one of them too.
 * @throws {ConfigError} If any of it is wrong.
 */
export async function loadConfig(file: string, cwd: string, files: Set<string>): Promise<LoadedConfig> {
  return load(file, cwd, files, [])
}

async function load(
  file: string,
  cwd: string,
  files: Set<string>,
  extending: readonly string[]
): Promise<LoadedConfig> {
  files.add(file)
  const shown = path.relative(cwd, file) || file
  const raw = await readConfig(file, shown)
  // An empty YAML file is a config that sets nothing.
  const value = raw.value === null ? {} : raw.value
  const problems = checkConfig(value)
  if (problems.length > 0)
    throw new ConfigError(
      await Promise.all(problems.map(async ({path, reason}) => `${await raw.locate(path)} ${reason}`))
    )
  const config = value as Config
  const folder = path.dirname(file)
  if (!isProgram(file)) await refusePrograms(config, raw)
  const bases: LoadedConfig[] = []
  for (const [index, name] of listOf(config.extends).entries()) {
    if (name === recommended) continue
    if (name === strict) {
      bases.push({file: name, extends: [], layers: [{rules: strictSettings, folder, config: name}], ignore: []})
      continue
    }
    const place = typeof config.extends === 'string' ? ['extends'] : ['extends', index]
    const target = await resolveExtends(name, file, raw, place)
    if ([...extending, file].includes(target))
      throw new ConfigError([`${await raw.locate(place)} \`${name}\` extends itself`])
    bases.push(await load(target, cwd, files, [...extending, file]))
  }
  const own = [{rules: config.rules, skip: config.skip, plugins: config.plugins}, ...(config.overrides ?? [])]
  return {
    file,
    extends: bases.flatMap((base) => [...base.extends, base.file]),
    layers: [...bases.flatMap((base) => base.layers), ...own.map((layer) => ({...layer, folder, config: shown}))],
    ignore: config.ignore ?? []
  }
}

/**
 * The file that `extends` names. A path leads to a file below the config's own folder, a name to a package in its
 * node_modules or those above: nothing else on the machine is read.
 */
async function resolveExtends(name: string, file: string, raw: RawConfig, place: ConfigPath): Promise<string> {
  const fail = async (reason: string): Promise<never> => {
    throw new ConfigError([`${await raw.locate(place)} ${reason}`])
  }
  const folder = path.dirname(file)
  if (name.startsWith('.') || path.isAbsolute(name)) {
    const target = path.resolve(folder, name)
    const real = fs.existsSync(target) ? fs.realpathSync(target) : undefined
    if (real === undefined) return fail(`\`${name}\` does not exist`)
    if (!isBelow(real, fs.realpathSync(folder))) return fail(`\`${name}\` is outside the config’s own folder`)
    if (isProgram(real) && !isProgram(file))
      return fail(`\`${name}\` is a program; a config in JSON or YAML extends data or a package`)
    return target
  }
  try {
    return await resolvePackage(name, folder)
  } catch (error) {
    return fail(`\`${name}\` cannot be found: ${wordsOf(error)}`)
  }
}

/** Whoever can change data must not thereby run a program: plugins of JSON and YAML are packages that are installed. */
async function refusePrograms(config: Config, raw: RawConfig): Promise<void> {
  const lists = [
    {plugins: config.plugins, place: ['plugins']},
    ...(config.overrides ?? []).map(({plugins}, index) => ({plugins, place: ['overrides', index, 'plugins']}))
  ]
  for (const {plugins = [], place} of lists)
    for (const [index, entry] of plugins.entries()) {
      const [name] = [entry].flat() as [string]
      if (name.startsWith('.') || path.isAbsolute(name))
        throw new ConfigError([
          `${await raw.locate([...place, index])} \`${name}\` is a program; a config in JSON or YAML names packages`
        ])
    }
}

function isProgram(file: string): boolean {
  return /\.[mc]?js$/.test(file)
}

function isBelow(file: string, folder: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}

function listOf<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly Item[]) : [value as Item]
}
