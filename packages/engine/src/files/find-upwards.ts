import fs from 'node:fs'
import path from 'node:path'

/** A file of a name, in the folder or the nearest one above that has it. */
export function findUpwards(folder: string, name: string): string | undefined {
  const file = path.join(folder, name)
  if (fs.existsSync(file)) return file
  const parent = path.dirname(folder)
  return parent === folder ? undefined : findUpwards(parent, name)
}
