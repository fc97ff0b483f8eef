import path from 'node:path'
import {nearestFile} from '@copydesk/house-names'
import {ignoreTest} from '../config/settings.ts'
import {readSource, UnreadableError} from '../read-source.ts'

/** The test of the nearest `.copydeskignore`, in the folder of the run or above; undefined if there is none. */
export async function readIgnoreFile(cwd: string): Promise<((file: string) => boolean) | undefined> {
  const file = nearestFile(cwd, ['.copydeskignore'])
  if (file === undefined) return
  // Without it, files would be checked that nobody wants to be told of.
  const text = await readSource(file).catch((error: unknown) => {
    throw error instanceof UnreadableError ? new UnreadableError(`${path.relative(cwd, file)} ${error.message}`) : error
  })
  return ignoreTest(text, path.dirname(file))
}
