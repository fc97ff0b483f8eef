import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {loadCompiled} from './compiled-code.ts'

/** The program, and what keeps its compiled code for the next run. */
interface Loaded {
  readonly program: typeof import('./program.ts')
  readonly keep: () => void
}

const here = path.dirname(fileURLToPath(import.meta.url))
const file = path.join(here, 'copydesk.cjs')

/**
 * Loads the program, quicker where an earlier run has left it compiled in the node_modules that it is installed in.
 * `NODE_DISABLE_COMPILE_CACHE` turns this off, as it does for Node’s own.
 */
export function loadProgram(): Loaded {
  const modules = nearestModules(here)
  if (modules === undefined || process.env.NODE_DISABLE_COMPILE_CACHE)
    return {program: createRequire(file)(file), keep: () => {}}
  const build = fs.readFileSync(path.join(here, 'build-id'), 'utf8')
  const {exports, keep} = loadCompiled(file, build, path.join(modules, '.cache/copydesk/code'))
  return {program: exports as Loaded['program'], keep}
}

/** The `node_modules` that a package is in or beside; undefined if there is none. */
function nearestModules(folder: string): string | undefined {
  const modules = path.join(folder, 'node_modules')
  if (fs.existsSync(modules)) return modules
  const parent = path.dirname(folder)
  return parent === folder ? undefined : nearestModules(parent)
}
