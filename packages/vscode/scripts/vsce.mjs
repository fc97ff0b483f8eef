import {spawnSync} from 'node:child_process'
import process from 'node:process'

const version = '3.9.2'

/**
 * Packs the extension in a folder. What packs it, vsce, is fetched for the occasion: with all that it imports it would be a
 * third of what everyone installs here.
 *
 * @param {string} folder
 * @param {readonly string[]} options Of `vsce package`.
 * @throws {Error} If it cannot be packed, with what vsce says.
 */
export function pack(folder, options) {
  const {status, stdout, stderr, error} = spawnSync(
    'npx',
    [
      '--yes',
      '--ignore-scripts',
      `--package=@vscode/vsce@${version}`,
      'vsce',
      'package',
      '--no-dependencies',
      ...options
    ],
    {cwd: folder, encoding: 'utf8', shell: process.platform === 'win32'}
  )
  if (status !== 0) throw new Error(error?.message ?? stdout + stderr)
  return stdout
}
