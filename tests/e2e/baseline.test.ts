import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {copydesk, copydeskWith, folderOf} from './support/run.ts'

const slip = (day: string) => `The mayor spoke on ${day}. “It will be open by ${day}, she said.\n`
const home = {CI: undefined}

function write(folder: string, file: string, text: string): void {
  fs.writeFileSync(path.join(folder, file), text)
}

/** `path:line` of what is found. */
function found(folder: string, args: readonly string[]): string[] {
  const {stdout, stderr} = copydesk(['--format', 'json', ...args], folder)
  expect(stderr).toBe('')
  const files: {path: string; messages: {place: {start: {line: number}}}[]}[] = JSON.parse(stdout)
  return files.flatMap(({path, messages}) => messages.map(({place}) => `${path}:${place.start.line}`))
}

describe('a baseline', () => {
  it('holds what is known, a sorted line each, and the run is about the rest', () => {
    const folder = folderOf({'b.txt': slip('Tuesday'), 'a.txt': slip('Monday')})
    const written = copydesk(['baseline', '.'], folder, home)
    expect(written).toEqual({code: 0, stdout: 'copydesk.baseline.txt: 2 known\n', stderr: ''})
    const lines = fs.readFileSync(path.join(folder, 'copydesk.baseline.txt'), 'utf8').split('\n').slice(1, -1)
    expect(lines).toEqual([
      expect.stringMatching(/^a\.txt\tpaired-quotes\/unclosed\t[\w-]{16}\t“$/),
      expect.stringMatching(/^b\.txt\tpaired-quotes\/unclosed\t[\w-]{16}\t“$/)
    ])
    const args = ['--baseline', 'copydesk.baseline.txt', '.']
    expect(copydesk(args, folder)).toEqual({code: 0, stdout: '', stderr: ''})
    write(folder, 'a.txt', `${slip('Monday')}\n${slip('Sunday')}`)
    expect(found(folder, args)).toEqual(['a.txt:3'])
    expect(copydesk(args, folder).code).toBe(1)
  })

  it('knows a finding again after its text has moved and its file has a new name', () => {
    const folder = folderOf({'a.txt': slip('Monday')})
    copydesk(['baseline', 'a.txt'], folder, home)
    fs.rmSync(path.join(folder, 'a.txt'))
    fs.mkdirSync(path.join(folder, 'posts'))
    write(folder, 'posts/new.txt', `It rained all day long.\n\nNobody came.\n\n${slip('Monday')}`)
    expect(found(folder, ['--baseline', 'copydesk.baseline.txt', 'posts'])).toEqual([])
    expect(found(path.join(folder, 'posts'), ['--baseline', '../copydesk.baseline.txt', '.'])).toEqual([])
  })

  it('knows a finding again when a paragraph is put in before or after its own', () => {
    for (const end of ['\n', '\r\n']) {
      const text = `“It will open, she said.${end}`
      const folder = folderOf({'a.md': text})
      copydesk(['baseline', 'a.md'], folder, home)
      write(folder, 'a.md', `It rained all day long.${end}${end}${text}${end}Nobody came.${end}`)
      expect(found(folder, ['--baseline', 'copydesk.baseline.txt', 'a.md'])).toEqual([])
    }
  })

  it('counts: the same slip once more is new', () => {
    const folder = folderOf({'a.txt': slip('Monday'), 'b.txt': 'Fine.\n'})
    copydesk(['baseline', '.'], folder, home)
    write(folder, 'b.txt', slip('Monday'))
    expect(found(folder, ['--baseline', 'copydesk.baseline.txt', '.'])).toHaveLength(1)
  })

  it('only shrinks, of files that were checked, unless it is told to grow', () => {
    const folder = folderOf({'a.txt': slip('Monday'), 'b.txt': slip('Tuesday')})
    copydesk(['baseline', '.'], folder, home)
    write(folder, 'a.txt', slip('Friday'))
    const told = copydesk(['--baseline', 'copydesk.baseline.txt', '.'], folder)
    expect(told.stderr).toBe(
      'copydesk: 1 line of copydesk.baseline.txt is of nothing any more; copydesk baseline takes it out\n'
    )
    expect(copydesk(['--baseline', 'copydesk.baseline.txt', 'b.txt'], folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: ''
    })
    expect(copydesk(['baseline', 'a.txt'], folder, home).stdout).toBe(
      'copydesk.baseline.txt: 1 known, 1 taken out, 1 new left out: --grow takes them in\n'
    )
    expect(copydesk(['baseline', '--grow', '.'], folder, home).stdout).toBe('copydesk.baseline.txt: 2 known\n')
  })

  it('holds for standard input and for what fixes would leave', () => {
    const folder = folderOf({'a.md': slip('Monday')})
    copydesk(['baseline', 'a.md'], folder, home)
    const args = ['--baseline', 'copydesk.baseline.txt']
    const stdin = ['--stdin', '--stdin-filename', 'a.md', ...args]
    expect(copydeskWith(`New first words.\n\n${slip('Monday')}`, stdin, folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: ''
    })
    expect(copydeskWith('All is well.\n', stdin, folder)).toEqual({code: 0, stdout: '', stderr: ''})
    expect(copydeskWith('He said “no way.\n', stdin, folder).code).toBe(1)
  })

  it('is not begun with a part of what was named', () => {
    const folder = folderOf({'a.txt': slip('Monday')})
    expect(copydesk(['baseline', 'a.txt', 'b.txt'], folder, home)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'copydesk: b.txt does not exist\ncopydesk: copydesk.baseline.txt is not written: not all that was named was checked\n'
    })
    expect(fs.readdirSync(folder)).not.toContain('copydesk.baseline.txt')
  })

  it('is never written on CI, and must be there and be one', () => {
    const folder = folderOf({'a.txt': slip('Monday'), 'bad.txt': 'What?\n'})
    expect(copydesk(['baseline', '.'], folder, {CI: 'true'})).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a baseline is not written on CI')
    })
    expect(fs.existsSync(path.join(folder, 'copydesk.baseline.txt'))).toBe(false)
    expect(copydesk(['--baseline', 'no.txt', 'a.txt'], folder)).toMatchObject({
      code: 2,
      stderr: 'copydesk: no.txt does not exist\n'
    })
    expect(copydesk(['--baseline', 'bad.txt', 'a.txt'], folder)).toMatchObject({
      code: 2,
      stderr: 'copydesk: bad.txt: line 1 is not one that copydesk baseline writes\n'
    })
  })
})

describe('--since', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe'
    })

  function repository(files: Record<string, string>): string {
    const folder = folderOf({...files, '.gitignore': 'node_modules\n'})
    git(folder, 'init', '--quiet', '--initial-branch=main')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '--message=first')
    git(folder, 'checkout', '--quiet', '-b', 'topic')
    return folder
  }

  it('tells what is new in files that changed, were renamed or are new, and nothing of the others', () => {
    const folder = repository({
      'old.txt': slip('Monday'),
      'changed.txt': slip('Tuesday'),
      'a b.txt': `${'It rained all day.\n\n'.repeat(9)}${slip('Friday')}`
    })
    write(folder, 'changed.txt', `Nobody came.\n\n${slip('Tuesday')}\n${slip('Sunday')}`)
    git(folder, 'mv', 'a b.txt', 'ö.txt')
    git(folder, 'commit', '--all', '--quiet', '--message=second')
    write(folder, 'new.txt', slip('Monday'))
    expect(found(folder, ['--since', 'main', '.'])).toEqual(['changed.txt:5', 'new.txt:1'])
    fs.mkdirSync(path.join(folder, 'sub'))
    expect(found(path.join(folder, 'sub'), ['--since=main', '..'])).toEqual(['../changed.txt:5', '../new.txt:1'])
  })

  it('finds an old line that a new mention makes wrong', () => {
    const text = 'President Oyelaran spoke. Oyelaran left.\n\nThen Oyalaran came back.\n'
    const folder = repository({'a.txt': 'Then Oyalaran came back.\n'})
    write(folder, 'a.txt', text)
    expect(found(folder, ['--since', 'main', 'a.txt'])).toEqual(['a.txt:3'])
  })

  it('counts from where the branch left, so that the work of others is not ours', () => {
    const folder = repository({'a.txt': 'Fine.\n'})
    git(folder, 'checkout', '--quiet', 'main')
    write(folder, 'a.txt', slip('Monday'))
    git(folder, 'commit', '--all', '--quiet', '--message=theirs')
    git(folder, 'checkout', '--quiet', 'topic')
    expect(found(folder, ['--since', 'main', '.', '--allow-empty'])).toEqual([])
  })

  it('tells GitHub of changed lines first', () => {
    const folder = repository({'a.txt': slip('Monday')})
    write(
      folder,
      'a.txt',
      `The Oyelaran plan. Renata Oyelaran spoke; Oyelaran left. Then Oyelarin left.\n\n${slip('Monday')}`
    )
    git(folder, 'commit', '--all', '--quiet', '--message=second')
    const lines = (args: string[], env = {}) =>
      [
        ...copydesk(['--format', 'github', ...args, 'a.txt'], folder, env).stdout.matchAll(
          /^::warning file=a\.txt,line=(\d)/gm
        )
      ].map(([, line]) => line)
    write(folder, 'a.txt', `${slip('Sunday')}\n${fs.readFileSync(path.join(folder, 'a.txt'), 'utf8')}`)
    expect(lines([])[0]).toBe('1')
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'main')
    expect(lines([], {GITHUB_BASE_REF: 'main'})).toEqual(lines(['--since', 'main']).concat(lines([]).slice(-1)))
    expect(lines([], {GITHUB_BASE_REF: 'nowhere'})).toEqual(lines([]))
  })

  it('says what a shallow clone needs, and what git does not know', () => {
    const folder = repository({'a.txt': 'Fine.\n'})
    write(folder, 'a.txt', 'Fine again.\n')
    git(folder, 'commit', '--all', '--quiet', '--message=second')
    const clone = folderOf({})
    git(clone, 'clone', '--quiet', '--depth=1', '--branch=topic', pathToFileURL(folder).href, 'x')
    expect(copydesk(['--since', 'main', '.'], path.join(clone, 'x'))).toEqual({
      code: 2,
      stdout: '',
      stderr: 'copydesk: --since main: this clone is shallow; check it out with `fetch-depth: 0`\n'
    })
    expect(copydesk(['--since', 'nope', '.'], folder)).toMatchObject({
      code: 2,
      stderr: 'copydesk: --since nope: git knows no such commit that HEAD has something in common with\n'
    })
    expect(copydesk(['--since', 'main', '.'], folderOf({'a.txt': ''})).stderr).toBe(
      'copydesk: --since needs a git repository\n'
    )
  })
})
