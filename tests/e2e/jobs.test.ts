import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf, root} from './support/run.ts'

/** The articles of the repository, a few times over. */
function articles(): Record<string, string> {
  const folder = path.join(root, 'fixtures')
  const names = fs
    .readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
  return Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]))
}

const json = ['--format', 'json', '--cache-location', '.cache']

describe('the report is the same, byte for byte', () => {
  const files = articles()
  const folder = folderOf(files)
  const once = copydesk([...json, '--no-cache', '--jobs', '1', '.'], folder)

  it('for any number of workers', () => {
    expect(JSON.parse(once.stdout).flatMap((file: {messages: unknown[]}) => file.messages).length).toBeGreaterThan(50)
    for (const jobs of ['2', '5']) expect(copydesk([...json, '--no-cache', '-j', jobs, '.'], folder)).toEqual(once)
  })

  it('for any order of the files', () => {
    const names = Object.keys(files).map((name) => path.normalize(name))
    const forth = copydesk([...json, '--no-cache', ...names.toSorted()], folder)
    expect(copydesk([...json, '--no-cache', ...names.toSorted().toReversed()], folder)).toEqual(forth)
  })

  it('for a cold and a warm cache that workers fill', () => {
    expect(copydesk([...json, '--jobs', '2', '.'], folder)).toEqual(once)
    expect(fs.existsSync(path.join(folder, '.cache/results.json'))).toBe(true)
    expect(copydesk([...json, '--jobs', '1', '.'], folder)).toEqual(once)
    expect(copydesk([...json, '.'], folder)).toEqual(once)
  })
})

describe('in workers', () => {
  it('configs and plugins hold, and a file that cannot be read is one error', () => {
    const folder = folderOf({
      'copydesk.config.mjs':
        'import words from "retext-repeated-words"\nexport default {plugins: ["repeated-words"], rules: {"paired-quotes": "off"}, skip: [/xx/]}\n',
      'a.md': 'It was the the “end.\n',
      'b.md': 'It was the the end.\n',
      'c.md': '\0'
    })
    const alone = copydesk([...json, '--no-cache', '--jobs', '1', '.'], folder)
    const spread = copydesk([...json, '--no-cache', '--jobs', '2', '.'], folder)
    expect(spread).toEqual(alone)
    expect(alone.stderr).toBe('copydesk: c.md is a binary file, not text\n')
    expect(JSON.parse(alone.stdout).map((file: {messages: unknown[]}) => file.messages.length)).toEqual([1, 1])
  })

  it('retext-spell, which counts the suggestions that it makes, finds what it finds without', () => {
    const unknown = (file: number) =>
      Array.from({length: 20}, (_, word) => `qu${'abcd'[file]}${'abcdefghijklmnopqrst'[word]}x`)
    const folder = folderOf({
      '.copydeskrc.yml': 'plugins: [[spell, {dictionary: dictionary-en}]]\n',
      ...Object.fromEntries([0, 1, 2, 3].map((file) => [`${file}.md`, `${unknown(file).join(' ')}.\n`]))
    })
    const alone = copydesk([...json, '--no-cache', '--jobs', '1', '.'], folder)
    expect(JSON.parse(alone.stdout).map((file: {messages: unknown[]}) => file.messages.length)).toEqual([
      20, 20, 20, 20
    ])
    expect(copydesk([...json, '--no-cache', '--jobs', '2', '.'], folder)).toEqual(alone)
    expect(alone.stdout).not.toContain('for example')
  })

  it('one that dies is reported with its file, which is tried once more; the others are checked', () => {
    const folder = folderOf({
      'copydesk.config.mjs': 'export default {plugins: ["./dies.mjs"]}\n',
      'dies.mjs':
        'import fs from "node:fs"\nexport default () => (tree, file) => {\n' +
        '  if (file.basename === "always.md" || (file.basename === "once.md" && !fs.existsSync("died"))) {\n' +
        '    fs.appendFileSync("died", file.basename + "\\n")\n    process.exit(1)\n  }\n}\n',
      ...Object.fromEntries(Array.from({length: 20}, (_, index) => [`${index}.md`, 'She said “no.\n'])),
      'always.md': 'Fine.\n'
    })
    const {code, stdout, stderr} = copydesk([...json, '--no-cache', '--jobs', '2', '.'], folder)
    expect(stderr).toBe('copydesk: always.md took down the worker that checked it, twice\n')
    expect(fs.readFileSync(path.join(folder, 'died'), 'utf8')).toBe('always.md\nalways.md\n')
    expect(JSON.parse(stdout).map((file: {messages: unknown[]}) => file.messages.length)).toEqual(Array(20).fill(1))
    expect(code).toBe(2)
    fs.rmSync(path.join(folder, 'died'))
    fs.renameSync(path.join(folder, 'always.md'), path.join(folder, 'once.md'))
    expect(copydesk([...json, '--no-cache', '--jobs', '2', '.'], folder)).toMatchObject({code: 1, stderr: ''})
  })

  it('a wrong config is told once', () => {
    const folder = folderOf({'.copydeskrc.yml': 'plugins: [no-such-plugin]\n', 'a.md': 'x', 'b.md': 'x'})
    const told = copydesk(['--jobs', '2', '.'], folder)
    expect(told).toEqual({
      code: 2,
      stdout: '',
      stderr: 'copydesk: .copydeskrc.yml: the plugin `no-such-plugin` cannot be used: it is not installed\n'
    })
  })
})
