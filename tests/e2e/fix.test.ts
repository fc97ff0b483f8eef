import {spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, copydeskBin, copydeskWith, folderOf} from './support/run.ts'

/** A safe fix: `”` and `“` the wrong way round; a suggestion: the quotation that never closes. */
const wrong =
  'The mayor spoke.\n\n”We will build it,“ she said.\n\nThen: “It will be open by June.\n\nNobody laughed.\n'
const safe = wrong.replace('”We will build it,“', '“We will build it,”')
const all = safe.replace('June.', 'June.”')

function fixed(args: readonly string[], content: string, name = 'a.md'): string {
  const folder = folderOf({[name]: content})
  copydesk([...args, name], folder)
  return fs.readFileSync(path.join(folder, name), 'utf8')
}

describe('--fix', () => {
  it('makes the safe fixes, says how many, and reports what is left', () => {
    const folder = folderOf({'a.md': wrong})
    const {code, stdout, stderr} = copydesk(['--fix', 'a.md'], folder)
    expect(fs.readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(safe)
    expect(stderr).toMatch(/^copydesk: fixed \d slips? in 1 file\n$/)
    expect(stdout).toContain('unclosed')
    expect(stdout).not.toContain('wrong-direction')
    expect(code).toBe(1)
    const again = copydesk(['--fix', 'a.md'], folder)
    expect(again).toEqual({code: 1, stdout, stderr: ''})
  })

  it('makes suggestions too with --fix-suggestions', () => {
    expect(fixed(['--fix-suggestions'], wrong)).toBe(all)
    expect(copydesk(['a.md'], folderOf({'a.md': all}))).toEqual({code: 0, stdout: '', stderr: ''})
  })

  it('keeps the byte order mark, CRLF, the missing line break at the end, the mode, and what nothing is wrong with', () => {
    const dressed = (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`
    expect(fixed(['--fix-suggestions'], dressed(wrong))).toBe(dressed(all))
    const folder = folderOf({'a.md': wrong, 'b.md': all})
    fs.chmodSync(path.join(folder, 'a.md'), 0o640)
    const before = fs.statSync(path.join(folder, 'b.md'))
    copydesk(['--fix', '.'], folder)
    expect(fs.statSync(path.join(folder, 'a.md')).mode & 0o777).toBe(0o640)
    expect(fs.statSync(path.join(folder, 'b.md')).ino).toBe(before.ino)
    expect(fs.readdirSync(folder).sort()).toEqual(['a.md', 'b.md', 'node_modules'])
  })

  it('fixes the file that a link leads to and keeps the link', () => {
    const folder = folderOf({'a.md': wrong})
    fs.symlinkSync('a.md', path.join(folder, 'link.md'))
    copydesk(['--fix', 'link.md'], folder)
    expect(fs.lstatSync(path.join(folder, 'link.md')).isSymbolicLink()).toBe(true)
    expect(fs.readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(safe)
  })

  it('leaves alone what a stet lets stand and what the config turns off', () => {
    expect(fixed(['--fix'], `<!-- stet-file paired-quotes -->\n\n${wrong}`)).toContain('”We')
    const folder = folderOf({'a.md': wrong, '.copydeskrc.yml': 'rules: {paired-quotes/wrong-direction: off}\n'})
    copydesk(['--fix', 'a.md'], folder)
    expect(fs.readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe(wrong)
  })

  it('prints the fixed text of standard input, and the report beside it', () => {
    const {code, stdout, stderr} = copydeskWith(`\uFEFF${wrong}`, ['--stdin', '--fix'], folderOf({}))
    expect(stdout).toBe(safe)
    expect(stderr).toContain('unclosed')
    expect(code).toBe(1)
  })

  // Whoever may write anywhere (root) needs someone who may not.
  const other = process.getuid?.() === 0 ? 65_534 : undefined
  it('says in one line that a folder may not be written to, and reports the file as it is', () => {
    const folder = folderOf({'in/a.md': wrong})
    fs.chmodSync(folder, 0o755)
    fs.chmodSync(path.join(folder, 'in'), 0o555)
    const ran = spawnSync(process.execPath, [copydeskBin, '--fix', '--no-cache', 'in'], {
      cwd: folder,
      encoding: 'utf8',
      ...(other !== undefined && {uid: other, gid: other})
    })
    fs.chmodSync(path.join(folder, 'in'), 0o755)
    expect(ran.stderr).toBe('copydesk: in/a.md cannot be fixed: it or its folder may not be written to\n')
    expect(ran.stdout).toContain('wrong-direction')
    expect(ran.status).toBe(2)
    expect(fs.readFileSync(path.join(folder, 'in/a.md'), 'utf8')).toBe(wrong)
  })
})

describe('--fix-dry-run', () => {
  it('prints a diff that git applies, and writes nothing', () => {
    const long = `${'An hour went by.\n\n'.repeat(20)}${wrong}`
    const folder = folderOf({'posts/a.md': long, 'posts/b.md': wrong.trimEnd(), 'c.md': all})
    const {code, stdout, stderr} = copydesk(['--fix-dry-run', '--fix-suggestions', '.'], folder)
    expect(fs.readFileSync(path.join(folder, 'posts/a.md'), 'utf8')).toBe(long)
    expect(stdout.match(/^--- .*/gm)).toEqual(['--- a/posts/a.md', '--- a/posts/b.md'])
    expect(stderr).toMatch(/would fix \d+ slips in 2 files/)
    expect(code).toBe(1)
    const applied = spawnSync('git', ['apply', '-'], {cwd: folder, encoding: 'utf8', input: stdout})
    expect(applied.stderr).toBe('')
    expect(fs.readFileSync(path.join(folder, 'posts/a.md'), 'utf8')).toBe(long.replace(wrong, all))
    expect(fs.readFileSync(path.join(folder, 'posts/b.md'), 'utf8')).toBe(all.trimEnd())
    expect(copydesk(['--fix-dry-run', '--fix-suggestions', '.'], folder)).toEqual({code: 0, stdout: '', stderr: ''})
  })

  it('heads the diff of a file elsewhere as git does', () => {
    const folder = folderOf({'a.md': wrong})
    const file = path.join(folder, 'a.md')
    const {stdout} = copydesk(['--fix-dry-run', '--fix-suggestions', file], folderOf({}))
    const shown = file.replaceAll('\\', '/').replace(/^\//, '')
    expect(stdout.split('\n').slice(0, 2)).toEqual([`--- a/${shown}`, `+++ b/${shown}`])
  })
})

it('an interrupted run leaves every file whole and says how far it came', async () => {
  const files = Object.fromEntries(Array.from({length: 400}, (_, index) => [`p/${index}.md`, wrong.repeat(40)]))
  const folder = folderOf(files)
  const child = spawn(process.execPath, [copydeskBin, '--fix', 'p'], {cwd: folder})
  let told = ''
  child.stderr.on('data', (piece) => {
    told += piece
  })
  child.stdout.resume()
  const first = path.join(folder, 'p/0.md')
  while (fs.readFileSync(first, 'utf8') === files['p/0.md']) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGINT')
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(told).toMatch(/copydesk: interrupted: \d+ of 400 files are done\n/)
  expect(code).toBe(2)
  const whole = fs.readFileSync(first, 'utf8')
  expect(fs.readdirSync(path.join(folder, 'p'))).toHaveLength(400)
  for (const name of Object.keys(files))
    expect([whole, files[name]]).toContain(fs.readFileSync(path.join(folder, name), 'utf8'))
})
