import path from 'node:path'
import {build} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {copydesk, folderOf, root, runNode} from './support/run.ts'

const remark = path.join(root, 'node_modules/remark-cli/cli.js')
const rehype = path.join(root, 'node_modules/rehype-cli/cli.js')

const markdown = `# A new pier

The *longest* peir of R&eacute;union &amp; the world is open.

> The Deparment of Justice
> definately likes it, said Kadlecik.

“It will be open by June, she said.
`
const html = '<h1>A new pier</h1>\n<p>The longest peir of R&eacute;union &amp; the world.</p>\n'

/** \`line:col-line:col kind package\` of each message that `vfile-reporter` prints. */
function findingsOf(report: string): string[] {
  return report
    .split('\n')
    .map((line) => /^\s*(\d+:\d+-\d+:\d+)\s.*\s(\S+)\s+(retext-\S+|copydesk)\s*$/.exec(line))
    .flatMap((match) => (match ? [`${match[1]} ${match[2]} ${match[3]}`] : []))
}

const quote = '8:1-8:2 unclosed retext-paired-quotes'
const spelling = [
  '3:15-3:19 unknown-word retext-unknown-words',
  '5:7-5:16 misspelt retext-unknown-words',
  '6:3-6:13 unknown-word retext-unknown-words',
  quote
]

describe('unknown-words', () => {
  it('is off until it is asked for', () => {
    expect(findingsOf(copydesk(['a.md'], folderOf({'a.md': markdown})).stdout)).toEqual([quote])
  })

  it.each([
    ['its level', 'rules: {unknown-words: warn}'],
    ['`true`', 'rules: {unknown-words: true}'],
    ['the strict preset', 'extends: retext-preset-copydesk/strict']
  ])('is turned on in copydesk by %s', (_, config) => {
    const {code, stderr, stdout} = copydesk(['a.md'], folderOf({'a.md': markdown, '.copydeskrc.yml': `${config}\n`}))
    expect(findingsOf(stdout)).toEqual(spelling)
    expect(stderr).toBe('')
    expect(code).toBe(1)
  })

  it('takes options and levels over those of the strict preset', () => {
    const config = 'extends: retext-preset-copydesk/strict\nrules: {unknown-words: [info, {ignore: [peir]}]}\n'
    const {stdout} = copydesk(['a.md'], folderOf({'a.md': markdown, '.copydeskrc.yml': config}))
    expect(findingsOf(stdout)).toEqual(spelling.slice(1))
  })

  it('knows the names of the house, in small letters too', () => {
    const folder = folderOf({
      'a.md': 'The kelpworks of Adidaas is open.\n',
      '.copydeskrc.yml': 'rules: {unknown-words: warn}\n',
      'names.yml': '- name: kelpworks\n'
    })
    expect(copydesk(['a.md'], folder)).toMatchObject({code: 0, stderr: ''})
  })

  it('runs in remark-cli and rehype-cli by the same setting', () => {
    const settings = {rules: {'unknown-words': 'warn'}}
    const folder = folderOf({
      'a.md': markdown,
      'a.html': html,
      '.remarkrc.json': JSON.stringify({plugins: [['remark-copydesk', settings]]}),
      '.rehyperc.json': JSON.stringify({plugins: [['rehype-copydesk', settings]]})
    })
    expect(findingsOf(runNode(remark, ['a.md', '--no-stdout'], folder).stderr)).toEqual(spelling)
    expect(findingsOf(runNode(rehype, ['a.html', '--no-stdout'], folder).stderr)).toEqual([
      '2:16-2:20 unknown-word retext-unknown-words'
    ])
  })

  it('can be let stand where it is off, and that is no complaint', () => {
    const stet = `<!-- stet unknown-words: as painted on the pier -->\n\nThe longest peir is open.\n`
    const on = folderOf({'a.md': stet, '.copydeskrc.yml': 'rules: {unknown-words: warn}\n'})
    for (const folder of [on, folderOf({'a.md': stet})])
      expect(copydesk(['a.md'], folder)).toMatchObject({code: 0, stderr: ''})
  })

  it('loads no dictionary unless it is on, and in a browser asks the host for it', async () => {
    const {outputFiles} = await build({
      stdin: {
        contents: `import {parseDocument} from '@copydesk/prose'
          import {lint} from '@copydesk/rule'
          import {rules} from 'retext-preset-copydesk'
          export {provideDictionary} from '@copydesk/dictionary-en'
          export const reasons = (settings) =>
            lint(parseDocument('The longest peir is open.'), rules, {rules: settings}).map(({reason}) => reason)`,
        resolveDir: root
      },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false
    })
    const bundle = `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`
    const {reasons, provideDictionary} = await import(/* @vite-ignore */ bundle)
    expect(reasons({})).toEqual([])
    expect(reasons({'unknown-words': 'warn'})).toEqual([
      expect.stringContaining('Hand the dictionary over with provideDictionary() first')
    ])
    const {readFile} = await import('node:fs/promises')
    provideDictionary(new Uint8Array(await readFile(path.join(root, 'packages/dictionary-en/dist/words.bin'))))
    expect(reasons({'unknown-words': 'warn'})).toEqual(['`peir` is not in the dictionary'])
  })
})

describe('plain retext-spell with dictionary-en beside our rules', () => {
  it('runs in copydesk with exact places', () => {
    const config = 'plugins:\n  - [retext-spell, {dictionary: dictionary-en, ignore: [Kadlecik]}]\n'
    const {stdout} = copydesk(['a.md'], folderOf({'a.md': markdown, '.copydeskrc.yml': config}))
    expect(findingsOf(stdout)).toEqual([
      '3:15-3:19 peir retext-spell',
      '3:23-3:37 r-union retext-spell',
      '5:7-5:16 deparment retext-spell',
      '6:3-6:13 definately retext-spell',
      quote
    ])
  })

  it('runs in remark-cli, with its own idea of places where remark-retext loses them', () => {
    const config = `import dictionary from 'dictionary-en'
      import remarkCopydesk from 'remark-copydesk'
      import remarkRetext from 'remark-retext'
      import retextEnglish from 'retext-english'
      import retextSpell from 'retext-spell'
      import {unified} from 'unified'

      export default {
        plugins: [
          remarkCopydesk,
          [remarkRetext, unified().use(retextEnglish).use(retextSpell, {dictionary, ignore: ['Kadlecik']})]
        ]
      }`
    const folder = folderOf({'a.md': markdown, '.remarkrc.mjs': config})
    const {stderr} = runNode(remark, ['a.md', '--no-stdout'], folder)
    const found = findingsOf(stderr)
    // Exact before the first entity and in the first line of a block quotation.
    expect(found).toEqual(
      expect.arrayContaining(['3:15-3:19 peir retext-spell', '5:7-5:16 deparment retext-spell', quote])
    )
    // In a continuation line remark-retext forgets the `> `.
    expect(found).toContain('6:1-6:11 definately retext-spell')
  })
})
