import fs from 'node:fs'
import path from 'node:path'
import {ignoreTest} from '../config/settings.ts'
import {extensions} from './extensions.ts'
import {isUnasked, unaskedFolders} from './unasked.ts'

export interface FoundFiles {
  /** Paths as the user would write them: relative to `cwd` where they lie under it. Sorted, each once. */
  readonly files: readonly string[]
  /** What of the input stands for no file, and why: “drafts holds no article (txt, md, …)”. */
  readonly unmatched: readonly string[]
  /** The same, of folders and globs that are there but hold nothing: no mistake where a run may be empty. */
  readonly empty: readonly string[]
}

export interface FindOptions {
  /** What folders and globs are searched for. @default {@link extensions} */
  readonly extensions?: readonly string[] | undefined
  /** Whether a file is left out, even if it is named. */
  readonly ignores?: ((file: string) => boolean | Promise<boolean>) | undefined
}

/**
 * Finds the files that paths, folders and globs stand for.
 *
 * A file that is named is taken whatever its extension; folders and globs give files with a known extension that git
 * does not ignore and that are written by people. What a pattern after a `!` matches, as in `.gitignore`, is left out.
 * Links inside folders are not followed, so that none leads in a circle.
 */
export async function findFiles(
  patterns: readonly string[],
  cwd: string,
  options: FindOptions = {}
): Promise<FoundFiles> {
  const leftOut: string[] = []
  const asked: string[] = []
  for (const pattern of patterns)
    if (pattern.startsWith('!') && kindOf(path.resolve(cwd, pattern)) === undefined)
      leftOut.push(pattern.slice(1).replace(/^\.\//, '/'))
    else asked.push(pattern)
  const isLeftOut = leftOut.length === 0 ? () => false : await ignoreTest(leftOut, cwd)
  const files = new Set<string>()
  const unmatched: string[] = []
  const empty: string[] = []
  if (asked.length === 0 && leftOut.length > 0) empty.push('nothing is named but what is left out')
  for (const pattern of asked) {
    const {found, why, searched} = await find(pattern, cwd, options.extensions ?? extensions)
    if (found.length === 0) (searched ? empty : unmatched).push(`${pattern} ${why}`.trimStart())
    for (const file of found) files.add(file)
  }
  const {ignores = () => false} = options
  const left: string[] = []
  for (const file of [...files].sort()) {
    const absolute = path.resolve(cwd, file)
    if (!isLeftOut(absolute) && !(await ignores(absolute))) left.push(file)
  }
  return {files: left, unmatched, empty}
}

interface Found {
  readonly found: readonly string[]
  /** What to say if there are none. */
  readonly why: string
  readonly searched?: boolean
}

/** The files that one pattern stands for. */
async function find(pattern: string, cwd: string, wanted: readonly string[]): Promise<Found> {
  // What a shell makes of a variable that is not set; as a path it would be the folder of the run.
  if (pattern.trim() === '') return {found: [], why: 'a path is empty'}
  const kind = kindOf(path.resolve(cwd, pattern))
  if (kind === 'file') return {found: [path.normalize(pattern)], why: ''}
  if (kind === 'folder') {
    const found = await search(`**/*.@(${wanted.join('|')})`, path.resolve(cwd, pattern), wanted)
    return {
      found: found.map((file) => path.join(pattern, file)),
      why: `holds no article (${wanted.join(', ')})`,
      searched: true
    }
  }
  if (pattern === '-') return {found: [], why: 'is not a file; standard input is checked with --stdin'}
  if (!/[*?{[\]!(]/.test(pattern)) return {found: [], why: 'does not exist'}
  const base = fixedFolder(pattern)
  const found = await search(pattern.slice(base.length), path.resolve(cwd, base), wanted)
  return {found: found.map((file) => path.join(base, file)), why: 'matches no article', searched: true}
}

function kindOf(absolute: string): 'file' | 'folder' | undefined {
  try {
    return fs.statSync(absolute).isDirectory() ? 'folder' : 'file'
  } catch {
    return
  }
}

/** The folders that a glob begins with, by their names: `dist/` of `dist/**.md`. */
function fixedFolder(pattern: string): string {
  return /^(?:[^*?{[\]!()/\\]+\/)*/.exec(pattern)![0]
}

/** Loaded only when there is something to search: a run over one named file starts without it. */
async function search(pattern: string, folder: string, wanted: readonly string[]): Promise<string[]> {
  const {globbySync} = await import('globby')
  // The other kind asks the system, and waits, for each file that it has found: twice the time and memory.
  const found = globbySync(pattern, {
    cwd: folder,
    gitignore: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    ignore: unaskedFolders.map((name) => `**/${name}/**`)
  })
  return found.filter((file) => wanted.includes(path.extname(file).slice(1).toLowerCase()) && !isUnasked(file))
}
