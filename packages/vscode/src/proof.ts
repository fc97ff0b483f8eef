import {Linter, type Message} from '@copydesk/engine'
import {reporter} from 'vfile-reporter-proof'
import type {AskProof} from './protocol.ts'

/** What `vfile` has for severities. */
const fatal = {info: undefined, warn: false, error: true} as const

/**
 * An article as it stands in the editor, with its marks, as a page of HTML.
 *
 * @throws {ConfigError} If its config cannot be used.
 */
export async function proof({file, folder, text}: AskProof): Promise<string> {
  const linter = await Linter.create(folder === undefined ? {cwd: process.cwd(), config: false} : {cwd: folder})
  const {path, messages, problem} = await linter.lintSource(file, text)
  if (problem !== undefined) throw new Error(`The file ${problem}`)
  return reporter([{path, value: text, messages: messages.map(toReported)}])
}

function toReported(message: Message) {
  return {...message, fatal: fatal[message.severity]}
}
