import {ConfigError, Linter, readIgnoreFile, UnreadableError} from '@copydesk/engine'

/**
 * Why a file is not checked; undefined if it is.
 *
 * @param file Its path, absolute.
 * @param folder The folder whose configs hold.
 */
export async function idleReason(file: string, folder: string): Promise<string | undefined> {
  try {
    const ignored = await readIgnoreFile(folder)
    if (ignored?.(file)) return 'A .copydeskignore leaves this file out.'
    const linter = await Linter.create({cwd: folder})
    if (await linter.configs.ignores(file)) return 'The config leaves this file out, under “ignore”.'
    await linter.settingsFor(file)
    return
  } catch (error) {
    if (error instanceof ConfigError) return `The config cannot be used: ${error.problems.join('; ')}`
    if (error instanceof UnreadableError) return `The file ${error.message}.`
    throw error
  }
}
