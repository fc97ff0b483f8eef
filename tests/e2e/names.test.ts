import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf, root, runNode} from './support/run.ts'

const sample = fs.readFileSync(path.join(root, 'fixtures/sample.txt'), 'utf8')
const remark = path.join(root, 'node_modules/remark-cli/cli.js')
const rehype = path.join(root, 'node_modules/rehype-cli/cli.js')

interface Found {
  readonly ruleId: string
  readonly actual: string
  readonly reason: string
  readonly note?: string
  readonly expected?: readonly string[]
  readonly fix?: {readonly safety: string; readonly edits: readonly unknown[]}
}

/** What the rule says of names in the file. */
function namesIn(folder: string, file: string, ...args: readonly string[]): Found[] {
  const [{messages}] = JSON.parse(copydesk(['--format', 'json', ...args, file], folder).stdout)
  return messages.filter(({source}: {source: string}) => source === 'retext-consistent-names')
}

describe('names.yml', () => {
  it('settles the tie of the sample, either way', () => {
    for (const [name, wrong] of [
      ['Kirsten', 'Kirstin'],
      ['Kirstin', 'Kirsten']
    ] as const) {
      const found = namesIn(folderOf({'names.yml': `- ${name} Byrd\n`, 'a.txt': sample}), 'a.txt')
      expect(found.map(({ruleId}) => ruleId)).not.toContain('tie')
      expect(found).toContainEqual(
        expect.objectContaining({
          ruleId: 'given-name',
          actual: wrong,
          expected: [name],
          reason: expect.stringContaining(`the glossary has \`${name} Byrd\``),
          fix: expect.objectContaining({safety: 'suggest'})
        })
      )
    }
  })

  it('corrects both sides of a tie', () => {
    const text =
      'Secretary Christie Noem opened the depot. “It is deep,” Noem said.\n\nA day later Christi Noem thanked the crew.\n'
    const corrected = (folder: string) => namesIn(folder, 'a.txt').map(({actual, expected}) => [actual, expected?.[0]])
    expect(corrected(folderOf({'names.yml': '- Kristi Noem\n', 'a.txt': text}))).toEqual([
      ['Christie', 'Kristi'],
      ['Christi', 'Kristi']
    ])
  })

  it('may be JSON, and lies in the folder of the run or above', () => {
    const folder = folderOf({'names.json': '[{"name": "Kirsten Byrd"}]', 'posts/a.txt': sample})
    expect(namesIn(path.join(folder, 'posts'), 'a.txt').map(({ruleId}) => ruleId)).not.toContain('tie')
    expect(namesIn(folder, 'posts/a.txt', '--no-config').map(({ruleId}) => ruleId)).toContain('tie')
  })

  it('says in one line what is wrong in it, and exits with 2', () => {
    const cases: [string, string][] = [
      ['- nmae: Kirsten Byrd\n', '1:3 there is no field `nmae`; did you mean `name`?'],
      [
        '- name: Kirsten Byrd\n  never: [Kirsten Byrd]\n',
        '2:11 `Kirsten Byrd` cannot be `never`: it is the name in line 1'
      ],
      ['- name: [\n', expect.any(String)]
    ]
    for (const [text, line] of cases) {
      const {code, stderr} = copydesk(['a.txt'], folderOf({'names.yml': text, 'a.txt': 'All is well.\n'}))
      expect(stderr.split('\n')).toHaveLength(2)
      if (typeof line === 'string') expect(stderr).toBe(`copydesk: names.yml:${line}\n`)
      expect(stderr).toMatch(/^copydesk: names\.yml:\d+:\d+ \S/)
      expect(code).toBe(2)
    }
  })

  it('makes what it forbids safe to fix, but for quotations', () => {
    const text = 'It was Oddlefson who won.\n\n“I know Oddlefson,” she said.\n'
    const [open, quoted] = namesIn(
      folderOf({'names.yml': '- name: Maren Oddleifson\n  never: Oddlefson\n', 'a.txt': text}),
      'a.txt'
    )
    expect(open).toMatchObject({
      ruleId: 'never',
      fix: {safety: 'safe', edits: [{start: 7, end: 16, text: 'Oddleifson'}]}
    })
    expect(open?.note).not.toContain('check the original')
    expect(quoted).toMatchObject({
      ruleId: 'never',
      fix: {safety: 'suggest'},
      note: expect.stringContaining('check the original')
    })
  })

  it('lets stand what it allows', () => {
    const text = 'Renata Oyelaran spoke. Oyelaran laughed. Later Oyelarin left.\n'
    expect(namesIn(folderOf({'a.txt': text}), 'a.txt')).toHaveLength(1)
    for (const field of ['also', 'distinct'])
      expect(
        namesIn(folderOf({'names.yml': `- name: Renata Oyelaran\n  ${field}: Oyelarin\n`, 'a.txt': text}), 'a.txt')
      ).toEqual([])
  })

  it('holds under remark and rehype, from the file nearest to the article', () => {
    const text = 'It was Oddlefson who won.\n'
    const folder = folderOf({
      'names.yml': '- name: Maren Oddleifson\n',
      'posts/names.yml': '- name: Maren Oddleifson\n  never: Oddlefson\n',
      'posts/a.md': text,
      'posts/a.html': `<p>${text}</p>`
    })
    for (const [host, plugin, file] of [
      [remark, 'remark-copydesk', 'posts/a.md'],
      [rehype, 'rehype-copydesk', 'posts/a.html']
    ] as const) {
      const {stderr} = runNode(host, [file, '--use', plugin, '--no-stdout', '--no-color'], folder)
      expect(stderr).toMatch(/`Oddlefson` is always wrong for `Maren Oddleifson`.* never\s+retext-consistent-names/)
    }
  })

  it('comes as an option of remark-copydesk too', () => {
    const glossary = [{name: 'Maren Oddleifson', never: ['Oddlefson']}]
    const rc = {plugins: [['remark-copydesk', {rules: {'consistent-names': ['error', {glossary}]}}]]}
    const folder = folderOf({'a.md': 'It was Oddlefson who won.\n', '.remarkrc.json': JSON.stringify(rc)})
    const {code, stderr} = runNode(remark, ['a.md', '--no-stdout', '--no-color'], folder)
    expect(stderr).toMatch(/error.*`Oddlefson` is always wrong/)
    expect(code).toBe(1)
  })

  it('is an error of the file under remark where it is wrong', () => {
    const folder = folderOf({'names.yml': '- nmae: Maren Oddleifson\n', 'a.md': 'All is well.\n'})
    const {code, stderr} = runNode(remark, ['a.md', '--use', 'remark-copydesk', '--no-stdout', '--no-color'], folder)
    expect(stderr).toContain('names.yml:1:3 there is no field `nmae`; did you mean `name`?')
    expect(code).toBe(1)
  })
})
