import {afterEach, describe, expect, it} from 'vitest'
import {CancellationToken, CancellationTokenSource, type Diagnostic, LSPErrorCodes} from 'vscode-languageserver'
import {Editor} from './editor.ts'

const slip = 'He told us. “It rained all day.\n\nNobody came to see it.\n'
const off = 'rules:\n  paired-quotes: off\n'

let editor: Editor
afterEach(() => editor.close())

describe('an editor that asks for diagnostics', () => {
  const asks = {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}

  async function ask(token = CancellationToken.None): Promise<readonly Diagnostic[]> {
    const params = {textDocument: {uri: editor.uri('a.txt')}}
    const report = await editor.client.sendRequest<{items: Diagnostic[]}>('textDocument/diagnostic', params, token)
    return report.items
  }

  async function start(): Promise<void> {
    editor = new Editor()
    await editor.start(asks)
    const textDocument = {uri: editor.uri('a.txt'), languageId: '', version: 1, text: slip}
    await editor.send('textDocument/didOpen', {textDocument})
  }

  it('is told to ask again when a config changes', async () => {
    await start()
    expect(await ask()).toHaveLength(1)
    const told = new Promise((resolve) => {
      editor.client.onRequest('workspace/diagnostic/refresh', () => {
        resolve('asked to')
        return null
      })
    })
    editor.write('.copydeskrc.yml', off)
    const changes = [{uri: editor.uri('.copydeskrc.yml'), type: 1}]
    await editor.send('workspace/didChangeWatchedFiles', {changes})
    expect(await told).toBe('asked to')
    expect(await ask()).toEqual([])
  })

  it('gets no answer that it no longer waits for, and one for the text as it is', async () => {
    await start()
    const change = (version: number, text: string) =>
      editor.send('textDocument/didChange', {
        textDocument: {uri: editor.uri('a.txt'), version},
        contentChanges: [{text}]
      })
    await change(2, 'It rained.\n')
    const cancellation = new CancellationTokenSource()
    const first = ask(cancellation.token)
    cancellation.cancel()
    await change(3, `${slip}\nHe told her. “It snowed.\n`)
    await expect(first).rejects.toMatchObject({code: LSPErrorCodes.RequestCancelled})
    expect(await ask()).toHaveLength(2)
  })
})

describe('an editor that watches no files', () => {
  it('has a config read again when it saves it, and what that extends', async () => {
    editor = new Editor({'house/style.yml': off})
    await editor.start({workspace: {}})
    expect(await editor.open('a.txt', slip)).toHaveLength(1)
    const saved = async (name: string, text: string) => {
      editor.write(name, text)
      const shown = editor.next('a.txt')
      await editor.send('textDocument/didSave', {textDocument: {uri: editor.uri(name)}})
      return shown
    }
    expect(await saved('.copydeskrc.yml', 'extends: ./house/style.yml\n')).toEqual([])
    expect(await saved('house/style.yml', '{}\n')).toHaveLength(1)
    expect(editor.globs).toEqual([])
  })
})
