import path from 'node:path'
import type {FileResult} from '@copydesk/engine'
import type {ReportedFile, ReportedMessage} from '@copydesk/report'
import type {FormatContext} from './types.ts'

/** `undefined` is an info and `false` a warning to `vfile`. */
const fatal = {info: undefined, warn: false, error: true} as const

/** A result as reporters of `vfile` read it. That a file could not be checked is an error on the whole file. */
export function toReported({path, messages, problem}: FileResult): ReportedFile & {path: string} {
  const unchecked: ReportedMessage[] =
    problem === undefined
      ? []
      : [{reason: `This file ${problem}`, fatal: true, source: 'copydesk', ruleId: 'unchecked'}]
  return {
    path,
    messages: [...unchecked, ...messages.map((message) => ({...message, fatal: fatal[message.severity]}))]
  }
}

/** A result as reporters read it, with its source if there is something to show in it. */
export async function withSource(result: FileResult, {read}: FormatContext): Promise<ReportedFile> {
  return {...toReported(result), ...(result.messages.length > 0 && {value: await read(result.path)})}
}

/**
 * The path of a file from the root of the checkout, in which GitHub and GitLab look for it; as it is elsewhere.
 */
export function fromCheckout<Located extends {readonly path: string}>(
  file: Located,
  {cwd, env}: FormatContext
): Located {
  const root = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR
  if (!root) return file
  const inside = path.relative(root, path.resolve(cwd, file.path))
  return inside.startsWith('..') || path.isAbsolute(inside) ? file : {...file, path: inside}
}
