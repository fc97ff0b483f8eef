import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
let copy: string

beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-new-rule-'))
  const files = ['LICENSE', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts', 'scripts']
  for (const file of [...files, 'tests/support/seed.ts'])
    fs.cpSync(path.join(root, file), path.join(copy, file), {recursive: true})
  fs.mkdirSync(path.join(copy, 'rules'))
  const rules = fs.readdirSync(path.join(root, 'rules')).map((rule) => path.join('rules', rule))
  for (const folder of ['node_modules', 'packages', ...rules])
    fs.symlinkSync(path.join(root, folder), path.join(copy, folder))
})

afterAll(() => fs.rmSync(copy, {recursive: true, force: true}))

function run(program: string, ...args: readonly string[]) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV|FORCE_COLOR)/.test(name))
  )
  const {status, stdout, stderr} = spawnSync(process.execPath, [path.join(copy, program), ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: {...env, NO_COLOR: '1'}
  })
  return {status, stdout, stderr}
}

const newRule = (...args: readonly string[]) => run('scripts/new-rule.mjs', ...args)
const read = (file: string) => fs.readFileSync(path.join(copy, file), 'utf8')

describe('npm run new-rule', () => {
  test.each([
    [[], 'give it one name'],
    [['a', 'b'], 'give it one name'],
    [[''], 'named in lower case with hyphens'],
    [['Repeated Words'], 'not `Repeated Words`'],
    [['../../etc'], 'not `../../etc`'],
    [['paired_quotes'], 'not `paired_quotes`'],
    [['copydesk'], 'what Copydesk itself has to say'],
    [['paired-quotes'], 'rules/retext-paired-quotes is there already'],
    [['retext-paired-quotes'], 'rules/retext-paired-quotes is there already']
  ])('refuses %j in one line', (args, message) => {
    const before = [read('tsconfig.json'), fs.readdirSync(path.join(copy, 'rules'))]
    const {status, stdout, stderr} = newRule(...args)
    expect(stderr).toMatch(/^new-rule: [^\n]+\n$/)
    expect(stderr).toContain(message)
    expect({status, stdout}).toEqual({status: 1, stdout: ''})
    expect([read('tsconfig.json'), fs.readdirSync(path.join(copy, 'rules'))]).toEqual(before)
  })

  test('makes a rule like the others, that passes its checks', {timeout: 90_000}, () => {
    const {status, stdout, stderr} = newRule('repeated-words')
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toContain('Made rules/retext-repeated-words. Next:')

    const folder = 'rules/retext-repeated-words'
    const mine = JSON.parse(read(`${folder}/package.json`))
    const other = JSON.parse(read('rules/retext-paired-quotes/package.json'))
    expect({...mine, name: '', description: ''}).toEqual({...other, name: '', description: ''})
    expect(JSON.parse(read('tsconfig.json')).references.at(-1)).toEqual({path: folder})
    expect(read(`${folder}/README.md`)).toContain("import retextRepeatedWords from 'retext-repeated-words'")
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'))
    for (const file of ['package.json', 'tsconfig.json', 'src/index.ts', 'cases.md', 'test/cases.test.ts', 'README.md'])
      expect(read(`${folder}/${file}`)).not.toContain('{{')

    const tests = run('node_modules/vitest/vitest.mjs', 'run', folder)
    expect(tests.stderr).toBe('')
    expect(tests.stdout).toContain('3 passed')
    expect(tests.status).toBe(0)

    const types = run(
      'node_modules/typescript/bin/tsc',
      '--ignoreConfig',
      ...['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'],
      ...['--allowImportingTsExtensions', '--types', 'node', '--customConditions', 'copydesk-source'],
      `${folder}/src/index.ts`,
      `${folder}/test/cases.test.ts`
    )
    expect(types).toEqual({status: 0, stdout: '', stderr: ''})
  })
})
