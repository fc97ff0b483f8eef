import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {validateSarif} from '../support/sarif-schema.ts'
import {copydesk, copydeskBin, folderOf} from './support/run.ts'

const open = 'The mayor spoke for an hour.\n\n“We will build it,” she said. “It will be open by June.\n'
const article = () => folderOf({'a.md': open})
const read = (folder: string, name: string) => fs.readFileSync(path.join(folder, name), 'utf8')

describe('--output-file', () => {
  it('writes formats to files, beside what people see', () => {
    const folder = article()
    const files = ['-o', 'sarif=reports/a.sarif', '--output-file', 'html=proof.html']
    const {code, stdout, stderr} = copydesk([...files, 'a.md'], folder)
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toBe(copydesk(['a.md'], folder).stdout)
    expect(validateSarif(JSON.parse(read(folder, 'reports/a.sarif')))).toBe(true)
    expect(read(folder, 'proof.html')).toBe(copydesk(['--format', 'html', 'a.md'], folder).stdout)
    expect(fs.readdirSync(folder).sort()).toEqual(['a.md', 'node_modules', 'proof.html', 'reports'])
  })

  it('takes the one format that is asked for, and prints several that people read', () => {
    const folder = article()
    expect(copydesk(['--format', 'json', '-o', 'out.json', 'a.md'], folder).stdout).toBe('')
    expect(read(folder, 'out.json')).toBe(copydesk(['--format', 'json', 'a.md'], folder).stdout)
    expect(copydesk(['-o', 'out.txt', 'a.md'], folder, {FORCE_COLOR: '1'}).stdout).toBe('')
    expect(read(folder, 'out.txt')).toBe(copydesk(['a.md'], folder).stdout)
    const both = copydesk(['--format', 'stylish', '--format', 'github', 'a.md'], folder).stdout
    expect(both).toMatch(/⚠ 1 warning\n::warning file=a\.md/)
    const quiet = copydesk(['--format', 'github', '-o', 'json=b.json', 'a.md'], folder).stdout
    expect(quiet).toMatch(/^::warning file=a\.md/)
  })

  it('takes a path with a = in it for a file', () => {
    const folder = article()
    copydesk(['--format', 'json', '-o', './json=new', 'a.md'], folder)
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'json=new'), 'utf8'))).toHaveLength(1)
  })

  it('writes a file for a clean run, too', () => {
    const folder = folderOf({'a.md': 'All is well here.\n', 'out.txt': 'old'})
    expect(copydesk(['-o', 'out.txt', 'a.md'], folder).code).toBe(0)
    expect(read(folder, 'out.txt')).toBe('')
  })

  it('follows a link, and writes to what is no regular file', () => {
    const folder = folderOf({'a.md': open, 'real.json': ''})
    fs.symlinkSync('real.json', path.join(folder, 'link.json'))
    copydesk(['--format', 'json', '-o', 'link.json', 'a.md'], folder)
    expect(JSON.parse(read(folder, 'real.json'))).toHaveLength(1)
    expect(copydesk(['-o', 'json=/dev/null', 'a.md'], folder).stderr).toBe('')
    expect(fs.statSync('/dev/null').isFile()).toBe(false)
  })

  describe('says in one line what is wrong', () => {
    const cases: [string, string[], string][] = [
      [
        'a file for two formats',
        ['--format', 'json', '--format', 'sarif', '-o', 'x'],
        '--output-file x: say which format it is for, as json=x'
      ],
      [
        'two on standard output',
        ['--format', 'json', '--format', 'stylish'],
        'json and stylish cannot share standard output; give one a file: --output-file json=FILE'
      ],
      [
        'a format that there is none of',
        ['-o', 'sraif=report.sarif'],
        '--output-file sraif=report.sarif: a file of that name is written ./sraif=report.sarif, and there is no format sraif; did you mean `sarif`?'
      ],
      ['no file', ['-o', 'json='], '--output-file json= names no file']
    ]
    for (const [name, args, line] of cases)
      it(name, () => {
        const {code, stdout, stderr} = copydesk([...args, 'a.md'], article())
        expect([code, stdout, stderr]).toEqual([2, '', `copydesk: ${line} (see copydesk --help)\n`])
      })

    it('a folder in its place; the other reports are written', () => {
      const folder = folderOf({'a.md': open, 'out/b.md': ''})
      const {code, stdout, stderr} = copydesk(['-o', 'sarif=out', '-o', 'json=out.json', 'a.md'], folder)
      expect(stderr).toBe('copydesk: cannot write the report sarif: out is a folder: name a file in it\n')
      expect(code).toBe(2)
      expect(stdout).toContain('1 warning')
      expect(JSON.parse(read(folder, 'out.json'))).toHaveLength(1)
    })

    it('a file where a folder should be', () => {
      const {stderr} = copydesk(['-o', 'a.md/out.json', '--format', 'json', 'a.md'], article())
      expect(stderr).toBe('copydesk: cannot write the report: a.md is not a folder\n')
    })

    // Whoever may write anywhere (root) needs someone who may not.
    const other = process.getuid?.() === 0 ? 65_534 : undefined
    it('a folder that may not be written to; the old file stays', () => {
      const folder = folderOf({'a.md': open, 'reports/out.json': 'old'})
      fs.chmodSync(folder, 0o755)
      fs.chmodSync(path.join(folder, 'reports'), 0o555)
      const {status, stderr} = spawnSync(
        process.execPath,
        [copydeskBin, '--no-cache', '-o', 'json=reports/out.json', 'a.md'],
        {cwd: folder, encoding: 'utf8', ...(other !== undefined && {uid: other, gid: other})}
      )
      fs.chmodSync(path.join(folder, 'reports'), 0o755)
      expect(stderr).toBe(
        'copydesk: cannot write the report json: the folder reports may not be written to: reports/out.json is left as it was\n'
      )
      expect(status).toBe(2)
      expect(read(folder, 'reports/out.json')).toBe('old')
    })
  })
})

describe('--report', () => {
  it('runs a reporter of the ecosystem by its short name', () => {
    const folder = article()
    const {code, stdout} = copydesk(['--report', 'gitlab', 'a.md'], folder)
    expect(JSON.parse(stdout)[0].check_name).toBe('paired-quotes/unclosed')
    expect(code).toBe(1)
    copydesk(['--report', 'vfile-reporter-sarif', '-o', 'out.sarif', 'a.md'], folder)
    expect(validateSarif(JSON.parse(read(folder, 'out.sarif')))).toBe(true)
  })

  it('hands it the messages, the sources and the options', () => {
    const reporter = `export default (files, options) => JSON.stringify({options, files: files.map(({path, value, messages}) =>
      ({path, value, messages: messages.map(({reason, line, fatal, fix, actual}) => ({line, fatal, fix, actual}))}))})\n`
    const folder = folderOf({'a.md': open, 'mine.mjs': reporter})
    const {stdout} = copydesk(['--report', './mine.mjs=deep:[1,2],name:x', 'a.md'], folder)
    const at = open.indexOf('June.') + 5
    const fix = {safety: 'suggest', edits: [{start: at, end: at, text: '”'}]}
    expect(JSON.parse(stdout)).toEqual({
      options: {color: false, deep: [1, 2], name: 'x'},
      files: [{path: 'a.md', value: open, messages: [{line: 3, fatal: false, fix, actual: '“'}]}]
    })
  })

  it('says before the run that one is not there, and afterwards that one has failed', () => {
    const folder = folderOf({'a.md': open, 'bad.mjs': 'export default () => { throw new Error("no ink") }\n'})
    expect(copydesk(['--report', 'sariff', 'a.md'], folder)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'copydesk: --report sariff: it is not installed (see copydesk --help)\n'
    })
    const {code, stderr} = copydesk(['--report', './bad.mjs', 'a.md'], folder)
    expect([code, stderr]).toEqual([2, 'copydesk: cannot write the report: no ink\n'])
  })
})
