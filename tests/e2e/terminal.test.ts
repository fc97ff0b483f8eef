import {spawnSync} from 'node:child_process'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {copydesk, copydeskBin, folderOf} from './support/run.ts'

/** Runs the command in a terminal of its own; gives what the terminal is sent. */
function inTerminal(args: readonly string[], cwd: string): string {
  const line = [process.execPath, copydeskBin, ...args].map((word) => `'${word}'`).join(' ')
  const {stdout, error} = spawnSync('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: {...process.env, CI: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined, TERM: 'xterm'}
  })
  if (error) throw error
  return stdout.replaceAll('\r\n', '\n')
}

const article = 'She said “yes.\n\nThey went.\n'

/** Five articles and a plugin that takes its time over each. */
const slow = {
  'copydesk.config.mjs': 'export default {plugins: ["./slow.mjs"]}\n',
  'slow.mjs': `
export default () => () => {
  const end = Date.now() + 400
  while (Date.now() < end);
}
`,
  ...Object.fromEntries(Array.from({length: 5}, (_, index) => [`${index}.md`, article]))
}

const args = ['--no-cache', '--jobs', '1', '0.md', '1.md', '2.md', '3.md', '4.md']

describe('in a terminal', () => {
  it('a run of more than a second tells how far it is, in one line that the report takes away', () => {
    const shown = inTerminal(args, folderOf(slow))
    const steps = [...shown.matchAll(/\r\u001B\[Kchecked (\d) of 5 files/g)].map(([, done]) => Number(done))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps).toEqual(steps.toSorted())
    expect(steps[0]).toBeGreaterThan(1)
    const report = shown.slice(shown.lastIndexOf('files') + 'files'.length)
    expect(report.startsWith('\r\u001B[K')).toBe(true)
    expect(report).toContain('5 warnings')
  })

  it('the report has colours, and a short run says nothing else', () => {
    const shown = inTerminal(['--no-cache', '0.md'], folderOf({'0.md': article}))
    expect(shown).toContain('\u001B[33mwarning\u001B[39m')
    expect(shown).not.toContain('checked')
  })
})

it('elsewhere a long run says nothing before its report', () => {
  const {stdout, stderr} = copydesk(args, folderOf(slow))
  expect(stderr).toBe('')
  expect(stdout).not.toContain('\u001B')
})
