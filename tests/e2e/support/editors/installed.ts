import {spawnSync} from 'node:child_process'

/** Whether a command runs here: editors come from the system, not from npm. */
export function installed(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, {stdio: 'ignore'}).status === 0
}
