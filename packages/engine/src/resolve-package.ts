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
  const url = resolve(name, pathToFileURL(`${folder}/x.js`).href)
  if (!url.startsWith('file:')) throw new Error('it is a module of Node, not a package')
  return fileURLToPath(url)
}
