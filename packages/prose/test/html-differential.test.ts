import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Draft} from '../src/draft.ts'
import {readHtml} from '../src/html/read.ts'
import {referenceBlocks} from './html-reference.ts'
import {renderMarkdown} from './render-markdown.ts'

/** Our blocks as the reference has them: the kinds that only we know are what a browser calls them. */
function ourBlocks(source: string): string[] {
  const lines: string[] = []
  for (const draft of readHtml(source, {}).drafts) {
    const {type, start, text, value} = draft
    const tag = /^<(\w+)/.exec(source.slice(start, start + 20))?.[1]?.toLowerCase() ?? ''
    if (['thematicBreak', 'code', 'table'].includes(type)) lines.push(type)
    else if (type === 'embed' && /^(?:iframe|video|audio|object|embed)$/.test(tag)) lines.push(type)
    // An address alone is an embed to us, and words to a browser.
    else if (type === 'embed' && /^(?:p|a|)$/.test(tag) && value !== undefined)
      lines.push(`paragraph ${JSON.stringify(value)}`)
    else if (text !== '' && type !== 'image') lines.push(`${kindOf(draft, tag)} ${JSON.stringify(spelledOut(draft))}`)
  }
  return lines
}

function kindOf({type, level, marker}: Draft, tag: string): string {
  // Bold and italic lines, and the lists of word processors, are paragraphs to a browser.
  const disguised =
    marker !== undefined || (tag === 'p' && level === undefined && ['heading', 'byline', 'caption'].includes(type))
  return disguised ? 'paragraph' : `${type}${level ?? ''}`
}

/** The text with its addresses, which a browser shows as they are. */
function spelledOut({text, marks = []}: Draft): string {
  let result = text
  for (const {start, value} of marks.filter((mark) => mark.type === 'url').toReversed())
    result = result.slice(0, start) + value + result.slice(start + 1)
  return result
}

describe('the pages of fixtures/html', () => {
  const folder = new URL('../../../fixtures/html/', import.meta.url)
  it.each(readdirSync(folder).filter((file) => file.endsWith('.html')))('%s', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8').replace(/^---\n.*?\n---\n/s, '')
    expect(ourBlocks(source)).toEqual(referenceBlocks(source))
  })
})

/** Packages whose README this repository has installed for other reasons, or had. */
const readmes =
  'fast-check knip nlcst-to-string parse-english parse5 rehype-parse rehype-retext remark-frontmatter remark-gfm remark-mdx remark-parse remark-retext retext-english turbo unified unified-language-server vfile vfile-message vfile-reporter vite vitest yaml @biomejs/biome @lezer/common @lezer/markdown esbuild typescript micromark mdast-util-from-markdown unist-util-visit zod'.split(
    ' '
  )

describe('the READMEs of packages, rendered', () => {
  const folder = new URL('../../../node_modules/', import.meta.url)
  const files = readmes.flatMap((name) =>
    ['README.md', 'readme.md'].map((file) => new URL(`${name}/${file}`, folder)).filter((file) => existsSync(file))
  )
  it('are installed, most of them', () => expect(files.length).toBeGreaterThan(20))
  it.each(files.map((file) => [file.pathname.split('/').at(-2), file]))('%s', (_, file) => {
    const source = renderMarkdown(readFileSync(file!, 'utf8'))
    expect(ourBlocks(source)).toEqual(referenceBlocks(source))
  })
})

const start = fc.constantFrom(
  ...'p div h2 ul ol li blockquote section b i a span em strong q sup dl dt dd figure figcaption details summary br hr img pre x-card address'
    .split(' ')
    .map((name) => `<${name}>`)
)
const end = fc.constantFrom(
  ...'p div h2 ul ol li blockquote section b i a span em strong q dl dd figure figcaption details summary pre'
    .split(' ')
    .map((name) => `</${name}>`)
)
const words = fc.constantFrom(
  'one',
  ' two ',
  '\n',
  '  ',
  'a &amp; b',
  '&nbsp;',
  '&eacute;',
  'x < y',
  '.',
  '<!-- c -->',
  '&#32;',
  'AT&T',
  '<wbr>',
  '<code>x</code>'
)
const part = fc.oneof({weight: 2, arbitrary: start}, end, {weight: 3, arbitrary: words})
const optional = (tag: string) => fc.constantFrom(tag, '')

/** Text stands in cells only: a browser moves what stands between them out of the table. */
const table = fc.letrec<{table: string; cell: string}>((tie) => ({
  table: fc
    .tuple(
      fc.constantFrom('', '<caption>one</caption>', '<colgroup><col></colgroup>'),
      fc.array(
        fc
          .tuple(
            fc.constantFrom('<tr>', '<tbody><tr>', '<thead><tr>'),
            fc.array(tie('cell'), {minLength: 1, maxLength: 3}),
            optional('</tr>')
          )
          .map(([open, cells, close]) => open + cells.join('') + close),
        {maxLength: 3}
      )
    )
    .map(([head, rows]) => `<table>${head}${rows.join('\n')}</table>`),
  cell: fc
    .tuple(
      fc.constantFrom('<td>', '<th>'),
      fc.array(fc.oneof({weight: 9, arbitrary: part}, tie('table')), {maxLength: 4}),
      fc.constantFrom('</td>', '</th>', '')
    )
    .map(([open, parts, close]) => open + parts.join('') + (open.slice(1) === close.slice(2) ? close : ''))
})).table

/** Whether a bold line in a `summary` is a heading by its element or by its letters is all the same. */
function coarse(line: string): string {
  return line.replace(/^(?:heading|caption|byline|paragraph) /, 'text ')
}

function expectSame(source: string): void {
  expect(ourBlocks(source).map(coarse)).toEqual(referenceBlocks(source).map(coarse))
}

describe('generated fragments', () => {
  it('of all kinds of elements, closed or not', () => {
    const fragment = fc.array(part, {maxLength: 25})
    fc.assert(
      fc.property(fragment, (parts) => expectSame(`<body>${parts.join('')}`)),
      {numRuns: 2000, seed: 41}
    )
  })

  it('with tables in them', () => {
    const fragment = fc.array(fc.oneof(part, table), {maxLength: 8})
    fc.assert(
      fc.property(fragment, (parts) => expectSame(`<!doctype html><body>${parts.join('')}`)),
      {numRuns: 2000, seed: 42}
    )
  })
})
