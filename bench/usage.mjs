import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Runs a Node program and gives what it took: CPU seconds and wall seconds with all that it starts, and the most memory
 * that it had, in MB. What it prints goes nowhere. Needs `/usr/bin/time` of GNU.
 */
export function usageOf(args, cwd, env = {}) {
  const report = path.join(os.tmpdir(), `copydesk-bench-${process.pid}`)
  const {status, error} = spawnSync(
    '/usr/bin/time',
    ['--quiet', '--output', report, '--format', '%U %S %e %M', process.execPath, ...args],
    {cwd, stdio: 'ignore', env: {...process.env, ...env}}
  )
  if (error) throw error
  // 1 is what linters end with when they have found something; more means that they have not done their work.
  if (status > 1) throw new Error(`${args.join(' ')} ends with ${status}`)
  const [user, system, wall, kilobytes] = fs.readFileSync(report, 'utf8').split(' ').map(Number)
  fs.rmSync(report)
  return {cpu: user + system, wall, memory: kilobytes / 1024}
}

/** The run in the middle of some, by CPU time. */
export function medianUsage(runs, args, cwd, env) {
  const found = Array.from({length: runs}, () => usageOf(args, cwd, env))
  return found.sort((left, right) => left.cpu - right.cpu)[found.length >> 1]
}
