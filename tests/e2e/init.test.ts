import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf} from './support/run.ts'

const slip = (day: string) => `The mayor spoke. “It will be open by ${day}, she said.\n`
const home = {CI: undefined}

describe('copydesk init', () => {
  it('writes a config for the site generator and a baseline, and shows what it found', () => {
    const folder = folderOf({'docusaurus.config.ts': '', 'docs/a.md': slip('Monday')})
    const {code, stdout, stderr} = copydesk(['init'], folder, home)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^\.copydeskrc\.yml: written for Docusaurus\ncopydesk\.baseline\.txt: 1 known\n\nretext-paired-quotes: 1\n {2}docs\/a\.md:1:18 The quotation /
    )
    expect(stdout).toMatch(
      /\n\nFrom now on, to see only what is new: copydesk --baseline copydesk\.baseline\.txt \.\n$/
    )
    expect(JSON.parse(copydesk(['config', 'docs/a.md'], folder).stdout).format).toBe('mdx')
    expect(copydesk(['--baseline', 'copydesk.baseline.txt', '.'], folder)).toEqual({code: 0, stdout: '', stderr: ''})
  })

  for (const sign of ['hugo.toml', '_config.yml', 'astro.config.mjs', 'nothing.txt'])
    it(`writes a config that holds: ${sign}`, () => {
      const folder = folderOf({[sign]: 'Fine.\n', 'a.md': 'Fine.\n'})
      expect(copydesk(['init'], folder, home).code).toBe(0)
      expect(copydesk(['.'], folder)).toEqual({code: 0, stdout: '', stderr: ''})
    })

  it('shows ten findings of a rule and counts the rest', () => {
    const days = Array.from({length: 13}, (_, index) => [`${index}.md`, slip(`day ${index}`)] as const)
    expect(copydesk(['init'], folderOf(Object.fromEntries(days)), home).stdout).toMatch(
      /retext-paired-quotes: 13\n(?: {2}.*\n){10} {2}and 3 more\n/
    )
  })

  it('leaves a config that is there alone', () => {
    for (const [name, text] of Object.entries({'copydesk.config.json': '{}', 'package.json': '{"copydesk": {}}'})) {
      const folder = folderOf({[name]: text, 'a.md': 'Fine.\n'})
      expect(copydesk(['init'], folder, home)).toMatchObject({code: 2, stdout: ''})
      expect(fs.existsSync(path.join(folder, '.copydeskrc.yml'))).toBe(false)
    }
  })
})

describe('copydesk init --from-vale', () => {
  const ini = `StylesPath = styles
MinAlertLevel = warning
Vocab = Base, Gone

[formats]
mdx = md
adoc = asciidoc

[*]
BasedOnStyles = Vale, Google
TokenIgnores = (\\$+[^\\n$]+\\$+), ((a+)+b)
BlockIgnores = (?s) *({< file [^>]* >}.*?{</ ?file >})
Google.Headings = warning
Google.We = NO

[docs/**.md]
Vale.Spelling = suggestion

[legacy/*.{md,txt}]
Vale.Avoid = error
`
  const vocabulary = (name: string) => `styles/config/vocabularies/Base/${name}.txt`
  const files = {
    '.vale.ini': ini,
    [vocabulary('accept')]: '# ours\nMaren Oddleifson\nYouTube\n[Kk]ubernetes\n(?i)grpc\nfoo\\w+\n',
    [vocabulary('reject')]: 'Youtube\nmaster\n',
    'a.md': 'See Youtube. The cost is $“x$ with grpc.\n',
    'docs/new/b.md': 'The mayor spoke.\n'
  }

  it('carries over what it can, and says of the rest why not, line by line', () => {
    const folder = folderOf(files)
    const {code, stdout, stderr} = copydesk(['init', '--from-vale'], folder, home)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.split('\ncopydesk.baseline')[0]).toBe(`.copydeskrc.yml: written from .vale.ini
names.yml: 2 names

not carried over:
  .vale.ini:2 \`MinAlertLevel = warning\`: set the level of each rule under \`rules\`, or run with --quiet
  .vale.ini:7 \`adoc = asciidoc\`: Copydesk reads plain text, Markdown, MDX and HTML
  .vale.ini:10 \`BasedOnStyles = Google\`: Copydesk reads no styles of Vale’s: keep Vale for it
  .vale.ini:11 \`TokenIgnores = ((a+)+b)\`: repetitions inside repetitions may take JavaScript for ever
  .vale.ini:13 \`Google.Headings = warning\`: Copydesk has no such rule
  ${vocabulary('accept')}:6 \`foo\\w+\`: it is a pattern; write the names that it stands for to names.yml
  ${vocabulary('reject')}:2 \`master\`: write to names.yml what is right in its place, with this as \`never\`
  the vocabulary Gone: it is not in styles
`)
    expect(fs.readFileSync(path.join(folder, 'names.yml'), 'utf8')).toBe(
      '- Maren Oddleifson\n- name: YouTube\n  never:\n    - Youtube\n'
    )
    expect(stdout).toContain('a.md:1:5 `Youtube` is always wrong; write `YouTube`')
    expect(stdout.split('\ncopydesk.baseline')[1]).not.toMatch(/unclosed|grpc|styles/)
  })

  it('writes a config that applies', () => {
    const folder = folderOf(files)
    copydesk(['init', '--from-vale'], folder, home)
    const applied = (file: string) => JSON.parse(copydesk(['config', file], folder).stdout)
    expect(applied('a.md')).toMatchObject({
      format: 'markdown',
      rules: {'unknown-words/unknown-word': 'warn', 'consistent-names/never': 'warn'},
      options: {'unknown-words': {ignore: ['kubernetes', 'grpc']}}
    })
    expect(applied('a.md').skip).toHaveLength(2)
    expect(applied('a.mdx').format).toBe('markdown')
    expect(applied('docs/new/b.md').rules['unknown-words/unknown-word']).toBe('info')
    expect(applied('legacy/b.txt').rules['consistent-names/never']).toBe('error')
    expect(applied(vocabulary('accept')).ignored).toBe(true)
    expect(copydesk(['--baseline', 'copydesk.baseline.txt', '.'], folder)).toEqual({code: 0, stdout: '', stderr: ''})
  })

  it('goes with a site generator, leaves names.yml alone, and needs a .vale.ini', () => {
    const folder = folderOf({...files, 'docusaurus.config.js': '', 'names.yml': '- Ada\n'})
    const {stdout} = copydesk(['init', '--from-vale'], folder, home)
    expect(stdout).toContain(
      '.copydeskrc.yml: written from .vale.ini, for Docusaurus\nnames.yml: left as it is; the vocabulary has 2 names\n'
    )
    const config = fs.readFileSync(path.join(folder, '.copydeskrc.yml'), 'utf8')
    expect(config).toContain('# Docusaurus reads Markdown as MDX.')
    expect(config).toMatch(/overrides:\n {2}- files: "\*\.md"\n {4}format: mdx\n {2}- files: "\*\.mdx"/)
    const none = copydesk(['init', '--from-vale'], folderOf({'a.md': 'Fine.\n'}), home)
    expect([none.code, none.stderr]).toEqual([
      2,
      'copydesk: --from-vale: there is no .vale.ini here (see copydesk --help)\n'
    ])
  })
})
