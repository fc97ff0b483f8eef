import fs from 'node:fs/promises'
import path from 'node:path'

/** What folders and globs are searched for. */
export const extensions = ['txt', 'md', 'markdown', 'mdx', 'html', 'htm']

export interface FoundFiles {
  /** Paths as the user would write them: relative to `cwd` where they lie under it. Sorted, each once. */
  readonly files: readonly string[]
  /** Paths and globs of the input that match nothing. */
  readonly unmatched: readonly string[]
}

/**
 * Finds the files that paths, folders and globs stand for.
 *
 * A file that is named is taken whatever its extension; folders and globs give files with a known extension that git
 * does not ignore.
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>()
  const unmatched: string[] = []
  for (const pattern of patterns) {
    const kind = await kindOf(path.resolve(cwd, pattern))
    if (kind === 'file') {
      files.add(path.normalize(pattern))
      continue
    }
    const found = kind === 'folder' ? await search(cwd, pattern) : await expand(cwd, pattern)
    if (found.length === 0) unmatched.push(pattern)
    for (const file of found) files.add(file)
  }
  return {files: [...files].sort(), unmatched}
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
  if (!/[*?{[\]!(]/.test(pattern)) return []
  return (await glob(pattern, cwd)).filter((file) => extensions.includes(path.extname(file).slice(1).toLowerCase()))
}

/** Loaded only when there is something to search: a run over one named file starts without it. */
async function glob(pattern: string, cwd: string): Promise<string[]> {
  const {globby} = await import('globby')
  return globby(pattern, {
    cwd,
    gitignore: true,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
}
