import fs from 'node:fs'
import path from 'node:path'

export interface CachePlace {
  /** Where the cache lies. */
  readonly folder: string
  /** The folder that has `node_modules`. */
  readonly root: string
}

/** Where a cache is kept if nobody says: in the nearest node_modules; undefined if there is none. */
export function defaultCachePlace(cwd: string): CachePlace | undefined {
  const modules = path.join(cwd, 'node_modules')
  if (fs.existsSync(modules)) return {folder: path.join(modules, '.cache/copydesk'), root: cwd}
  const parent = path.dirname(cwd)
  return parent === cwd ? undefined : defaultCachePlace(parent)
}
