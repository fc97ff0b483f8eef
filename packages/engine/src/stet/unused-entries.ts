import fs from 'node:fs'
import path from 'node:path'
import type {StetEntry} from '@copydesk/rule'
import type {FileResult} from '../lint-file.ts'
import type {StetFile} from './stet-file.ts'

/**
 * The entries of `copydesk.stet.yml` that are of no use any more.
 *
 * An entry for one file is told when that file was checked, or is gone; one for all files only when all were checked.
 *
 * @param isWhole Whether the results are of all files below the folder of `copydesk.stet.yml`.
 */
export function unusedEntries(
  {entries, folder}: StetFile,
  results: readonly FileResult[],
  isWhole: boolean
): readonly StetEntry[] {
  const used = new Set(results.flatMap(({stet}) => stet?.used ?? []))
  const idle = new Set(results.flatMap(({stet}) => stet?.idle ?? []))
  return entries.filter(({line, file}) => {
    if (used.has(line)) return false
    if (file !== undefined && !fs.existsSync(path.join(folder, file))) return true
    return idle.has(line) && (file !== undefined || isWhole)
  })
}
