import {randomUUID} from 'node:crypto'
import {promises as fs} from 'node:fs'
import path from 'node:path'

/** Why a file could not be written, in words for the person who runs the check. */
export class UnwritableError extends Error {}

/**
 * Puts new bytes in the place of a file's, all or none: whoever reads it, and whatever stops the process, finds the old
 * file or the new one. Its permissions are kept; of a link the file that it leads to is replaced.
 *
 * @param expected What the file must still hold.
 * @throws UnwritableError If it has changed meanwhile or may not be written; the message says which, without the path.
 */
export async function replaceFile(file: string, expected: Buffer, bytes: Buffer): Promise<void> {
  try {
    const target = await fs.realpath(file)
    const {mode} = await fs.stat(target)
    // A rename asks for a writable folder only, and would replace a file that someone has protected.
    await fs.access(target, fs.constants.W_OK)
    const beside = path.join(path.dirname(target), `.copydesk-${randomUUID()}.tmp`)
    try {
      await fs.writeFile(beside, bytes, {flag: 'wx', mode})
      await fs.chmod(beside, mode)
      if (!(await fs.readFile(target)).equals(expected)) throw new UnwritableError('has changed meanwhile: run again')
      await fs.rename(beside, target)
    } catch (error) {
      await fs.rm(beside, {force: true})
      throw error
    }
  } catch (error) {
    throw error instanceof UnwritableError ? error : new UnwritableError(reasonOf(error))
  }
}

/**
 * Why a file that is written beside itself is left as it was; what is no word of the system's is given as it is.
 *
 * @param shown The file as the user would write it.
 */
export function unwritable(error: unknown, shown: string, folder = path.dirname(shown)): unknown {
  const code = codeOf(error)
  if (protects.has(code))
    return new UnwritableError(`the folder ${folder} may not be written to: ${shown} is left as it was`)
  if (code === 'ENOTDIR' || code === 'EEXIST') return new UnwritableError(`${folder} is not a folder`)
  if (code === 'ENOSPC') return new UnwritableError(`there is no room left for ${shown}`)
  return code === undefined ? error : new UnwritableError(`${shown} cannot be written (${code})`)
}

function reasonOf(error: unknown): string {
  const code = codeOf(error)
  if (protects.has(code)) return 'cannot be fixed: it or its folder may not be written to'
  return `cannot be fixed (${code ?? error})`
}

/** What the system says where a file or folder is protected. */
const protects: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS'])

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
