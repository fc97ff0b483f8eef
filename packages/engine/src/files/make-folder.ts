import fs from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder with those on the way to it. Node’s own goes round for ever where the system says of a folder that cannot
 * be made, as under `/proc`, that it is the one above that is missing.
 */
export function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    // Another run may have been quicker.
    if (!fs.existsSync(folder)) throw error
  }
}
