import {pathToFileURL} from 'node:url'

/**
 * Runs a module and gives its default export: a program that others have written, a plugin or a config.
 *
 * A file of its own, so that a bundle can leave it as a module: code that was compiled by an earlier run imports nothing.
 *
 * @param query Put behind its address; each has the module run anew.
 */
export async function importDefault(file: string, query = ''): Promise<unknown> {
  return ((await import(pathToFileURL(file).href + query)) as {default?: unknown}).default
}
