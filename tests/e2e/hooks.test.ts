import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {copydesk, copydeskBin, folderOf, root} from './support/run.ts'
import {fillIn} from './support/workflow-expression.ts'

const slip = 'The mayor spoke. “It will be open by June, she said.\n'
const {version} = JSON.parse(fs.readFileSync(path.join(root, 'packages/cli/package.json'), 'utf8'))

/** A content repository on a branch that has one article more than main. */
function repository(): string {
  const folder = folderOf({'a.md': slip, '.gitignore': 'node_modules\n*.json\n*.xml\n*.sarif\n'})
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder, stdio: 'pipe'})
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.email', 'desk@example.com')
  git('config', 'user.name', 'Desk')
  git('add', '.')
  git('commit', '--quiet', '--message=first')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  fs.writeFileSync(path.join(folder, 'b c.md'), slip)
  git('add', '.')
  return folder
}

/** Runs a command of a recipe with the copydesk that is built here. */
function runShell(command: string, folder: string, args: readonly string[] = []) {
  const ours = command.replaceAll(/npx (?:--yes |--no-install )?copydesk(?:@[\d.]+)?/g, `"${copydeskBin}"`)
  const {status, stdout, stderr} = spawnSync('bash', ['-c', ours, 'bash', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {PATH: process.env.PATH, HOME: folder, CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'origin/main'}
  })
  return {code: status, stdout, stderr}
}

describe('the pre-commit hook', () => {
  const [hook] = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'))
  // Python's way to say that capitals do not matter.
  const pattern = (text: string) => new RegExp(text.replace('(?i)', ''), 'i')

  it('runs the version that it is released with', () => {
    expect(hook.entry).toBe(`npx --yes copydesk@${version}`)
    const {code, stdout} = runShell(`${hook.entry} "$@"`, repository(), ['a.md', 'b c.md'])
    expect(code).toBe(1)
    expect(stdout).toContain('2 warnings')
  })

  it('names the files that the command would find by itself', () => {
    const names = [
      ...['a.md', 'b.markdown', 'c.mdx', 'd.txt', 'e.html', 'f.htm', 'deep/G.MD', 'requirements.md', 'licences/a.md'],
      ...['robots.txt', 'Requirements-dev.txt', 'deep/llms-full.txt', 'LICENSE.md', 'licence.txt', 'COPYING.txt'],
      ...['CHANGELOG.md', 'changelog-2.txt', 'a.js', 'a.md.bak', 'LICENSE']
    ]
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, slip])))
    const report: {path: string}[] = JSON.parse(copydesk(['--format', 'json', '.'], folder).stdout)
    const named = names.filter((name) => pattern(hook.files).test(name) && !pattern(hook.exclude).test(name))
    expect(named.toSorted()).toEqual(report.map(({path}) => path).toSorted())
  })
})

describe('docs/ci.md', () => {
  const text = fs.readFileSync(path.join(root, 'docs/ci.md'), 'utf8')
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
    language: language!,
    code: code!
  }))

  /** The one block that says so. */
  function recipe(words: string): string {
    const found = blocks.filter(({code}) => code.includes(words))
    expect(found.length).toBe(1)
    return found[0]!.code
  }

  it('has recipes that can be read', () => {
    for (const {language, code} of blocks)
      if (language === 'yaml' || language === 'json') expect(parse(code)).toBeInstanceOf(Object)
  })

  it('names the version that it is released with', () => {
    expect(new Set(text.match(/copydesk@v?[\d.]+\b/g))).toEqual(
      new Set([`copydesk@${version}`, `copydesk@v${version}`])
    )
    expect(text).toContain(`rev: v${version}`)
  })

  it('GitLab: a report of what is new', () => {
    const folder = repository()
    expect(runShell(parse(recipe('codequality')).copydesk.script.join('\n'), folder)).toMatchObject({
      code: 1,
      stderr: ''
    })
    const report: {location: {path: string}}[] = JSON.parse(fs.readFileSync(path.join(folder, 'copydesk.json'), 'utf8'))
    expect(report.map(({location}) => location.path)).toEqual(['b c.md'])
  })

  it('code scanning: a report, and a step that passes', () => {
    const folder = repository()
    expect(runShell(parse(recipe('upload-sarif'))[0].run, folder)).toEqual({code: 0, stdout: '', stderr: ''})
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'copydesk.sarif'), 'utf8')).version).toBe('2.1.0')
  })

  it('a git hook: what is about to be committed', () => {
    expect(runShell(recipe('--cached'), repository())).toMatchObject({
      stdout: expect.stringMatching(/^b c\.md\n.*\n\n⚠ 1 warning\n$/)
    })
  })

  it('any shell: what is new, or an XML file', () => {
    expect(runShell(recipe('--since origin/main .\n'), repository()).stdout).toMatch(/^b c\.md\n.*\n\n⚠ 1 warning\n$/)
    const folder = repository()
    runShell(recipe('junit'), folder)
    expect(fs.readFileSync(path.join(folder, 'copydesk.xml'), 'utf8')).toMatch(/^<\?xml.*<\/testsuites>\n$/s)
  })

  it('several machines: the report of one', () => {
    const {jobs} = parse(recipe('matrix:'))
    const folder = repository()
    const command = (job: {steps: {run?: string}[]}) => job.steps.find(({run}) => run !== undefined)!.run!
    for (const shard of jobs.check.strategy.matrix.shard)
      expect(runShell(fillIn(command(jobs.check), {'matrix.shard': shard}), folder)).toMatchObject({code: 0})
    expect(runShell(command(jobs.report), folder)).toEqual(runShell('npx copydesk --format github .', folder))
  })
})
