import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseDocument, updateDocument} from '../src/index.ts'
import {updateMarkdown} from '../src/markdown/update.ts'
import {Edits, editOf} from './edits.ts'

/** Blocks that open, and blocks that run on, hold others, define labels or end where something else says so. */
const passages = [
  'It rained *all day*, and [nobody] came [^1].',
  'Two lines\nof one paragraph',
  '## A heading',
  'Title\n---',
  '- one\n- two\n\n  more of two',
  '1. first\n\n   - inner',
  '> quoted\n> twice',
  '> [!NOTE] Mind\n> the gap',
  '| a | b |\n| - | - |\n| c | d |',
  '```\ncode\n\nmore code\n```',
  '    indented code',
  '<div>\n\ninside\n\n</div>',
  '<!-- a comment\n\nof two paragraphs -->',
  '<pre>\n\nkept\n\n</pre>',
  '[nobody]: https://example.com',
  '[^1]: A note\n\n    goes on',
  '![](a.png)',
  '***',
  ':::note\n\nIn it\n\n:::',
  '$$\nx\n$$',
  '{{< figure >}}',
  '{% highlight js %}\n\nlet a\n\n{% endhighlight %}',
  'Term\n: what it is'
]
/** What MDX has besides: tags and expressions that may end far below, or never. */
const mdxPassages = [
  "import Note from './note'\nimport {a} from './a'",
  'export const lamps = {\n  one: 1,\n\n  two: 2\n}',
  '<Note>\n\nIt rained.\n\n</Note>',
  '<Note title="It rained"\n\n  kind="b" />',
  '<b>It</b> rained, {lamps.one} times.',
  '{/* a comment\n\nof two paragraphs */}',
  '{lamps.map((lamp) => (\n\n  <b>{lamp}</b>\n\n))}',
  '<Note title="never closed',
  '{never closed',
  '> <Note\n> more',
  '- <Note>one</Note>\n- {two}'
]
const typed = [
  ...'ab \n\t>-*#`[]()<!=|:.1$',
  '\n\n',
  '```\n',
  '<!--',
  '-->',
  '<pre>',
  '</div>',
  '---\n',
  '[nobody]: x\n',
  '<Note ',
  '/>',
  '{',
  '}',
  'export {',
  '    '
]

const textOf = (more: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        {weight: 3, arbitrary: fc.constantFrom(...passages.slice(0, 3))},
        {weight: 2, arbitrary: fc.constantFrom(...passages, ...more)}
      ),
      {minLength: 2, maxLength: 14}
    )
    .chain((parts) => fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', '\n\n\n').map((gap) => `${parts.join(gap)}\n`))
const edit = editOf(typed, passages, 60)

test.each([
  ['markdown', []],
  ['mdx', mdxPassages]
] as const)('after each edit the document is the one that is read from the edited source: %s', (format, more) => {
  const edits = new Edits(format, updateMarkdown)
  fc.assert(
    fc.property(textOf(more), fc.array(edit, {minLength: 1, maxLength: 6}), (source, all) => edits.make(source, all)),
    {numRuns: 600}
  )
  expect(edits.share).toBeGreaterThan(format === 'mdx' ? 0.2 : 0.3)
})

test('a paragraph that becomes a table is read as one, by itself too', () => {
  const source = `${Array(5).fill(passages[0]).join('\n\n')}\n`
  new Edits('markdown', updateMarkdown).make(source, [
    {at: 769, length: 53, typed: '| a | b |\n| - | - |\n| c | d |'},
    {at: 952, length: 0, typed: '-'}
  ])
})

test('an edit in a long document costs what its paragraph does', () => {
  const source = `# Tea\n\n${'It rained all day.\n\n'.repeat(2000)}`
  const document = parseDocument(source, {format: 'markdown'})
  const start = source.indexOf('rained', source.length >> 1)
  const edited = updateDocument(document, [{start, end: start + 1, text: 'dr'}])
  const kept = new Set(document.blocks)
  expect(edited.blocks.filter((block) => !kept.has(block)).map((block) => block.text)).toEqual(['It drained all day.'])
})
