import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf} from './support/run.ts'

const open =
  'The mayor spoke for an hour.\n\n“We will build it,” she said. “It will be open by June.\n\nNobody laughed.\n'

/** The severities of what is found, by path. */
function severities(folder: string, args: readonly string[] = ['.']): Record<string, string[]> {
  const {stdout, stderr} = copydesk(['--format', 'json', ...args], folder)
  expect(stderr).toBe('')
  const files: {path: string; messages: {severity: string}[]}[] = JSON.parse(stdout)
  return Object.fromEntries(files.map(({path, messages}) => [path, messages.map(({severity}) => severity)]))
}

const json = (value: unknown) => JSON.stringify(value, undefined, 2)
const error = {rules: {'paired-quotes': 'error'}}

describe('a config', () => {
  const forms: Record<string, string> = {
    'copydesk.config.json': json(error),
    'copydesk.config.mjs': 'export default {rules: {"paired-quotes": "error"}}\n',
    '.copydeskrc.yml': 'rules:\n  paired-quotes: error\n',
    'package.json': json({name: 'x', copydesk: error})
  }
  for (const [name, text] of Object.entries(forms))
    it(`is read from ${name}`, () => {
      expect(severities(folderOf({[name]: text, 'a.md': open}))).toEqual({'a.md': ['error']})
    })

  it('of another name is told, unless it is left out', () => {
    const folder = folderOf({'.copydeskrc.json': json(error), 'posts/a.md': 'Fine.\n'})
    const told = 'copydesk: .copydeskrc.json is not read: name it copydesk.config.json\n'
    for (const args of [['.'], ['init']])
      expect(copydesk(args, folder, {CI: undefined})).toEqual({code: 2, stdout: '', stderr: told})
    expect(copydesk(['--no-config', '.'], folder).code).toBe(0)
    fs.writeFileSync(path.join(folder, 'copydesk.config.json'), '{}')
    expect(copydesk(['.'], folder).code).toBe(0)
  })

  it('is the nearest one alone: nothing merges up the tree', () => {
    const folder = folderOf({
      'copydesk.config.json': json(error),
      'package.json': json({copydesk: {rules: {'paired-quotes': 'off'}}}),
      'a.md': open,
      'b/a.md': open,
      'b/.copydeskrc.yml': 'rules: {repeated-headings: off}\n',
      'b/package.json': '{}',
      'c/package.json': '{}',
      'c/a.md': open
    })
    expect(severities(folder)).toEqual({'a.md': ['error'], 'b/a.md': ['warn'], 'c/a.md': ['error']})
  })

  it('names rules and kinds in either spelling, and a kind holds over its rule', () => {
    const rules = {'paired-quotes/unclosed': 'info', 'retext-paired-quotes': 'off'}
    expect(severities(folderOf({'copydesk.config.json': json({rules}), 'a.md': open}))).toEqual({'a.md': ['info']})
  })

  it('holds for some files by overrides, the later one first, and gives them a format', () => {
    const config = {
      overrides: [
        {files: 'drafts/**', rules: {'paired-quotes': 'off'}},
        {files: ['*.mdx'], rules: {'paired-quotes': ['error', {}]}},
        {files: '*.adoc', format: 'text'}
      ]
    }
    const folder = folderOf({
      'copydesk.config.json': json(config),
      'a.md': open,
      'drafts/a.md': open,
      'drafts/a.mdx': open,
      'a.adoc': open
    })
    expect(severities(folder, ['.', 'a.adoc'])).toEqual({
      'a.adoc': ['warn'],
      'a.md': ['warn'],
      'drafts/a.md': [],
      'drafts/a.mdx': ['error']
    })
  })

  it('skips stretches of source that its patterns match', () => {
    const files = {'a.md': `Before it.\n\n[[quote “never closed]]\n\nAfter it.\n`}
    expect(severities(folderOf(files))).toEqual({'a.md': ['warn']})
    const skip = folderOf({...files, 'copydesk.config.json': json({skip: ['\\[\\[[^\\]]*\\]\\]']})})
    expect(severities(skip)).toEqual({'a.md': []})
  })

  it('leaves out what it ignores, even if it is named, and what .copydeskignore says', () => {
    const folder = folderOf({
      'copydesk.config.json': json({ignore: ['old/', '*.draft.md']}),
      '.copydeskignore': 'quoted/*\n!quoted/b.md\n',
      'a.md': open,
      'a.draft.md': open,
      'old/a.md': open,
      'quoted/a.md': open,
      'quoted/b.md': open
    })
    expect(Object.keys(severities(folder, ['.', 'a.draft.md', 'quoted/a.md']))).toEqual(['a.md', 'quoted/b.md'])
    expect(Object.keys(severities(folder, ['--no-config', '.']))).toHaveLength(5)
  })

  it('is the one that --config names, or none', () => {
    const folder = folderOf({
      'copydesk.config.json': json(error),
      'ci/strict.yml': 'rules:\n  paired-quotes: info\n',
      'a.md': open
    })
    expect(severities(folder, ['--config', 'ci/strict.yml', '.'])).toEqual({'a.md': ['info']})
    expect(severities(folder, ['--no-config', '.'])).toEqual({'a.md': ['warn']})
    expect(copydesk(['--config', 'no.json', '.'], folder)).toMatchObject({
      code: 2,
      stderr: 'copydesk: no.json does not exist\n'
    })
  })
})

describe('extends', () => {
  it('takes configs below its folder and packages, the later over the earlier, its own rules over all', () => {
    const folder = folderOf({
      'copydesk.config.json': json({
        extends: ['retext-preset-copydesk', 'copydesk-config-house', './shared/base.yml'],
        rules: {'consistent-names': 'info'}
      }),
      'shared/base.yml': 'rules:\n  paired-quotes/unclosed: info\n',
      'a.md': open
    })
    const own = path.join(folder, 'own')
    fs.mkdirSync(own)
    fs.renameSync(path.join(folder, 'copydesk.config.json'), path.join(own, 'copydesk.config.json'))
    fs.renameSync(path.join(folder, 'shared'), path.join(own, 'shared'))
    fs.renameSync(path.join(folder, 'a.md'), path.join(own, 'a.md'))
    const house = path.join(own, 'node_modules/copydesk-config-house')
    fs.mkdirSync(house, {recursive: true})
    fs.writeFileSync(
      path.join(house, 'package.json'),
      json({name: 'copydesk-config-house', type: 'module', exports: './index.js'})
    )
    fs.writeFileSync(
      path.join(house, 'index.js'),
      'export default {rules: {"paired-quotes": "error"}, overrides: [{files: "*.md", rules: {"consistent-names": "off"}}]}\n'
    )
    expect(severities(own)).toEqual({'a.md': ['info']})
    const applied = JSON.parse(copydesk(['config', 'a.md'], own).stdout)
    expect(applied.rules['consistent-names/variant']).toBe('info')
    expect(applied.rules['paired-quotes/unopened']).toBe('error')
    expect(applied.extends).toEqual(['node_modules/copydesk-config-house/index.js', 'shared/base.yml'])
  })

  const refused: [string, unknown, RegExp][] = [
    ['a file outside its folder', '../x.json', /`\.\.\/x\.json` is outside the config’s own folder/],
    ['a link that leads outside', './link.json', /`\.\/link\.json` is outside the config’s own folder/],
    ['a program, for a config that is data', './code.mjs', /is a program; a config in JSON or YAML extends data/],
    ['a URL', 'data:text/javascript,export default {}', /cannot be found: it is not the name of a package/],
    ['a module of Node', 'node:fs', /cannot be found: it is not the name of a package/],
    ['a package that is not there', ['no-such-house'], /`no-such-house` cannot be found/],
    ['itself', './copydesk.config.json', /`\.\/copydesk\.config\.json` extends itself/]
  ]
  for (const [name, target, problem] of refused)
    it(`does not take ${name}`, () => {
      const folder = folderOf({'in/code.mjs': 'throw new Error("ran")\n', 'x.json': '{}', 'in/a.md': open})
      fs.symlinkSync('../x.json', path.join(folder, 'in/link.json'))
      fs.writeFileSync(path.join(folder, 'in/copydesk.config.json'), json({extends: target}))
      const {code, stdout, stderr} = copydesk(['.'], path.join(folder, 'in'))
      expect(stderr).toMatch(/^copydesk: copydesk\.config\.json:\d+:\d+ .*\n$/)
      expect(stderr).toMatch(problem)
      expect([code, stdout]).toEqual([2, ''])
    })
})

describe('a wrong config', () => {
  const wrong: [string, string, string[]][] = [
    [
      'copydesk.config.json',
      '{\n  "rule": {},\n  "rules": {\n    "paired-qoutes": "error",\n    "stray-bullets/missing-spce": "off",\n    "repeated-headings": "loud"\n  }\n}\n',
      [
        'copydesk.config.json:2:3 there is no setting `rule`; did you mean `rules`?',
        'copydesk.config.json:4:5 there is no rule `paired-qoutes`; did you mean `paired-quotes`?',
        'copydesk.config.json:5:5 `stray-bullets` has no kind `missing-spce`; did you mean `missing-space`?',
        'copydesk.config.json:6:5 `repeated-headings` must be `off`, `info`, `warn` or `error`, or a list of that and the options'
      ]
    ],
    [
      '.copydeskrc.yml',
      'overrides:\n  - rules: {}\n  - files: "*.md"\n    format: markdwn\n  - files: "*.txt"\n    format: md\nskip: ["("]\nplugins: [3]\n',
      [
        '.copydeskrc.yml:7:8 `(` is no regular expression: Unterminated group',
        '.copydeskrc.yml:8:11 a plugin is a name, or a list of its name and its options',
        '.copydeskrc.yml:2:5 an override needs `files`, the globs that it is for',
        '.copydeskrc.yml:4:5 `format` must be one of `text`, `markdown`, `mdx`, `html`; did you mean `markdown`?',
        '.copydeskrc.yml:6:5 `format` must be one of `text`, `markdown`, `mdx`, `html`; did you mean `markdown`?'
      ]
    ],
    ['package.json', '{\n "copydesk": {\n  "ignore": "x"\n }\n}\n', ['package.json:3:3 `ignore` must be a list']],
    [
      'copydesk.config.mjs',
      'export default {rules: {"paired-quotes": ["warn", {opn: 1}]}}\n',
      ['copydesk.config.mjs `paired-quotes`: there is no option `opn`']
    ],
    [
      'package.json',
      '{"copydesk": {"extends": 1, "overrides": [{"files": {}}]}}',
      [
        'package.json:1:15 `extends` must be a name, a path or a list of them',
        'package.json:1:44 `files` must be a glob or a list of globs'
      ]
    ],
    ['copydesk.config.json', '\0', ['copydesk.config.json is a binary file, not text']],
    ['copydesk.config.mjs', 'export const x = 1\n', ['copydesk.config.mjs cannot be loaded: it has no default export']]
  ]
  for (const [name, text, lines] of wrong)
    it(`is told with its place: ${name}, ${lines.length}`, () => {
      const {code, stderr} = copydesk(['a.md'], folderOf({[name]: text, 'a.md': open}))
      expect(stderr).toBe(lines.map((line) => `copydesk: ${line}\n`).join(''))
      expect(code).toBe(2)
    })

  it('that is not even JSON or YAML is told with the place', () => {
    const told = (name: string, text: string) => copydesk(['a.md'], folderOf({[name]: text, 'a.md': open})).stderr
    expect(told('copydesk.config.json', '{\n  "rules": {\n}\n')).toMatch(
      /^copydesk: copydesk\.config\.json:\d:\d .+\n$/
    )
    expect(told('.copydeskrc.yml', 'rules: [\n')).toMatch(/^copydesk: \.copydeskrc\.yml:\d:\d .+\n$/)
    expect(told('.copydeskrc.yml', `${'['.repeat(20_000)}\n`)).toMatch(/^copydesk: \.copydeskrc\.yml nests too deeply/)
  })

  it('runs nothing that stands in YAML', () => {
    const text = 'rules: !!js/function "function () { throw 1 }"\n__proto__: {rules: {}}\n'
    const {code, stderr} = copydesk(['a.md'], folderOf({'.copydeskrc.yml': text, 'a.md': open}))
    expect(stderr).toContain('.copydeskrc.yml')
    expect(code).toBe(2)
  })
})

it('copydesk config prints what applies to a file', () => {
  const folder = folderOf({
    '.copydeskrc.yml':
      'rules:\n  paired-quotes: off\n  stray-bullets: [error, {marker: "-"}]\noverrides:\n  - files: "*.mdx"\n    format: markdown\n',
    'a.md': open
  })
  const {code, stdout} = copydesk(['config', 'a.mdx'], folder)
  const applied = JSON.parse(stdout)
  expect(applied).toMatchObject({file: 'a.mdx', config: '.copydeskrc.yml', ignored: false, format: 'markdown'})
  expect(applied.rules).toMatchObject({'paired-quotes/unclosed': 'off', 'stray-bullets/missing-space': 'error'})
  expect(applied.options['stray-bullets']).toMatchObject({marker: '-'})
  expect(code).toBe(0)
  const formats = ['a.html', 'README', 'a.png'].map(
    (file) => JSON.parse(copydesk(['config', file], folder).stdout).format
  )
  expect(formats).toEqual(['html', 'text', null])
})
