import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {folderOf, runNode} from './support/run.ts'

const open = 'The mayor spoke.\n\n“We will build it,” she said. “It will be open by June.\n\nNobody laughed.\n'

/** What a script prints, which runs in a folder of its own and imports the package as users do. */
function script(code: string, files: Readonly<Record<string, string>> = {}): unknown {
  const folder = folderOf(files)
  fs.writeFileSync(
    path.join(folder, 'x.mjs'),
    `import * as api from 'copydesk'\nconst print = (x) => console.log(JSON.stringify(x))\n${code}\n`
  )
  const {stdout, stderr} = runNode(path.join(folder, 'x.mjs'), [], folder)
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('import from copydesk', () => {
  it('gives three functions', () => {
    expect(script('print(Object.keys(api).sort())')).toEqual(['fixText', 'lint', 'lintText'])
  })

  it('lints files with their config', () => {
    const files = {
      'b/a.md': open,
      'a.md': open,
      '.copydeskrc.yml': 'rules: {paired-quotes: error}\nignore: [c.md]\n',
      'c.md': open
    }
    const results = script("print(await api.lint(['.', 'b']))", files)
    expect(results).toMatchObject([
      {path: 'a.md', messages: [{ruleId: 'unclosed', severity: 'error'}]},
      {path: 'b/a.md', messages: [{ruleId: 'unclosed', severity: 'error'}]}
    ])
    expect(script("print(await api.lint('a.md', {config: false}))", files)).toMatchObject([
      {messages: [{severity: 'warn'}]}
    ])
  })

  it('lints and fixes a text', () => {
    const text = JSON.stringify(open)
    expect(script(`print(await api.lintText(${text}, {filename: 'x.html'}))`)).toMatchObject([{ruleId: 'unclosed'}])
    expect(script(`print(await api.fixText(${text}))`)).toMatchObject({text: open, fixed: 0, messages: [{}]})
    expect(script(`print(await api.fixText(${text}, {suggestions: true}))`)).toEqual({
      text: open.replace('June.', 'June.”'),
      fixed: 1,
      messages: []
    })
  })

  it('throws for what cannot be', () => {
    const told = (call: string, files = {}) =>
      script(`await ${call}.catch(({name, message}) => print([name, message]))`, files)
    expect(told("api.lint('no.md')")).toEqual(['Error', 'no.md does not exist'])
    expect(told("api.lintText('', {filename: 'x.css'})")).toMatchObject([
      'Error',
      expect.stringContaining('x.css is not of a format')
    ])
    expect(told("api.lint('.')", {'a.md': '', '.copydeskrc.yml': 'rule: 1\n'})).toMatchObject([
      'ConfigError',
      expect.stringContaining('.copydeskrc.yml:1:1 ')
    ])
  })
})
