import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf} from './support/run.ts'

interface Message {
  readonly source: string
  readonly ruleId: string
  readonly severity: string
  readonly reason: string
  readonly actual: string
  readonly place: {readonly start: {readonly offset: number}; readonly end: {readonly offset: number}}
  readonly fix?: {readonly safety: string; readonly edits: readonly unknown[]}
}

function messagesOf(folder: string, args: readonly string[]): Message[] {
  const {stdout, stderr} = copydesk(['--format', 'json', ...args], folder)
  expect(stderr).toBe('')
  return JSON.parse(stdout).flatMap((file: {messages: Message[]}) => file.messages)
}

const twice = '> Caf&eacute; &amp; bar: a line\n> that goes on, and on and\n> and on.\n'

describe('a retext plugin of the ecosystem', () => {
  it('runs by its name in the config, and its places are exact after entities and in continuation lines', () => {
    const folder = folderOf({'.copydeskrc.yml': 'plugins: [retext-repeated-words]\n', 'a.md': twice})
    const [message, ...more] = messagesOf(folder, ['a.md'])
    expect(more).toEqual([])
    expect(message).toMatchObject({source: 'retext-repeated-words', severity: 'warn'})
    expect(twice.slice(message!.place.start.offset, message!.place.end.offset)).toBe('and\n> and')
  })

  it('runs by --use, under its short name, on any format, though no remark command can', () => {
    const folder = folderOf({'a.txt': 'It was the the end.\n', 'a.html': '<p>It &lt; the <b>the</b> end.</p>\n'})
    const {code, stdout} = copydesk(['--use', 'repeated-words', '--frail', '.'], folder)
    expect(stdout).toContain('a.txt\n1:8-1:15  warning')
    expect(stdout).toMatch(/a\.html\n1:12-1:22 warning/)
    expect(code).toBe(1)
  })

  it('takes options, and a dictionary by the name of its package', () => {
    const spell = 'plugins:\n  - [spell, {dictionary: dictionary-en, max: 2, ignore: [Zrgl]}]\n'
    const folder = folderOf({'.copydeskrc.yml': spell, 'a.md': 'Zrgl &amp; the wrld of *words*.\n'})
    expect(messagesOf(folder, ['a.md']).map(({source, actual}) => [source, actual])).toEqual([['retext-spell', 'wrld']])
    fs.rmSync(path.join(folder, '.copydeskrc.yml'))
    const use = 'spell=dictionary:dictionary-en,ignore:["wrld"]'
    expect(messagesOf(folder, ['--use', use, 'a.md']).map(({actual}) => actual)).toEqual(['Zrgl'])
  })

  it('runs for some files only, by an override', () => {
    const config = 'overrides: [{files: "b.md", plugins: [repeated-words]}]\n'
    const folder = folderOf({'.copydeskrc.yml': config, 'a.md': twice, 'b.md': twice})
    expect(messagesOf(folder, ['a.md'])).toHaveLength(0)
    expect(messagesOf(folder, ['b.md'])).toHaveLength(1)
  })

  it('that throws names itself and the file, and the run goes on', () => {
    const folder = folderOf({
      'copydesk.config.mjs': 'export default {plugins: ["./bad.mjs", "retext-repeated-words"]}\n',
      'bad.mjs': 'export default () => (tree, file) => { if (/b/.test(file.basename)) throw new Error("no\\nluck") }\n',
      'a.md': twice,
      'b.md': twice
    })
    const {code, stdout, stderr} = copydesk(['--format', 'json', '.'], folder)
    const [a, b]: {path: string; messages: Message[]}[] = JSON.parse(stdout)
    expect(a!.messages.map(({ruleId}) => ruleId)).toEqual(['and'])
    expect(b!.messages.map(({ruleId}) => ruleId)).toEqual(['rule-crashed', 'and'])
    expect(b!.messages[0]!.reason).toBe('`./bad.mjs` failed on this text and could not check it: no luck')
    expect(stderr).toBe('')
    expect(code).toBe(2)
  })

  const halfway = 'copydesk: the run ended halfway: a plugin, a config or a reporter ended it or never came to an end\n'
  const fatal: [string, string, string, string][] = [
    ['never comes to an end', 'await new Promise(() => {})', '', halfway],
    ['ends the process', 'process.exit(0)', '', halfway],
    ['throws when nobody listens', 'setTimeout(() => {throw Error("no\\nluck")})', ': no', `${halfway}file://`]
  ]
  for (const [what, body, why, told] of fatal)
    it(`that ${what} fails the run`, () => {
      const plugin = `export default () => async () => {${body}; await new Promise((done) => setTimeout(done, 100))}\n`
      const folder = folderOf({'fatal.mjs': plugin, 'a.md': 'Fine.\n', 'b.md': 'Fine.\n'})
      const alone = copydesk(['--use', './fatal.mjs', '.'], folder)
      expect(alone).toMatchObject({code: 2, stdout: ''})
      expect(alone.stderr.slice(0, told.length)).toBe(told)
      const problem = `took down the worker that checked it, twice${why}`
      expect(copydesk(['--use', './fatal.mjs', '--jobs', '2', '.'], folder)).toEqual({
        code: 2,
        stdout: '',
        stderr: `copydesk: a.md ${problem}\ncopydesk: b.md ${problem}\n`
      })
    })

  const wrong: [string, string, string, string[]?][] = [
    [
      'is not there',
      'plugins: [repeated-wrds]\n',
      'copydesk: .copydeskrc.yml: the plugin `repeated-wrds` cannot be used: it is not installed\n'
    ],
    [
      'is a path that leads nowhere',
      'plugins: []\n',
      'copydesk: the plugin `./none.mjs` cannot be used: it does not exist\n',
      ['--use', './none.mjs']
    ],
    [
      'is a rule of Copydesk',
      'plugins: [retext-paired-quotes]\n',
      'copydesk: .copydeskrc.yml: the plugin `retext-paired-quotes` cannot be used: it runs in any case; set it under `rules`, as `paired-quotes`\n'
    ],
    [
      'is a program that YAML names',
      'plugins:\n  - ./bad.mjs\n',
      'copydesk: .copydeskrc.yml:2:5 `./bad.mjs` is a program; a config in JSON or YAML names packages\n'
    ],
    [
      'is no plugin',
      'plugins: [dictionary-en]\n',
      'copydesk: .copydeskrc.yml: the plugin `dictionary-en` cannot be used: its default export is not a plugin\n'
    ]
  ]
  for (const [name, config, line, args = []] of wrong)
    it(`that ${name} is told`, () => {
      expect(copydesk([...args, 'a.md'], folderOf({'.copydeskrc.yml': config, 'a.md': twice}))).toEqual({
        code: 2,
        stdout: '',
        stderr: line
      })
    })
})
