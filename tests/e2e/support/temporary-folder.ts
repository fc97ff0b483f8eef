import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A run that was broken off so long ago, in milliseconds, has left its folder for good. */
const old = 86_400_000

/** Gives a run one folder for all that its tests leave in the temporary folder, and takes away those of runs that were broken off. */
export default function setUp(): () => void {
  const runs = path.join(os.tmpdir(), 'copydesk-e2e')
  fs.mkdirSync(runs, {recursive: true})
  const remove = (folder: string) => fs.rmSync(folder, {recursive: true, force: true})
  for (const name of fs.readdirSync(runs)) {
    const folder = path.join(runs, name)
    const {mtimeMs} = fs.statSync(folder, {throwIfNoEntry: false}) ?? {mtimeMs: Date.now()}
    if (Date.now() - mtimeMs > old) remove(folder)
  }
  const folder = fs.mkdtempSync(path.join(runs, 'run-'))
  // Some tests give up the rights of root, and must come through.
  fs.chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return () => remove(folder)
}
