import {execFileSync} from 'node:child_process'
import {afterEach, describe, expect, it} from 'vitest'
import type {CodeAction, Diagnostic} from 'vscode-languageserver'
import {Editor, edited} from './editor.ts'

const names = 'President Maren Oddleifson spoke. President Oddlefson left. Oddleifson came back.\n'
const quote = 'He told us. “It rained all day.\n\nNobody came to see it.\n'

let editor: Editor
afterEach(() => editor.close())

async function edit(files: Readonly<Record<string, string>> = {}, more?: object): Promise<void> {
  editor = new Editor(files)
  await editor.start(more)
}

const titles = (actions: readonly CodeAction[]) => actions.map(({title}) => title)
const called = (actions: readonly CodeAction[], start: string) => actions.find(({title}) => title.startsWith(start))
const of = (diagnostics: readonly Diagnostic[], code: string) => {
  const found = diagnostics.find((each) => each.code === code)
  if (found === undefined) throw new Error(`No ${code} among ${diagnostics.map((each) => each.code).join(', ')}`)
  return found
}

describe('forms that are right', () => {
  it('come first, and the one of the fix is preferred', async () => {
    await edit()
    const [name] = await editor.open('a.txt', names)
    const actions = await editor.actions('a.txt', name!)
    expect(titles(actions)).toEqual([
      'Change to “Oddleifson”',
      'Add “Oddlefson” to the glossary',
      'Add “Oddleifson” to the glossary, “Oddlefson” as always wrong',
      'Let it stand (in copydesk.stet.yml)'
    ])
    expect(actions.map(({isPreferred}) => isPreferred)).toEqual([true, undefined, undefined, undefined])
    expect(actions[0]!.diagnostics).toEqual([name])
  })

  it('are all offered, and none is preferred, where nothing says which one is meant', async () => {
    await edit({'.copydeskrc.yml': 'rules:\n  unknown-words: [warn, {suggest: true}]\n'})
    const text = 'They took thier letter & left.\n'
    const [word] = await editor.open('a.md', text)
    const forms = (await editor.actions('a.md', word!)).filter(({title}) => title.startsWith('Change to'))
    expect(forms.length).toBeGreaterThan(1)
    expect(forms.some(({isPreferred}) => isPreferred)).toBe(false)
    expect(edited(text, editor.uri('a.md'), called(forms, 'Change to “their”'))).toBe(text.replace('thier', 'their'))
  })

  it('replace a name wherever it is wrong', async () => {
    const text = names.replace('came back.', 'came back. Oddlefson smiled. Oddleifson sat down.')
    await edit()
    const [name] = await editor.open('a.txt', text)
    const everywhere = called(await editor.actions('a.txt', name!), 'Use “Oddleifson” everywhere (2 places)')
    expect(edited(text, editor.uri('a.txt'), everywhere)).toBe(text.replaceAll('Oddlefson', 'Oddleifson'))
  })
})

describe('fix all', () => {
  it('makes an edit once that two findings ask for, and nothing that a reader could object to', async () => {
    const text = 'They want:\n• a bench by the road\n•a bin by the road\n•a lamp\n\n“It rained.\n'
    await edit()
    const shown = await editor.open('a.txt', text)
    const range = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
    for (const only of ['source', 'source.fixAll', 'source.fixAll.copydesk']) {
      const [all, ...more] = await editor.actions('a.txt', {range}, [only])
      expect(edited(text, editor.uri('a.txt'), all)).toBe(text.replaceAll('•a', '• a'))
      expect(more).toEqual([])
    }
    expect(shown.map(({code}) => code)).toContain('paired-quotes/unclosed')
    expect(await editor.actions('a.txt', {range}, ['refactor'])).toEqual([])
  })
})

describe('let it stand', () => {
  const comments = {
    'a.md': ['Tea.\n\nHe told us. “It rained.\n', 'Tea.\n\n<!-- stet paired-quotes/unclosed -->\n\nHe told us.'],
    'a.mdx': ['Tea.\n\nHe told us. “It rained.\n', 'Tea.\n\n{/* stet paired-quotes/unclosed */}\n\nHe told us.'],
    'a.html': ['<p>He told us. “It rained.</p>\n', '<!-- stet paired-quotes/unclosed --><p>He told us.']
  }
  for (const [name, [text, stands]] of Object.entries(comments))
    it(`writes the comment of ${name}`, async () => {
      await edit()
      const [quote] = await editor.open(name, text!)
      const stet = called(await editor.actions(name, quote!), 'Let it stand')
      expect(stet?.title).toBe('Let it stand')
      const after = edited(text!, editor.uri(name), stet)
      expect(after).toContain(stands)
      expect(await editor.change(name, 2, {text: after})).toEqual([])
    })

  it('writes an entry of copydesk.stet.yml for plain text, in a new file if there is none', async () => {
    await edit()
    for (const args of [
      ['init', '--quiet'],
      ['config', 'user.name', 'Ada Byron']
    ])
      execFileSync('git', args, {cwd: editor.folder})
    const [unclosed] = await editor.open('texts/a.txt', quote)
    const stet = called(await editor.actions('texts/a.txt', unclosed!), 'Let it stand')
    const uri = editor.uri('copydesk.stet.yml')
    expect(stet?.edit?.documentChanges?.[0]).toEqual({kind: 'create', uri, options: {ignoreIfExists: true}})
    const entry = edited('', uri, stet)
    expect(entry).toMatch(
      /^- rule: paired-quotes\/unclosed\n {2}words: told us\. “It rained\n {2}file: texts\/a\.txt\n {2}reason: stands as it is\n {2}who: Ada Byron\n$/
    )
    expect(await editor.watched('texts/a.txt', {'copydesk.stet.yml': entry})).toEqual([])
    expect(editor.errors).toEqual([])
  })

  it('writes it behind the entries that are there, as far in as they are', async () => {
    const before = '  - rule: stray-bullets\n    words: "• x"\n    reason: none\n    who: Ada'
    await edit({'copydesk.stet.yml': before})
    const [unclosed] = await editor.open('a.txt', quote)
    const stet = called(await editor.actions('a.txt', unclosed!), 'Let it stand')
    expect(stet?.edit?.documentChanges).toHaveLength(1)
    const after = edited(before, editor.uri('copydesk.stet.yml'), stet)
    expect(after.startsWith(`${before}\n  - rule: paired-quotes/unclosed\n    words: told us. “It rained`)).toBe(true)
    expect(await editor.watched('a.txt', {'copydesk.stet.yml': after})).toEqual([])
    expect(editor.errors).toEqual([])
  })

  it('writes it into the text that is open, at its version', async () => {
    await edit({'copydesk.stet.yml': ''})
    const entries = '- rule: stray-bullets\n  words: "• x"\n  reason: none\n  who: Ada\n'
    await editor.send('textDocument/didOpen', {
      textDocument: {uri: editor.uri('copydesk.stet.yml'), languageId: 'yaml', version: 7, text: entries}
    })
    const [unclosed] = await editor.open('a.txt', quote)
    const stet = called(await editor.actions('a.txt', unclosed!), 'Let it stand')
    expect(stet?.edit?.documentChanges).toMatchObject([
      {textDocument: {version: 7}, edits: [{range: {start: {line: 4}}}]}
    ])
  })

  it('is not offered where the list is none, or where the text is in no file', async () => {
    await edit({'copydesk.stet.yml': 'rule: all of them\n'})
    const [inFile] = await editor.open('a.txt', quote)
    expect(titles(await editor.actions('a.txt', inFile!)).filter((title) => title.startsWith('Let'))).toEqual([])
    const [inNone] = await editor.open('untitled:1', quote, 'plaintext')
    expect(titles(await editor.actions('untitled:1', inNone!)).filter((title) => title.startsWith('Let'))).toEqual([])
  })

  it('holds in front matter, where there can be no comment', async () => {
    const text = '---\ntitle: The “Harbor stays\n---\n\nIt stays open.\n'
    await edit()
    const [unclosed] = await editor.open('a.md', text)
    const stet = called(await editor.actions('a.md', unclosed!), 'Let it stand')
    expect(stet?.title).toBe('Let it stand (in copydesk.stet.yml)')
    const entry = edited('', editor.uri('copydesk.stet.yml'), stet)
    expect(await editor.watched('a.md', {'copydesk.stet.yml': entry})).toEqual([])
  })
})

describe('the glossary', () => {
  const cases = {
    variant: names,
    tie: 'Kirstin Byrd spoke to them. Kirsten Byrd left at noon.\n',
    homophone:
      'Harbor chief Ada Byrd spoke. Byrd said no. Byrd left. Later Bird came back, and Byrd smiled. “No,” Byrd said.\n'
  }
  for (const [kind, text] of Object.entries(cases))
    it(`learns that both names of a ${kind} are right`, async () => {
      await edit()
      const found = of(await editor.open('a.txt', text), `consistent-names/${kind}`)
      const add = called(await editor.actions('a.txt', found), 'Add “')
      const entry = edited('', editor.uri('names.yml'), add)
      expect(entry).toMatch(/^- name: (\w+)\n {2}distinct: (?!\1\n)\w+\n$/)
      expect(await editor.watched('a.txt', {'names.yml': entry})).toEqual([])
      expect(editor.errors).toEqual([])
    })

  it('learns that one is always wrong', async () => {
    await edit()
    const [name] = await editor.open('a.txt', names)
    const add = called(await editor.actions('a.txt', name!), 'Add “Oddleifson” to the glossary, “Oddlefson” as always')
    const entry = edited('', editor.uri('names.yml'), add)
    expect(entry).toBe('- name: Oddleifson\n  never: Oddlefson\n')
    const shown = await editor.watched('a.txt', {'names.yml': entry})
    expect(shown.map(({code}) => code)).toEqual(['consistent-names/never'])
  })

  it('is left alone where it is JSON, or has the name already', async () => {
    await edit({'names.json': '[]'})
    const [name] = await editor.open('a.txt', names)
    expect(titles(await editor.actions('a.txt', name!)).filter((title) => title.startsWith('Add'))).toEqual([])
    editor.close()
    await edit({'names.yml': '- name: Oddleifson\n'})
    const [known] = await editor.open('a.txt', names)
    expect(titles(await editor.actions('a.txt', known!)).filter((title) => title.startsWith('Add'))).toEqual([
      'Add “Oddlefson” to the glossary'
    ])
  })

  it('is a plain edit for editors that create no files', async () => {
    await edit({}, {workspace: {}})
    const [name] = await editor.open('a.txt', names)
    const add = called(await editor.actions('a.txt', name!), 'Add “Oddlefson”')
    expect(Object.keys(add?.edit?.changes ?? {})).toEqual([editor.uri('names.yml')])
  })
})

describe('what is shown of a finding', () => {
  it('links each place that belongs to it, tells how grave it is and where to read more', async () => {
    await edit({'.copydeskrc.yml': 'rules:\n  consistent-names: error\n  paired-quotes: info\n'})
    const shown = await editor.open('a.txt', `${names}\n${quote}`)
    expect(of(shown, 'consistent-names/variant')).toMatchObject({
      severity: 1,
      source: 'copydesk',
      codeDescription: {href: expect.stringMatching(/retext-consistent-names#variant$/)},
      relatedInformation: [
        {location: {uri: editor.uri('a.txt'), range: {start: {line: 0, character: 16}}}, message: '`Oddleifson` here'}
      ]
    })
    expect(of(shown, 'paired-quotes/unclosed').severity).toBe(3)
  })

  it('is paler where it is to be taken out', async () => {
    await edit()
    const shown = await editor.open('a.md', '# Harbor Crossing\n\n# Harbor Crossing\n\nIt stays “open.\n')
    expect(shown.map(({tags}) => tags)).toEqual([[1], undefined])
  })

  it('has at the pointer the evidence and what the rule flags, in Markdown or plain', async () => {
    await edit()
    const [name] = await editor.open('a.txt', names)
    const hover = await editor.hover('a.txt', name!)
    expect(hover).toEqual({
      contents: {
        kind: 'markdown',
        value: expect.stringMatching(
          /misspelling of `Oddleifson`[\s\S]*×[\s\S]*\[`consistent-names\/variant`\]\(https:.*#variant\): a misspelling of a name/
        )
      },
      range: name!.range
    })
    editor.close()
    await edit({}, {textDocument: {hover: {contentFormat: ['plaintext']}}})
    const [again] = await editor.open('a.txt', names)
    expect((await editor.hover('a.txt', again!))?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringContaining('consistent-names/variant: a misspelling of a name')
    })
  })
})
