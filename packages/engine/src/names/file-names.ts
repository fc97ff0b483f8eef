import path from 'node:path'
import {namesOf, recordedMentions} from '@copydesk/names'
import {type Point, parseDocument} from '@copydesk/prose'
import type {Linter} from '../lint-file.ts'
import {readSource, UnreadableError} from '../read-source.ts'

/** Where a file has a name. */
export interface NamePlace {
  /** As the user would write it. */
  readonly path: string
  readonly uses: number
  /** Of the first use. */
  readonly start: Point
}

export interface FileNames {
  readonly path: string
  readonly names: ReadonlyMap<string, NamePlace>
  /** Why the file was not read. */
  readonly problem?: string
}

/** Reads the names of one file; a file that cannot be read gives a result with a `problem`. */
export async function namesOfFile(linter: Linter, file: string, cwd: string): Promise<FileNames> {
  const absolute = path.resolve(cwd, file)
  try {
    const document = parseDocument(await readSource(absolute), await linter.settingsFor(absolute))
    const names = new Map<string, NamePlace>()
    for (const [name, mentions] of recordedMentions(namesOf(document))) {
      const {run, tokens} = mentions[0]!
      const {start} = document.toSource(run.block, tokens[0]!.start, tokens.at(-1)!.end)
      names.set(name, {path: file, uses: mentions.length, start: document.point(start)})
    }
    return {path: file, names}
  } catch (error) {
    if (error instanceof UnreadableError) return {path: file, names: new Map(), problem: error.message}
    throw error
  }
}
