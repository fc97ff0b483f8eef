import fc from 'fast-check'
import {expect, test} from 'vitest'
import {expectLinear} from '../../../tests/support/linear-time.ts'
import {updateHtml} from '../src/html/update.ts'
import {parseDocument, updateDocument} from '../src/index.ts'
import {articlesOf, Edits, editOf, partsOf} from './edits.ts'

const long = 'It rained all day in the harbour, and the boats that had come in before noon stayed where they were.'
/** Paragraphs, and what is told apart from them by what stands around it. */
const passages = [
  `<p>${long}</p>`,
  `<p class="lede">${long} <em>Nobody</em> went <a href="/out">out</a>.</p>`,
  '<h2>A heading</h2>',
  '<h2>A heading',
  '<p>Nobody came.',
  'Nobody came.\n\nSomebody left.',
  '<div>',
  '</div>',
  '<section><h3>Boats</h3>',
  '</section>',
  '<article class="post">',
  '</article>',
  '<ul><li>one</li><li>two</ul>',
  '<ol start="3"><li>three<li><p>four</p><p>more</p></ol>',
  '<blockquote><p>Quoted</p></blockquote>',
  '<blockquote>',
  '</blockquote>',
  '<table><tr><td>a<td>b<tr><td>c</table>',
  '<table role="presentation"><tr><td><p>In its place</p></table>',
  '<table><tr><td><h2>No data</h2><p>here</p></table>',
  '<table><tr><td>',
  '</table>',
  '<pre>a\n  b</pre>',
  '<script>let a = "<p>"</script>',
  '<script>',
  '<style>p {}</style>',
  '<!-- a comment -->',
  '<!--',
  '-->',
  '<svg><text>Fig.</text></svg>',
  '<svg>',
  '<figure><img src="a.png" alt="A boat"><figcaption>A boat</figcaption></figure>',
  '<iframe src="https://example.com/v"></iframe>',
  '<nav><a href="/">Home</a></nav>',
  '<p>One<br><br>two</p>',
  '<hr>',
  '<b>',
  '</b>',
  '<p>A note<sup><a href="#fn1">1</a></sup> here</p>',
  '<a href="#fn1">',
  '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>typed</p>',
  '<my-box>boxed</my-box>',
  '<p hidden>Not seen</p>',
  '<div hidden>',
  '{{ name }}',
  '{% if a %}',
  '[gallery ids="1"]',
  '[caption id="a"]<img src="a.png">A caption[/caption]',
  '<?php echo 1; ?>',
  '<html><body>',
  '</body>',
  '&amp; so &lt;on&gt; &copy',
  '<title>A title</title>',
  '<details><summary>More</summary><p>of it</p></details>',
  '<dl><dt>One<dd>two</dl>',
  '<p'
]
const typed = [...'ab.:<>/"= p\n\t&;-!{}', '\n\n', '\r\n', '<', '>', '</p>', '<p>', '{{', '}}', '-->', '<!--', '---\n']

/** A page long enough that there is something above and below an edit. */
const page = fc
  .record({
    parts: partsOf(passages),
    before: fc.constantFrom('', '', '<html><body><main>\n', '---\ntitle: One\n---\n', '---\n', 'words\n\n'),
    gap: fc.constantFrom('\n', '\n', '', '\r\n', '\n\n'),
    filler: fc.constantFrom(`<p>${long}</p>`, `<div><p>${long}</p></div>`, `<p>{{ name }}: ${long}`),
    above: fc.constantFrom(0, 25, 50),
    below: fc.constantFrom(0, 12, 50)
  })
  .map(
    ({parts, before, gap, filler, above, below}) =>
      before + [...Array<string>(above).fill(filler), ...parts, ...Array<string>(below).fill(filler)].join(gap)
  )
const edit = editOf(typed, passages, 200)

test('after each edit the document is the one that is read from the edited source', () => {
  const edits = new Edits('html', updateHtml)
  fc.assert(
    fc.property(page, fc.array(edit, {minLength: 1, maxLength: 8}), (source, all) => edits.make(source, all)),
    {numRuns: 500}
  )
  expect(edits.share).toBeGreaterThan(0.4)
})

test('articles are typed into and cut as well', () => {
  const edits = new Edits('html', updateHtml)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...articlesOf('.html', 'fixtures/html/')), {minLength: 1, maxLength: 3}),
      fc.array(edit, {minLength: 1, maxLength: 4}),
      (sources, all) => edits.make(sources.join('\n'), all)
    ),
    {numRuns: 200}
  )
  expect(edits.share).toBeGreaterThan(0.7)
})

test('a letter in the middle of a page reads a few blocks again', () => {
  const source = `<main>\n${`<p>${long}</p>\n`.repeat(200)}</main>`
  const before = parseDocument(source, {format: 'html'})
  const at = source.indexOf('harbour', source.length >> 1)
  const part = updateHtml(before, {start: at, end: at}, `${source.slice(0, at)}x${source.slice(at)}`)
  const kept = part?.blocks.filter((block, index) => block === before.blocks[index])
  expect(part?.blocks.length).toBe(200)
  expect(kept?.length).toBeGreaterThan(170)
})

test.each([
  ['in sections', `<body><main><div>${`<p>${long}</p>\n`.repeat(500)}</div></main></body>`],
  ['that end with the next one', `<p>${long}\n`.repeat(500)],
  ['with Windows line endings', `<p>${long}</p>\r\n`.repeat(500)],
  ['below front matter', `---\ntitle: Rain\n---\n${`<p>${long}</p>\n`.repeat(500)}`],
  ['with template tags', `<p>{{ name }}: ${long} {% if a %}It did.{% endif %}</p>\n`.repeat(500)]
])('of paragraphs %s an edit changes one', (_, source) => {
  const document = parseDocument(source, {format: 'html'})
  for (const near of [source.length >> 1, source.length - 1000]) {
    const start = source.indexOf('harbour', near)
    const edited = `${source.slice(0, start)}x${source.slice(start)}`
    expect(updateHtml(document, {start, end: start}, edited)).toBeDefined()
    const updated = updateDocument(document, [{start, end: start, text: 'x'}])
    const kept = new Set(document.blocks)
    expect(updated.blocks.filter((block) => !kept.has(block))).toHaveLength(1)
  }
})

test.each([3000, 3900, 4100])('a template tag may be closed %i letters below', (length) => {
  const edits = new Edits('html', updateHtml)
  const line = `<p>${long}</p>\n`
  const above = line.repeat(60)
  const source = `${above}<p>{{ ${long}</p>\n${line.repeat(60)}`
  const opened = above.length + 3
  const at = source.indexOf(' ', opened + length)
  const closed = edits.after(parseDocument(source, {format: 'html'}), at, at, '}}')
  edits.after(closed, at, at + 2, '')
})

test('a reference to a note may be closed below other blocks', () => {
  const edits = new Edits('html', updateHtml)
  const line = `<p>${long}</p>\n`
  const source = `${line.repeat(60)}<div>A note<sup><a href="#fn1">1</a>${'<p></p>'.repeat(20)}`
  const closed = edits.after(
    parseDocument(source + line.repeat(9), {format: 'html'}),
    source.length,
    source.length,
    '</sup>'
  )
  edits.after(closed, source.length, source.length + 6, '')
})

test('what may be closed anywhere, and what is skipped, is read whole', () => {
  const at = 12_000
  for (const [source, skip] of [
    [`${`<p>${long}</p>`.repeat(200)}<!--`, []],
    [`---\n${`<p>${long}</p>`.repeat(200)}`, []],
    [`<p>${long}</p>`.repeat(200), [/<em>.*<\/em>/s]]
  ] as const) {
    const document = parseDocument(source, {format: 'html', skip})
    const edited = `${source.slice(0, at)}a${source.slice(at)}`
    expect(updateHtml(document, {start: at, end: at}, edited)).toBeUndefined()
  }
})

test.each([
  '<div>',
  '<section><p>x',
  '<p>x',
  '<b>x',
  '<li>x',
  '<table><tr><td>x',
  '<sup><a href="#n">',
  '<p>{{ x',
  '<a b="',
  '<!--'
])('an edit in %j, again and again, takes time in proportion to the length', {timeout: 120_000}, (unit) =>
  expectLinear(
    (length) => parseDocument(unit.repeat(Math.ceil(length / unit.length)), {format: 'html'}),
    (document) => {
      const start = document.source.length >> 1
      updateDocument(document, [{start, end: start, text: '<i>'}])
    },
    48_000
  )
)
