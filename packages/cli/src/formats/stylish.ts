import type {FileResult} from '@copydesk/engine'
import {printable} from '@copydesk/report'
import {reporter} from 'vfile-reporter'
import type {FormatContext} from './types.ts'
import {toVFile} from './vfile.ts'

/** What unified's command lines print: a line a message, grouped by file. Empty if there is nothing to say. */
export function formatStylish(results: readonly FileResult[], {color, cwd}: FormatContext): string[] {
  const files = results
    .filter(({messages}) => messages.length > 0)
    // Why a file could not be checked is told on standard error.
    .map(({path, messages}) => {
      const shown = messages.map((message) => ({...message, reason: printable(message.reason)}))
      return toVFile({path: printable(path), messages: shown}, cwd)
    })
  return files.length === 0 ? [] : [`${reporter(files, {color})}\n`]
}
