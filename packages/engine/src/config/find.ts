import fs from 'node:fs'
import path from 'node:path'
import {ConfigError} from './types.ts'

/** The names of a config, the first of a folder wins. `package.json` counts where it has the field `copydesk`. */
const names = ['copydesk.config.mjs', 'copydesk.config.json', '.copydeskrc.yml', 'package.json'] as const

/** What other tools name such files. To pass over one would leave people wondering why it has no effect. */
const misnamed: Readonly<Record<string, (typeof names)[number]>> = {
  '.copydeskrc': '.copydeskrc.yml',
  '.copydeskrc.yaml': '.copydeskrc.yml',
  'copydesk.config.yml': '.copydeskrc.yml',
  'copydesk.config.yaml': '.copydeskrc.yml',
  '.copydeskrc.json': 'copydesk.config.json',
  'copydesk.config.js': 'copydesk.config.mjs',
  'copydesk.config.cjs': 'copydesk.config.mjs',
  'copydesk.config.ts': 'copydesk.config.mjs'
}

/** Finds the nearest config of a folder, each folder looked at once. */
export class ConfigFinder {
  readonly #cwd: string
  readonly #found = new Map<string, string | undefined>()

  /** @param cwd What problems name files relative to. */
  constructor(cwd: string) {
    this.#cwd = cwd
  }

  /**
   * @param folder Absolute.
   * @throws {ConfigError} If a file has the name of no config, and was meant as one.
   */
  nearest(folder: string): string | undefined {
    if (!this.#found.has(folder)) {
      const parent = path.dirname(folder)
      this.#found.set(folder, configIn(folder, this.#cwd) ?? (parent === folder ? undefined : this.nearest(parent)))
    }
    return this.#found.get(folder)
  }
}

/**
 * The config that lies in a folder.
 *
 * @param cwd What problems name files relative to.
 * @throws {ConfigError} If there is none but a file that was meant as one.
 */
export function configIn(folder: string, cwd: string): string | undefined {
  const found = names
    .map((name) => path.join(folder, name))
    .find((file) => fs.existsSync(file) && (path.basename(file) !== 'package.json' || hasField(file)))
  if (found !== undefined) return found
  for (const [name, right] of Object.entries(misnamed)) {
    const file = path.join(folder, name)
    if (fs.existsSync(file)) throw new ConfigError([`${path.relative(cwd, file)} is not read: name it ${right}`])
  }
  return
}

/** A `package.json` that cannot be read is not ours to complain of. */
function hasField(file: string): boolean {
  try {
    const manifest: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, 'copydesk')
  } catch {
    return false
  }
}
