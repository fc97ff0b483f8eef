import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {checkArticles} from '../src/check-articles.ts'
import {idleReason} from '../src/idle-reason.ts'
import {proof} from '../src/proof.ts'

let folder: string | undefined

afterEach(() => {
  if (folder !== undefined) fs.rmSync(folder, {recursive: true})
  folder = undefined
})

function folderOf(files: Readonly<Record<string, string>>): string {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-vscode-'))
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text)
  return folder
}

const unclosed = '# Tea\n\nCafé 😀 “It rained.\n'
const wanted = {isCancellationRequested: false}

describe('the check of a folder', () => {
  it('gives the findings of each article, at the places that editors count', async () => {
    const cwd = folderOf({
      'a.md': unclosed,
      'b.md': '# Tea\n\nIt rained.\n',
      'c.md': unclosed,
      '.copydeskignore': 'c.md\n'
    })
    const progress: unknown[] = []
    const checked = await checkArticles(cwd, wanted, (told) => progress.push(told))
    expect(checked).toEqual([
      {
        file: path.join(cwd, 'a.md'),
        findings: [
          expect.objectContaining({
            start: {line: 2, character: 8},
            end: {line: 2, character: 9},
            name: 'paired-quotes/unclosed',
            severity: 'warn'
          })
        ]
      }
    ])
    expect(progress).toEqual([
      {done: 0, of: 2},
      {done: 1, of: 2}
    ])
  })

  it('tells what cannot be read, and stops when nobody wants to know', async () => {
    const cwd = folderOf({'a.txt': 'a\0b'})
    expect(await checkArticles(cwd, wanted, () => {})).toEqual([
      {file: path.join(cwd, 'a.txt'), findings: [], problem: expect.stringContaining('binary')}
    ])
    expect(await checkArticles(cwd, {isCancellationRequested: true}, () => {})).toEqual([])
  })

  it('lets other work in between two articles, and ends when it is taken back meanwhile', async () => {
    const cwd = folderOf(Object.fromEntries(Array.from({length: 40}, (_, at) => [`${at}.md`, unclosed])))
    const asked = {isCancellationRequested: false}
    let read = 0
    const checked = await checkArticles(cwd, asked, ({done}) => {
      read = done
      if (done === 10) setImmediate(() => (asked.isCancellationRequested = true))
    })
    expect(read).toBeLessThan(13)
    expect(checked.length).toBeLessThan(13)
  })

  it('fails with what is wrong in a config', async () => {
    const cwd = folderOf({'a.md': unclosed, '.copydeskrc.yml': 'rules: {paired-qoutes: off}\n'})
    await expect(checkArticles(cwd, wanted, () => {})).rejects.toThrow('did you mean `paired-quotes`?')
  })
})

describe('why a file is not checked', () => {
  const why = (cwd: string, file: string) => idleReason(path.join(cwd, file), cwd)

  it('is told in words', async () => {
    const cwd = folderOf({'.copydeskignore': 'a.md\n', '.copydeskrc.yml': 'ignore: [b.md]\n'})
    expect(await why(cwd, 'a.md')).toBe('A .copydeskignore leaves this file out.')
    expect(await why(cwd, 'b.md')).toBe('The config leaves this file out, under “ignore”.')
    expect(await why(cwd, 'c.pdf')).toContain('is not of a format that Copydesk reads')
    expect(await why(cwd, 'c.md')).toBeUndefined()
  })

  it('may be a mistake in the config', async () => {
    const cwd = folderOf({'.copydeskrc.yml': 'rules: {paired-qoutes: off}\n'})
    expect(await why(cwd, 'a.md')).toContain('The config cannot be used: ')
  })
})

describe('the proof', () => {
  it('is of the text as it stands in the editor, by the config of its folder', async () => {
    const cwd = folderOf({'a.md': '# Tea\n', '.copydeskrc.yml': 'rules: {repeated-headings: off}\n'})
    const page = await proof({file: 'a.md', folder: cwd, text: `${unclosed}\n# Tea\n`})
    expect(page).toContain('a.md')
    expect(page).toContain('1 mark in 1 article')
  })

  it('is of what is in no file, too', async () => {
    expect(await proof({file: 'Untitled-1.md', text: unclosed})).toContain('Untitled-1.md')
  })
})
