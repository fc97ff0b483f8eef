import {readdirSync, readFileSync, statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parseDocument} from '../src/index.ts'
import {findBreaches, outline} from './markdown-support.ts'
import {countCommon, mdastOutline, sharedOutline} from './mdast-outline.ts'

const modules = new URL('../../../node_modules/', import.meta.url)
const fixtures = new URL('../../../fixtures/markdown/', import.meta.url)

/** The READMEs of the packages at the top of node_modules, which the lock file fixes; a third of them, for the time's sake. */
const readmes = readdirSync(modules)
  .filter((name) => !name.startsWith('.') && !name.startsWith('@copydesk'))
  .flatMap((name) =>
    name.startsWith('@') ? readdirSync(new URL(`${name}/`, modules)).map((sub) => `${name}/${sub}`) : [name]
  )
  .flatMap((name) => {
    const folder = new URL(`${name}/`, modules)
    const file = statSync(folder).isDirectory()
      ? readdirSync(folder).find((each) => /^readme\.md$/i.test(each))
      : undefined
    return file === undefined ? [] : [`${name}/${file}`]
  })
  .filter((_, index) => index % 3 === 0)

function compare(source: string): {common: number; total: number} {
  const document = parseDocument(source, {format: 'markdown'})
  const theirs = mdastOutline(source)
  const ours = sharedOutline(document, theirs)
  return {common: countCommon(theirs.blocks, ours), total: Math.max(theirs.blocks.length, ours.length)}
}

describe('against remark-parse and remark-gfm', () => {
  test('READMEs have the same blocks with the same text', {timeout: 60_000}, () => {
    expect(readmes.length).toBeGreaterThan(100)
    let [common, total, same] = [0, 0, 0]
    for (const name of readmes) {
      // Behind a byte order mark, all of remark's offsets are one too low.
      const counts = compare(readFileSync(new URL(name, modules), 'utf8').replace(/^\uFEFF/, ''))
      common += counts.common
      total += counts.total
      if (counts.common === counts.total) same++
    }
    // README.md, “Where it differs from remark”, has the kinds of difference.
    expect(common / total).toBeGreaterThan(0.998)
    expect(same / readmes.length).toBeGreaterThan(0.9)
  })

  /** In hundredths: most of their blocks are what site generators add, and remark alone takes for paragraphs. */
  test.each([
    ['docusaurus-ferry.md', 65],
    ['github-changelog.md', 96],
    ['hugo-lighthouse.md', 65],
    ['jekyll-bakery.md', 72],
    ['notes-vault.md', 65],
    ['wordpress-export.md', 75]
  ])('the blocks of %s', (name, least) => {
    const {common, total} = compare(readFileSync(new URL(name, fixtures), 'utf8'))
    expect((common / total) * 100).toBeGreaterThanOrEqual(least)
  })
})

describe('places', () => {
  test('of the words of READMEs', {timeout: 60_000}, () => {
    for (const name of readmes) {
      const source = readFileSync(new URL(name, modules), 'utf8')
      expect(findBreaches(parseDocument(source, {format: 'markdown'})), name).toEqual([])
    }
  })

  test.each(readdirSync(fixtures).filter((name) => /\.mdx?$/.test(name)))('of the words of %s', (name) => {
    const source = readFileSync(new URL(name, fixtures), 'utf8')
    const format = name.endsWith('.mdx') ? 'mdx' : 'markdown'
    for (const text of [source, `\uFEFF${source.replaceAll('\n', '\r\n')}`])
      expect(findBreaches(parseDocument(text, {format}))).toEqual([])
  })
})

test.each(readdirSync(fixtures).filter((name) => /\.mdx?$/.test(name)))('the blocks of %s', async (name) => {
  const document = parseDocument(readFileSync(new URL(name, fixtures), 'utf8'), {
    format: name.endsWith('.mdx') ? 'mdx' : 'markdown'
  })
  await expect(`${outline(document).join('\n')}\n`).toMatchFileSnapshot(
    fileURLToPath(new URL(name.replace(/\.mdx?$/, '.outline'), fixtures))
  )
})
