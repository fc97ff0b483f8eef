import fs from 'node:fs'
import process from 'node:process'
import {run} from './run.ts'

/**
 * Runs the command as the process says, and leaves its exit code there.
 *
 * @param warm Called when the program has run as far as most runs of it need.
 */
export async function main(warm: () => void): Promise<void> {
  const {version} = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const build = fs.readFileSync(new URL('./build-id', import.meta.url), 'utf8')

  // A failed write is told where it was asked for; unheard, the stream's own word of it would end the process.
  process.stdout.on('error', () => {})

  let interrupted = false
  // The second time it ends at once, as it does anywhere.
  process.once('SIGINT', () => {
    interrupted = true
  })

  // Where a plugin never comes to an end, Node has nothing left to wait for, and the process ends as if all were well.
  const endHalfway = (): void => {
    process.stderr.write(
      'copydesk: the run ended halfway: a plugin, a config or a reporter ended it or never came to an end\n'
    )
    process.exitCode = 2
  }
  process.once('exit', endHalfway)

  const code = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    interrupted: () => interrupted,
    version,
    build,
    worker: new URL('./lint-worker.cjs', import.meta.url),
    docs: new URL('./rules/', import.meta.url),
    warm
  })
  process.off('exit', endHalfway)
  process.exitCode = code
}
