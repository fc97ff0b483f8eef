import fs from 'node:fs'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** A package, perhaps with a path in it; neither a URL nor a module of Node. */
const packageName = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/[\w.-]+)*$/

/**
 * The file of a package, found in the node_modules of a folder or of those above.
 *
 * @param folder Absolute.
 * @throws {Error} If there is none.
 */
export async function resolvePackage(name: string, folder: string): Promise<string> {
  if (!packageName.test(name)) throw new Error('it is not the name of a package')
  const {resolve} = await import('import-meta-resolve')
  let url: string
  try {
    url = resolve(name, pathToFileURL(`${folder}/x.js`).href)
  } catch (error) {
    // The words of Node name a file that is not there.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error('it is not installed')
    throw error
  }
  if (!url.startsWith('file:')) throw new Error('it is a module of Node, not a package')
  return fileURLToPath(url)
}

/**
 * The file of a package that may be named without the beginning that all of its kind have (`retext-`), or of a path.
 *
 * @param folder Absolute; paths are relative to it.
 * @throws {Error} If it is not there.
 */
export async function resolvePrefixed(name: string, prefix: string, folder: string): Promise<string> {
  if (name.startsWith('.') || path.isAbsolute(name)) {
    const file = path.resolve(folder, name)
    if (!fs.existsSync(file)) throw new Error('it does not exist')
    return file
  }
  for (const candidate of name.startsWith(prefix) || name.includes('/') ? [name] : [prefix + name, name]) {
    try {
      const file = await resolvePackage(candidate, folder)
      if (fs.existsSync(file)) return file
    } catch {
      // The next one may be there.
    }
  }
  throw new Error('it is not installed')
}
