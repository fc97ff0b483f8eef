import fs from 'node:fs'
import path from 'node:path'

/** The file with one of these names in the folder, or in the nearest folder above that has one; the first name wins. */
export function nearestFile(folder: string, names: readonly string[]): string | undefined {
  for (let here = path.resolve(folder); ; here = path.dirname(here)) {
    const found = names.map((name) => path.join(here, name)).find((file) => fs.existsSync(file))
    if (found !== undefined || path.dirname(here) === here) return found
  }
}
