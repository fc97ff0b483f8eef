import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf} from './support/run.ts'

const open = 'The mayor spoke for an hour.\n\n“We will build it,” she said. “It will be open by June.\n'
const twice = 'The the mayor spoke.\n\nThen the the mayor left.\n'
const why = ['--reason', 'quoted: as published', '--who', 'Jane Doe']
const read = (folder: string) => fs.readFileSync(path.join(folder, 'copydesk.stet.yml'), 'utf8')
const entry =
  '- rule: paired-quotes/unclosed\n  words: she said. “It will\n  file: posts/a.md\n  reason: "quoted: as published"\n  who: Jane Doe\n'

describe('copydesk stet', () => {
  it('writes that a finding stands, and then it does', () => {
    const folder = folderOf({'posts/a.md': open, 'posts/b.md': open})
    const {code, stdout, stderr} = copydesk(['stet', 'posts/a.md:3', ...why], folder)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe('copydesk.stet.yml: posts/a.md:3:31 paired-quotes/unclosed stands: she said. “It will\n')
    expect(read(folder)).toBe(entry)
    expect(copydesk(['posts/a.md'], folder).stdout).toBe('')
    expect(copydesk(['posts/b.md'], folder).code).toBe(1)
    expect(fs.readdirSync(folder).sort()).toEqual(['copydesk.stet.yml', 'node_modules', 'posts'])
  })

  it('adds to the file of the folder above, and leaves alone what is there', () => {
    const before =
      '# What the desk has agreed on\n\n  - {rule: stray-bullets, words: "•", reason: "r", who: w}   # for the logo\n'
    const folder = folderOf({'copydesk.stet.yml': before.trimEnd(), 'posts/a.md': open})
    expect(copydesk(['stet', 'a.md:3:31', ...why], path.join(folder, 'posts')).stdout).toMatch(
      /^\.\.\/copydesk\.stet\.yml: /
    )
    expect(read(folder)).toBe(`${before}${entry.replace(/^/gm, '  ').trimEnd()}\n`)
  })

  it('adds to a list in brackets, and to a file of comments', () => {
    for (const before of [
      '[]\n',
      '# nothing yet\n',
      '[{"rule": "stray-bullets", "words": "•", "reason": "r", "who": "w"}]'
    ]) {
      const folder = folderOf({'copydesk.stet.yml': before, 'posts/a.md': open})
      expect(copydesk(['stet', 'posts/a.md:3', ...why], folder).code).toBe(0)
      expect(copydesk(['posts/a.md'], folder).code).toBe(0)
      expect(read(folder)).toContain(before.startsWith('#') ? before : 'rule')
    }
  })

  it('takes as many words as tell the finding from the others', () => {
    const lines = Array.from({length: 3}, (_, index) => `“It will be open by June of year ${index}.\n`)
    const folder = folderOf({'a.txt': `The plan.\n\n${lines.join('\nNobody laughed at that.\n\n')}`})
    const before = copydesk(['a.txt'], folder).stdout.match(/unclosed/g)!.length
    expect(copydesk(['stet', 'a.txt:7', ...why], folder).code).toBe(0)
    expect(copydesk(['a.txt'], folder).stdout.match(/unclosed/g)).toHaveLength(before - 1)
  })

  it('lets findings of other plugins stand', () => {
    const folder = folderOf({'a.txt': twice})
    const use = ['--use', 'repeated-words']
    copydesk(['stet', ...use, 'a.txt:3', ...why], folder)
    expect(read(folder)).toMatch(/^- rule: retext-repeated-words\n {2}words: Then the the mayor/)
    expect(copydesk([...use, 'a.txt'], folder).stdout).toMatch(/^a\.txt\n1:1-1:8 [^\n]*\n\n⚠ 1 warning\n$/)
  })

  describe('says in one line', () => {
    const cases: [string, string[], string][] = [
      ['that a reason is needed', ['stet', 'a.md:3'], 'copydesk stet needs a --reason, for whoever reads it next year'],
      [
        'that a place is needed',
        ['stet', 'a.md', ...why],
        'copydesk stet takes the place of a finding, FILE:LINE or FILE:LINE:COLUMN'
      ],
      [
        'where findings are',
        ['stet', 'a.md:1', ...why],
        'a.md:1 has no finding to let stand; there is a.md:3:31 (paired-quotes/unclosed)'
      ],
      [
        'where on the line',
        ['stet', 'a.md:3:2', ...why],
        'a.md:3:2 has no finding to let stand; there is a.md:3:31 (paired-quotes/unclosed)'
      ],
      ['that there are none', ['stet', 'b.md:1', ...why], 'b.md:1 has no finding to let stand; the file has none']
    ]
    for (const [name, args, line] of cases)
      it(name, () => {
        const {code, stderr} = copydesk(args, folderOf({'a.md': open, 'b.md': 'Fine.\n'}))
        expect([code, stderr]).toEqual([2, `copydesk: ${line} (see copydesk --help)\n`])
      })

    it('which of two is meant', () => {
      const folder = folderOf({'a.md': 'The plan of the town.\n\n”We will build it,“ she said.\n'})
      const {stderr} = copydesk(['stet', 'a.md:3', ...why], folder)
      expect(stderr).toMatch(/^copydesk: a\.md:3 has \d findings; say which: a\.md:3:\d+ \(paired-quotes\/[\w-]+\), /)
    })

    it('that copydesk.stet.yml is wrong, and leaves it alone', () => {
      const folder = folderOf({'a.md': open, 'copydesk.stet.yml': '- rule: paired-quotes\n'})
      expect(copydesk(['stet', 'a.md:3', ...why], folder).stderr).toMatch(
        /^copydesk: copydesk\.stet\.yml:1:3 the entry has no `words`\n/
      )
      expect(read(folder)).toBe('- rule: paired-quotes\n')
    })

    it('that a file is not there', () => {
      expect(copydesk(['stet', 'no.md:3', ...why], folderOf({})).stderr).toBe('copydesk: no.md does not exist\n')
    })
  })
})

describe('an entry of copydesk.stet.yml that lets nothing stand any more', () => {
  const told = 'copydesk: copydesk.stet.yml:1:3 lets nothing stand any more; take the entry out\n'

  it('is told when its file was checked or is gone, cold and warm, and fails nothing', () => {
    const folder = folderOf({'copydesk.stet.yml': entry, 'posts/a.md': 'Fine.\n', 'posts/b.md': 'Fine.\n'})
    for (const args of [['.'], ['posts/a.md'], ['posts/a.md'], ['--jobs', '2', '--no-cache', 'posts']])
      expect(copydesk(args, folder)).toEqual({code: 0, stdout: '', stderr: told})
    expect(copydesk(['posts/b.md'], folder).stderr).toBe('')
    fs.rmSync(path.join(folder, 'posts/a.md'))
    expect(copydesk(['posts/b.md'], folder).stderr).toBe(told)
  })

  it('is told of one for all files only where all were checked', () => {
    const folder = folderOf({
      'copydesk.stet.yml': entry.replace(/ {2}file: .*\n/, ''),
      'posts/a.md': 'Fine.\n',
      'c.md': open
    })
    expect(copydesk(['posts'], folder).stderr).toBe('')
    expect(copydesk(['.'], folder).stderr).toBe('')
    fs.writeFileSync(path.join(folder, 'c.md'), 'Fine.\n')
    expect(copydesk(['posts'], folder).stderr).toBe('')
    expect(copydesk(['.'], folder).stderr).toBe(told)
  })

  it('is not told where its rule is off', () => {
    const folder = folderOf({
      'copydesk.stet.yml': entry,
      'posts/a.md': 'Fine.\n',
      '.copydeskrc.yml': 'rules: {paired-quotes: off}\n'
    })
    expect(copydesk(['.'], folder).stderr).toBe('')
  })
})

describe('a comment', () => {
  const reasons = (comment: string, file = 'a.md', args: string[] = []) =>
    JSON.parse(
      copydesk(['--format', 'json', ...args, file], folderOf({[file]: `${comment}\n\n${twice}`})).stdout
    )[0].messages.map(({reason}: {reason: string}) => reason)

  it.each([
    ['<!-- copydesk-disable -->', 'There is no comment `copydesk-disable`; did you mean `stet-start`?'],
    [
      '<!-- copydesk-disable-next-line paired-quotes -->',
      'There is no comment `copydesk-disable-next-line`; did you mean `stet`?'
    ],
    ['<!-- copydesk-ignore: as published -->', 'There is no comment `copydesk-ignore`; did you mean `stet`?'],
    ['<!-- copydesk: off -->', 'There is no comment `copydesk: off`; did you mean `stet-start`?'],
    ['<!-- copydesk stet paired-quotes -->', 'There is no comment `copydesk stet`; did you mean `stet`?'],
    ['<!-- eslint-disable paired-quotes -->', 'There is no comment `eslint-disable`; did you mean `stet-start`?'],
    ['<!-- lint disable paired-quotes -->', 'There is no comment `lint disable`; did you mean `stet-start`?'],
    ['<!-- textlint-enable stray-bullets/stray -->', 'There is no comment `textlint-enable`; did you mean `stet-end`?']
  ])('in the manner of another linter is told: %s', (comment, reason) => {
    expect(reasons(comment)).toEqual([reason])
    expect(reasons(comment.replace('<!--', '{/*').replace('-->', '*/}'), 'a.mdx')).toEqual([reason])
  })

  it.each([
    'eslint-disable no-console',
    'lint disable no-html',
    'markdownlint-disable MD033',
    'vale off',
    'copydesk has the proofs',
    'lint is soft',
    'cspell:disable'
  ])('of another linter, and prose, is left alone: %s', (comment) => expect(reasons(`<!-- ${comment} -->`)).toEqual([]))

  it('lets findings of other plugins stand, by their name or by none', () => {
    const use = ['--use', 'repeated-words']
    expect(reasons('<!-- nothing -->', 'a.md', use)).toHaveLength(2)
    for (const comment of ['stet', 'stet retext-repeated-words', 'stet repeated-words: as said', 'stet-file'])
      expect(reasons(`<!-- ${comment} -->`, 'a.md', use)).toHaveLength(comment === 'stet-file' ? 0 : 1)
    expect(reasons('<!-- stet retext-repeated-words -->')).toEqual([])
    expect(reasons('<!-- stet retext-paired-qoutes -->')).toEqual([
      'In `stet`, there is no rule `paired-qoutes`; did you mean `paired-quotes`?'
    ])
  })

  it('for another plugin that lets nothing stand is told', () => {
    const folder = folderOf({'a.md': '<!-- stet retext-repeated-words -->\n\nThe mayor spoke.\n'})
    expect(copydesk(['--use', 'repeated-words', 'a.md'], folder).stdout).toContain(
      '`stet repeated-words` lets nothing stand'
    )
  })
})
