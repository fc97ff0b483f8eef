import path from 'node:path'
import {promisify} from 'node:util'

/** What git cannot tell, in words for the person who runs the check. */
export class GitError extends Error {}

/** A file that has changed since a commit. */
export interface ChangedFile {
  /** Absolute. */
  readonly file: string
  /** Its text at the commit; undefined if it was not there. */
  before(): Promise<Buffer | undefined>
}

/**
 * The files that have changed since a branch left another one, or since a commit; what is not committed and what git
 * does not know yet among them.
 *
 * @param ref A branch, a tag or a commit.
 * @throws GitError If git does not know it, or is not there.
 */
export async function changedSince(ref: string, cwd: string): Promise<ReadonlyMap<string, ChangedFile>> {
  // Loaded only for this: it takes its time.
  const run = promisify((await import('node:child_process')).execFile)
  const git = async (...args: string[]): Promise<string> => {
    const {stdout} = await run('git', args, {cwd, maxBuffer: 1 << 28})
    return stdout
  }
  const root = (
    await orGitError(
      () => git('rev-parse', '--show-toplevel'),
      () => '--since needs a git repository'
    )
  ).trim()
  const base = await orGitError(
    async () => (await git('merge-base', '--end-of-options', ref, 'HEAD')).trim(),
    async () =>
      (await git('rev-parse', '--is-shallow-repository')).trim() === 'true'
        ? `--since ${ref}: this clone is shallow; check it out with \`fetch-depth: 0\``
        : `--since ${ref}: git knows no such commit that HEAD has something in common with`
  )
  const changed = new Map<string, ChangedFile>()
  const add = (name: string, old: string | undefined): void => {
    const file = path.join(root, name)
    changed.set(file, {
      file,
      before: async () => {
        if (old === undefined) return
        const {stdout} = await run('git', ['cat-file', 'blob', `${base}:${old}`], {
          cwd,
          maxBuffer: 1 << 28,
          encoding: 'buffer'
        })
        return stdout
      }
    })
  }
  const fields = (await git('diff', '--name-status', '-z', '--find-renames', '--diff-filter=AMRT', base, '--')).split(
    '\0'
  )
  for (let at = 0; at + 1 < fields.length; ) {
    const status = fields[at++]!
    const old = fields[at++]!
    add(status.startsWith('R') ? fields[at++]! : old, status === 'A' ? undefined : old)
  }
  for (const name of (await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', root)).split(
    '\0'
  ))
    if (name !== '') add(name, undefined)
  return changed
}

async function orGitError<Result>(
  action: () => Promise<Result>,
  explain: () => string | Promise<string>
): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new GitError('--since needs git, which is not installed')
    throw new GitError(await explain())
  }
}
