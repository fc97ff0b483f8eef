import fs from 'node:fs'
import path from 'node:path'
import {rules} from 'retext-preset-copydesk'
import {describe, expect, it} from 'vitest'
import {copydesk, root} from './support/run.ts'

describe('copydesk rules', () => {
  it('prints each kind of each rule as its metadata has it', () => {
    const {code, stdout} = copydesk(['rules'], root)
    expect(code).toBe(0)
    const lines = stdout.split('\n')
    for (const {id, summary, kinds} of rules) {
      const start = lines.findIndex((line) => line.startsWith(`${id}: ${summary}`))
      expect(start).toBeGreaterThan(-1)
      for (const [at, [kind, info]] of Object.entries(kinds).entries()) {
        const line = lines[start + 1 + at]!
        expect(line.trim().split(/\s+/).slice(0, 2)).toEqual([kind, info.severity])
        expect(line).toMatch(/ {2}\S.*$/)
        expect(line.endsWith(info.summary)).toBe(true)
      }
    }
    expect(stdout).toMatch(/^ {2}unused-stet +warn +a comment that lets nothing stand although its rules ran$/m)
  })

  it('says of a fix that is safe in some places only where that is', () => {
    const {stdout} = copydesk(['rules'], root)
    expect(stdout).toMatch(/^ {2}title-repeated +warn +either +the title given twice$/m)
    expect(stdout).toMatch(/^ {2}missing-space +warn +safe fix /m)
    expect(copydesk(['explain', 'never'], root).stderr).toContain('consistent-names/never')
    expect(copydesk(['explain', 'consistent-names/never'], root).stdout).toContain(
      '\nseverity: warn; fix: suggested; safe outside quotations\n'
    )
  })

  it('gives JSON', () => {
    const all = JSON.parse(copydesk(['rules', '--format', 'json'], root).stdout)
    const quotes = all.find(({id}: {id: string}) => id === 'paired-quotes')
    expect(quotes.kinds[0]).toEqual({id: 'unclosed', ...rules.find(({id}) => id === 'paired-quotes')!.kinds.unclosed})
    expect(Object.keys(quotes)).toEqual(['id', 'summary', 'optIn', 'kinds'])
  })

  it('takes no paths', () => expect(copydesk(['rules', 'a.md'], root).code).toBe(2))
})

describe('copydesk explain', () => {
  it.each(rules.flatMap(({id, kinds}) => [id, ...Object.keys(kinds).map((kind) => `${id}/${kind}`)]))('%s', (name) => {
    const {code, stdout, stderr} = copydesk(['explain', name], root)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.startsWith(`${name}: `)).toBe(true)
    expect(stdout.split('\n').length).toBeGreaterThan(5)
    expect(stdout).not.toMatch(/\]\(|^```|^#|\n{3}/m)
  })

  it('says what the README of the rule says, with its examples', () => {
    const readme = fs.readFileSync(path.join(root, 'rules/retext-paired-quotes/README.md'), 'utf8')
    const section = readme.split('### unopened\n')[1]!.split('\n### ')[0]!
    const {stdout} = copydesk(['explain', 'paired-quotes/unopened'], root)
    for (const line of section.split('\n').filter((each) => each !== '' && !each.startsWith('```')))
      expect(stdout).toContain(line.replace(/^> /, '  → '))
    expect(stdout).toMatch(/^ {4}That one bites,” he said\./m)
    expect(stdout).toContain('<!-- stet paired-quotes/unopened: why it stands -->')
  })

  it('takes the name that remark prints, and Copydesk’s own', () => {
    const {stdout} = copydesk(['explain', 'paired-quotes/unclosed'], root)
    expect(copydesk(['explain', 'retext-paired-quotes:unclosed'], root).stdout).toBe(stdout)
    expect(copydesk(['explain', 'copydesk/unused-stet'], root).stdout).toContain('Take it out.')
    expect(copydesk(['explain', 'copydesk'], root).stdout).toContain('rule-crashed')
  })

  it.each([
    ['paired-qoutes', 'there is no rule `paired-qoutes`; did you mean `paired-quotes`?'],
    ['paired-quotes/unclosd', '`paired-quotes` has no kind `unclosd`; did you mean `unclosed`?'],
    ['unclosed', 'there is no rule `unclosed`; did you mean `paired-quotes/unclosed`?'],
    ['dangling-leadin', 'there is no rule `dangling-leadin`; did you mean `unfinished-sentences/dangling-lead-in`?'],
    ['xyzzy', 'there is no rule `xyzzy`'],
    ['', 'there is no rule ``']
  ])('guesses what `%s` is meant for', (name, line) => {
    const {code, stderr} = copydesk(['explain', name], root)
    expect([code, stderr]).toEqual([2, `copydesk: ${line} (see copydesk --help)\n`])
  })

  it('needs a name', () =>
    expect(copydesk(['explain'], root).stderr).toMatch(/^copydesk: copydesk explain takes a rule/))
})
