import fs from 'node:fs/promises'
import path from 'node:path'

/** What folders and globs are searched for. */
export const extensions = ['txt', 'md', 'markdown', 'mdx', 'html', 'htm']

export interface FoundFiles {
  /** Paths as the user would write them: relative to `cwd` where they lie under it. Sorted, each once. */
  readonly files: readonly string[]
  /** What of the input stands for no file, and why: “drafts holds no article (txt, md, …)”. */
  readonly unmatched: readonly string[]
}

/**
 * Finds the files that paths, folders and globs stand for.
 *
 * A file that is named is taken whatever its extension; folders and globs give files with a known extension that git
 * does not ignore. Links inside folders are not followed, so that none leads in a circle.
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>()
  const unmatched: string[] = []
  for (const pattern of patterns) {
    const {found, why} = await find(pattern, cwd)
    if (found.length === 0) unmatched.push(`${pattern} ${why}`.trimStart())
    for (const file of found) files.add(file)
  }
  return {files: [...files].sort(), unmatched}
}

/** The files that one pattern stands for, and what to say if there are none. */
async function find(pattern: string, cwd: string): Promise<{found: string[]; why: string}> {
  // What a shell makes of a variable that is not set; as a path it would be the folder of the run.
  if (pattern.trim() === '') return {found: [], why: 'a path is empty'}
  const kind = await kindOf(path.resolve(cwd, pattern))
  if (kind === 'file') return {found: [path.normalize(pattern)], why: ''}
  if (kind === 'folder') return {found: await search(cwd, pattern), why: `holds no article (${extensions.join(', ')})`}
  if (pattern === '-') return {found: [], why: 'is not a file: standard input cannot be checked'}
  if (!/[*?{[\]!(]/.test(pattern)) return {found: [], why: 'does not exist'}
  return {found: await expand(cwd, pattern), why: 'matches no article'}
}

async function kindOf(absolute: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await fs.stat(absolute)).isDirectory() ? 'folder' : 'file'
  } catch {
    return
  }
}

async function search(cwd: string, folder: string): Promise<string[]> {
  const found = await glob(`**/*.{${extensions.join(',')}}`, path.resolve(cwd, folder))
  return found.map((file) => path.join(folder, file))
}

async function expand(cwd: string, pattern: string): Promise<string[]> {
  return (await glob(pattern, cwd)).filter((file) => extensions.includes(path.extname(file).slice(1).toLowerCase()))
}

/** Loaded only when there is something to search: a run over one named file starts without it. */
async function glob(pattern: string, cwd: string): Promise<string[]> {
  const {globby} = await import('globby')
  return globby(pattern, {
    cwd,
    gitignore: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
}
