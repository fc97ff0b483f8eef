import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {checkCase, parseCases} from '../src/index.ts'
import {toyRule} from './toy-rule.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-rule-tester-'))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const toyFile = path.join(root, 'packages/rule-tester/test/toy-rule.ts')
  await writeFile(
    path.join(folder, 'cases.test.ts'),
    `import {testCases} from '@copydesk/rule-tester'
import {toyRule} from ${JSON.stringify(toyFile)}
testCases(toyRule, new URL('cases.md', import.meta.url))`
  )
  await writeFile(
    path.join(folder, 'vitest.config.mjs'),
    `const conditions = ['copydesk-source', 'module', 'node', 'development|production']
export default {resolve: {conditions}, ssr: {resolve: {conditions}}, test: {include: ['cases.test.ts']}}`
  )
})

afterAll(() => rm(folder, {recursive: true, force: true}))

/** Runs vitest in the folder, as an author does. */
function vitest(env: Record<string, string> = {}): Promise<{code: number; output: string}> {
  const file = path.join(root, 'node_modules/vitest/vitest.mjs')
  // A run inside a run must not take itself for a worker of the outer one.
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV)/.test(name))
  )
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [file, 'run', '--root', folder],
      {env: {...clean, NO_COLOR: '1', ...env}, timeout: 60_000},
      (error, stdout, stderr) => resolve({code: error ? 1 : 0, output: stdout + stderr})
    )
  })
}

test('a wrong expectation fails the run, shows both fences, and can be updated', {timeout: 90_000}, async () => {
  const file = path.join(folder, 'cases.md')
  const wrong = `# no-cats

## Rejected

### A cat and a mouse

\`\`\`txt
A cat and a mouse.
\`\`\`

\`\`\`findings
1:1-1:6 cat Write \`dog\`
\`\`\`
`
  await writeFile(file, wrong)
  const failed = await vitest()
  expect(failed.code).toBe(1)
  expect(failed.output).toContain('cases.md:5: The findings differ')
  expect(failed.output).toContain('1:1-1:6 cat Write `dog`\n')
  expect(failed.output).toContain('1:3-1:6 cat Write `dog` and not `cat`\n1:13-1:18 mouse A `mouse` in the copy')
  expect(await readFile(file, 'utf8')).toBe(wrong)

  expect((await vitest({UPDATE_CASES: '1'})).output).toContain('1 passed')
  expect(
    await readFile(file, 'utf8')
  ).toBe(`${wrong.slice(0, wrong.indexOf('1:1'))}1:3-1:6 cat Write \`dog\` and not \`cat\`
1:13-1:18 mouse A \`mouse\` in the copy
\`\`\`

\`\`\`fixed
A dog and a mouse.
\`\`\`
`)
  for (const testCase of parseCases(await readFile(file, 'utf8'))) checkCase(toyRule, testCase)
})
