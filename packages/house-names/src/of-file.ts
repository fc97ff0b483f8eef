import path from 'node:path'
import type {VFile} from 'vfile'
import {type HouseNames, HouseNamesReader} from './read.ts'

/**
 * Makes what gives the names that hold for a file under unified: those of the `names.yml` and the `names.seen.json` nearest to it. What is wrong
 * in there becomes an error of the file.
 */
export function houseNamesOfFiles(): (file: VFile) => Promise<HouseNames['options']> {
  const readers = new Map<string, HouseNamesReader>()
  return async (file) => {
    const reader = readers.get(file.cwd) ?? new HouseNamesReader(file.cwd)
    readers.set(file.cwd, reader)
    const {options, problems} = await reader.read(path.resolve(file.cwd, file.dirname ?? ''))
    for (const problem of problems) file.message(problem, {source: 'copydesk', ruleId: 'names-file'}).fatal = true
    return options
  }
}
