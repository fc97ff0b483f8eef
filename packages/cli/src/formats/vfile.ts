import type {FileResult} from '@copydesk/engine'
import {VFile} from 'vfile'
import {toReported} from './reported.ts'

/** A result as a file of `vfile`, with all that its messages say. */
export function toVFile(result: FileResult, cwd: string, value?: string): VFile {
  const {path, messages} = toReported(result)
  const file = new VFile({path, cwd, ...(value !== undefined && {value})})
  const {stackTraceLimit} = Error
  // A message is an error, and where in the program it was made is not asked for.
  Error.stackTraceLimit = 0
  for (const {reason, place, source, ruleId, ...rest} of messages)
    Object.assign(file.message(reason, {place, source, ruleId}), rest)
  Error.stackTraceLimit = stackTraceLimit
  return file
}
