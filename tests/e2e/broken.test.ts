import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, copydeskBin, folderOf} from './support/run.ts'

const slip = 'The mayor spoke. “It will be open by June, she said.\n'
const home = {CI: undefined}
/** Whoever may write anywhere (root) needs someone who may not. */
const other = process.getuid?.() === 0 ? 65_534 : undefined

describe('a folder in the place of a file is told in one line', () => {
  it.each([
    ['copydesk.stet.yml', 'copydesk: copydesk.stet.yml is not a regular file\n'],
    ['names.yml', 'copydesk: names.yml cannot be read\n'],
    ['names.seen.json', 'copydesk: names.seen.json cannot be read\n'],
    ['.copydeskignore', 'copydesk: .copydeskignore is not a regular file\n']
  ])('%s', (name, line) => {
    const folder = folderOf({'a.md': slip, [`${name}/x`]: ''})
    const {code, stderr} = copydesk(['a.md'], folder)
    expect([code, stderr]).toEqual([2, line])
  })

  it('.copydeskrc.yml', () => {
    const {code, stderr} = copydesk(['a.md'], folderOf({'a.md': slip, '.copydeskrc.yml/x': ''}))
    expect(code).toBe(2)
    expect(stderr).toBe('copydesk: .copydeskrc.yml is not a regular file\n')
  })

  it('a baseline', () => {
    const folder = folderOf({'a.md': slip, 'known/x': ''})
    const line = 'copydesk: known is not a regular file\n'
    expect(copydesk(['--baseline', 'known', 'a.md'], folder).stderr).toBe(line)
    expect(copydesk(['baseline', '--baseline', 'known', 'a.md'], folder, home).stderr).toBe(line)
  })
})

describe('a folder that may not be written to is told in one line, and nothing is left in it', () => {
  it.each([
    [['baseline', 'a.md'], 'copydesk.baseline.txt'],
    [['stet', 'a.md:1', '--reason', 'r', '--who', 'w'], 'copydesk.stet.yml'],
    [['init'], '.copydeskrc.yml'],
    [['names', '--write', 'a.md'], 'names.seen.json']
  ])('%j', (args, file) => {
    const folder = folderOf({'a.md': slip})
    fs.chmodSync(folder, 0o555)
    const {status, stdout, stderr} = spawnSync(process.execPath, [copydeskBin, '--no-cache', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, CI: ''},
      ...(other !== undefined && {uid: other, gid: other})
    })
    fs.chmodSync(folder, 0o755)
    expect(stderr).toMatch(
      new RegExp(`^copydesk: the folder \\S+ may not be written to: ${file} is left as it was\\n$`)
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(fs.readdirSync(folder).sort()).toEqual(['a.md', 'node_modules'])
  })
})

it('a file that vanishes while others are checked is one line', () => {
  const plugin = `import fs from 'node:fs'\nexport default () => () => fs.rmSync('b.md', {force: true})\n`
  const folder = folderOf({'a.md': slip, 'b.md': slip, 'c.md': slip, 'vanish.mjs': plugin})
  const {code, stdout, stderr} = copydesk(['--no-cache', '--use', './vanish.mjs', '.'], folder)
  expect(stderr).toBe('copydesk: b.md does not exist\n')
  expect(stdout).toContain('⚠ 2 warnings')
  expect(code).toBe(2)
})

it('a baseline that is none is named', () => {
  const folder = folderOf({'a.md': slip, 'known.txt': 'nonsense\n'})
  const line = 'copydesk: known.txt: line 1 is not one that copydesk baseline writes\n'
  expect(copydesk(['--baseline', 'known.txt', 'a.md'], folder).stderr).toBe(line)
  expect(copydesk(['baseline', '--baseline', 'known.txt', 'a.md'], folder, home).stderr).toBe(line)
  expect(fs.readFileSync(path.join(folder, 'known.txt'), 'utf8')).toBe('nonsense\n')
})

it('a config that extends what is not there says so', () => {
  const folder = folderOf({'a.md': slip, '.copydeskrc.yml': 'extends: copydesk-config-nowhere\n'})
  expect(copydesk(['a.md'], folder).stderr).toBe(
    'copydesk: .copydeskrc.yml:1:1 `copydesk-config-nowhere` cannot be found: it is not installed\n'
  )
})
