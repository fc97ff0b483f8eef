/**
 * Who lets something stand, for the `who` of an entry: the name that git signs commits with, else the one the system has.
 *
 * @param cwd A folder of the repository.
 */
export async function authorOf(cwd: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  // Loaded only for this: a check starts sooner without.
  const {execFileSync} = await import('node:child_process')
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
