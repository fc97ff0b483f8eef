import {spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {parse} from 'smol-toml'
import {describe, expect, it} from 'vitest'
import {createMessageConnection} from 'vscode-jsonrpc/node.js'
import {installed} from './support/editors/installed.ts'
import {copydesk, folderOf, root} from './support/run.ts'

const readme = fs.readFileSync(path.join(root, 'packages/language-server/README.md'), 'utf8')
const sample = fs.readFileSync(path.join(root, 'fixtures/sample.txt'), 'utf8')
const drivers = path.join(root, 'tests/e2e/support/editors')
/** A slip of the sample, and what its quick fix puts there. */
const [slip, right] = ['Oyalaran', 'Oyelaran']

interface Seen {
  readonly diagnostics: readonly Mark[]
  readonly offered: readonly string[]
  readonly fixed: {readonly text: string; readonly left: number}
  readonly all: {readonly text: string; readonly left: number}
}

interface Mark {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
}

/** The code of the README below a heading, which is what writers paste into their settings. */
function snippet(heading: string): string {
  const code = readme
    .split(`\n## ${heading}\n`)[1]
    ?.split(/\n```\w+\n/)[1]
    ?.split('\n```')[0]
  if (code === undefined) throw new Error(`The README has no code below ${heading}`)
  return code
}

/** Runs an editor that opens `name` and says what it saw. */
function drive(
  name: string,
  text: string,
  snippetFile: string,
  command: (snippet: string, file: string) => readonly string[]
): Seen {
  const heading = snippetFile.endsWith('.lua') ? 'Neovim' : 'Emacs'
  const folder = folderOf({[name]: text, [snippetFile]: snippet(heading)})
  const [program, ...args] = command(path.join(folder, snippetFile), path.join(folder, name))
  const {stdout, stderr, status} = spawnSync(program!, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: {
      ...process.env,
      HOME: folder,
      PATH: `${path.join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      FILE: path.join(folder, name),
      WORD: slip
    }
  })
  if (status !== 0 || !stdout.startsWith('{')) throw new Error(`${program} ended with ${status}: ${stderr}${stdout}`)
  return JSON.parse(stdout) as Seen
}

const neovim = (name: string, text: string) =>
  drive(name, text, 'snippet.lua', (snippetFile, file) => [
    ...['nvim', '--headless', '--clean', '--cmd', `luafile ${snippetFile}`],
    ...['-c', `luafile ${path.join(drivers, 'neovim.lua')}`, file]
  ])

const emacs = (name: string, text: string) =>
  drive(name, text, 'snippet.el', (snippetFile) => [
    ...['emacs', '--batch', '--eval', '(package-initialize)'],
    ...['--load', snippetFile, '--load', path.join(drivers, 'emacs.el')]
  ])

/** The marks that the command makes. */
function marksOf(name: string, text: string): Mark[] {
  const {stdout} = copydesk([name, '--format', 'json', '--no-cache'], folderOf({[name]: text}))
  const [{messages}] = JSON.parse(stdout) as [{messages: readonly Message[]}]
  return messages.map(({place: {start, end}, reason}) => ({
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: reason
  }))
}

interface Message {
  readonly place: {readonly start: Place; readonly end: Place}
  readonly reason: string
}

interface Place {
  readonly line: number
  readonly column: number
}

/** The text with all safe fixes, as the command makes them. */
function fixed(name: string, text: string): string {
  const folder = folderOf({[name]: text})
  copydesk(['--fix', name, '--no-cache'], folder)
  return fs.readFileSync(path.join(folder, name), 'utf8')
}

/** The sample as a text of a format. */
const articles: Readonly<Record<string, string>> = {
  'sample.txt': sample,
  'sample.md': sample,
  'sample.html': sample
    .split('\n')
    .map((line) => line && `<p>${line}</p>`)
    .join('\n')
}

const editors = [
  {editor: 'Neovim', package: 'neovim', drive: neovim, here: installed('nvim', '--version')},
  {
    editor: 'Emacs with Eglot',
    package: 'emacs-nox elpa-eglot elpa-markdown-mode',
    drive: emacs,
    here: installed(
      'emacs',
      '--batch',
      '--eval',
      "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))"
    )
  }
]

for (const {editor, package: wanted, drive: run, here} of editors)
  describe.skipIf(!here)(here ? editor : `${editor} (not installed: apt-get install ${wanted})`, () => {
    for (const [name, text] of Object.entries(articles))
      it(`shows the marks of ${name}, makes one fix and then all safe ones, set up as the README says`, () => {
        const seen = run(name, text)
        const marks = marksOf(name, text)
        expect(seen.diagnostics.map(({message: _, ...place}) => place)).toEqual(
          marks.map(({message: _, ...place}) => place)
        )
        for (const [index, {message}] of seen.diagnostics.entries()) expect(message).toContain(marks[index]!.message)
        expect(seen.offered[0]).toContain(`“${right}”`)
        const corrected = text.replace(slip, right)
        expect(seen.fixed.text).toBe(corrected)
        expect(seen.fixed.left).toBe(marksOf(name, corrected).length)
        expect(seen.all.text).toBe(fixed(name, corrected))
        expect(seen.all.left).toBe(marksOf(name, fixed(name, corrected)).length)
      })
  })

interface HelixConfig {
  readonly 'language-server': Readonly<Record<string, {readonly command: string; readonly args: readonly string[]}>>
  readonly language: readonly {readonly name: string; readonly 'language-servers': readonly string[]}[]
}

interface Shown {
  readonly uri: string
  readonly diagnostics: readonly {
    readonly range: Readonly<Record<'start' | 'end', {readonly line: number; readonly character: number}>>
    readonly message: string
  }[]
}

// Debian has no Helix: what it would start is started, and told what it would tell.
describe('Helix', () => {
  const config = parse(snippet('Helix')) as unknown as HelixConfig

  it('is told of every format, by names that the server knows', () => {
    expect(config['language-server']).toEqual({copydesk: {command: 'copydesk-language-server', args: ['--stdio']}})
    expect(config.language.map(({name}) => name).sort()).toEqual(['html', 'markdown', 'mdx', 'text'])
    for (const language of config.language) expect(language['language-servers']).toContain('copydesk')
  })

  it('gets the marks of an article from what it starts', async () => {
    const folder = folderOf(articles)
    const {command, args} = config['language-server'].copydesk!
    const server = spawn(path.join(root, 'node_modules/.bin', command), args, {stdio: ['pipe', 'pipe', 'inherit']})
    const ended = new Promise((resolve) => server.on('exit', resolve))
    const connection = createMessageConnection(server.stdout, server.stdin)
    const shown = new Map<string, (diagnostics: Shown['diagnostics']) => void>()
    connection.onNotification('textDocument/publishDiagnostics', ({uri, diagnostics}: Shown) =>
      shown.get(uri)?.(diagnostics)
    )
    connection.onRequest('client/registerCapability', () => null)
    connection.listen()
    const {capabilities} = await connection.sendRequest<{capabilities: {positionEncoding: string}}>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        general: {positionEncodings: ['utf-8', 'utf-32', 'utf-16']},
        textDocument: {publishDiagnostics: {versionSupport: true, tagSupport: {valueSet: [1, 2]}}},
        workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}
      }
    })
    expect(capabilities.positionEncoding).toBe('utf-16')
    await connection.sendNotification('initialized', {})
    const languages = {'sample.txt': 'text', 'sample.md': 'markdown', 'sample.html': 'html'}
    for (const [name, languageId] of Object.entries(languages)) {
      const uri = pathToFileURL(path.join(folder, name)).href
      const text = articles[name]!
      const diagnostics = new Promise<Shown['diagnostics']>((resolve) => shown.set(uri, resolve))
      await connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId, version: 0, text}})
      const marks = (await diagnostics).map(({range: {start, end}, message}) => ({
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        message
      }))
      expect(marks).toEqual(marksOf(name, text))
    }
    await connection.sendRequest('shutdown')
    await connection.sendNotification('exit')
    expect(await ended).toBe(0)
    connection.dispose()
  })
})
