import type {FileResult, Message} from '@copydesk/engine'
import {printable} from '@copydesk/report'
import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {FormatContext} from './types.ts'

/** `undefined` is an info and `false` a warning to `vfile`. */
const fatal = {info: undefined, warn: false, error: true} as const

/** What unified's command lines print: a line a message, grouped by file. Empty if there is nothing to say. */
export function formatStylish(results: readonly FileResult[], {color}: Pick<FormatContext, 'color'>): string[] {
  const files = results.filter((result) => result.messages.length > 0).map(toFile)
  return files.length === 0 ? [] : [`${reporter(files, {color})}\n`]
}

function toFile(result: FileResult): VFile {
  const file = new VFile({path: printable(result.path)})
  for (const message of result.messages) addMessage(file, message)
  return file
}

function addMessage(file: VFile, {severity, reason, place, source, ruleId}: Message): void {
  const message = file.message(printable(reason), {place, source, ruleId})
  message.fatal = fatal[severity]
}
