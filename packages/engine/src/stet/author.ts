import {execFileSync} from 'node:child_process'

/**
 * Who lets something stand, for the `who` of an entry: the name that git signs commits with, else the one the system has.
 *
 * @param cwd A folder of the repository.
 */
export function authorOf(cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    }).trim()
    if (name !== '') return name
  } catch {
    // Where there is no git, the system may know.
  }
  return env.USER || env.USERNAME || undefined
}
