import fs from 'node:fs'
import path from 'node:path'
import {nearestFile} from '@copydesk/house-names'
import {ignoreTest} from '../config/settings.ts'

/** The test of the nearest `.copydeskignore`, in the folder of the run or above; undefined if there is none. */
export async function readIgnoreFile(cwd: string): Promise<((file: string) => boolean) | undefined> {
  const file = nearestFile(cwd, ['.copydeskignore'])
  return file === undefined ? undefined : ignoreTest(fs.readFileSync(file, 'utf8'), path.dirname(file))
}
