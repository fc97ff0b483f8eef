import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {folderOf, root} from './support/run.ts'
import {type Contexts, fillIn} from './support/workflow-expression.ts'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>
  readonly outputs: Readonly<Record<string, {readonly value: string}>>
  readonly runs: {readonly using: string; readonly steps: readonly Step[]}
}

const action: Action = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8'))
const {version} = JSON.parse(fs.readFileSync(path.join(root, 'packages/cli/package.json'), 'utf8'))

interface Run {
  readonly code: number
  readonly log: string
  readonly summary: string
  readonly exitCode: string
}

/** Runs the steps in a checkout as a runner does, one that is no shell left out. */
function runAction(checkout: string, inputs: Readonly<Record<string, string>>, github: Contexts = {}): Run {
  const temp = folderOf({output: '', summary: ''})
  const contexts: Record<string, string> = {'runner.temp': temp, 'runner.os': 'Linux', ...github}
  for (const [name, {default: value}] of Object.entries(action.inputs))
    contexts[`inputs.${name}`] = inputs[name] ?? value
  let log = ''
  let code = 0
  for (const {id, shell, run, env = {}, 'working-directory': folder = '.'} of action.runs.steps) {
    if (run === undefined) continue
    expect(shell).toBe('bash')
    const output = path.join(temp, 'output')
    fs.writeFileSync(output, '')
    const filledIn = Object.entries(env).map(([name, value]) => [name, fillIn(value, contexts)])
    const {status, stdout, stderr} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: path.join(checkout, fillIn(folder, contexts)),
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: temp,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: checkout,
        GITHUB_STEP_SUMMARY: path.join(temp, 'summary'),
        GITHUB_OUTPUT: output,
        ...Object.fromEntries(filledIn)
      }
    })
    log += stdout + stderr
    for (const [, name, value] of fs.readFileSync(output, 'utf8').matchAll(/^([\w-]+)=(.*)$/gm))
      contexts[`steps.${id}.outputs.${name}`] = value!
    code = status!
    if (code !== 0) break
  }
  const summary = fs.readFileSync(path.join(temp, 'summary'), 'utf8')
  return {code, log, summary, exitCode: fillIn(action.outputs['exit-code']!.value, contexts)}
}

const slip = (day: string) => `The mayor spoke on ${day}. “It will be open by ${day}, she said.\n`

describe('action.yml', () => {
  it('installs the version that it is released with', () => {
    expect(action.inputs.version?.default).toBe(version)
  })

  it('runs other actions by their commits, and hands inputs over as data', () => {
    for (const {uses, run} of action.runs.steps) {
      if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/)
      expect(run ?? '').not.toContain('${{')
    }
  })
})

describe('the action', () => {
  it('advises: annotations, a summary, and a job that passes', () => {
    const {code, log, summary, exitCode} = runAction(folderOf({'a.md': slip('Monday')}), {})
    expect(log).toContain('::warning file=a.md,line=1,endLine=1,col=')
    expect(summary).toContain('## Copydesk: 1 warning in 1 of 1 file')
    expect({code, exitCode}).toEqual({code: 0, exitCode: '1'})
  })

  it('fails as `fail-on` says', () => {
    const wrong = folderOf({'a.md': slip('Monday'), '.copydeskrc.yml': 'rules: {paired-quotes: error}\n'})
    const dubious = folderOf({'a.md': slip('Monday')})
    const fine = folderOf({'a.md': 'Fine.\n'})
    const codes = (failOn: string) => [wrong, dubious, fine].map((each) => runAction(each, {'fail-on': failOn}).code)
    expect(codes('never')).toEqual([0, 0, 0])
    expect(codes('error')).toEqual([1, 0, 0])
    expect(codes('warning')).toEqual([1, 1, 0])
    expect(runAction(fine, {'fail-on': 'eror'})).toMatchObject({
      code: 2,
      log: '::error title=Copydesk::fail-on takes never, error or warning, not “eror”\n'
    })
  })

  it('takes paths a line each, and options as a shell reads them', () => {
    const folder = folderOf({
      'site/my drafts/a.md': slip('Monday'),
      'site/b.md': slip('Monday'),
      'site/c.md': slip('Monday'),
      'site/my config.json': '{"rules": {"paired-quotes": "error"}}'
    })
    const inputs = {
      'working-directory': 'site',
      paths: 'my drafts\nb.md\n',
      options: '--config "my config.json"\n  --min-confidence=0.1'
    }
    const {log} = runAction(folder, inputs)
    const lines = log.split('\n').filter((line) => line.startsWith('::'))
    expect(lines.map((line) => line.split(',line')[0])).toEqual([
      '::error file=site/b.md',
      '::error file=site/my drafts/a.md'
    ])
  })

  it('tells what it could not check where people see it', () => {
    const folder = folderOf({'a.md': '\0', 'b.md': 'Fine.\n'})
    const annotation =
      '::warning title=Copydesk could not check everything::copydesk: a.md is a binary file, not text\n'
    expect(runAction(folder, {})).toMatchObject({code: 0, exitCode: '2', log: expect.stringContaining(annotation)})
    expect(runAction(folder, {'fail-on': 'error'})).toMatchObject({
      code: 2,
      log: expect.stringContaining(annotation.replace('warning', 'error'))
    })
  })
})

describe('in a pull request, the action', () => {
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, {cwd, stdio: 'pipe'})
  const origin = folderOf({'a.md': slip('Monday'), '.gitignore': 'node_modules\n'})
  git(origin, 'init', '--quiet', '--initial-branch=main')
  git(origin, 'config', 'user.email', 'desk@example.com')
  git(origin, 'config', 'user.name', 'Desk')
  git(origin, 'add', '.')
  git(origin, 'commit', '--quiet', '--message=first')
  git(origin, 'checkout', '--quiet', '-b', 'topic')
  fs.appendFileSync(path.join(origin, 'a.md'), `\n${slip('Tuesday')}`)
  git(origin, 'commit', '--quiet', '--all', '--message=second')

  function checkout(...options: string[]): string {
    const folder = folderOf({})
    fs.rmSync(path.join(folder, 'node_modules'))
    git(folder, 'clone', '--quiet', '--branch=topic', ...options, pathToFileURL(origin).href, '.')
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    return folder
  }

  it('tells what is new', () => {
    const {log} = runAction(checkout(), {}, {'github.base_ref': 'main'})
    expect(log.match(/^::warning file=a\.md,line=(\d+)/gm)).toEqual(['::warning file=a.md,line=3'])
  })

  it('tells everything if asked to, and after a push', () => {
    expect(runAction(checkout(), {since: 'all'}, {'github.base_ref': 'main'}).log).toContain('file=a.md,line=1')
    expect(runAction(checkout(), {}).log).toContain('file=a.md,line=1')
  })

  it('says what a shallow checkout lacks', () => {
    expect(runAction(checkout('--depth=1'), {}, {'github.base_ref': 'main'})).toMatchObject({
      code: 0,
      exitCode: '2',
      log: expect.stringContaining('--since origin/main: this clone is shallow; check it out with `fetch-depth: 0`')
    })
  })
})
