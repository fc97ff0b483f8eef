import {rules} from 'retext-preset-copydesk'
import {type Plugin, type Processor, unified} from 'unified'
import type {PluginReference} from '../config/settings.ts'
import {ConfigError} from '../config/types.ts'
import {importDefault} from '../import-default.ts'
import {resolvePackage, resolvePrefixed} from '../resolve-package.ts'

/** A retext plugin made ready: what it loads (a dictionary, say) it loads once for all files. */
export interface LoadedPlugin {
  readonly name: string
  readonly processor: Processor
}

/**
 * Loads a plugin by its name (`retext-repeated-words`, or `repeated-words` for short) or its path.
 *
 * An option `dictionary` that is a text is the name of a package with a dictionary: what `retext-spell` needs and a
 * config in JSON cannot hold.
 *
 * @throws {ConfigError} If it cannot be found or is not a plugin.
 */
export async function loadPlugin({entry, folder, config}: PluginReference): Promise<LoadedPlugin> {
  const [name, options] = typeof entry === 'string' ? [entry] : entry
  try {
    refuseOwn(name)
    const plugin = await importDefault(await resolvePrefixed(name, 'retext-', folder))
    if (typeof plugin !== 'function') throw new Error('its default export is not a plugin')
    const processor = unified().use(plugin as Plugin<[unknown]>, await withDictionary(options, folder))
    return {name, processor: processor.freeze() as unknown as Processor}
  } catch (error) {
    const where = config === undefined ? '' : `${config}: `
    const why = error instanceof Error ? error.message : error
    throw new ConfigError([`${where}the plugin \`${name}\` cannot be used: ${why}`])
  }
}

/** It would say everything twice. */
function refuseOwn(name: string): void {
  const own = rules.find(({id}) => name === id || name === `retext-${id}`)
  if (own) throw new Error(`it runs in any case; set it under \`rules\`, as \`${own.id}\``)
}

/**
 * Options with a dictionary are those of retext-spell. It suggests something for the first thirty unknown words that it meets,
 * or for as many as `max` says: in what text they stand depends on the order of the files and on the number of workers, and
 * each costs what a whole article does. Where nobody has asked for suggestions it makes none.
 */
async function withDictionary(options: unknown, folder: string): Promise<unknown> {
  if (typeof options !== 'object' || options === null || !('dictionary' in options)) return options
  const {dictionary} = options
  if (typeof dictionary !== 'string') return {max: noSuggestions, ...options}
  return {max: noSuggestions, ...options, dictionary: await importDefault(await resolvePackage(dictionary, folder))}
}

/** To retext-spell 0 is no number. */
const noSuggestions = -1
