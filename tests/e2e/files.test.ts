import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {copydesk, copydeskWith, folderOf} from './support/run.ts'

const open =
  'The mayor spoke for an hour.\n\n“We will build it,” she said. “It will be open by June.\n\nNobody laughed.\n'

function paths(folder: string, args: readonly string[]): string[] {
  return JSON.parse(copydesk(['--format', 'json', ...args], folder).stdout).map((file: {path: string}) => file.path)
}

describe('what is searched', () => {
  it('is what people wrote, unless it is named', () => {
    const unasked = [
      'CHANGELOG.md',
      'LICENSE.txt',
      'build/a.md',
      'llms-full.txt',
      'requirements-dev.txt',
      'robots.txt',
      'vendor/x/README.md'
    ]
    const folder = folderOf(Object.fromEntries([...unasked, 'a.md'].map((file) => [file, 'Fine.\n'])))
    expect(paths(folder, ['.'])).toEqual(['a.md'])
    expect(paths(folder, ['*.{md,txt}', '**/README.md', '--allow-empty'])).toEqual(['a.md'])
    expect(paths(folder, [...unasked])).toEqual(unasked)
    expect(paths(folder, ['build', 'vendor/**/*.md'])).toEqual(['build/a.md', 'vendor/x/README.md'])
  })

  it('has the extensions that --ext names', () => {
    const folder = folderOf({'a.md': 'x', 'b.txt': 'x', 'c.MDX': 'x'})
    expect(paths(folder, ['--ext', '.txt,mdx', '.'])).toEqual(['b.txt', 'c.MDX'])
    expect(paths(folder, ['--ext=md', '.'])).toEqual(['a.md'])
  })

  it('leaves out what git ignores, also where .gitignore stands above', () => {
    const folder = folderOf({'.gitignore': 'private\n', 'posts/private/a.md': 'x', 'posts/b.md': 'x'})
    fs.mkdirSync(path.join(folder, '.git'))
    expect(paths(folder, ['posts'])).toEqual(['posts/b.md'])
    expect(paths(folder, ['posts/**'])).toEqual(['posts/b.md'])
  })

  it('is less what a pattern after a ! matches, wherever it stands', () => {
    const folder = folderOf({
      'a.md': 'x',
      'drafts/b.md': 'x',
      'c.draft.md': 'x',
      'posts/c.draft.md': 'x',
      'posts/d.md': 'x'
    })
    expect(paths(folder, ['.', '!drafts'])).toEqual(['a.md', 'c.draft.md', 'posts/c.draft.md', 'posts/d.md'])
    expect(paths(folder, ['!*.draft.md', '**/*.md', '!./a.md'])).toEqual(['drafts/b.md', 'posts/d.md'])
    expect(paths(folder, ['.', '!*.md', '!!posts/d.md'])).toEqual(['posts/d.md'])
    fs.writeFileSync(path.join(folder, '!odd.md'), 'x')
    expect(paths(folder, ['!odd.md'])).toEqual(['!odd.md'])
  })

  it('may be empty with --allow-empty, but not missing', () => {
    const folder = folderOf({'a/b.css': ''})
    expect(copydesk(['--allow-empty', 'a', '*.md'], folder)).toEqual({code: 0, stdout: '', stderr: ''})
    expect(copydesk(['--allow-empty', 'b'], folder).code).toBe(2)
  })
})

describe('--stdin', () => {
  it('reads standard input as the file that it is told, with its config', () => {
    const folder = folderOf({'.copydeskrc.yml': 'overrides: [{files: "*.mdx", rules: {paired-quotes: error}}]\n'})
    const {code, stdout} = copydeskWith(open, ['--stdin', '--stdin-filename', 'posts/a.mdx'], folder)
    expect(stdout).toMatch(/^posts\/a\.mdx\n3:31-3:32 error/)
    expect(code).toBe(1)
    expect(copydeskWith(open, ['--stdin'], folder).stdout).toMatch(/^stdin\.txt\n3:31-3:32 warning/)
  })

  it('takes no paths, and text only', () => {
    const folder = folderOf({})
    expect(copydeskWith('', ['--stdin', 'a.md'], folder).stderr).toContain('--stdin takes no paths')
    expect(copydeskWith('\0', ['--stdin'], folder)).toMatchObject({
      code: 2,
      stderr: 'copydesk: stdin.txt is a binary file, not text\n'
    })
  })
})

describe('what is not English', () => {
  const spanish =
    'El alcalde habló durante una hora. “Lo vamos a construir, dijo, y estará abierto para los niños en junio. ' +
    'La escuela que se cerró por las obras no se ha vuelto a abrir, pero los padres de los alumnos que viven en ' +
    'el barrio esperan que las clases comiencen con el nuevo año, como dijo una de las maestras de la ciudad.\n'

  const cases: [string, string, string, string][] = [
    ['by its words', 'a.txt', spanish, 'Spanish'],
    [
      'by the few of its words that no English text could do without',
      'a.txt',
      `${'Sean Ito, Ana Roca, Luz Paz, Eva Mora, Iris Sol. '.repeat(18)}\n\n${spanish}`,
      'Spanish'
    ],
    ['by its front matter', 'a.md', `---\ntitle: Hola\nlang: es-MX\n---\n\n“Hola.\n`, 'Spanish'],
    ['by its html element', 'a.html', '<!doctype html><html lang="de"><p>„Ja</p></html>', 'German'],
    [
      'by its script',
      'a.txt',
      'Мэр говорил целый час о том, что школа будет открыта в июне. '.repeat(4),
      'another script'
    ]
  ]
  for (const [name, file, text, language] of cases)
    it(`gets one line of info: ${name}`, () => {
      const {code, stdout} = copydesk([file], folderOf({[file]: text}))
      expect(stdout).toContain(`${language}, and the rules are for English; the text was not checked`)
      expect(stdout.split('\n').filter((line) => /^\d+:\d+/.test(line))).toHaveLength(1)
      expect(code).toBe(0)
    })

  it('is checked all the same where that is turned off, or where it says it is English', () => {
    const folder = folderOf({'a.txt': spanish, 'c/b.md': `---\nlang: en\n---\n\n${spanish}`})
    expect(copydesk(['c/b.md'], folder).stdout).toContain('unclosed')
    fs.writeFileSync(path.join(folder, '.copydeskrc.yml'), 'rules: {copydesk/not-english: off}\n')
    expect(copydesk(['a.txt'], folder).stdout).toContain('unclosed')
  })

  it('is never an English text full of foreign names and words', () => {
    const english =
      'Marta de la Cruz y Ortega of the Universidad de los Andes met Jean de la Fontaine at the Café des Deux Moulins. ' +
      'They said that the plan for the school had not been paid for, and the mayor of Las Vegas agreed with them.\n'
    expect(copydesk(['a.txt'], folderOf({'a.txt': english})).stdout).not.toContain('not checked')
  })
})

describe('what is told', () => {
  it('is errors alone with --quiet; the exit code is the same', () => {
    const folder = folderOf({'a.md': open})
    expect(copydesk(['--quiet', 'a.md'], folder)).toEqual({code: 1, stdout: '', stderr: ''})
    fs.writeFileSync(path.join(folder, '.copydeskrc.yml'), 'rules: {paired-quotes: error}\n')
    expect(copydesk(['-q', 'a.md'], folder).stdout).toContain('unclosed')
  })

  it('is what is at least as sure as --min-confidence', () => {
    const folder = folderOf({'a.md': open})
    const [{messages}] = JSON.parse(copydesk(['--format', 'json', 'a.md'], folder).stdout)
    const [{confidence}] = messages
    expect(copydesk([`--min-confidence=${confidence}`, 'a.md'], folder).code).toBe(1)
    if (confidence < 1) expect(copydesk(['--min-confidence', '1', 'a.md'], folder).code).toBe(0)
    expect(copydesk(['--min-confidence', '2', 'a.md'], folder).stderr).toBe(
      'copydesk: --min-confidence takes a number from 0 to 1, not “2” (see copydesk --help)\n'
    )
  })
})

it('a file of 200 MB is one clear error, and the others are checked', () => {
  const folder = folderOf({'a.md': open, 'b.md': ''})
  fs.truncateSync(path.join(folder, 'b.md'), 200e6)
  const {code, stdout, stderr} = copydesk(['.'], folder)
  expect(stderr).toBe('copydesk: b.md is too large to be an article (200 MB of at most 50)\n')
  expect(stdout).toContain('unclosed')
  expect(code).toBe(2)
})
