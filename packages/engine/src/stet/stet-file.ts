import path from 'node:path'
import {nearestFile} from '@copydesk/house-names'
import type {Review, StetContext, StetEntry} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import {readSource, UnreadableError} from '../read-source.ts'

export const stetFileName = 'copydesk.stet.yml'

/** What people have said shall stand as it is, in words beside the copy. */
export interface StetFile {
  /** As the user would write it. */
  readonly path: string
  readonly folder: string
  readonly entries: readonly StetEntry[]
  /** A line each: the place in the file, what is wrong there. */
  readonly problems: readonly string[]
}

/** Reads the `copydesk.stet.yml` of the folder, or of the nearest folder above that has one. */
export async function readStetFile(cwd: string): Promise<StetFile | undefined> {
  const found = nearestFile(cwd, [stetFileName])
  if (found === undefined) return
  const {parseStetFile} = await import('@copydesk/rule/stet-file')
  const shown = path.relative(cwd, found)
  const folder = path.dirname(found)
  let text: string
  try {
    text = await readSource(found)
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return {path: shown, folder, entries: [], problems: [`${shown} ${error.message}`]}
  }
  const {entries, problems} = parseStetFile(text, rules)
  return {
    path: shown,
    folder,
    entries,
    problems: problems.map(({line, column, reason}) => `${shown}:${line}:${column} ${reason}`)
  }
}

/** What holds for one file, named as the entries name it. */
export function stetContext(stet: StetFile | undefined, absolute: string): StetContext | undefined {
  if (stet === undefined) return
  return {entries: stet.entries, path: path.relative(stet.folder, absolute).replaceAll(path.sep, '/')}
}

/** The lines of the entries of `copydesk.stet.yml` that a file has a use for, and of those that are of none to it. */
export interface StetUse {
  readonly used: readonly number[]
  readonly idle: readonly number[]
}

/** What a file made of the entries; undefined if there are none for it. */
export function stetUseOf({stood, idle}: Review): StetUse | undefined {
  const used = [...new Set(stood.flatMap(({entry}) => entry?.line ?? []))]
  return used.length + idle.length === 0 ? undefined : {used, idle: idle.map(({line}) => line)}
}
