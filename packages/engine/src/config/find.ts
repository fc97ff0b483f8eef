import fs from 'node:fs'
import path from 'node:path'

/** The names of a config, the first of a folder wins. `package.json` counts where it has the field `copydesk`. */
const names = ['copydesk.config.mjs', 'copydesk.config.json', '.copydeskrc.yml', 'package.json'] as const

/** Finds the nearest config of a folder, each folder looked at once. */
export class ConfigFinder {
  readonly #found = new Map<string, string | undefined>()

  /** @param folder Absolute. */
  nearest(folder: string): string | undefined {
    if (!this.#found.has(folder)) {
      const parent = path.dirname(folder)
      this.#found.set(folder, configIn(folder) ?? (parent === folder ? undefined : this.nearest(parent)))
    }
    return this.#found.get(folder)
  }
}

function configIn(folder: string): string | undefined {
  return names
    .map((name) => path.join(folder, name))
    .find((file) => fs.existsSync(file) && (path.basename(file) !== 'package.json' || hasField(file)))
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
