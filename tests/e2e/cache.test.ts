import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {copydesk, copydeskBin, folderOf, root} from './support/run.ts'

const open = 'The mayor spoke.\n\n“We will build it,” she said. “It will be open by June.\n\nNobody laughed.\n'
const json = ['--format', 'json', '--cache-location', '.cache']

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function cacheOf(folder: string): string {
  return path.join(folder, '.cache/results.json')
}

/** Puts a word of our own into a kept message, and its checksum right, to tell a kept result from a fresh one. */
function mark(folder: string): void {
  const [, text] = fs.readFileSync(cacheOf(folder), 'utf8').split('\n')
  const changed = text!.replaceAll('never closes', 'NEVER CLOSES')
  fs.writeFileSync(cacheOf(folder), `${hashOf(changed)}\n${changed}`)
}

it('gives the same report cold, warm and without, byte for byte', () => {
  const folder = folderOf({'a.md': open, 'b/c.txt': open, 'd.html': '<p>Fine.</p>'})
  const cold = copydesk([...json, '.'], folder)
  expect(fs.existsSync(cacheOf(folder))).toBe(true)
  expect(copydesk([...json, '.'], folder)).toEqual(cold)
  expect(copydesk(['--format', 'json', '--no-cache', '.'], folder)).toEqual(cold)
})

it('is used as long as the text and all that has a say are the same', () => {
  const folder = folderOf({'a.md': open, 'copydesk.stet.yml': ''})
  copydesk([...json, 'a.md'], folder)
  mark(folder)
  const isKept = (...more: string[]) => copydesk([...json, ...more, 'a.md'], folder).stdout.includes('NEVER CLOSES')
  expect(isKept()).toBe(true)
  expect(isKept('--min-confidence', '0.01')).toBe(false)
  const changes: [string, string][] = [
    ['a.md', `${open}\nMore.\n`],
    ['.copydeskrc.yml', 'rules: {paired-quotes/doubled: off}\n'],
    ['.copydeskrc.yml', 'skip: ["zzz"]\n'],
    ['names.yml', '- name: Renata Oyelaran\n'],
    ['.copydeskrc.yml', 'plugins: [repeated-words]\n'],
    ['copydesk.stet.yml', '- {rule: paired-quotes, words: something else, reason: x, who: y}\n']
  ]
  for (const [file, text] of changes) {
    copydesk([...json, 'a.md'], folder)
    mark(folder)
    expect(isKept()).toBe(true)
    fs.writeFileSync(path.join(folder, file), text)
    expect([file, text, isKept()]).toEqual([file, text, false])
  }
})

it('outlives a new installation of the same packages', () => {
  const folder = folderOf({'.copydeskrc.yml': 'plugins: [retext-repeated-words]\n', 'a.md': open})
  fs.rmSync(path.join(folder, 'node_modules'))
  const install = (packages: string): void => {
    fs.rmSync(path.join(folder, 'node_modules'), {recursive: true, force: true})
    fs.mkdirSync(path.join(folder, 'node_modules'))
    const plugin = 'node_modules/retext-repeated-words'
    fs.symlinkSync(path.join(root, plugin), path.join(folder, plugin))
    fs.writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), packages)
  }
  const run = () => copydesk([...json, '.'], folder).stdout
  install('{}')
  expect(run()).toContain('never closes')
  mark(folder)
  install('{}')
  expect(run()).toContain('NEVER CLOSES')
  install('{"packages": {}}')
  expect(run()).toContain('never closes')
})

it('is thrown away where it is damaged', () => {
  const folder = folderOf({'a.md': open})
  const sound = copydesk([...json, 'a.md'], folder)
  const kept = fs.readFileSync(cacheOf(folder), 'utf8')
  const damages = [
    '',
    '{}',
    kept.slice(0, -40),
    kept.replace('never closes', 'always closes'),
    `x\n{"a.md": {"key": 1}}`
  ]
  for (const damaged of damages) {
    fs.writeFileSync(cacheOf(folder), damaged)
    expect(copydesk([...json, 'a.md'], folder)).toEqual(sound)
    expect(fs.readFileSync(cacheOf(folder), 'utf8')).toBe(kept)
  }
})

it('may be written by several runs at once', async () => {
  const folder = folderOf(Object.fromEntries(Array.from({length: 50}, (_, index) => [`${index}.md`, open])))
  const run = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [copydeskBin, ...json, '.'], {cwd: folder})
      let text = ''
      child.stdout.on('data', (piece) => {
        text += piece
      })
      child.on('close', () => resolve(text))
    })
  const reports = await Promise.all([run(), run(), run(), run()])
  expect(new Set(reports).size).toBe(1)
  expect(fs.readdirSync(path.join(folder, '.cache'))).toEqual(['results.json'])
  expect(copydesk([...json, '.'], folder).stdout).toBe(reports[0])
})

it('lies in node_modules by default; a run that cannot keep it where it was told to says so and goes on', () => {
  const folder = folderOf({'a.md': open})
  fs.rmSync(path.join(folder, 'node_modules'))
  fs.mkdirSync(path.join(folder, 'node_modules'))
  copydesk(['a.md'], folder)
  expect(fs.existsSync(path.join(folder, 'node_modules/.cache/copydesk/results.json'))).toBe(true)
  fs.writeFileSync(path.join(folder, 'no-folder'), '')
  const plain = copydesk(['--no-cache', 'a.md'], folder)
  // Where folders can be made, that is one more place; where there is no /proc, too.
  for (const place of ['no-folder', '/proc/copydesk/cache'])
    expect(copydesk(['--cache-location', place, 'a.md'], folder)).toEqual({
      ...plain,
      stderr: expect.stringMatching(
        new RegExp(`^${plain.stderr}copydesk: no cache is kept: ${place} cannot be written \\(E[A-Z]+\\)\n$`)
      )
    })
})
