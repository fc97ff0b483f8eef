import {describe, expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {type Format, parseDocument} from '../src/index.ts'
import {findBreaches} from './markdown-support.ts'

/** What takes most parsers of Markdown more than linear time, by the number of repetitions. */
const shapes: [name: string, size: number, build: (size: number) => string, format?: Format][] = [
  ['a line of prose', 4000, (size) => 'The quick brown fox jumps. '.repeat(size)],
  ['spaces before a letter', 80000, (size) => `a${' '.repeat(size)}b`],
  ['spaces before each of many breaks', 800, (size) => `${'a'.padEnd(100)}\n`.repeat(size)],
  ['emphasis that never closes', 6000, (size) => '*a_ '.repeat(size)],
  ['emphasis in a word', 6000, (size) => 'a**b'.repeat(size)],
  ['runs of asterisks', 4000, (size) => `${'*a**a'.repeat(size)}`],
  ['tildes', 8000, (size) => '~a ~~b'.repeat(size)],
  ['links that never close', 6000, (size) => '[a]('.repeat(size)],
  ['links in angle brackets that never close', 4000, (size) => '[a](<b'.repeat(size)],
  ['links with titles that never close', 4000, (size) => `[a](b "c${"[a](b 'c".repeat(size)}`],
  ['links with templates', 2000, (size) => '[a]({{ b '.repeat(size)],
  ['brackets in brackets', 6000, (size) => `${'[a'.repeat(size)}${']'.repeat(size)}`],
  ['defined brackets in brackets', 4000, (size) => `${'[a'.repeat(size)}${']'.repeat(size)}\n\n[a]: b`],
  ['links in brackets', 4000, (size) => `${'['.repeat(size)}${'[a](b)'.repeat(size)}`],
  ['pictures in pictures', 4000, (size) => `${'!['.repeat(size)}${'](a)'.repeat(size)}`],
  ['comments that never close', 8000, (size) => `a ${'<!--'.repeat(size)}`],
  ['tags that never close', 6000, (size) => `a ${'<a '.repeat(size)}`],
  ['attributes that never close', 2000, (size) => `a ${`<a x="'<a y='"`.repeat(size)}`],
  ['tags that open and never end', 4000, (size) => `a ${'<q><code>'.repeat(size)}`],
  [
    'backticks of growing length',
    1200,
    (size) => Array.from({length: size}, (_, at) => `a${'`'.repeat(at % 40)}`).join('')
  ],
  ['entities', 8000, (size) => `http://a.b/${'&a;'.repeat(size)}`],
  ['addresses', 4000, (size) => 'http://a.b/)'.repeat(size)],
  ['at signs', 8000, (size) => `${'_('.repeat(size)}${'a_b@'.repeat(size)}`],
  ['dollars', 12000, (size) => '$a '.repeat(size)],
  ['shortcodes that never close', 6000, (size) => `a ${'{{< a {{ b {% c'.repeat(size)}`],
  ['a definition that never closes', 4000, (size) => `[a]: b "\n${'c\n'.repeat(size)}`],
  ['labels that never close', 4000, (size) => `${'[a\n'.repeat(size)}`],
  ['many definitions', 2000, (size) => Array.from({length: size}, (_, at) => `[a${at}]: b`).join('\n')],
  ['block quotes in block quotes', 2000, (size) => `${'>'.repeat(size)}a`],
  ['deep quotes, line after line', 60, (size) => `${'>'.repeat(90)} a\n`.repeat(size)],
  ['lists in lists', 2000, (size) => `${'- + '.repeat(size)}a`],
  [
    'lists in lists, line by line',
    100,
    (size) => Array.from({length: size}, (_, at) => `${'  '.repeat(at % 400)}- a`).join('\n')
  ],
  ['items', 4000, (size) => '- a\n'.repeat(size)],
  [
    'blank lines in a deep list',
    4000,
    (size) => `${Array.from({length: 40}, (_, at) => `${'  '.repeat(at)}- a`).join('\n')}${'\n'.repeat(size)}`
  ],
  ['a table', 800, (size) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(size)}`],
  ['a delimiter row of spaces', 40000, (size) => `a|b\n${' '.repeat(size)}x|`],
  ['pipes', 20000, (size) => `${'|'.repeat(size)}\n${'-|'.repeat(size)}x`],
  ['fences of dollars', 2000, (size) => '$$\n\n'.repeat(size + 1)],
  ['code shortcodes that never close', 1600, (size) => '{{< highlight >}}\n\n'.repeat(size)],
  ['shortcodes over lines', 1600, (size) => '{{< a\n'.repeat(size)],
  ['footnotes', 1600, (size) => '[^a]: [^a]\n'.repeat(size)],
  ['front matter that never closes', 8000, (size) => `---\n${'a: b\n'.repeat(size)}`],
  ['HTML blocks', 1600, (size) => '<div>\n\n'.repeat(size)],
  ['expressions that never close', 4000, (size) => `a ${'{a '.repeat(size)}`, 'mdx'],
  ['JSX that never closes', 2000, (size) => '<A\n'.repeat(size), 'mdx'],
  ['JSX in lines', 1600, (size) => '<A>\n{b}\n</A>\n'.repeat(size), 'mdx'],
  ['attributes of JSX', 2000, (size) => `a ${'<A b={{'.repeat(size)}`, 'mdx']
]

describe('time is linear', () => {
  test.each(shapes)('%s', (_name, size, build, format = 'markdown') =>
    expectLinear(build, (source) => parseDocument(source, {format}), size)
  )
})

describe('nothing throws, and places hold', () => {
  test.each(shapes)('%s', (_name, size, build, format = 'markdown') => {
    const source = build(Math.ceil(size / 10))
    expect(findBreaches(parseDocument(source, {format}))).toEqual([])
  })

  test('a block that is given up says so', () => {
    const {blocks, notices} = parseDocument(`a ${'{a '.repeat(5000)}`, {format: 'mdx'})
    expect(blocks.map(({text}) => text.length)).toEqual([2 + 3 * 5000 - 1])
    expect(notices.map(({reason}) => reason)).toEqual([
      'Markup that never closes: the rest of this block is read as plain text'
    ])
  })

  test('what is nested too deep says so', () => {
    const {notices} = parseDocument(`${'>'.repeat(500)} a`, {format: 'markdown'})
    expect(notices.map(({reason}) => reason)).toEqual(['Blocks nested this deep are read as paragraphs'])
  })
})
