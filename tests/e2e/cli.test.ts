import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, copydeskBin, folderOf, root, runNode} from './support/run.ts'

const open =
  'The mayor spoke for an hour.\n\n“We will build it,” she said. “It will be open by June.\n\nNobody laughed at that.\n'
const clean = 'The mayor spoke for an hour.\n\n“We will build it,” she said.\n\nNobody laughed at that.\n'

describe('copydesk', () => {
  it('says nothing of a correct article and exits with 0', () => {
    expect(copydesk(['a.txt'], folderOf({'a.txt': clean}))).toEqual({code: 0, stdout: '', stderr: ''})
  })

  it('reports a slip in the manner of unified and exits with 1', () => {
    const {code, stdout, stderr} = copydesk(['a.md'], folderOf({'a.md': open}))
    expect(stdout).toContain('a.md\n3:31-3:32 ')
    expect(stdout).toMatch(/unclosed\s+retext-paired-quotes\n/)
    expect(stdout).toContain('1 warning')
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('allows as many warnings as --max-warnings says', () => {
    expect(copydesk(['--max-warnings', '1', 'a.md'], folderOf({'a.md': open})).code).toBe(0)
    expect(copydesk(['--max-warnings=0', 'a.md'], folderOf({'a.md': open})).code).toBe(1)
  })

  it('prints JSON with exactly the fields of the contract', () => {
    const {code, stdout} = copydesk(
      ['--format', 'json', '--no-config', '--no-cache', '.'],
      folderOf({'b/a.md': open, 'c.txt': clean})
    )
    const [first, second, ...more] = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(more).toEqual([])
    expect(second).toEqual({path: 'c.txt', messages: []})
    expect(Object.keys(first)).toEqual(['path', 'messages'])
    expect(first.path).toBe(path.join('b', 'a.md'))
    expect(first.messages).toHaveLength(1)
    const [message] = first.messages
    const fields = [
      'source',
      'ruleId',
      'severity',
      'reason',
      'place',
      'actual',
      'expected',
      'note',
      'url',
      'fix',
      'confidence'
    ]
    expect(fields).toEqual(expect.arrayContaining(Object.keys(message)))
    expect(message).toMatchObject({source: 'retext-paired-quotes', ruleId: 'unclosed', severity: 'warn', actual: '“'})
    const start = {line: 3, column: 31, offset: open.indexOf('“It')}
    expect(message.place).toEqual({start, end: {line: 3, column: 32, offset: start.offset + 1}})
    expect(message.fix).toEqual({
      safety: 'suggest',
      edits: [{start: open.indexOf('June.') + 5, end: open.indexOf('June.') + 5, text: '”'}]
    })
  })

  it('counts offsets in the text without its byte order mark, CRLF kept', () => {
    const folder = folderOf({'a.md': `\uFEFF${open.replaceAll('\n', '\r\n')}`})
    const [{messages}] = JSON.parse(copydesk(['--format', 'json', 'a.md'], folder).stdout)
    expect(messages[0].place.start).toEqual({line: 3, column: 31, offset: open.indexOf('“It') + 2})
  })

  it('finds articles in folders and globs, and leaves out what git ignores', () => {
    const folder = folderOf({
      '.gitignore': 'drafts\n',
      'drafts/a.md': open,
      'posts/a.md': open,
      'posts/b.mdx': open,
      'posts/c.json': '{}'
    })
    fs.mkdirSync(path.join(folder, '.git'))
    const paths = (args: readonly string[]) =>
      JSON.parse(copydesk(['--format', 'json', ...args], folder).stdout).map((file: {path: string}) => file.path)
    expect(paths(['.'])).toEqual(['posts/a.md', 'posts/b.mdx'])
    expect(paths(['posts/*.mdx'])).toEqual(['posts/b.mdx'])
    expect(paths(['drafts/a.md', 'posts', 'posts/a.md'])).toEqual(['drafts/a.md', 'posts/a.md', 'posts/b.mdx'])
  })

  describe('says in one line what it could not check, and exits with 2', () => {
    const cases: [string, string[], Record<string, string | Uint8Array>, string][] = [
      ['a missing file', ['no.txt'], {}, 'copydesk: no.txt does not exist\n'],
      ['a glob that matches nothing', ['*.md'], {}, 'copydesk: *.md matches no article\n'],
      [
        'a binary file',
        ['a.txt'],
        {'a.txt': Uint8Array.of(0x50, 0x4b, 0, 1)},
        'copydesk: a.txt is a binary file, not text\n'
      ],
      [
        'invalid UTF-8',
        ['a.txt'],
        {'a.txt': Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x0a)},
        'copydesk: a.txt is not valid UTF-8 (line 2, column 2): save it as UTF-8\n'
      ],
      [
        'UTF-16',
        ['a.txt'],
        {'a.txt': Uint8Array.of(0xff, 0xfe, 0x61, 0)},
        'copydesk: a.txt is UTF-16, not UTF-8: save it as UTF-8\n'
      ],
      [
        'an unknown format',
        ['a.png'],
        {'a.png': ''},
        'copydesk: a.png is not of a format that Copydesk reads (txt, md, markdown, mdx, html, htm)\n'
      ],
      [
        'an unknown option',
        ['--formt', 'json', 'a.txt'],
        {'a.txt': clean},
        'copydesk: unknown option --formt, did you mean --format? (see copydesk --help)\n'
      ],
      [
        'an option of another command',
        ['--grow', 'a.txt'],
        {'a.txt': clean},
        'copydesk: --grow is an option of copydesk baseline (see copydesk --help)\n'
      ],
      [
        'an option that a command would not heed',
        ['baseline', '--fix', 'a.txt'],
        {'a.txt': clean},
        'copydesk: copydesk baseline does not take --fix (see copydesk --help)\n'
      ],
      [
        'an unknown format name',
        ['--format', 'yaml', 'a.txt'],
        {'a.txt': clean},
        'copydesk: --format takes one of stylish, json, sarif, github, gitlab, junit, rdjson, blob, html, not “yaml” (see copydesk --help)\n'
      ],
      [
        'a number that is none',
        ['--max-warnings', 'many', 'a.txt'],
        {'a.txt': clean},
        'copydesk: --max-warnings takes a whole number, not “many” (see copydesk --help)\n'
      ],
      [
        'a folder without articles',
        ['a'],
        {'a/b.css': ''},
        'copydesk: a holds no article (txt, md, markdown, mdx, html, htm)\n'
      ],
      ['an empty path', [''], {'a.txt': clean}, 'copydesk: a path is empty\n'],
      ['standard input', ['-'], {}, 'copydesk: - is not a file; standard input is checked with --stdin\n'],
      ['what is no regular file', ['/dev/null'], {}, 'copydesk: /dev/null is not a regular file\n'],
      [
        'a file that starts with a dash',
        ['-a.md'],
        {'-a.md': clean},
        'copydesk: unknown option -a; a file is written ./-a.md (see copydesk --help)\n'
      ],
      [
        'a word that is nearly a command',
        ['explian', 'paired-quotes'],
        {},
        'copydesk: explian does not exist; did you mean copydesk explain? (see copydesk --help)\n'
      ],
      [
        'an option without its dashes',
        ['help'],
        {},
        'copydesk: help does not exist; did you mean copydesk --help? (see copydesk --help)\n'
      ],
      [
        'a name for standard input that is not read',
        ['--stdin-filename', 'a.md'],
        {},
        'copydesk: --stdin-filename is what standard input is read as, and needs --stdin (see copydesk --help)\n'
      ],
      [
        'a config that is not there',
        ['--config', 'ci.json', 'a.md'],
        {'a.md': clean},
        'copydesk: ci.json does not exist\n'
      ],
      [
        'a program as config that is not there',
        ['--config', 'ci.mjs', 'a.md'],
        {'a.md': clean},
        'copydesk: ci.mjs does not exist\n'
      ],
      ['nothing but what is left out', ['!a.md'], {'a.md': clean}, 'copydesk: nothing is named but what is left out\n'],
      ['no path', [], {}, 'copydesk: name a file, a folder or a glob to check (see copydesk --help)\n']
    ]
    for (const [name, args, files, line] of cases)
      it(name, () => {
        const {code, stderr} = copydesk(args, folderOf(files))
        expect(stderr).toBe(line)
        expect(code).toBe(2)
      })
  })

  it('lets stand what copydesk.stet.yml names, unless told --no-config', () => {
    const entry =
      '- rule: paired-quotes\n  words: “It will be open\n  file: posts/a.md\n  reason: quoted as published\n  who: Jane Doe\n'
    const folder = folderOf({'copydesk.stet.yml': entry, 'posts/a.md': open, 'posts/b.md': open})
    const paths = (args: readonly string[], cwd: string) =>
      JSON.parse(copydesk(['--format', 'json', ...args], cwd).stdout).flatMap(
        (file: {path: string; messages: unknown[]}) => file.messages.map(() => file.path)
      )
    expect(paths(['.'], folder)).toEqual(['posts/b.md'])
    expect(paths(['.'], path.join(folder, 'posts'))).toEqual(['b.md'])
    expect(paths(['--no-config', '.'], folder)).toEqual(['posts/a.md', 'posts/b.md'])
  })

  it('says where copydesk.stet.yml is wrong', () => {
    const folder = folderOf({
      'copydesk.stet.yml': '- rule: paired-qoutes\n  words: It will\n  reason: why\n  who: me\n',
      'a.txt': clean
    })
    const {code, stderr} = copydesk(['a.txt'], folder)
    expect(stderr).toMatch(/^copydesk: copydesk\.stet\.yml:1:\d+ .*paired-qoutes.*did you mean `paired-quotes`\?\n$/)
    expect(code).toBe(2)
  })

  it('does not follow links in circles', () => {
    const folder = folderOf({'a.md': open})
    fs.symlinkSync('.', path.join(folder, 'loop'))
    expect(JSON.parse(copydesk(['--format', 'json', '.'], folder).stdout)).toHaveLength(1)
  })

  it.runIf(fs.existsSync('/dev/full'))('says in one line that its report could not be written', () => {
    const folder = folderOf({'a.md': open})
    const command = `"${process.execPath}" "${copydeskBin}" a.md > /dev/full`
    const {status, stderr} = spawnSync('sh', ['-c', command], {cwd: folder, encoding: 'utf8'})
    expect(stderr).toMatch(/^copydesk: cannot write the report: .*ENOSPC.*\n$/)
    expect(status).toBe(2)
  })

  it('says nothing when its reader has seen enough', () => {
    const folder = folderOf({'a.md': open.repeat(5000)})
    const command = `"${process.execPath}" "${copydeskBin}" --format json a.md | head -c 10`
    const {stdout, stderr} = spawnSync('sh', ['-c', command], {cwd: folder, encoding: 'utf8'})
    expect([stdout.length, stderr]).toEqual([10, ''])
  })

  it('checks the other files all the same', () => {
    const {code, stdout, stderr} = copydesk(['--format', 'json', 'no.txt', 'a.md'], folderOf({'a.md': open}))
    expect(JSON.parse(stdout)[0].messages).toHaveLength(1)
    expect(stderr).toContain('no.txt')
    expect(code).toBe(2)
  })

  it('colours on a terminal or when told, and not otherwise', () => {
    const folder = folderOf({'a.md': open})
    expect(copydesk(['a.md'], folder).stdout).not.toContain('\u001B[')
    expect(copydesk(['a.md'], folder, {FORCE_COLOR: '1'}).stdout).toContain('\u001B[')
    expect(copydesk(['--color', 'a.md'], folder).stdout).toContain('\u001B[')
    expect(copydesk(['--color', '--no-color', 'a.md'], folder).stdout).not.toContain('\u001B[')
  })

  it('prints its help and its version', () => {
    const {version} = JSON.parse(fs.readFileSync(path.join(root, 'packages/cli/package.json'), 'utf8'))
    expect(copydesk(['--version'], root)).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
    expect(copydesk(['--help'], root).stdout).toMatch(/^Usage: copydesk \[options\] PATH/)
  })

  it('starts fast: one small file in at most twice the time of an empty program and 150 ms', () => {
    const folder = folderOf({'a.txt': clean, 'empty.js': ''})
    const best = (run: () => unknown) =>
      Math.min(
        ...Array.from({length: 7}, () => {
          const start = performance.now()
          run()
          return performance.now() - start
        })
      )
    const empty = best(() => runNode(path.join(folder, 'empty.js'), [], folder))
    expect(best(() => copydesk(['a.txt'], folder))).toBeLessThan(2 * empty + 150)
  })
})
