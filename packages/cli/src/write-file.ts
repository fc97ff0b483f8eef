import {randomUUID} from 'node:crypto'
import {createWriteStream} from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import {pipeline} from 'node:stream/promises'
import {makeFolder, UnwritableError, unwritable} from '@copydesk/engine'
import type {Pieces} from './formats/types.ts'

/**
 * Writes a text that comes in pieces to a file, all or nothing: until it is complete what was there stays there. Folders
 * on the way to it are made.
 *
 * @param shown The file as the user would write it.
 * @throws {UnwritableError} With the file and what to do, if it cannot be written.
 */
export async function writeFile(file: string, shown: string, pieces: Pieces): Promise<void> {
  const target = await fs.realpath(file).catch(() => file)
  const stat = await fs.stat(target).catch(() => undefined)
  if (stat?.isDirectory()) throw new UnwritableError(`${shown} is a folder: name a file in it`)
  // A pipe or a device (`/dev/stdout`) is written to and cannot be replaced.
  const beside = stat && !stat.isFile() ? target : path.join(path.dirname(target), `.copydesk-${randomUUID()}.tmp`)
  try {
    makeFolder(path.dirname(target))
    await pipeline(pieces, createWriteStream(beside))
    if (beside !== target) await fs.rename(beside, target)
  } catch (error) {
    if (beside !== target) await fs.rm(beside, {force: true}).catch(() => undefined)
    throw unwritable(error, shown)
  }
}
