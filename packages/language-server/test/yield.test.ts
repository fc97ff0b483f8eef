import {afterEach, expect, it} from 'vitest'
import {Editor} from './editor.ts'

const slip = 'He told us. “It rained all day.\n'

let editor: Editor
afterEach(() => editor.close())

/** As remark’s language server shows it. */
function byRemark(range: object) {
  return {
    range,
    source: 'retext-paired-quotes',
    code: 'unclosed',
    message: 'The quotation that opens here never closes',
    codeDescription: {
      href: 'https://github.com/copydesk/copydesk/tree/main/rules/retext-paired-quotes#unclosed'
    }
  }
}

function ask(range: object, diagnostics: readonly object[]): Promise<readonly object[]> {
  return editor.client.sendRequest('textDocument/codeAction', {
    textDocument: {uri: editor.uri('a.md')},
    range,
    context: {diagnostics}
  })
}

it('a text whose findings remark shows is left to it, and the editor is told', async () => {
  editor = new Editor()
  await editor.start()
  const {range} = (await editor.open('a.md', slip))[0]!
  const cleared = editor.next('a.md')
  expect(await ask(range, [byRemark(range)])).toEqual([])
  expect(await cleared).toEqual([])
  expect(editor.told).toEqual(['Copydesk: remark shows these findings too, and a.md is left to it'])
  expect(await editor.change('a.md', 2, {text: `${slip}\nMore.\n`})).toEqual([])
})

it('what other tools find is no reason to', async () => {
  editor = new Editor()
  await editor.start()
  const {range} = (await editor.open('a.md', slip))[0]!
  const others = [
    {...byRemark(range), codeDescription: undefined},
    {...byRemark(range), source: 'copydesk'},
    {...byRemark(range), codeDescription: {href: 'https://example.com'}}
  ]
  expect(await ask(range, others)).not.toEqual([])
  expect(editor.told).toEqual([])
})

it('an editor can say that none is left', async () => {
  editor = new Editor()
  await editor.start({}, ['.'], {yieldToRemark: false})
  const {range} = (await editor.open('a.md', slip))[0]!
  expect(await ask(range, [byRemark(range)])).not.toEqual([])
})
