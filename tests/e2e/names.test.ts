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

const articles = {
  'articles/a.txt': 'Mayor Renata Oyelaran opened the quay in Port Alder. It was wet in Port Alder.\n',
  'articles/b.txt':
    'To the people of Port Alder she is a hero.\n\nEverybody knows Renata Oyelaran, and Renata Oyelaran knows it.\n',
  'articles/c.txt': 'The boat, Renata Oyelarin said on Monday, leaves Port Alder at nine.\n'
}

describe('copydesk names', () => {
  it('prints the names with their variants and where they are, whatever the order of the paths', () => {
    const folder = folderOf(articles)
    const {code, stdout, stderr} = copydesk(['names', 'articles'], folder)
    expect(stdout).toBe(
      [
        'Port Alder (4 times) articles/a.txt:1:42, articles/b.txt:1:18, articles/c.txt:1:50',
        'Renata Oyelaran (3 times) articles/a.txt:1:7, articles/b.txt:3:17',
        '  Renata Oyelarin (once) articles/c.txt:1:11',
        ''
      ].join('\n')
    )
    expect([code, stderr]).toEqual([0, ''])
    const backwards = Object.keys(articles).reverse()
    expect(copydesk(['names', ...backwards], folder).stdout).toBe(stdout)
  })

  it('prints as no variant what names.yml keeps apart, and says what is wrong in that file', () => {
    const distinct = '- name: Renata Oyelaran\n  distinct: Renata Oyelarin\n'
    expect(copydesk(['names', 'articles'], folderOf({...articles, 'names.yml': distinct})).stdout).toContain(
      '\nRenata Oyelarin (once)'
    )
    const {code, stderr} = copydesk(['names', 'articles'], folderOf({...articles, 'names.yml': '- nmae: Renata\n'}))
    expect([code, stderr]).toEqual([2, 'copydesk: names.yml:1:3 there is no field `nmae`; did you mean `name`?\n'])
  })

  it('prints them as JSON too', () => {
    const names = JSON.parse(copydesk(['names', '--format', 'json', 'articles'], folderOf(articles)).stdout)
    expect(names.map(({name}: {name: string}) => name)).toEqual(['Port Alder', 'Renata Oyelaran'])
    expect(names[1]).toEqual({
      name: 'Renata Oyelaran',
      uses: 3,
      places: [
        {path: 'articles/a.txt', uses: 1, start: {line: 1, column: 7, offset: 6}},
        {path: 'articles/b.txt', uses: 2, start: {line: 3, column: 17, offset: 60}}
      ],
      variants: [
        {
          name: 'Renata Oyelarin',
          uses: 1,
          places: [{path: 'articles/c.txt', uses: 1, start: {line: 1, column: 11, offset: 10}}],
          variants: []
        }
      ]
    })
  })

  it('refuses what only findings are printed as, and writes to a file', () => {
    const folder = folderOf(articles)
    for (const command of [['names', 'articles'], ['rules'], ['config', 'articles/a.txt']]) {
      const {code, stderr, stdout} = copydesk([...command, '--format', 'sarif'], folder)
      expect(stderr).toContain(`copydesk ${command[0]} prints stylish or json, not sarif`)
      expect([code, stdout]).toEqual([2, ''])
    }
    const {stdout} = copydesk(['names', '--format', 'json', 'articles'], folder)
    expect(copydesk(['names', '--output-file', 'json=names.json', 'articles'], folder).code).toBe(0)
    expect(fs.readFileSync(path.join(folder, 'names.json'), 'utf8')).toBe(stdout)
  })

  it('keeps them in names.seen.json, a line a name, the same whatever the order', () => {
    const folder = folderOf(articles)
    const seen = () => fs.readFileSync(path.join(folder, 'names.seen.json'), 'utf8')
    expect(copydesk(['names', '--write', 'articles'], folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'copydesk: names.seen.json has 3 names\n'
    })
    const first = seen()
    expect(first).toBe(
      [
        '{',
        '  "Port Alder": {"uses": 4, "files": 3},',
        '  "Renata Oyelaran": {"uses": 3, "files": 2},',
        '  "Renata Oyelarin": {"uses": 1, "files": 1}',
        '}',
        ''
      ].join('\n')
    )
    const {stderr} = copydesk(['names', ...Object.keys(articles).reverse(), '--write'], folder)
    expect(stderr).toBe('copydesk: names.seen.json already has 3 names\n')
    expect(seen()).toBe(first)
    expect(fs.readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([])
  })

  it('keeps nothing of an incomplete reading', () => {
    const folder = folderOf({...articles, 'articles/d.txt': Uint8Array.of(0x50, 0, 1)})
    const {code, stderr} = copydesk(['names', '--write', 'articles'], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('articles/d.txt is a binary file')
    expect(stderr).toContain('names.seen.json is left as it was')
    expect(fs.existsSync(path.join(folder, 'names.seen.json'))).toBe(false)
  })

  it('says what the other articles know to the next run, and not before', () => {
    const tie = 'The nurse was Edeltraut Kammerer. A plaque in the hall thanks Edeltraud Kammerer for her patience.\n'
    const folder = folderOf({
      ...articles,
      'articles/d.txt': 'So said Edeltraud Kammerer.\n',
      'articles/e.txt': 'So sang Edeltraud Kammerer.\n',
      'new/tie.txt': tie,
      'new/once.txt': 'On Monday the mayor, Renata Oyelarin, opened the market.\n'
    })
    expect(namesIn(folder, 'new/tie.txt').map(({ruleId, fix}) => [ruleId, fix])).toEqual([['tie', undefined]])
    expect(namesIn(folder, 'new/once.txt')).toEqual([])
    // The third article that has the mayor's name as it is.
    fs.writeFileSync(path.join(folder, 'articles/f.txt'), 'Nobody asked Renata Oyelaran.\n')
    expect(copydesk(['names', '--write', 'articles'], folder).code).toBe(0)
    expect(namesIn(folder, 'new/tie.txt')).toEqual([
      expect.objectContaining({
        ruleId: 'given-name',
        actual: 'Edeltraut',
        expected: ['Edeltraud'],
        reason: expect.stringContaining('2 articles have `Edeltraud Kammerer`'),
        fix: expect.objectContaining({safety: 'suggest'})
      })
    ])
    expect(namesIn(folder, 'new/once.txt')).toEqual([
      expect.objectContaining({
        ruleId: 'variant',
        actual: 'Oyelarin',
        expected: ['Oyelaran'],
        reason: expect.stringContaining('3 articles have `Renata Oyelaran`')
      })
    ])
    expect(namesIn(folder, 'new/once.txt', '--no-config')).toEqual([])
  })

  it('is told if its file has something else in it', () => {
    const {code, stderr} = copydesk(['a.txt'], folderOf({'names.seen.json': '[]', 'a.txt': 'All is well.\n'}))
    expect(stderr).toBe(
      'copydesk: names.seen.json is not what copydesk names keeps in it; run copydesk names --write again\n'
    )
    expect(code).toBe(2)
  })

  it('needs a path', () => {
    const {code, stderr} = copydesk(['names'], folderOf({}))
    expect(stderr).toBe('copydesk: copydesk names needs a file, a folder or a glob (see copydesk --help)\n')
    expect(code).toBe(2)
  })
})
