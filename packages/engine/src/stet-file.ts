import fs from 'node:fs'
import path from 'node:path'
import type {StetContext, StetEntry} from '@copydesk/rule'
import {rules} from 'retext-preset-copydesk'
import {findUpwards} from './files/find-upwards.ts'

const fileName = 'copydesk.stet.yml'

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
  const found = findUpwards(path.resolve(cwd), fileName)
  if (found === undefined) return
  const {parseStetFile} = await import('@copydesk/rule/stet-file')
  const {entries, problems} = parseStetFile(fs.readFileSync(found, 'utf8'), rules)
  const shown = path.relative(cwd, found)
  return {
    path: shown,
    folder: path.dirname(found),
    entries,
    problems: problems.map(({line, column, reason}) => `${shown}:${line}:${column} ${reason}`)
  }
}

/** What holds for one file, named as the entries name it. */
export function stetContext(stet: StetFile | undefined, absolute: string): StetContext | undefined {
  if (stet === undefined) return
  return {entries: stet.entries, path: path.relative(stet.folder, absolute).replaceAll(path.sep, '/')}
}
