import {createHash} from 'node:crypto'
import {nameOf} from './name.ts'
import type {ReportedMessage} from './types.ts'

/**
 * Gives each message of a report a fingerprint of its own that holds when lines move: made of the file, the name and
 * the words, and of how many like it came before.
 */
export function fingerprinter(): (path: string, message: ReportedMessage) => string {
  const seen = new Map<string, number>()
  return (path, message) => {
    const like = JSON.stringify([path, nameOf(message) ?? '', message.actual || message.reason])
    const before = seen.get(like) ?? 0
    seen.set(like, before + 1)
    return createHash('sha256').update(`${like}${before}`).digest('hex').slice(0, 32)
  }
}
