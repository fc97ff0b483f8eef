import {type ChildProcess, spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, describe, expect, it} from 'vitest'
import {createMessageConnection, type MessageConnection} from 'vscode-jsonrpc/node.js'
import {copydesk, folderOf, root} from './support/run.ts'

const server = path.join(root, 'packages/language-server/bin/copydesk-language-server.js')
const slips =
  '# Tea\n\nCafé 😀 “It rained.\n\nPresident Maren Oddleifson spoke. President Oddlefson left. Oddleifson came back.\n'

interface Position {
  readonly line: number
  readonly character: number
}

interface Range {
  readonly start: Position
  readonly end: Position
}

interface Diagnostic {
  readonly range: Range
  readonly code: string
  readonly message: string
  readonly severity: number
}

interface Shown {
  readonly uri: string
  readonly diagnostics: readonly Diagnostic[]
}

interface Action {
  readonly title: string
  readonly isPreferred?: boolean
  readonly edit: {readonly documentChanges: readonly {readonly edits: readonly {range: Range; newText: string}[]}[]}
}

/** An editor that has one file open. */
class Editor {
  readonly folder: string
  readonly uri: string
  readonly connection: MessageConnection
  readonly #process
  #waiting: ((diagnostics: readonly Diagnostic[]) => void)[] = []
  published = 0

  constructor(folder: string, name: string, program: string = server) {
    this.folder = folder
    this.uri = name.startsWith('untitled:') ? name : pathToFileURL(path.join(folder, name)).href
    this.#process = spawn(process.execPath, [program, '--stdio'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']})
    this.connection = createMessageConnection(this.#process.stdout, this.#process.stdin)
    this.connection.onNotification('textDocument/publishDiagnostics', ({uri, diagnostics}: Shown) => {
      if (uri !== this.uri) return
      this.published++
      for (const resolve of this.#waiting.splice(0)) resolve(diagnostics)
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.listen()
  }

  async start(capabilities: object = {}): Promise<unknown> {
    const rootUri = pathToFileURL(this.folder).href
    const workspaceFolders = [{uri: rootUri, name: 'articles'}]
    const all = {workspace: {workspaceEdit: {documentChanges: true}}, ...capabilities}
    const result = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders,
      capabilities: all
    })
    await this.connection.sendNotification('initialized', {})
    return result
  }

  next(): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  async open(text: string, languageId = 'markdown'): Promise<readonly Diagnostic[]> {
    const shown = this.next()
    await this.send('textDocument/didOpen', {textDocument: {uri: this.uri, languageId, version: 1, text}})
    return shown
  }

  async change(version: number, ...contentChanges: object[]): Promise<void> {
    await this.send('textDocument/didChange', {textDocument: {uri: this.uri, version}, contentChanges})
  }

  async actions(range: Range, only?: readonly string[]): Promise<readonly Action[]> {
    const context = {diagnostics: [], ...(only && {only})}
    return this.connection.sendRequest('textDocument/codeAction', {textDocument: {uri: this.uri}, range, context})
  }

  send(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params)
  }

  /** Ends as editors end it, or as `end` says; gives the exit code. */
  async stop(end?: (process: ChildProcess) => void): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.on('exit', resolve))
    if (end === undefined) {
      await this.connection.sendRequest('shutdown')
      await this.connection.sendNotification('exit')
    } else end(this.#process)
    const code = await ended
    this.connection.dispose()
    return code
  }

  kill(): void {
    this.#process.kill()
  }
}

let editor: Editor | undefined
afterEach(() => editor?.kill())

async function edit(files: Readonly<Record<string, string>>, name: string, capabilities?: object): Promise<Editor> {
  editor = new Editor(folderOf(files), name)
  await editor.start(capabilities)
  return editor
}

function placeOf({range: {start, end}, code}: Diagnostic): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${code}`
}

function applied(text: string, action: Action | undefined): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]
  const at = ({line, character}: Position) => starts[line]! + character
  return (action?.edit.documentChanges[0]?.edits ?? [])
    .toSorted((left, right) => at(right.range.start) - at(left.range.start))
    .reduce(
      (result, {range, newText}) => result.slice(0, at(range.start)) + newText + result.slice(at(range.end)),
      text
    )
}

const whole = (text: string): Range => ({
  start: {line: 0, character: 0},
  end: {line: text.split('\n').length, character: 0}
})

describe('the language server', () => {
  it('shows what copydesk finds, at the same places, emoji and CRLF or not', async () => {
    for (const text of [slips, slips.replaceAll('\n', '\r\n')]) {
      const one = await edit({'a.md': text}, 'a.md')
      const shown = (await one.open(text)).map(placeOf)
      const {stdout} = copydesk(['a.md', '--format', 'json', '--no-cache'], one.folder)
      const found = JSON.parse(stdout)[0].messages.map(
        ({
          place: {start, end},
          source,
          ruleId
        }: {
          place: {start: {line: number; column: number}; end: {line: number; column: number}}
          source: string
          ruleId: string
        }) => `${start.line}:${start.column}-${end.line}:${end.column} ${source.replace('retext-', '')}/${ruleId}`
      )
      expect(shown).toEqual(found)
      expect(shown).toHaveLength(2)
      one.kill()
    }
  })

  it('follows edits, and shows one report for a burst of them', async () => {
    const one = await edit({}, 'a.md')
    await one.open(slips)
    const before = one.published
    const end = {line: 2, character: 19}
    const shown = one.next()
    for (const [index, character] of [...' Then it stopped.”'].entries()) {
      const at = {line: 2, character: end.character + index}
      await one.change(index + 2, {range: {start: at, end: at}, text: character})
    }
    expect((await shown).map(({code}) => code)).toEqual(['consistent-names/variant'])
    expect(one.published - before).toBe(1)
  })

  it('offers fixes, one form everywhere, and to let it stand', async () => {
    const one = await edit({}, 'a.md')
    await one.open(slips)
    const [, name] = await one
      .actions(whole(slips))
      .then((actions) => [
        actions.find(({title}) => title.startsWith('Insert')),
        actions.find(({title}) => title === 'Change to “Oddleifson”')
      ])
    expect(name?.isPreferred).toBe(true)
    expect(applied(slips, name)).toContain('President Oddleifson left.')
    const actions = await one.actions({start: {line: 2, character: 9}, end: {line: 2, character: 9}}, ['quickfix'])
    const stet = actions.find(({title}) => title === 'Let it stand')
    expect(applied(slips, stet)).toContain('\n<!-- stet paired-quotes/unclosed -->\n\nCafé 😀')
    const twice = slips.replace('came back.', 'came back. Oddlefson smiled. Oddleifson sat down.')
    await one.change(2, {text: twice})
    const many = await one.actions({start: {line: 4, character: 0}, end: {line: 4, character: 99}})
    expect(
      applied(
        twice,
        many.find(({title}) => title.startsWith('Use “Oddleifson” everywhere'))
      )
    ).not.toContain('Oddlefson')
  })

  it('makes all safe fixes, and only those', async () => {
    const text = 'They want:\n• a bench by the road\n•a bin by the road\n• a lamp\n\n“It rained.\n'
    const one = await edit({}, 'a.txt')
    await one.open(text, 'plaintext')
    const [all] = await one.actions(whole(text), ['source.fixAll'])
    expect(applied(text, all)).toBe(text.replace('•a', '• a'))
    expect(await one.actions(whole(text), ['source.organizeImports'])).toEqual([])
  })

  it('tells at the pointer what is wrong and where to read more', async () => {
    const one = await edit({}, 'a.md')
    await one.open(slips)
    const at = (position: Position) =>
      one.connection.sendRequest('textDocument/hover', {textDocument: {uri: one.uri}, position})
    expect(await at({line: 4, character: 46})).toMatchObject({
      contents: {value: expect.stringContaining('consistent-names/variant')}
    })
    expect(await at({line: 0, character: 0})).toBeNull()
  })

  it('counts bytes where the editor does', async () => {
    const one = await edit({}, 'a.md', {general: {positionEncodings: ['utf-8']}})
    const [quote] = await one.open(slips)
    // C a f é(2) space 😀(4) space: the mark is three bytes long.
    expect(quote!.range).toEqual({start: {line: 2, character: 11}, end: {line: 2, character: 14}})
  })

  it('gives diagnostics when asked, to editors that ask', async () => {
    const one = await edit({}, 'a.md', {textDocument: {diagnostic: {}}})
    await one.send('textDocument/didOpen', {
      textDocument: {uri: one.uri, languageId: 'markdown', version: 1, text: slips}
    })
    const report = await one.connection.sendRequest('textDocument/diagnostic', {textDocument: {uri: one.uri}})
    expect((report as {items: Diagnostic[]}).items).toHaveLength(2)
    expect(one.published).toBe(0)
  })

  it('reads untitled texts, and heeds configs and ignore files', async () => {
    const one = await edit({}, 'untitled:Untitled-1')
    expect(await one.open('He said: “It rained.\n', 'plaintext')).toHaveLength(1)
    one.kill()
    const two = await edit({'.copydeskrc.yml': 'rules:\n  paired-quotes: off\n'}, 'a.md')
    expect((await two.open(slips)).map(({code}) => code)).toEqual(['consistent-names/variant'])
    two.kill()
    const three = await edit({'.copydeskignore': 'a.md\n'}, 'a.md')
    expect(await three.open(slips)).toEqual([])
  })

  it('reads a config again when it changes', async () => {
    const one = await edit({}, 'a.md')
    expect(await one.open(slips)).toHaveLength(2)
    const config = path.join(one.folder, '.copydeskrc.yml')
    writeFileSync(config, 'rules:\n  paired-quotes: off\n')
    const shown = one.next()
    await one.send('workspace/didChangeWatchedFiles', {changes: [{uri: pathToFileURL(config).href, type: 1}]})
    expect(await shown).toHaveLength(1)
  })

  it('ends with 0 after shutdown, and clears what it showed of a closed text', async () => {
    const one = await edit({}, 'a.md')
    await one.open(slips)
    const cleared = one.next()
    await one.send('textDocument/didClose', {textDocument: {uri: one.uri}})
    expect(await cleared).toEqual([])
    expect(await one.stop()).toBe(0)
  })
  it('ends with 0 in the midst of its work too', async () => {
    const one = await edit({}, 'a.md')
    const text = slips.repeat(2000)
    await one.send('textDocument/didOpen', {textDocument: {uri: one.uri, languageId: 'markdown', version: 1, text}})
    const range = whole('')
    const asked = one.actions(range, ['source.fixAll']).catch(() => 'refused')
    await one.change(2, {range, text: '# More tea\n\n'})
    expect(await one.stop()).toBe(0)
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 100))])
  })

  it('ends with 1 where the editor is gone, or ends it without a word before', async () => {
    const one = await edit({}, 'a.md')
    await one.open(slips)
    expect(await one.stop(() => void one.connection.sendNotification('exit'))).toBe(1)
    const two = await edit({}, 'a.md')
    await two.open(slips)
    expect(await two.stop(({stdin}) => stdin?.end())).toBe(1)
  })

  it('knows the dictionary where it is bundled, as in the extension for VS Code', async () => {
    const bundle = path.join(root, 'packages/vscode/dist/server.mjs')
    editor = new Editor(folderOf({'.copydeskrc.yml': 'rules:\n  unknown-words: warn\n'}), 'a.md', bundle)
    await editor.start()
    expect((await editor.open('They recieved it.\n')).map(({code}) => code)).toEqual(['unknown-words/unknown-word'])
    expect(await editor.stop()).toBe(0)
  })
})
