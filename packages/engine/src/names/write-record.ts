import {randomUUID} from 'node:crypto'
import {promises as fs} from 'node:fs'
import path from 'node:path'
import {formatRecord, type NamesRecord} from '@copydesk/names'
import {unwritable} from '../fix/write-file.ts'

/** The file that keeps the names of a repository from run to run. */
export const recordFile = 'names.seen.json'

/**
 * Keeps a record in the folder, all or nothing: whoever reads it finds the old one or the new one.
 *
 * @returns Whether anything has changed.
 * @throws {UnwritableError} If it cannot be written.
 */
export async function writeRecord(folder: string, record: NamesRecord): Promise<boolean> {
  const file = path.join(folder, recordFile)
  const text = formatRecord(record)
  if ((await fs.readFile(file, 'utf8').catch(() => undefined)) === text) return false
  const beside = path.join(folder, `.copydesk-${randomUUID()}.tmp`)
  try {
    await fs.writeFile(beside, text, {flag: 'wx'})
    await fs.rename(beside, file)
  } catch (error) {
    await fs.rm(beside, {force: true})
    throw unwritable(error, recordFile, folder)
  }
  return true
}
