import path from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {findFiles, Linter, type Message, readIgnoreFile} from '@copydesk/engine'
import {nameOf} from '@copydesk/rule'
import type {CheckedFile, Checking, Found, Place} from './protocol.ts'

/** Whoever asked may no longer want to know. */
interface Asked {
  readonly isCancellationRequested: boolean
}

/**
 * Checks the articles of a folder as `copydesk` does there; those without findings are left out.
 *
 * @throws {ConfigError} If a config cannot be used.
 */
export async function checkArticles(
  folder: string,
  asked: Asked,
  tell: (progress: Checking) => unknown
): Promise<readonly CheckedFile[]> {
  const linter = await Linter.create({cwd: folder})
  const ignored = await readIgnoreFile(folder)
  const ignores = async (file: string) => ignored?.(file) === true || (await linter.configs.ignores(file))
  const {files} = await findFiles(['.'], folder, {ignores})
  const checked: CheckedFile[] = []
  for (const [done, file] of files.entries()) {
    // What the writer types meanwhile is checked first, and word that nobody waits comes in.
    await setImmediate()
    if (asked.isCancellationRequested) break
    tell({done, of: files.length})
    const {messages, problem} = await linter.lintFile(file)
    if (messages.length === 0 && problem === undefined) continue
    const absolute = path.resolve(folder, file)
    checked.push({file: absolute, findings: messages.map(toFound), ...(problem !== undefined && {problem})})
  }
  return checked
}

function toFound(message: Message): Found {
  const {place, severity, reason, url} = message
  const name = nameOf(message)
  return {start: toPlace(place.start), end: toPlace(place.end), severity, reason, name, ...(url !== undefined && {url})}
}

/** Points count from 1, editors from 0. */
function toPlace({line, column}: Message['place']['start']): Place {
  return {line: line - 1, character: column - 1}
}
