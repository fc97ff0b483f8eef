import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** Bytes; a report on all our articles is longer than what Node keeps by itself. */
const longestOutput = 2 ** 26

/** The repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The built command, as npm links it. */
export const copydeskBin = path.join(root, 'packages/cli/bin/copydesk.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a Node program in a folder, without a terminal. */
export function runNode(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
  input?: string | Uint8Array
): Ran {
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: longestOutput,
    ...(input !== undefined && {input}),
    env: {...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env}
  })
  return {code: status, stdout, stderr}
}

export function copydesk(args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): Ran {
  return runNode(copydeskBin, args, cwd, env)
}

/** As {@link copydesk}, with a text on standard input. */
export function copydeskWith(input: string | Uint8Array, args: readonly string[], cwd: string): Ran {
  return runNode(copydeskBin, args, cwd, {}, input)
}

/** A folder for one test, with files in it. It sees the repository's packages, as a content repository sees its own. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-e2e-'))
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}
