import {execFileSync, spawn} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createMessageConnection} from 'vscode-jsonrpc/node.js'
import {root, runNode} from './support/run.ts'

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly exports?: Readonly<Record<string, unknown>>
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'))

const published = ['rules', 'packages']
  .flatMap((place) => fs.readdirSync(path.join(root, place)).map((name) => path.join(place, name)))
  .filter((folder) => fs.existsSync(path.join(root, folder, 'package.json')))
  .map(readManifest)
  .filter((manifest) => manifest.private !== true)

const rules = published.map(({name}) => name).filter((name) => /^retext-(?!preset)/.test(name))
const recommended = rules.filter((name) => name !== 'retext-unknown-words')

/** What a user of the packages has beside them. */
const beside = ['remark-cli', 'rehype-cli', 'retext-english', 'unified', 'vfile']

/** Has a slip for each rule. */
const article = `# Harbour news

# Harbour news

Renata Oyelaran spoke on Monday. Oyelaran will go. “It will be open by June, she said. Oyelarin laughed at theeir joke.

•A bench
• A lamp
• A bin

See the photograph of the queue below:
`

/** The packages as npm would publish them, installed into a folder that has nothing else. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-packed-'))

beforeAll(() => {
  const npm = (args: readonly string[], cwd: string) =>
    execFileSync('npm', args, {cwd, encoding: 'utf8', stdio: 'pipe'})
  npm(
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, ...published.map(({name}) => `-w=${name}`)],
    root
  )
  const tarballs = fs.readdirSync(folder).map((file) => `./${file}`)
  const {devDependencies = {}} = readManifest('.')
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
  npm(
    [
      ...['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs],
      ...beside.map((name) => `${name}@${devDependencies[name]}`)
    ],
    folder
  )
  fs.writeFileSync(path.join(folder, 'article.md'), article)
}, 300_000)

afterAll(() => fs.rmSync(folder, {recursive: true}))

/** Runs an installed command. */
const run = (command: string, ...args: string[]) =>
  runNode(fs.realpathSync(path.join(folder, 'node_modules/.bin', command)), args, folder)

function runScript(code: string): unknown {
  fs.writeFileSync(path.join(folder, 'x.mjs'), code)
  const {stdout, stderr} = runNode(path.join(folder, 'x.mjs'), [], folder)
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('the packages, installed from what npm would publish', () => {
  it('are installed as they were packed, none from a registry', () => {
    const {packages} = JSON.parse(fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8'))
    const from = published.map(({name}) => [name, packages[`node_modules/${name}`]?.resolved])
    for (const [, resolved] of from) expect(resolved).toMatch(/^file:/)
    const nested = Object.keys(packages).filter((place) =>
      published.some(({name}) => place.endsWith(`/node_modules/${name}`) && place.lastIndexOf('node_modules/') > 0)
    )
    expect(nested).toEqual([])
  })

  it('are there to import', () => {
    const names = published.filter(({name, exports}) => exports?.['.'] && name !== '@copydesk/rule-tester')
    const imports = names.map(({name}) => `Object.keys(await import('${name}')).length`)
    expect(runScript(`console.log(JSON.stringify([${imports.join(', ')}]))`)).not.toContain(0)
  })

  it('run as a command', () => {
    const {code, stdout} = run('copydesk', '--format', 'json', 'article.md')
    expect(code).toBe(1)
    const [{messages}] = JSON.parse(stdout)
    expect(new Set(messages.map(({source}: {source: string}) => source))).toEqual(new Set(recommended))
  })

  it('run in remark and in rehype', () => {
    const remark = run('remark', 'article.md', '--use', 'remark-copydesk', '--frail', '--no-stdout')
    expect(remark).toMatchObject({code: 1, stderr: expect.stringContaining('retext-consistent-names')})
    fs.writeFileSync(path.join(folder, 'article.html'), '<p>The mayor said: “It will be open by June.</p>\n')
    const rehype = run('rehype', 'article.html', '--use', 'rehype-copydesk', '--frail', '--no-stdout')
    expect(rehype).toMatchObject({code: 1, stderr: expect.stringContaining('retext-paired-quotes')})
  })

  it('run in retext, rule by rule', () => {
    const found = runScript(`
      import retextEnglish from 'retext-english'
      import {unified} from 'unified'
      import {VFile} from 'vfile'
      const found = {}
      for (const name of ${JSON.stringify(rules)}) {
        const {default: rule} = await import(name)
        const file = new VFile({path: 'article.md', value: ${JSON.stringify(article)}})
        const processor = unified().use(retextEnglish).use(rule)
        await processor.run(processor.parse(file), file)
        found[name] = file.messages.filter(({source}) => source === name).length
      }
      console.log(JSON.stringify(found))`)
    expect(found).toEqual(Object.fromEntries(rules.map((name) => [name, 1])))
  })

  it('report as SARIF from remark', () => {
    const {stderr} = run('remark', 'article.md', '--use', 'remark-copydesk', '--report', 'sarif', '--no-stdout')
    const {results} = JSON.parse(stderr).runs[0]
    expect(new Set(results.map(({ruleId}: {ruleId: string}) => ruleId.split(/[:/]/)[0]))).toEqual(
      new Set(recommended.map((name) => name.replace('retext-', '')))
    )
  })

  it('serve editors', async () => {
    const program = fs.realpathSync(path.join(folder, 'node_modules/.bin/copydesk-language-server'))
    const {stdin, stdout} = spawn(process.execPath, [program, '--stdio'], {cwd: folder})
    const server = createMessageConnection(stdout, stdin)
    server.listen()
    const parameters = {processId: null, rootUri: null, capabilities: {}}
    expect(await server.sendRequest('initialize', parameters)).toMatchObject({capabilities: {codeActionProvider: {}}})
    await server.sendRequest('shutdown')
    await server.sendNotification('exit')
  })
})
