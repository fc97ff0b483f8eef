import fc from 'fast-check'
import {afterEach, describe, expect, it} from 'vitest'
import {CancellationTokenSource} from 'vscode-languageserver'
import {Editor} from './editor.ts'

const slip = 'He told us. “It rained all day.\n\nNobody came to see it.\n'

let editor: Editor
afterEach(() => editor.close())

const position = fc.record({line: fc.integer({min: -3, max: 12}), character: fc.integer({min: -3, max: 90})})
const range = fc.record({start: position, end: position})
const name = fc.constantFrom('a.txt', 'b.md', 'c.html', 'untitled:1', 'names.yml')
const text = fc.constantFrom(slip, '', '\uFEFF# Tea 😀\r\n\r\n“It', '<p>“x', '---\ntitle: “a\n---\n')
const odd = fc.constantFrom<unknown>(undefined, null, 7, 'x', [], {}, {textDocument: {}}, {textDocument: {uri: 5}})

/** A message that an editor may send, in its turn or out of it. */
interface Message {
  readonly method: string
  readonly params: unknown
  /** Whether it wants an answer; one that is cancelled at once may do without. */
  readonly asks?: 'answer' | 'nothing'
}

function messages(uri: (name: string) => string): fc.Arbitrary<Message> {
  const textDocument = name.map((each) => ({uri: uri(each)}))
  const asks = fc.constantFrom('answer' as const, 'nothing' as const)
  const request = (method: string, params: fc.Arbitrary<object>) =>
    fc.record({method: fc.constant(method), params, asks})
  const change = fc.oneof(fc.record({range, text}), fc.record({text}), fc.record({range: odd, text}))
  const methods = ['didOpen', 'didChange', 'didClose', 'didSave', 'hover', 'codeAction', 'diagnostic']
  return fc.oneof(
    fc
      .record({each: name, languageId: fc.constantFrom('plaintext', 'markdown', 'yaml', ''), version: fc.nat(5), text})
      .map(({each, ...item}) => ({
        method: 'textDocument/didOpen',
        params: {textDocument: {uri: uri(each), ...item}}
      })),
    fc
      .record({each: name, version: fc.nat(9), contentChanges: fc.array(change, {maxLength: 3})})
      .map(({each, version, contentChanges}) => ({
        method: 'textDocument/didChange',
        params: {textDocument: {uri: uri(each), version}, contentChanges}
      })),
    fc.record({
      method: fc.constantFrom('textDocument/didClose', 'textDocument/didSave'),
      params: fc.record({textDocument})
    }),
    request('textDocument/hover', fc.record({textDocument, position})),
    request('textDocument/diagnostic', fc.record({textDocument})),
    request(
      'textDocument/codeAction',
      fc.record({textDocument, range, context: fc.constantFrom({diagnostics: []}, {diagnostics: [], only: ['source']})})
    ),
    request('textDocument/completion', fc.record({textDocument, position})),
    fc.record({method: fc.constant('workspace/didChangeWatchedFiles'), params: fc.constant({changes: []})}),
    fc.record({added: fc.subarray(['inner', 'other']), removed: fc.subarray(['inner', '.'])}).map((event) => ({
      method: 'workspace/didChangeWorkspaceFolders',
      params: {
        event: Object.fromEntries(
          Object.entries(event).map(([key, names]) => [key, names.map((each) => ({uri: uri(each), name: each}))])
        )
      }
    })),
    fc.record({
      method: fc.constantFrom(...methods.map((each) => `textDocument/${each}`)),
      params: odd
    })
  )
}

describe('whatever an editor sends', () => {
  it('is answered, and the next text is checked', async () => {
    editor = new Editor({'.copydeskrc.yml': 'rules:\n  unknown-words: warn\n', 'inner/.copydeskrc.yml': 'rules: {'})
    await editor.start()
    let runs = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          messages((each) => editor.uri(each)),
          {maxLength: 25}
        ),
        async (sequence) => {
          const answers = sequence.map(async ({method, params, asks}) => {
            if (asks === undefined) return editor.client.sendNotification(method, params)
            const cancellation = new CancellationTokenSource()
            const answer = editor.client.sendRequest(method, params, cancellation.token).catch(() => 'refused')
            if (asks === 'nothing') cancellation.cancel()
            return answer
          })
          await Promise.all(answers)
          const last = `${++runs}.txt`
          const shown = editor.open(last, slip)
          expect((await shown).map(({code}) => code)).toEqual(['paired-quotes/unclosed'])
          await editor.send('textDocument/didClose', {textDocument: {uri: editor.uri(last)}})
        }
      ),
      {numRuns: 80}
    )
  })
})

describe('an edit', () => {
  it('outside of the text changes its nearest end', async () => {
    editor = new Editor()
    await editor.start()
    await editor.open('a.txt', slip)
    const far = {line: 99, character: 99}
    expect(await editor.change('a.txt', 2, {range: {start: far, end: far}, text: '\n“It snowed.\n'})).toHaveLength(2)
    const all = {start: {line: -1, character: -1}, end: far}
    expect(await editor.change('a.txt', 3, {range: all, text: 'It rained.\n'})).toEqual([])
  })

  it('is one of several that each follow the one before', async () => {
    editor = new Editor()
    await editor.start({general: {positionEncodings: ['utf-8']}})
    await editor.open('a.txt', 'Tea.\r\nCafé 😀 it rained.\r\n')
    const at = (line: number, character: number) => ({start: {line, character}, end: {line, character}})
    // C a f é(2) space 😀(4) space
    const [quote] = await editor.change(
      'a.txt',
      2,
      {range: at(1, 11), text: '“'},
      {range: at(0, 0), text: 'Hot tea.\r\n'},
      {range: {start: {line: 2, character: 14}, end: {line: 2, character: 16}}, text: 'It'}
    )
    expect(quote?.range).toEqual({start: {line: 2, character: 11}, end: {line: 2, character: 14}})
  })
})

describe('what the folders say', () => {
  it('is read again when it changes: configs as data and as modules, the glossary, what is ignored', async () => {
    editor = new Editor({'copydesk.config.mjs': "export default {rules: {'paired-quotes': 'off'}}\n"})
    await editor.start()
    const text = `${slip}\nPresident Maren Oddleifson spoke. President Oddlefson left. Oddleifson came back.\n`
    const codes = async (shown: ReturnType<Editor['open']>) => (await shown).map(({code}) => code)
    const both = ['paired-quotes/unclosed', 'consistent-names/variant']
    expect(await codes(editor.open('a.txt', text))).toEqual(['consistent-names/variant'])
    const config = "export default {rules: {'paired-quotes': 'warn'}}\n"
    expect(await codes(editor.watched('a.txt', {'copydesk.config.mjs': config}))).toEqual(both)
    const names = '- name: Oddleifson\n  distinct: Oddlefson\n'
    expect(await codes(editor.watched('a.txt', {'names.yml': names}))).toEqual(both.slice(0, 1))
    expect(await codes(editor.watched('a.txt', {'names.yml': '[]'}))).toEqual(both)
    expect(await codes(editor.watched('a.txt', {'.copydeskignore': 'a.txt\n'}))).toEqual([])
    expect(await codes(editor.watched('a.txt', {'.copydeskignore': ''}))).toEqual(both)
    expect(editor.errors).toEqual([])
    await editor.watched('a.txt', {'copydesk.config.mjs': 'export default {rules: {\n'})
    expect(editor.errors).toEqual([expect.stringMatching(/^Copydesk: copydesk\.config\.mjs cannot be loaded/)])
    expect(await codes(editor.watched('a.txt', {'copydesk.config.mjs': 'export default {}\n'}))).toEqual(both)
  })

  it('holds with what it extends, which is watched whatever its name is', async () => {
    const config = 'extends: ./house/style[1].yml\n'
    editor = new Editor({'.copydeskrc.yml': config, 'house/style[1].yml': 'rules:\n  paired-quotes: off\n'})
    await editor.start()
    expect(await editor.open('a.txt', slip)).toEqual([])
    await expect.poll(() => editor.globs).toContain('**/house/style?1?.yml')
    expect(await editor.watched('a.txt', {'house/style[1].yml': '{}\n'})).toHaveLength(1)
    expect(await editor.watched('a.txt', {'house/style[1].yml': 'rules: [\n'})).toEqual([])
    expect(editor.errors).toEqual([expect.stringContaining('style[1].yml')])
    expect(await editor.watched('a.txt', {'house/style[1].yml': '{}\n'})).toHaveLength(1)
  })

  it('holds with a module that a module extends', async () => {
    const off = "export default {rules: {'paired-quotes': 'off'}}\n"
    editor = new Editor({'copydesk.config.mjs': "export default {extends: './house.mjs'}\n", 'house.mjs': off})
    await editor.start()
    expect(await editor.open('a.txt', slip)).toEqual([])
    await expect.poll(() => editor.globs.some((glob) => glob.endsWith('/house.mjs'))).toBe(true)
    expect(await editor.watched('a.txt', {'house.mjs': 'export default {}\n'})).toHaveLength(1)
  })

  it('holds for each folder by itself, the inner one of two, and goes with it', async () => {
    const off = 'rules:\n  paired-quotes: off\n'
    editor = new Editor({'one/.copydeskrc.yml': off, 'two/three/.copydeskrc.yml': off})
    await editor.start({}, ['one', 'two', 'two/three'])
    expect(await editor.open('one/a.txt', slip)).toEqual([])
    expect(await editor.open('two/a.txt', slip)).toHaveLength(1)
    expect(await editor.open('two/three/a.txt', slip)).toEqual([])
    expect(await editor.open('outside.txt', slip)).toHaveLength(1)
    const shown = editor.next('outside.txt')
    editor.write('.copydeskrc.yml', off)
    const added = [{uri: editor.uri('.'), name: 'all'}]
    await editor.send('workspace/didChangeWorkspaceFolders', {event: {added, removed: []}})
    expect(await shown).toEqual([])
  })

  it('does not hold for what is in no file', async () => {
    editor = new Editor({'.copydeskrc.yml': 'rules:\n  paired-quotes: off\n', '.copydeskignore': '*\n'})
    await editor.start()
    expect(await editor.open('untitled:Untitled-1', slip, 'plaintext')).toHaveLength(1)
    expect(await editor.open('untitled:Untitled-2', `<p>${slip}`, 'html')).toHaveLength(1)
  })
})
