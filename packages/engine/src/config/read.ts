import fs from 'node:fs'
import path from 'node:path'
import {importDefault} from '../import-default.ts'
import {decodeSource, readBytes, UnreadableError} from '../read-source.ts'
import {ConfigError, type ConfigPath} from './types.ts'

/** What a config file holds, not yet checked. */
export interface RawConfig {
  readonly value: unknown
  /** `file:line:column` of a value, or the file alone where that cannot be told. */
  locate(place: ConfigPath): Promise<string>
}

/**
 * Reads a config file. JSON and YAML are data and nothing in them is run; a `.mjs` is a module.
 *
 * @param shown The file as problems name it.
 * @throws {ConfigError} If it cannot be read.
 */
export async function readConfig(file: string, shown: string): Promise<RawConfig> {
  const extension = path.extname(file)
  if (extension === '.mjs' || extension === '.js') return readModule(file, shown)
  const text = readText(file, shown)
  const inManifest = path.basename(file) === 'package.json'
  const value = extension === '.json' ? readJson(text) : undefined
  if (value !== undefined) {
    return {
      value: inManifest ? (value as {copydesk?: unknown}).copydesk : value,
      locate: (place) => locate(text, shown, inManifest ? ['copydesk', ...place] : place)
    }
  }
  const {parseYaml} = await import('./yaml.ts')
  return {value: parseYaml(text, shown), locate: (place) => locate(text, shown, place)}
}

function readText(file: string, shown: string): string {
  try {
    return decodeSource(readBytes(file))
  } catch (error) {
    throw error instanceof UnreadableError ? new ConfigError([`${shown} ${error.message}`]) : error
  }
}

/** The value of a JSON text, undefined if it is none: what is wrong is told better by the reader of YAML, with its place. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return
  }
}

async function readModule(file: string, shown: string): Promise<RawConfig> {
  const locate = async () => shown
  if (!fs.existsSync(file)) throw new ConfigError([`${shown} does not exist`])
  try {
    // A changed config is read again by a process that stays.
    const version = fs.statSync(file).mtimeMs
    const value = await importDefault(file, `?${version}`)
    if (value === undefined) throw new Error('it has no default export')
    return {value, locate}
  } catch (error) {
    throw new ConfigError([`${shown} cannot be loaded: ${wordsOf(error)}`])
  }
}

async function locate(text: string, shown: string, place: ConfigPath): Promise<string> {
  const {positionOf} = await import('./yaml.ts')
  const {line, column} = positionOf(text, place)
  return `${shown}:${line}:${column}`
}

/** What an error says, in one line. */
export function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!
}
